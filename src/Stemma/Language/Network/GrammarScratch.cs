namespace Stemma.Language;

/// <summary>The buffers one reading of a text needs, used again by the next one. For one thread at a time.</summary>
sealed class GrammarScratch(GrammarNetwork network)
{
    readonly Matrix?[] byWidth = new Matrix[64];
    Matrix? arcs;

    /// <summary>First word of each sentence or part of one, over the whole text.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The same over the words at hand.</summary>
    public int[] Inside { get; } = new int[GrammarReader.Longest + 1];

    /// <summary>What is remembered of forms, from this text and the ones before it.</summary>
    public FormMemory Forms { get; } = new(network);

    /// <summary>The left side of a product.</summary>
    public FixedRows Left { get; } = new();

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
