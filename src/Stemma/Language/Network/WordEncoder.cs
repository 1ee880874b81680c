namespace Stemma.Language;

/// <summary>From forms to what the heads read: vectors of the types of words, then the recurrent layers over the sentences.</summary>
static class WordEncoder
{
    /// <summary>Works out, for each distinct form of a stretch, what goes into the encoder and the first layer's gates: they depend on nothing else.</summary>
    public static void ReadTypes(GrammarNetwork network, GrammarScratch scratch, Segmented text)
    {
        var matrix = scratch.Forms.Resized(scratch.FirstOf.Count);
        for (var i = 0; i < matrix.Rows; i++)
        {
            scratch.Features.Read(text.Words[scratch.FirstOf[i]].In(text.Text));
            Sum(network, scratch.Features, matrix.Row(i));
        }
        Gemm.Multiply(matrix, network.Form.Weights, scratch.Inputs, network.Form.Bias);
        for (var i = 0; i < matrix.Rows; i++)
            Activation.Leaky(scratch.Inputs.Row(i));
        Gemm.Multiply(scratch.Inputs, network.Layers[0].Weights, scratch.FirstGates, network.Layers[0].Bias);
    }

    /// <summary>
    /// Runs the layers over the words of some sentences, given each word's type and each sentence's first word (and last the number of words);
    /// the result is in the scratch's top.
    /// </summary>
    public static void Encode(GrammarNetwork network, GrammarScratch scratch, ReadOnlySpan<int> types, ReadOnlySpan<int> starts)
    {
        var states = scratch.States.Resized(types.Length);
        var gates = scratch.Gates.Resized(types.Length);
        for (var i = 0; i < types.Length; i++)
        {
            scratch.Inputs.Row(types[i]).CopyTo(states.Row(i));
            scratch.FirstGates.Row(types[i]).CopyTo(gates.Row(i));
        }
        for (var layer = 0; layer < network.Layers.Length; layer++)
        {
            if (layer > 0)
                Gemm.Multiply(scratch.States, network.Layers[layer].Weights, gates, network.Layers[layer].Bias);
            Recurrence.Forward(
                gates, scratch.States, scratch.Cells.Resized(types.Length), scratch.Next.Resized(types.Length), network.Peeks[layer], starts, network.Shape.Size);
            scratch.Turn();
        }
        Gemm.Multiply(scratch.States, network.Top.Weights, scratch.Top, network.Top.Bias);
    }

    /// <summary>The vectors of a form's features, side by side: the word, the mean-like sums of its affixes, of its runs of letters and of what the lexicon says, its neighbours.</summary>
    static void Sum(GrammarNetwork network, FormReader features, Span<float> target)
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
