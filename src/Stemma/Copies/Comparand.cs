using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>An account made ready to be compared with many others: its report's words as hashes, with their places. Immutable.</summary>
public sealed class Comparand
{
    internal Comparand(AccountId id, WordTrail trail)
    {
        Id = id;
        Trail = trail;
        Words = Array.ConvertAll(trail.Words, word => (uint)(word >> 32));
        foreach (var trait in trail.Traits)
            Outside += (trait & WordTraits.Quoted) == 0 ? 1 : 0;
    }

    /// <summary>Which account.</summary>
    public AccountId Id { get; }

    /// <summary>The places and traits of the words.</summary>
    internal WordTrail Trail { get; }

    /// <summary>The words, one number each; two different words agree by chance once in four billion.</summary>
    internal uint[] Words { get; }

    /// <summary>How many words stand outside quotations.</summary>
    internal int Outside { get; }

    /// <summary>Reads an account once. O(length).</summary>
    public static Comparand Of(Account account, ValueList<TextSpan> quotations) => new(account.Id, WordTrail.Of(account, quotations));
}
