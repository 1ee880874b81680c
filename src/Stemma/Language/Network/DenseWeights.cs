namespace Stemma.Language;

/// <summary>The network's matrices by name, in the one order in which they are kept in a file; a bias is a matrix of one row.</summary>
sealed class DenseWeights
{
    readonly Dictionary<string, Matrix> byName = new(StringComparer.Ordinal);
    readonly List<string> names = [];

    /// <summary>Matrices of the right sizes, all zero.</summary>
    public DenseWeights(NetworkShape shape, Labels labels)
    {
        Add("form", shape.Form, shape.Both);
        Add("form.bias", 1, shape.Both);
        for (var i = 0; i < shape.Layers; i++)
        {
            Add($"layer{i}", shape.Both, 6 * shape.Size);
            Add($"layer{i}.bias", 1, 6 * shape.Size);
            Add($"layer{i}.peeks", 1, 4 * shape.Size);
        }
        Add("top", shape.Both, shape.Top);
        Add("top.bias", 1, shape.Top);
        Add("tags", shape.Tag, labels.Tags);
        Add("tags.bias", 1, labels.Tags);
        Add("arc", shape.Arc, shape.Arc);
        Add("arc.bias", 1, shape.Arc);
        Add("arc.root", 1, shape.Arc);
        Add("relation", 2 * shape.Relation, labels.Relations.Length);
        Add("relation.bias", 1, labels.Relations.Length);
        Add("relation.root", 1, shape.Relation);
    }

    /// <summary>The names in their order.</summary>
    public IReadOnlyList<string> Names => names;

    public Matrix this[string name] => byName[name];

    void Add(string name, int rows, int columns)
    {
        names.Add(name);
        byName.Add(name, new Matrix(rows, columns));
    }
}
