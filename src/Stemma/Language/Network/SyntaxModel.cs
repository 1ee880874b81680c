using System.Collections.Concurrent;

namespace Stemma.Language;

/// <summary>
/// A trained network for tags and trees, laid out for reading text. Immutable and shared by threads; only its store of scratch buffers changes.
/// </summary>
public sealed class SyntaxModel
{
    readonly ConcurrentBag<SyntaxScratch> scratch = [];

    internal SyntaxModel(NetworkShape shape, Labels labels, FeatureTable words, FeatureTable affixes, FeatureTable grams, DenseWeights dense)
    {
        (Shape, Labels, Words, Affixes, Grams) = (shape, labels, words, affixes, grams);
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

    internal NetworkShape Shape { get; }

    internal Labels Labels { get; }

    internal FeatureTable Words { get; }

    internal FeatureTable Affixes { get; }

    internal FeatureTable Grams { get; }

    internal (Panels Weights, float[] Bias) Form { get; }

    internal (Panels Weights, float[] Bias)[] Layers { get; }

    internal float[][] Peeks { get; }

    internal (Panels Weights, float[] Bias) Top { get; }

    internal (Panels Weights, float[] Bias) Tags { get; }

    internal (Panels Weights, float[] Bias) Arc { get; }

    internal float[] ArcRoot { get; }

    internal (Panels Weights, float[] Bias) Relation { get; }

    internal float[] RelationRoot { get; }

    /// <summary>Reads a model that was kept in a file or resource.</summary>
    /// <param name="stream">Read to the model's end.</param>
    /// <param name="origin">What the stream is, for messages.</param>
    /// <exception cref="InvalidDataException">It is no model, one of another version, or damaged; the message says which.</exception>
    public static SyntaxModel Read(Stream stream, string origin) => SyntaxModelFile.Read(stream, origin);

    internal SyntaxScratch Rent() => scratch.TryTake(out var free) ? free : new SyntaxScratch(this);

    internal void Return(SyntaxScratch used) => scratch.Add(used);

    static (Panels, float[]) Linear(DenseWeights dense, string name)
    {
        var matrix = dense[name];
        return (new Panels().Pack(matrix.Data, matrix.Stride, matrix.Rows, matrix.Columns), dense[name + ".bias"].Data);
    }
}
