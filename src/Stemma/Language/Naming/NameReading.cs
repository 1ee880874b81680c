using System.Buffers;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>A whole text as the model of names sees it: its words, what the lists and its other places say of each. Disposing gives the memory back.</summary>
ref struct NameReading
{
    readonly NameWord[] _words;
    readonly uint[] _marks;
    readonly NameSign[] _signs;
    readonly int _count;

    /// <summary>Reads all words of a text. O(length).</summary>
    public NameReading(Segmented text, NameLists lists, NameWordGroups groups)
    {
        _count = text.Words.Length;
        _words = ArrayPool<NameWord>.Shared.Rent(_count);
        _marks = ArrayPool<uint>.Shared.Rent(_count);
        _signs = ArrayPool<NameSign>.Shared.Rent(_count);
        for (var i = 0; i < _count; i++)
            _words[i] = NameWord.Of(text.Words[i].In(text.Text), lists, groups);
        for (var s = 0; s < text.Sentences; s++)
        {
            int first = text.Starts[s], count = text.Starts[s + 1] - first;
            Sense(_words.AsSpan(first, count), text.Words.AsSpan(first, count));
            lists.Mark(_words.AsSpan(first, count), _marks.AsSpan(first, count));
        }
        using var evidence = NameEvidence.Of(_words.AsSpan(0, _count), _marks, text.Starts);
        for (var i = 0; i < _count; i++)
            _signs[i] = evidence.SignsOf(_words[i].Lower);
    }

    /// <summary>The features of a word: see <see cref="NameFeatures.Of"/>.</summary>
    /// <param name="first">The first word of the sentence.</param>
    /// <param name="count">How many words the sentence has.</param>
    /// <param name="i">Which of them.</param>
    /// <param name="groups">The groups wanted.</param>
    /// <param name="features">Where they go.</param>
    public readonly int Features(int first, int count, int i, NameFeatureGroups groups, Span<uint> features) => NameFeatures.Of(
        _words.AsSpan(first, count), _marks.AsSpan(first, count), _signs.AsSpan(first, count), i, groups, features);

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<NameWord>.Shared.Return(_words);
        ArrayPool<uint>.Shared.Return(_marks);
        ArrayPool<NameSign>.Shared.Return(_signs);
    }

    // In a sentence of capitals a capital says nothing, and little in a headline of capitalised words.
    static void Sense(Span<NameWord> words, ReadOnlySpan<TextSpan> spans)
    {
        int shouted = 0, titled = 0, small = 0, longSmall = 0;
        for (var i = 0; i < words.Length; i++)
            switch (words[i].Case)
            {
                case NameCase.Upper: shouted++; break;
                case NameCase.Title: titled++; break;
                case NameCase.Lower: small++; longSmall += spans[i].Length > 4 ? 1 : 0; break;
            }
        if (shouted >= 3 && shouted > 4 * (small + titled))
            foreach (ref var word in words)
                word.Sense = word.Case == NameCase.Upper ? NameCase.Shouted : word.Case;
        else if (titled >= 5 && titled > 8 * longSmall && titled > small)
            foreach (ref var word in words)
                word.Sense = word.Case == NameCase.Title ? NameCase.Headline : word.Case;
    }
}
