using System.Text;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>
/// What stands between two words of a lost original. Houses set their own dashes and quotation marks, so that one mark may stand in as many
/// rows of the collation as there are houses, and have no majority in any; the text between the two words has.
/// </summary>
sealed class RestoredMarks(CollationTable table, Family family, Account[] accounts, int[] near)
{
    const int MostVoters = 5;
    const int Longest = 12; // characters between two words

    /// <summary>
    /// Which witness has between the words of two rows what most of the near ones have, and where; null where none has the two words side
    /// by side.
    /// </summary>
    /// <param name="row">Row of the first word.</param>
    /// <param name="next">Row of the second.</param>
    /// <param name="carrier">The witness the first word is taken from: taken if it is of the majority and marks follow the word at once.</param>
    /// <param name="follower">The witness the second word is taken from: else taken if it is of the majority.</param>
    public (int Witness, TextSpan Between)? Of(int row, int next, int carrier, int follower)
    {
        var votes = new List<(int Witness, TextSpan Between, string Key)>();
        foreach (var v in near)
        {
            if (votes.Count == MostVoters)
                break;
            if (Between(v, row, next) is { } between)
                votes.Add((v, between, Key(between.In(accounts[family.Witnesses[v]].Text))));
        }
        if (votes.Count == 0)
            return null;
        var most = votes.GroupBy(v => v.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().Key; // of as many the nearest's: groups stand as they come
        var (first, second) = most.StartsWith(' ') ? (follower, carrier) : (carrier, follower);
        return votes.Where(v => v.Key == most).OrderBy(v => v.Witness == first ? 0 : v.Witness == second ? 1 : 2).Select(v => (v.Witness, v.Between)).First();
    }

    TextSpan? Between(int witness, int row, int next)
    {
        var w = family.Witnesses[witness];
        if (table.Rows[row].Cells[w] is not { } first || table.Rows[next].Cells[w] is not { } second
            || second.Start < first.End || second.Start - first.End > Longest)
            return null;
        var between = TextSpan.FromTo(first.End, second.Start);
        var words = between.In(accounts[w].Text);
        if (words is ['\'' or '’', 's', ..])
            words = words[2..];
        foreach (var unit in words)
            if (char.IsLetterOrDigit(unit))
                return null;
        return between;
    }

    // Marks as two houses would agree on them.
    static string Key(ReadOnlySpan<char> between)
    {
        var key = new StringBuilder(between.Length);
        foreach (var unit in between)
            if (!char.IsWhiteSpace(unit))
                key.Append(unit switch { '’' or '‘' or '`' => '\'', '“' or '”' or '„' => '"', '–' or '—' or '―' => '-', _ => unit });
            else if (key.Length == 0 || key[^1] != ' ')
                key.Append(' ');
        return key.ToString();
    }
}
