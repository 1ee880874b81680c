using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>
/// What is told of an arrow beside its words, each with where it stands in the two texts: times, and whom the copy names as its source. A
/// time that stands in no text, but in the page's data, is quoted as it is written there.
/// </summary>
static class OutsideReasons
{
    const int LongestQuoted = 60; // characters of a time as written

    /// <summary>The reasons for and against the arrow, in that order.</summary>
    /// <param name="exemplar">What was copied.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="here">The copy's siglum.</param>
    /// <param name="there">The exemplar's siglum.</param>
    public static IEnumerable<Reason> Of(Account exemplar, Account copy, string here, string there)
    {
        if (OutsideEvidence.NamedBy(exemplar, copy) is { } credit)
            yield return new Reason($"{here} names {there}'s outlet as its source.", [new Citation(copy.Id, credit.Span)]);
        if (exemplar.Facts.Published is not { } from || copy.Facts.Published is not { } to)
            yield break;
        var written = Written(exemplar) is { } old && Written(copy) is { } now ? $" (“{old}”, “{now}”)" : "";
        if (from.IsBefore(to))
            yield return new Reason($"{there} was published before {here}{written}.", [.. Lines(exemplar), .. Lines(copy)]);
        else if (to.IsBefore(from))
            yield return new Reason($"{here} is dated before {there}{written}; the words outweigh the clock.", [.. Lines(copy), .. Lines(exemplar)]);
    }

    /// <summary>The first words of both: for texts that are the same throughout.</summary>
    public static IEnumerable<Citation> Openings(params Account[] accounts) =>
        accounts.Where(a => a.Paragraphs.Count > 0).Select(a => new Citation(a.Id, a.Paragraphs[0]));

    // The time that was followed, as the page has it.
    static string? Written(Account account)
    {
        foreach (var claim in account.Facts.Claims)
            if (claim is { Fact: Fact.Published, Followed: true, Words.Length: > 0 and <= LongestQuoted })
                return claim.Words;
        return null;
    }

    // Where the text itself has the time: a line of publication, or the words the time was read from.
    static IEnumerable<Citation> Lines(Account account)
    {
        foreach (var block in account.Blocks)
            if (block.Kind == BlockKind.PublicationLine)
                return [new Citation(account.Id, block.Span)];
        foreach (var claim in account.Facts.Claims)
            if (claim is { Fact: Fact.Published, Followed: true, Source: FactSource.Text, Words.Length: > 0 }
                && account.Text.IndexOf(claim.Words, StringComparison.Ordinal) is >= 0 and var at)
                return [new Citation(account.Id, new TextSpan(at, claim.Words.Length))];
        return [];
    }
}
