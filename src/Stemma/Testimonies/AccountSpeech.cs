using Stemma.Accounts;
using Stemma.Attributions;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>Who says what in one account.</summary>
public static class AccountSpeech
{
    /// <summary>The utterances of the account's report, in the order of their cues. Page furniture is not read. Near O(length).</summary>
    /// <param name="testimony">The account, taken apart.</param>
    /// <param name="models">The models of its language.</param>
    /// <param name="model">The model of attributions.</param>
    public static ValueList<Utterance> Find(Testimony testimony, LanguageModels models, AttributionModel model)
    {
        var report = testimony.Account.Report().ToList();
        var annotated = Annotator.Annotate(testimony.Account.Text, report, models);
        return Utterances.Of(annotated, report, AccountTimes.Find(testimony.Account, testimony.Sentences), model);
    }
}
