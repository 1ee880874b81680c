using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Shares of words that are right, as the CoNLL 2018 evaluation counts them on given words: relations without their subtypes.</summary>
/// <param name="Words">How many words were scored.</param>
/// <param name="Upos">Parts of speech.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Features">Whole sets of features, those of the one language too.</param>
/// <param name="Uas">Heads.</param>
/// <param name="Las">Heads with their relation.</param>
sealed record GrammarScore(int Words, double Upos, double Xpos, double Features, double Uas, double Las)
{
    /// <summary>Reads and scores sentences.</summary>
    public static GrammarScore Of(IGrammarModel model, IReadOnlyList<ConlluSentence> sentences)
    {
        var text = ParseKit.Given(sentences);
        var grammar = new Grammar[text.Words.Length];
        model.Analyse(text, grammar);
        var right = new int[5];
        for (var s = 0; s < sentences.Count; s++)
            for (var i = 0; i < sentences[s].Words.Count; i++)
            {
                var (found, gold) = (grammar[text.Starts[s] + i], sentences[s].Words[i]);
                var head = found.Head < 0 ? 0 : found.Head - text.Starts[s] + 1;
                right[0] += found.Tag.Name() == gold.Upos ? 1 : 0;
                right[1] += found.FineTag == gold.Xpos ? 1 : 0;
                right[2] += found.Features == gold.Feats ? 1 : 0;
                right[3] += head == gold.Head ? 1 : 0;
                right[4] += head == gold.Head && Base(found.Relation).SequenceEqual(Base(gold.Deprel)) ? 1 : 0;
            }
        var share = right.Select(r => 100.0 * r / Math.Max(grammar.Length, 1)).ToArray();
        return new GrammarScore(grammar.Length, share[0], share[1], share[2], share[3], share[4]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"UPOS {Upos:f2} XPOS {Xpos:f2} feats {Features:f2} UAS {Uas:f2} LAS {Las:f2}";

    static ReadOnlySpan<char> Base(string relation) => relation.AsSpan(0, relation.IndexOf(':') is var at and >= 0 ? at : relation.Length);
}
