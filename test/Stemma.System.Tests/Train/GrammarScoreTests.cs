using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Tests.Train;

/// <summary>The trained model on texts it has not seen, words given; floors a little under what was measured.</summary>
public sealed class GrammarScoreTests
{
    [SharedFact]
    public void Web_texts_are_tagged_and_parsed_as_well_as_measured()
    {
        var score = Score("ewt.dev.conllu.gz");
        score.Upos.ShouldBeGreaterThan(95.8);
        score.Uas.ShouldBeGreaterThan(88.2);
        score.Las.ShouldBeGreaterThan(85.4);
    }

    [SharedFact]
    public void Texts_of_eight_genres_are_tagged_and_parsed_as_well_as_measured()
    {
        var score = Score("gum.dev.conllu.gz");
        score.Upos.ShouldBeGreaterThan(96.7);
        score.Uas.ShouldBeGreaterThan(87.5);
        score.Las.ShouldBeGreaterThan(84.7);
    }

    static GrammarScore Score(string file) =>
        GrammarScore.Of(LanguageModels.Embedded.Grammar, [.. ConlluFile.Read(SharedData.At("bench", "language", file))]);
}
