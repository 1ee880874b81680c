namespace Stemma.Language;

/// <summary>The buffers one reading of a text needs, used again by the next one. For one thread at a time.</summary>
sealed class GrammarScratch(GrammarNetwork network)
{
    readonly Matrix?[] byWidth = new Matrix[64];
    Matrix? arcs;

    public FormReader Features { get; } = new();

    /// <summary>First word of each sentence or part of one, over the whole text.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The same over the words at hand.</summary>
    public int[] Inside { get; } = new int[GrammarReader.Longest + 1];

    /// <summary>The distinct forms of a stretch of text, by number.</summary>
    public Dictionary<string, int> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each of them first stands.</summary>
    public List<int> FirstOf { get; } = [];

    /// <summary>The number of each word's form.</summary>
    public List<int> TypeOf { get; } = [];

    /// <summary>Per type of word: its features' vectors side by side.</summary>
    public Matrix Forms { get; } = new(0, network.Shape.Form);

    /// <summary>Per type of word: what goes into the encoder.</summary>
    public Matrix Inputs { get; } = new(0, network.Shape.Both);

    /// <summary>Per type of word: the gates of the first layer.</summary>
    public Matrix FirstGates { get; } = new(0, 6 * network.Shape.Size);

    public Matrix Gates { get; } = new(0, 6 * network.Shape.Size);

    public Matrix Cells { get; } = new(0, network.Shape.Both);

    public Matrix States { get; private set; } = new(0, network.Shape.Both);

    public Matrix Next { get; private set; } = new(0, network.Shape.Both);

    public Matrix Top { get; } = new(0, network.Shape.Top);

    public Matrix Tags { get; } = new(0, network.Labels.Tags);

    public Matrix Dependents { get; } = new(0, network.Shape.Arc);

    public Matrix Heads { get; } = new(0, network.Shape.Arc);

    public Panels HeadPanels { get; } = new();

    public Matrix Relations { get; } = new(0, 2 * network.Shape.Relation);

    public Matrix RelationScores { get; } = new(0, network.Labels.Relations.Length);

    public ArcDecoder Decoder { get; } = new();

    /// <summary>Scores of one sentence: a row a word, a column a head, the root in column 0.</summary>
    public Matrix Arcs(int words)
    {
        if (arcs is null || arcs.Columns != words + 1)
            arcs = words + 1 < byWidth.Length ? byWidth[words + 1] ??= new Matrix(words, words + 1) : new Matrix(words, words + 1);
        return arcs;
    }

    public void Turn() => (States, Next) = (Next, States);
}
