using System.Buffers;
using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>What a word is, beside its letters, as sketches and comparisons need it.</summary>
[Flags]
enum WordTraits : byte
{
    None = 0,

    /// <summary>Stands inside a quotation.</summary>
    Quoted = 1,

    /// <summary>Holds a sentence together and says nothing of its subject.</summary>
    Function = 2,

    /// <summary>Begins with a digit.</summary>
    Number = 4,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 8,

    /// <summary>The first word after a full stop or a paragraph's edge, where a capital says nothing.</summary>
    Opens = 16,
}

/// <summary>
/// The words of a report as hashes, in order, marks left out: what sketching and comparing read instead of text.
/// Four parallel arrays, so that twenty thousand reports fit in memory side by side.
/// </summary>
sealed class WordTrail
{
    WordTrail(uint[] words, int[] starts, int[] ends, WordTraits[] traits) =>
        (Words, Starts, Ends, Traits) = (words, starts, ends, traits);

    public uint[] Words { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    public WordTraits[] Traits { get; }

    public int Count => Words.Length;

    /// <summary>The words of an account's report; those inside <paramref name="quotations"/>, in order, are quoted. O(length).</summary>
    public static WordTrail Of(Account account, ValueList<TextSpan> quotations)
    {
        var most = account.Text.Length;
        var words = ArrayPool<uint>.Shared.Rent(most);
        var places = ArrayPool<int>.Shared.Rent(most * 2);
        var traits = ArrayPool<WordTraits>.Shared.Rent(most);
        Span<int> starts = places.AsSpan(0, most), ends = places.AsSpan(most, most);
        var count = 0;
        foreach (var span in account.Report())
        {
            var before = count;
            count += WordScanner.Scan(span.In(account.Text), words.AsSpan(count), traits.AsSpan(count), starts[count..], ends[count..]);
            for (var at = before; at < count; at++) (starts[at], ends[at]) = (starts[at] + span.Start, ends[at] + span.Start);
        }
        var quotation = 0;
        for (var at = 0; at < count; at++)
        {
            while (quotation < quotations.Count && quotations[quotation].End <= starts[at]) quotation++;
            var quoted = quotation < quotations.Count && quotations[quotation].Start <= starts[at];
            traits[at] = (traits[at] & ~WordTraits.Quoted) | (quoted ? WordTraits.Quoted : WordTraits.None);
        }
        var trail = new WordTrail(words[..count], starts[..count].ToArray(), ends[..count].ToArray(), traits[..count]);
        ArrayPool<uint>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<WordTraits>.Shared.Return(traits);
        return trail;
    }
}
