namespace Stemma.Language;

/// <summary>From forms to what the heads read: vectors of the forms, then the recurrent layers over the sentences.</summary>
static class WordEncoder
{
    /// <summary>
    /// Runs the layers over the words of some sentences, given each word's row in the memory of forms and each sentence's first word (and last the
    /// number of words); the result is in the scratch's top.
    /// </summary>
    public static void Encode(GrammarNetwork network, GrammarScratch scratch, ReadOnlySpan<int> forms, ReadOnlySpan<int> starts)
    {
        var words = forms.Length;
        Recurrence.Forward(
            scratch.Forms.Gates, scratch.Forms.Inputs, forms, scratch.Cells.Resized(words), scratch.States.Resized(words), network.Peeks[0], starts,
            network.Shape.Size, keep: false);
        for (var layer = 1; layer < network.Layers.Length; layer++)
        {
            Multiply(scratch, scratch.States, 0, network.Layers[layer], scratch.Gates);
            Recurrence.Forward(
                scratch.Gates, scratch.States, default, scratch.Cells, scratch.Next.Resized(words), network.Peeks[layer], starts, network.Shape.Size, keep: false);
            scratch.Turn();
        }
        Multiply(scratch, scratch.States, 0, network.Top, scratch.Top);
    }

    /// <summary>A layer's product, of as many columns from one on as the layer takes.</summary>
    public static void Multiply(GrammarScratch scratch, Matrix source, int column, FixedPanels by, Matrix target) =>
        FixedGemm.Multiply(scratch.Left.Fill(source, column, by.Rows), by, target.Resized(source.Rows));

    /// <summary>The vectors of a form's features, side by side: the word, the mean-like sums of its affixes, of its runs of letters and of what the lexicon says, its neighbours.</summary>
    public static void Sum(GrammarNetwork network, FormReader features, Span<float> target)
    {
        target.Clear();
        var shape = network.Shape;
        network.Words.AddTo(target[..shape.Word], network.Words.Find(features.Word), 1);
        Sum(network.Affixes, features.Affixes, target.Slice(shape.Word, shape.Affix));
        Sum(network.Grams, features.Grams, target.Slice(shape.Word + shape.Affix, shape.Gram));
        Sum(network.Lexical, features.Lexical, target.Slice(shape.Word + shape.Affix + shape.Gram, shape.Lexical));
        network.Contexts.AddTo(target[^shape.Context..], network.Contexts.Find(features.Word), 1);
    }

    static void Sum(FeatureTable table, ReadOnlySpan<uint> features, Span<float> target)
    {
        var weight = Weight(features.Length);
        foreach (var feature in features)
            if (table.Find(feature) is var row and > 0)
                table.AddTo(target, row, weight);
    }

    /// <summary>What each of several vectors counts in their sum.</summary>
    public static float Weight(int count) => 1 / MathF.Sqrt(Math.Max(count, 1));
}
