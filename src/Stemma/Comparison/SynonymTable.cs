using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Why words that took the place of others do not fit there.</summary>
public enum Misfit
{
    /// <summary>They say another thing than the words they stand for.</summary>
    Sense,

    /// <summary>Another form than the sentence asks for: one for many, a participle for a verb.</summary>
    Form,

    /// <summary>The article before them was left as it was: "a outage".</summary>
    Article,
}

/// <summary>One exchange where it happened.</summary>
/// <param name="Before">The exemplar's words, where they are attested.</param>
/// <param name="After">The copy's words in their place.</param>
/// <param name="Misfit">Why they do not fit there; null when nothing speaks against them.</param>
public readonly record struct SynonymUse(Citation Before, Citation After, Misfit? Misfit);

/// <summary>One word or short phrase that was put for another, and where; forms of one word count as that word.</summary>
/// <param name="Before">What stood in the exemplar, as it is written most often, in small letters.</param>
/// <param name="After">What the copy has for it, likewise.</param>
/// <param name="Uses">Every exchange, in the order of the copy; at least one.</param>
public sealed record SynonymPair(string Before, string After, ValueList<SynonymUse> Uses)
{
    /// <summary>The reason that speaks against most of the uses that are out of place; null when all fit.</summary>
    public Misfit? Misfit => Uses.Where(u => u.Misfit is not null).GroupBy(u => u.Misfit).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key;
}

/// <summary>The words a copy put for those of its exemplars: what a spinner's dictionary did to the text ("dismantlement" became "weed removal").</summary>
/// <param name="Copy">The copy.</param>
/// <param name="Pairs">By number of uses, most first; then those out of place first; then by spelling.</param>
/// <param name="Exchanged">How many exchanges there are.</param>
/// <param name="Words">How many words the copy's report has that carry meaning; function words and marks are left out.</param>
public sealed record SynonymTable(AccountId Copy, ValueList<SynonymPair> Pairs, int Exchanged, int Words)
{
    const int Fewest = 6;
    const double LeastShare = 0.033;

    /// <summary>Whether the copy was reworded all through, word for word, and not only here and there as a desk does.</summary>
    public bool IsSpun => AreMany(Exchanged, Words);

    /// <summary>Whether so many exchanges among so many words of meaning are more than a desk makes.</summary>
    internal static bool AreMany(int exchanged, int words) => exchanged >= Fewest && exchanged >= LeastShare * words;
}
