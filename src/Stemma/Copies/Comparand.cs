using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>An account made ready to be compared with many others: its report's words as hashes, with their places. Immutable.</summary>
public sealed class Comparand
{
    readonly int[] _names;      // names and figures before each word
    readonly int[] _outside;    // words outside quotations before each word

    internal Comparand(AccountId id, WordTrail trail)
    {
        Id = id;
        (Words, Starts, Ends, Traits) = (trail.Words, trail.Starts, trail.Ends, trail.Traits);
        _names = new int[Words.Length + 1];
        _outside = new int[Words.Length + 1];
        for (var at = 0; at < Words.Length; at++)
        {
            _names[at + 1] = _names[at] + (IsName(at) ? 1 : 0);
            _outside[at + 1] = _outside[at] + ((Traits[at] & WordTraits.Quoted) == 0 ? 1 : 0);
        }
    }

    /// <summary>Which account.</summary>
    public AccountId Id { get; }

    /// <summary>Where each word starts in the account's text.</summary>
    internal int[] Starts { get; }

    /// <summary>Where each word ends.</summary>
    internal int[] Ends { get; }

    /// <summary>What each word is.</summary>
    internal WordTraits[] Traits { get; }

    /// <summary>The words, one number each; two different words agree by chance once in four billion.</summary>
    internal uint[] Words { get; }

    /// <summary>How many words stand outside quotations.</summary>
    internal int Outside => _outside[^1];

    /// <summary>The characters from the first to the last of some words; at least one.</summary>
    internal TextSpan Span(int first, int count) => TextSpan.FromTo(Starts[first], Ends[first + count - 1]);

    /// <summary>Whether a word outside quotations names or counts: what a copyist keeps and another happening has otherwise.</summary>
    internal bool IsName(int at) =>
        (Traits[at] & (WordTraits.Quoted | WordTraits.Function)) == 0
        && ((Traits[at] & WordTraits.Number) != 0 || (Traits[at] & (WordTraits.Capital | WordTraits.Opens)) == WordTraits.Capital);

    /// <summary>How many names and figures stand from <paramref name="first"/> up to <paramref name="end"/>, outside quotations.</summary>
    internal int Names(int first, int end) => _names[end] - _names[first];

    /// <summary>How many words outside quotations stand from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    internal int Unquoted(int first, int end) => _outside[end] - _outside[first];

    /// <summary>Reads an account once. O(length).</summary>
    public static Comparand Of(Account account, ValueList<TextSpan> quotations) => new(account.Id, WordTrail.Of(account, quotations));
}
