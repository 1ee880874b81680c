namespace Stemma.Language;

/// <summary>From forms to what the heads read: vectors of the types of words, then the recurrent layers over the sentences.</summary>
static class WordEncoder
{
    /// <summary>Works out, for each distinct form, what goes into the encoder and the first layer's gates: they depend on nothing else.</summary>
    public static void ReadTypes(SyntaxModel model, SyntaxScratch scratch, List<string> forms)
    {
        var matrix = scratch.Forms.Resized(forms.Count);
        for (var i = 0; i < forms.Count; i++)
        {
            scratch.Features.Read(forms[i]);
            Sum(model, scratch.Features, matrix.Row(i));
        }
        Gemm.Multiply(matrix, model.Form.Weights, scratch.Inputs, model.Form.Bias);
        for (var i = 0; i < forms.Count; i++)
            Activation.Leaky(scratch.Inputs.Row(i));
        Gemm.Multiply(scratch.Inputs, model.Layers[0].Weights, scratch.FirstGates, model.Layers[0].Bias);
    }

    /// <summary>
    /// Runs the layers over the words of some sentences, given each word's type and each sentence's first word (and last the number of words);
    /// the result is in the scratch's top.
    /// </summary>
    public static void Encode(SyntaxModel model, SyntaxScratch scratch, ReadOnlySpan<int> types, ReadOnlySpan<int> starts)
    {
        var states = scratch.States.Resized(types.Length);
        var gates = scratch.Gates.Resized(types.Length);
        for (var i = 0; i < types.Length; i++)
        {
            scratch.Inputs.Row(types[i]).CopyTo(states.Row(i));
            scratch.FirstGates.Row(types[i]).CopyTo(gates.Row(i));
        }
        for (var layer = 0; layer < model.Layers.Length; layer++)
        {
            if (layer > 0)
                Gemm.Multiply(scratch.States, model.Layers[layer].Weights, gates, model.Layers[layer].Bias);
            Recurrence.Forward(
                gates, scratch.States, scratch.Cells.Resized(types.Length), scratch.Next.Resized(types.Length), model.Peeks[layer], starts, model.Shape.Size);
            scratch.Turn();
        }
        Gemm.Multiply(scratch.States, model.Top.Weights, scratch.Top, model.Top.Bias);
    }

    /// <summary>The vectors of a form's features, side by side: the word, the mean-like sums of its affixes and of its runs of letters.</summary>
    static void Sum(SyntaxModel model, WordFeatures features, Span<float> target)
    {
        target.Clear();
        model.Words.AddTo(target[..model.Shape.Word], model.Words.Find(features.Word), 1);
        Sum(model.Affixes, features.Affixes, target.Slice(model.Shape.Word, model.Shape.Affix));
        Sum(model.Grams, features.Grams, target.Slice(model.Shape.Word + model.Shape.Affix, model.Shape.Gram));
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
