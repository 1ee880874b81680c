using System.Collections.Concurrent;

namespace Stemma.Language;

/// <summary>
/// A trained network for tags and trees, laid out for reading text. Immutable and shared by threads; only its store of scratch buffers changes.
/// </summary>
sealed class GrammarNetwork : IGrammarModel
{
    readonly ConcurrentBag<GrammarScratch> scratch = [];

    public GrammarNetwork(NetworkShape shape, Labels labels, FeatureTable[] tables, DenseWeights dense)
    {
        (Shape, Labels) = (shape, labels);
        (Words, Affixes, Grams, Lexical, Contexts) = (tables[0], tables[1], tables[2], tables[3], tables[4]);
        Form = Linear(dense, "form");
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(i => Linear(dense, $"layer{i}"))];
        Peeks = [.. Enumerable.Range(0, shape.Layers).Select(i => dense[$"layer{i}.peeks"].Data)];
        Top = Linear(dense, "top");
        Tags = Linear(dense, "tags");
        Arc = Linear(dense, "arc");
        ArcRoot = dense["arc.root"].Data;
        Relation = Linear(dense, "relation");
        RelationRoot = dense["relation.root"].Data;
    }

    public NetworkShape Shape { get; }

    public Labels Labels { get; }

    public FeatureTable Words { get; }

    public FeatureTable Affixes { get; }

    public FeatureTable Grams { get; }

    public FeatureTable Lexical { get; }

    public FeatureTable Contexts { get; }

    public (Panels Weights, float[] Bias) Form { get; }

    public (Panels Weights, float[] Bias)[] Layers { get; }

    public float[][] Peeks { get; }

    public (Panels Weights, float[] Bias) Top { get; }

    public (Panels Weights, float[] Bias) Tags { get; }

    public (Panels Weights, float[] Bias) Arc { get; }

    public float[] ArcRoot { get; }

    public (Panels Weights, float[] Bias) Relation { get; }

    public float[] RelationRoot { get; }

    /// <summary>Reads a model that was kept in a file or resource.</summary>
    /// <param name="stream">Read to the model's end.</param>
    /// <param name="origin">What the stream is, for messages.</param>
    /// <exception cref="InvalidDataException">It is no model, one of another version, or damaged; the message says which.</exception>
    public static GrammarNetwork Read(Stream stream, string origin) => GrammarFile.Read(stream, origin);

    /// <inheritdoc/>
    public void Analyse(Segmented text, Span<Grammar> grammar)
    {
        var mine = scratch.TryTake(out var free) ? free : new GrammarScratch(this);
        GrammarReader.Read(this, mine, text, grammar);
        scratch.Add(mine);
    }

    static (Panels, float[]) Linear(DenseWeights dense, string name)
    {
        var matrix = dense[name];
        return (new Panels().Pack(matrix.Data, matrix.Stride, matrix.Rows, matrix.Columns), dense[name + ".bias"].Data);
    }
}
