using System.Globalization;
using Stemma.Accounts;
using Stemma.Actors;
using Stemma.Attributions;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>Who says what in one account.</summary>
public static class AccountSpeech
{
    internal const int Version = 1;

    /// <summary>The stages that hear speech, as a stamp.</summary>
    public static Stamp Stamp { get; } = new(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Reader.Stamp} speech {Version}, annotation {Annotator.Version}, times {TimeFinder.Version}, actors {ActorFinder.Version}, attributions {Attributor.Version}"))).Prefix);

    /// <summary>Loads the models, so that they are there when the first account is heard: a quarter of a second that can be spent beside other work.</summary>
    /// <exception cref="InvalidDataException">A model is damaged.</exception>
    public static void Prepare()
    {
        _ = LanguageModels.Embedded;
        _ = AttributionModel.Embedded;
    }

    /// <summary>The testimony with its speech, heard anew unless the present stages heard it. Near O(length).</summary>
    public static Testimony Hear(Testimony testimony) => testimony.Speech?.Stamp == Stamp
        ? testimony
        : testimony with { Speech = new Speech(Find(testimony, LanguageModels.Embedded, AttributionModel.Embedded), Stamp) };

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
