using System.Collections.Frozen;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>
/// What gives away a careless copyist where two texts are all there is: a name misspelt once that the same text spells as the other
/// does elsewhere, and words that qualify a statement left out. Writers put such words in as they report; copyists lose them.
/// </summary>
/// <param name="Misspelt">Words of the text that look misspelt, each with the other text's.</param>
/// <param name="Dropped">Hedges, conditions and negations the other text has more.</param>
/// <param name="Credits">Whether the other text names who wrote or sent it and this one does not.</param>
sealed record CopyistSigns(IReadOnlyList<(string Here, string There)> Misspelt, IReadOnlyList<string> Dropped, bool Credits)
{
    static readonly FrozenSet<string> Qualifiers = WordList.Lines("hedges").Concat(WordList.Lines("negators")).Concat(WordList.Lines("conditions"))
        .Where(w => !w.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where the first of the words misspelt stands, in both texts.</summary>
    public IReadOnlyList<Citation> MisspeltAt { get; init; } = [];

    /// <summary>Where the first of the qualifying words stands in the other text.</summary>
    public IReadOnlyList<Citation> DroppedAt { get; init; } = [];

    /// <summary>Where the other text says who wrote or sent it.</summary>
    public IReadOnlyList<Citation> CreditAt { get; init; } = [];

    const double Misspelling = 7;
    const double Qualifier = 2;
    const double MostForQualifiers = 10;
    const double Credit = 2;

    /// <summary>About in bits: how much the signs speak for the other text as the exemplar.</summary>
    public double Weight => Misspelling * Math.Min(2, Misspelt.Count) + Math.Min(MostForQualifiers, Qualifier * Dropped.Count) + (Credits ? Credit : 0);

    /// <summary>The signs in the text of <paramref name="copy"/> against that of <paramref name="other"/>, witnesses of the table.</summary>
    public static CopyistSigns Of(Account copy, int copyColumn, Account other, int otherColumn, CollationTable table, IReadOnlyList<int> rows)
    {
        var (mine, theirs) = (Uses(copy, copyColumn, table, rows), Uses(other, otherColumn, table, rows));
        var misspelt = new List<(string, string)>();
        var dropped = new List<string>();
        List<Citation> misspeltAt = [], droppedAt = [];
        foreach (var r in rows)
        {
            if (table.Rows[r].Cells[otherColumn] is not { } span)
                continue;
            var there = span.In(other.Text).ToString();
            var key = TextKey.Of(there);
            if (table.Rows[r].Cells[copyColumn] is not { } cell)
            {
                if (Qualifiers.Contains(key))
                    Drop();
                continue;
            }
            var here = cell.In(copy.Text).ToString();
            var read = TextKey.Of(here);
            if (read == key)
                continue;
            if (Qualifiers.Contains(key) && !Qualifiers.Contains(read))
                Drop();
            if (char.IsUpper(there[0]) && char.IsUpper(here[0]) && mine.GetValueOrDefault(read) == 1 && !theirs.ContainsKey(read)
                && mine.ContainsKey(key) && theirs.GetValueOrDefault(key) > 1 && IsNear(read, key))
            {
                misspelt.Add((here, there));
                misspeltAt.AddRange([new Citation(copy.Id, cell), new Citation(other.Id, span)]);
            }

            void Drop()
            {
                dropped.Add(there);
                droppedAt.Add(new Citation(other.Id, span));
            }
        }
        return new CopyistSigns(misspelt, dropped, copy.Facts.Credits.Count == 0 && other.Facts.Credits.Count > 0)
        {
            MisspeltAt = [.. misspeltAt.Take(2)],
            DroppedAt = [.. droppedAt.Take(1)],
            CreditAt = [.. other.Facts.Credits.Take(1).Select(c => new Citation(other.Id, c.Span))],
        };
    }

    /// <summary>The signs in a sentence or two.</summary>
    public IEnumerable<Reason> Say(string here, string there)
    {
        if (Misspelt.Count > 0)
            yield return new Reason($"{here} has “{Misspelt[0].Here}” once where {there} has “{Misspelt[0].There}”, as {here} itself has elsewhere: a copyist's slip.", [.. MisspeltAt]);
        if (Dropped.Count > 0)
            yield return new Reason($"{here} lacks words that qualify what {there} states, such as “{Dropped[0]}”: copyists lose these oftener than they add them.", [.. DroppedAt]);
        if (Credits)
            yield return new Reason($"{there} names who wrote or sent it; {here} does not.", [.. CreditAt]);
    }

    static Dictionary<string, int> Uses(Account account, int column, CollationTable table, IReadOnlyList<int> rows)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var r in rows)
            if (table.Rows[r].Cells[column] is { } span && TextKey.Of(span.In(account.Text)) is var key)
                uses[key] = uses.GetValueOrDefault(key) + 1;
        return uses;
    }

    // One letter more, less or other, or two changed places; short words are near too much.
    static bool IsNear(string a, string b)
    {
        if (a.Length < 4 || b.Length < 4 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        int start = 0, end = 0;
        var shorter = Math.Min(a.Length, b.Length);
        while (start < shorter && a[start] == b[start]) start++;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        return Math.Max(a.Length, b.Length) - start - end <= (a.Length == b.Length ? 2 : 1);
    }
}
