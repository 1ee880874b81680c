using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Everything that is learnt.</summary>
sealed class GrammarParameters
{
    readonly Dictionary<string, Parameter> dense = new(StringComparer.Ordinal);
    readonly NetworkShape shape;
    readonly Labels labels;

    public GrammarParameters(NetworkShape shape, GrammarData data, int corpora, int workers, ulong seed)
    {
        (this.shape, labels) = (shape, data.Labels);
        var noise = new Noise(seed);
        int[] widths = [shape.Word, shape.Affix, shape.Gram, shape.Lexical];
        Contexts = new ParameterTable(data.Known[^1], shape.Context, data.Contexts);
        Tables = new ParameterTable[widths.Length];
        for (var i = 0; i < widths.Length; i++)
            Tables[i] = new ParameterTable(data.Known[i], widths[i], workers, ref noise);
        var values = new DenseWeights(shape, labels);
        foreach (var name in values.Names)
        {
            Fill(name, values[name], ref noise);
            dense.Add(name, new Parameter(values[name], workers));
        }
        Corpora = new Parameter(new Matrix(corpora, shape.Both), workers);
        Form = Linear("form");
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(i => Linear($"layer{i}"))];
        Peeks = [.. Enumerable.Range(0, shape.Layers).Select(i => dense[$"layer{i}.peeks"])];
        Top = Linear("top");
        Tags = Linear("tags");
        Arc = Linear("arc");
        Relation = Linear("relation");
    }

    /// <summary>Words, affixes, runs of letters, uses in the lexicon.</summary>
    public ParameterTable[] Tables { get; }

    /// <summary>Vectors from running text: not moved by the training.</summary>
    public ParameterTable Contexts { get; }

    /// <summary>What each treebank adds where words go in: its own ways of annotating (Stymne et al. 2018, Parser Training with Heterogeneous
    /// Treebanks).</summary>
    public Parameter Corpora { get; }

    public LinearLayer Form { get; }

    public LinearLayer[] Layers { get; }

    public Parameter[] Peeks { get; }

    public LinearLayer Top { get; }

    public LinearLayer Tags { get; }

    public LinearLayer Arc { get; }

    public LinearLayer Relation { get; }

    public Parameter ArcRoot => dense["arc.root"];

    public Parameter RelationRoot => dense["relation.root"];

    public IEnumerable<Parameter> Dense => dense.Values.Append(Corpora);

    public Parameter this[string name] => dense[name];

    /// <summary>Lays all weights out for the coming step.</summary>
    public void Pack()
    {
        foreach (var layer in (LinearLayer[])[Form, .. Layers, Top, Tags, Arc, Relation])
            layer.Pack();
    }

    /// <summary>One optimiser's step for everything; gradients longer than <paramref name="longest"/> are shortened together.</summary>
    public void Step(int number, float rate, float scale, double longest)
    {
        var sum = Dense.Sum(p => p.Gather()) + Tables.Sum(t => t.Gather());
        var length = Math.Sqrt(sum) * scale;
        var step = AdamStep.At(number, rate, (float)(scale * (length > longest ? longest / length : 1)));
        foreach (var parameter in Dense)
            parameter.Step(step);
        foreach (var table in Tables)
            table.Step(step, number);
    }

    /// <summary>Begins from a model of the same shape instead of chance.</summary>
    /// <exception cref="InvalidDataException">It is of another shape, or of other labels.</exception>
    public void Begin(Stream model, string origin)
    {
        var (its, itsLabels, tables, weights) = GrammarFile.ReadParts(model, origin);
        if (its != shape || itsLabels.Tags != labels.Tags || itsLabels.Relations.Length != labels.Relations.Length)
            throw new InvalidDataException($"{origin}: the model is of another shape or has other labels; training cannot go on from it.");
        foreach (var (i, table) in Tables.Index())
            table.Begin(tables[i]);
        foreach (var name in weights.Names)
            weights[name].Data.CopyTo(dense[name].Value.Data, 0);
    }

    /// <summary>Writes the model of the running averages, following the ways of the first treebank.</summary>
    public void Write(Stream stream, int number)
    {
        var averaging = AdamStep.At(Math.Max(number, 1), 0, 1).Averaging;
        var weights = new DenseWeights(shape, labels);
        foreach (var name in weights.Names)
            dense[name].Average.CopyTo(weights[name].Data, 0);
        var bias = weights["form.bias"].Data;
        for (var i = 0; i < shape.Both; i++)
            bias[i] += Corpora.Average[i];
        GrammarFile.Write(
            stream, shape, labels, [.. Tables.Append(Contexts).Select(t => t.Export(number, averaging))], weights);
    }

    LinearLayer Linear(string name) => new(dense[name], dense[name + ".bias"]);

    /// <summary>Glorot's spread for the maps, a small one for what stands alone, zero for biases.</summary>
    static void Fill(string name, Matrix matrix, ref Noise noise)
    {
        if (name.EndsWith(".bias", StringComparison.Ordinal))
            return;
        var alone = matrix.Rows == 1;
        var spread = alone ? 0.1f : name.StartsWith("layer", StringComparison.Ordinal)
            ? MathF.Sqrt(3f / matrix.Rows) : MathF.Sqrt(6f / (matrix.Rows + matrix.Columns));
        for (var row = 0; row < matrix.Rows; row++)
            foreach (ref var x in matrix.Row(row))
                x = (2 * noise.Unit() - 1) * spread;
    }
}
