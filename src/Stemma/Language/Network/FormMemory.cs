namespace Stemma.Language;

/// <summary>
/// What the encoder begins with, by form: words come again, in a text and in the next one, and what depends on a form alone is worked out once.
/// A form gets the same numbers whenever it is worked out, so what is remembered changes no result. Holds buffers: for one thread at a time.
/// </summary>
sealed class FormMemory(GrammarNetwork network)
{
    /// <summary>Forms remembered from one stretch of text to the next; with more, all are let go. About six kilobytes each.</summary>
    const int Most = 4096;

    /// <summary>Forms worked out in one go.</summary>
    const int Batch = 192;

    readonly FormReader reader = new();
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<int> typeOf = [], fresh = [];
    readonly Matrix features = new(0, network.Shape.Form), batch = new(0, network.Shape.Both);
    readonly FixedRows left = new();

    /// <summary>Per form: what goes into the encoder.</summary>
    public Matrix Inputs { get; } = new(0, network.Shape.Both);

    /// <summary>Per form: the gates of the first layer.</summary>
    public Matrix Gates { get; } = new(0, 6 * network.Shape.Size);

    /// <summary>Lets go of all forms.</summary>
    public void Forget() => numbers.Clear();

    /// <summary>Finds the forms of some words of a text and works out those that are new; gives the row of each word's form.</summary>
    public ReadOnlySpan<int> Read(Segmented text, int from, int to)
    {
        if (numbers.Count > Most)
            Forget();
        var known = numbers.Count;
        Span<char> room = stackalloc char[FormReader.Longest];
        var byForm = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        fresh.Clear();
        typeOf.Clear();
        for (var word = from; word < to; word++)
        {
            var form = FormReader.Seen(text.Words[word].In(text.Text), room);
            if (!byForm.TryGetValue(form, out var number))
            {
                byForm[form] = number = numbers.Count;
                fresh.Add(word);
            }
            typeOf.Add(number);
        }
        Inputs.Grow(numbers.Count);
        Gates.Grow(numbers.Count);
        for (var at = 0; at < fresh.Count; at += Batch)
            WorkOut(text, at, Math.Min(Batch, fresh.Count - at), known + at);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(typeOf);
    }

    void WorkOut(Segmented text, int at, int count, int number)
    {
        features.Resized(count);
        for (var i = 0; i < count; i++)
        {
            reader.Read(text.Words[fresh[at + i]].In(text.Text));
            WordEncoder.Sum(network, reader, features.Row(i));
        }
        FixedGemm.Multiply(left.Fill(features, 0, features.Columns), network.Form, batch.Resized(count));
        for (var i = 0; i < count; i++)
        {
            Activation.Leaky(batch.Row(i));
            batch.Row(i).CopyTo(Inputs.Row(number + i));
        }
        FixedGemm.Multiply(left.Fill(batch, 0, batch.Columns), network.Layers[0], Gates, number);
    }
}
