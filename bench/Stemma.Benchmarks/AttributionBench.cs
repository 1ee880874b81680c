using Stemma.Actors;
using Stemma.Attributions;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Benchmarks;

/// <summary>Words a second and bytes allocated of who said what, after parsing, on the reports of the accounts in a file or folder.</summary>
static class AttributionBench
{
    public static int Run(string path)
    {
        var models = LanguageModels.Embedded;
        var model = AttributionModel.Embedded;
        var read = StageClock.Accounts(path).Select(a =>
        {
            var text = Annotator.Annotate(a.Text, a.Paragraphs, models);
            return (Text: text, a.Paragraphs, Times: TimeFinder.Find(a.Text, text.Sentences.Select(s => s.Span).ToValueList(), new Anchor(null)));
        }).ToArray();
        var words = 0;
        int Of<T>(T _) => words; // every stage reads the same words

        words = read.Length == 0 ? 0 : read.Sum(r => r.Text.Words.Count) / read.Length;
        StageClock.Run("attributions", read, r => Attributor.Attribute(r.Text, r.Paragraphs, model), Of);
        StageClock.Run("actors", read, r => ActorFinder.Find(r.Text), Of);
        StageClock.Run("utterances, all", read, r => Utterances.Of(r.Text, r.Paragraphs, r.Times, model), Of);
        return read.Length > 0 ? 0 : 2;
    }
}
