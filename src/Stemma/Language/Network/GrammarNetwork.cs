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

    public FixedPanels Form { get; }

    public FixedPanels[] Layers { get; }

    public float[][] Peeks { get; }

    public FixedPanels Top { get; }

    public FixedPanels Tags { get; }

    public FixedPanels Arc { get; }

    public float[] ArcRoot { get; }

    public FixedPanels Relation { get; }

    public float[] RelationRoot { get; }

    /// <summary>Reads a model that was kept in a file or resource.</summary>
    /// <param name="stream">Read to the model's end.</param>
    /// <param name="origin">What the stream is, for messages.</param>
    /// <exception cref="InvalidDataException">It is no model, one of another version, or damaged; the message says which.</exception>
    public static GrammarNetwork Read(Stream stream, string origin) => GrammarFile.Read(stream, origin);

    /// <summary>Forgets the forms of words read so far, for measuring; not while a text is read.</summary>
    public void Forget()
    {
        foreach (var idle in scratch)
            idle.Forms.Forget();
    }

    /// <inheritdoc/>
    public void Analyse(Segmented text, Span<Grammar> grammar)
    {
        var mine = scratch.TryTake(out var free) ? free : new GrammarScratch(this);
        GrammarReader.Read(this, mine, text, grammar);
        scratch.Add(mine);
    }

    static FixedPanels Linear(DenseWeights dense, string name) => new(dense[name], dense[name + ".bias"].Data);
}
