using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Goes forward and back over one half of a batch, and adds to its own gradients.</summary>
sealed class GrammarWorker
{
    readonly GrammarParameters parameters;
    readonly GrammarData data;
    readonly TrainingOptions options;
    readonly NetworkShape shape;
    readonly int number;
    readonly HeadsPass heads;
    readonly Panels panels = new();
    readonly Dictionary<(int Type, int Corpus), int> typeOf = [];
    readonly List<(int Type, int Corpus, bool Known)> types = [];
    readonly List<int> rows = [], starts = [];
    readonly Matrix forms, inputs, dForms, dInputs, masks, dStates, dGates, dSkip;
    readonly Matrix[] states, dropped, gates, cells;

    public GrammarWorker(GrammarParameters parameters, GrammarData data, TrainingOptions options, int number)
    {
        (this.parameters, this.data, this.options, this.number) = (parameters, data, options, number);
        shape = options.Shape;
        heads = new HeadsPass(parameters, data.Labels, options, number);
        (forms, dForms) = (new Matrix(0, shape.Form), new Matrix(0, shape.Form));
        (inputs, dInputs) = (new Matrix(0, shape.Both), new Matrix(0, shape.Both));
        masks = new Matrix(0, shape.Both);
        (dStates, dGates, dSkip) = (new Matrix(0, shape.Both), new Matrix(0, 6 * shape.Size), new Matrix(0, shape.Both));
        states = [.. Enumerable.Range(0, shape.Layers + 1).Select(_ => new Matrix(0, shape.Both))];
        dropped = [.. states.Select(_ => new Matrix(0, shape.Both))];
        gates = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Matrix(0, 6 * shape.Size))];
        cells = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Matrix(0, shape.Both))];
    }

    /// <summary>One pass; returns the loss, a sum over words.</summary>
    public Loss Run(ReadOnlySpan<TrainingSentence> sentences, ulong seed)
    {
        var noise = new Noise(seed);
        Gather(sentences, ref noise);
        ReadTypes();
        Encode(sentences.Length, ref noise);
        var loss = heads.Run(sentences, dropped[^1], starts, dStates, ref noise);
        ReturnLayers(sentences.Length);
        ReturnTypes();
        return loss;
    }

    void Gather(ReadOnlySpan<TrainingSentence> sentences, ref Noise noise)
    {
        typeOf.Clear();
        types.Clear();
        rows.Clear();
        starts.Clear();
        starts.Add(0);
        foreach (var sentence in sentences)
        {
            foreach (var type in sentence.Types)
            {
                if (!typeOf.TryGetValue((type, sentence.Corpus), out var row))
                {
                    typeOf.Add((type, sentence.Corpus), row = types.Count);
                    types.Add((type, sentence.Corpus, noise.Unit() >= options.WordDropout / (options.WordDropout + data.FormCounts[type])));
                }
                rows.Add(row);
            }
            starts.Add(rows.Count);
        }
    }

    void ReadTypes()
    {
        forms.Resized(types.Count).Clear();
        for (var i = 0; i < types.Count; i++)
        {
            var (type, _, known) = types[i];
            var features = data.Forms[type];
            var row = forms.Row(i);
            Plus(row[..shape.Word], parameters.Tables[0].Row(known ? features.Word : 0), 1);
            for (int sum = 0, at = shape.Word; sum < features.Sums.Length; at += parameters.Tables[++sum].Columns)
                foreach (var feature in features.Sums[sum].Rows)
                    Plus(row.Slice(at, parameters.Tables[sum + 1].Columns), parameters.Tables[sum + 1].Row(feature), WordEncoder.Weight(features.Sums[sum].Count));
            parameters.Contexts.Row(features.Context).CopyTo(row[^shape.Context..]);
        }
        parameters.Form.Run(forms, 0, inputs);
        for (var i = 0; i < types.Count; i++)
        {
            Plus(inputs.Row(i), parameters.Corpora.Value.Row(types[i].Corpus), 1);
            Activation.Leaky(inputs.Row(i));
        }
    }

    void Encode(int sentences, ref Noise noise)
    {
        masks.Resized((shape.Layers + 1) * sentences);
        for (var i = 0; i < masks.Rows; i++)
            noise.Mask(masks.Row(i), i < sentences ? options.InputDropout : options.Dropout);
        states[0].Resized(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            inputs.Row(rows[i]).CopyTo(states[0].Row(i));
        Mask(states[0], 0, sentences);
        for (var layer = 0; layer <= shape.Layers; layer++)
        {
            CopyTo(states[layer], dropped[layer]);
            if (layer > 0)
                Mask(dropped[layer], layer, sentences);
            if (layer == shape.Layers)
                break;
            parameters.Layers[layer].Run(dropped[layer], 0, gates[layer]);
            Recurrence.Forward(
                gates[layer], states[layer], default, cells[layer].Resized(rows.Count), states[layer + 1].Resized(rows.Count),
                parameters.Peeks[layer].Value.Data, Starts, shape.Size, keep: true);
        }
    }

    /// <summary>Back through the layers. What is left out is left out for the gates only: the straight way past a layer stays whole.</summary>
    void ReturnLayers(int sentences)
    {
        Mask(dStates, shape.Layers, sentences);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            RecurrenceBack.Run(
                gates[layer], states[layer], cells[layer], dStates, dGates, dSkip,
                parameters.Peeks[layer].Value.Data, parameters.Peeks[layer].Gradients[number].Data, Starts, shape.Size);
            parameters.Layers[layer].Return(number, dropped[layer], 0, dGates, panels, dStates, 0, accumulate: false);
            if (layer > 0)
                Mask(dStates, layer, sentences);
            for (var row = 0; row < rows.Count; row++)
                Plus(dStates.Row(row), dSkip.Row(row), 1);
        }
        Mask(dStates, 0, sentences);
    }

    static void CopyTo(Matrix source, Matrix target) =>
        source.Data.AsSpan(0, source.Rows * source.Stride).CopyTo(target.Resized(source.Rows).Data);

    void ReturnTypes()
    {
        dInputs.Resized(types.Count).Clear();
        for (var i = 0; i < rows.Count; i++)
            Plus(dInputs.Row(rows[i]), dStates.Row(i), 1);
        for (var i = 0; i < types.Count; i++)
        {
            LeakyBack(dInputs.Row(i), inputs.Row(i));
            Plus(parameters.Corpora.Gradients[number].Row(types[i].Corpus), dInputs.Row(i), 1);
        }
        parameters.Form.Return(number, forms, 0, dInputs, panels, dForms.Resized(types.Count), 0, accumulate: false);
        for (var i = 0; i < types.Count; i++)
        {
            var (type, _, known) = types[i];
            var features = data.Forms[type];
            var row = dForms.Row(i);
            parameters.Tables[0].Add(number, known ? features.Word : 0, row[..shape.Word], 1);
            for (int sum = 0, at = shape.Word; sum < features.Sums.Length; at += parameters.Tables[++sum].Columns)
                foreach (var feature in features.Sums[sum].Rows)
                    parameters.Tables[sum + 1].Add(
                        number, feature, row.Slice(at, parameters.Tables[sum + 1].Columns), WordEncoder.Weight(features.Sums[sum].Count));
        }
    }

    ReadOnlySpan<int> Starts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(starts);

    /// <summary>The same numbers are left out for all words of a sentence (Gal and Ghahramani 2016).</summary>
    void Mask(Matrix matrix, int layer, int sentences)
    {
        for (var sentence = 0; sentence < sentences; sentence++)
            for (var row = starts[sentence]; row < starts[sentence + 1]; row++)
                Rows.Times(matrix.Row(row), masks.Row(layer * sentences + sentence));
    }

    static void Plus(Span<float> target, ReadOnlySpan<float> source, float weight) => Rows.Plus(target, source, weight);

    static void LeakyBack(Span<float> gradient, ReadOnlySpan<float> output) => Rows.LeakyBack(gradient, output);
}
