using System.Buffers.Binary;

namespace Stemma.Language;

/// <summary>
/// A sum of small decision trees over numbers: each tree asks some of them whether they are at most a threshold, and adds what its leaf
/// says; the sum is the log-odds of "yes". After Friedman 2001 (gradient boosting). Immutable, shared by threads.
/// </summary>
sealed class TreeModel
{
    readonly int[] _roots;
    readonly Node[] _nodes;

    /// <summary>A model of the given trees; a tree's nodes follow one another, and children come after their parent.</summary>
    public TreeModel(float bias, int features, int[] roots, Node[] nodes) => (Bias, Features, _roots, _nodes) = (bias, features, roots, nodes);

    /// <summary>A question and the places of its two answers in the list, or a leaf.</summary>
    /// <param name="Feature">Which number is asked; -1 for a leaf.</param>
    /// <param name="Value">The threshold, or what the leaf adds.</param>
    /// <param name="AtMost">The node for a number that is at most the threshold; the other's is <paramref name="Above"/>.</param>
    /// <param name="Above">The node for a greater number.</param>
    public readonly record struct Node(short Feature, float Value, ushort AtMost, ushort Above);

    /// <summary>What is added whatever the numbers are.</summary>
    public float Bias { get; }

    /// <summary>How many numbers a row holds.</summary>
    public int Features { get; }

    /// <summary>How many trees there are.</summary>
    public int Trees => _roots.Length;

    /// <summary>The log-odds for one row of <see cref="Features"/> numbers.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = Bias;
        var nodes = _nodes;
        foreach (var root in _roots)
        {
            var at = root;
            while (nodes[at] is { Feature: >= 0 } node)
                at = root + (row[node.Feature] <= node.Value ? node.AtMost : node.Above);
            sum += nodes[at].Value;
        }
        return sum;
    }

    /// <summary>The probability for one row, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

    /// <summary>Writes the model; little-endian, the same bytes for the same model.</summary>
    public void Write(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[12];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, Bias);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], Features);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], _roots.Length);
        stream.Write(bytes);
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            var end = tree + 1 < _roots.Length ? _roots[tree + 1] : _nodes.Length;
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(end - _roots[tree]));
            stream.Write(bytes[..2]);
            foreach (var node in _nodes.AsSpan(_roots[tree]..end))
            {
                BinaryPrimitives.WriteInt16LittleEndian(bytes, node.Feature);
                BinaryPrimitives.WriteSingleLittleEndian(bytes[2..], node.Value);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes[6..], node.AtMost);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes[8..], node.Above);
                stream.Write(bytes[..10]);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The model is cut short.</exception>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static TreeModel Read(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[12];
        stream.ReadExactly(bytes);
        var bias = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var features = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var roots = new int[BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) is >= 0 and <= 100_000 and var trees ? trees : throw Damaged()];
        var nodes = new List<Node>();
        for (var tree = 0; tree < roots.Length; tree++)
        {
            roots[tree] = nodes.Count;
            stream.ReadExactly(bytes[..2]);
            int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            for (var i = 0; i < count; i++)
            {
                stream.ReadExactly(bytes[..10]);
                var node = new Node(BinaryPrimitives.ReadInt16LittleEndian(bytes), BinaryPrimitives.ReadSingleLittleEndian(bytes[2..]),
                    BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
                if (node.Feature >= features || node.Feature >= 0 && (node.AtMost <= i || node.Above <= i || node.AtMost >= count || node.Above >= count))
                    throw Damaged();
                nodes.Add(node);
            }
        }
        return new TreeModel(bias, features, roots, [.. nodes]);
    }

    static InvalidDataException Damaged() => new("The model is damaged: a node points where no node may stand.");
}
