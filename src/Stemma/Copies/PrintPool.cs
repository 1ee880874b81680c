namespace Stemma.Copies;

/// <summary>The prints of many texts side by side, some two kilobytes a text of three hundred words. Texts with the same words are held once.</summary>
public sealed class PrintPool
{
    readonly Slab<uint> _words = new();
    readonly Slab<byte> _weights = new();
    readonly Slab<uint> _slots = new();
    readonly List<(UInt128 Whole, long Words, long Weights, long Slots, int Count, int First)> _texts = [];
    readonly Dictionary<UInt128, int> _known = [];
    readonly List<int> _textOf = [];

    /// <summary>How many prints were added.</summary>
    public int Count => _textOf.Count;

    /// <summary>How many of them differ in their words.</summary>
    internal int Texts => _texts.Count;

    /// <summary>Adds the print of the next text.</summary>
    public void Add(Print print)
    {
        if (!_known.TryGetValue(print.Whole, out var text))
        {
            _known[print.Whole] = text = _texts.Count;
            _texts.Add((print.Whole, _words.Add(print.Words), _weights.Add(print.Weights), _slots.Add(print.Slots), print.Count, _textOf.Count));
        }
        _textOf.Add(text);
    }

    /// <summary>Which of the differing texts the print added as <paramref name="number"/> is.</summary>
    internal int TextOf(int number) => _textOf[number];

    /// <summary>The first print that has the words of one of the differing texts.</summary>
    internal int FirstOf(int text) => _texts[text].First;

    /// <summary>How many words the print added as <paramref name="number"/> has.</summary>
    public int WordsOf(int number) => _texts[_textOf[number]].Count;

    internal UInt128 Whole(int text) => _texts[text].Whole;

    internal ReadOnlySpan<uint> Words(int text) => _words.At(_texts[text].Words, _texts[text].Count);

    internal Span<byte> Weights(int text) => _weights.At(_texts[text].Weights, _texts[text].Count);

    internal ReadOnlySpan<uint> Slots(int text) => _slots.At(_texts[text].Slots, MinHash.Slots);
}
