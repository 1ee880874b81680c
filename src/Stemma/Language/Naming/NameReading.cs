using System.Buffers;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>A whole text as the model of names sees it: its words, what the lists and its other places say of each. Disposing gives the memory back.</summary>
ref struct NameReading
{
    const int LongestRecased = 40;
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
            Recase(_words.AsSpan(first, count), text.Words.AsSpan(first, count), text.Text, lists, groups);
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

    // In a line of capitals, and in a headline whose words all begin with one, words are read as running text would have them.
    static void Recase(Span<NameWord> words, ReadOnlySpan<TextSpan> spans, string text, NameLists lists, NameWordGroups groups)
    {
        int shouted = 0, titled = 0, small = 0, longSmall = 0;
        for (var i = 0; i < words.Length; i++)
            switch (words[i].Case)
            {
                case NameCase.Upper: shouted++; break;
                case NameCase.Title: titled++; break;
                case NameCase.Lower: small++; longSmall += spans[i].Length > 4 ? 1 : 0; break;
            }
        var wanted = shouted >= 3 && shouted > 4 * (small + titled) ? NameCase.Upper
            : titled >= 5 && titled > 8 * longSmall && titled > 2 * small ? NameCase.Title : NameCase.None;
        if (wanted == NameCase.None)
            return;
        Span<char> room = stackalloc char[LongestRecased];
        for (var i = 0; i < words.Length; i++)
            if (words[i].Case == wanted && spans[i].Length <= LongestRecased && (wanted == NameCase.Upper || words[i].IsCommon))
            {
                var form = room[..spans[i].In(text).ToLowerInvariant(room)];
                if (!words[i].IsCommon)
                    form[0] = char.ToUpperInvariant(form[0]);
                words[i] = NameWord.Of(form, lists, groups);
            }
    }
}
