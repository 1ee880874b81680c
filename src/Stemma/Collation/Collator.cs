using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Collation;

/// <summary>
/// Lays all witnesses of a story side by side. Witnesses are joined family by family along a guide order (most central first, then
/// always the one nearest to what stands); each is aligned with the rows its kin already fill, each row read as its nearest kin has
/// it. Rows therefore stand in the order of the guide's first text, later witnesses adding theirs where they have them; a moved
/// passage shares the rows of its counterpart and stands there, not in its own order.
/// </summary>
public static class Collator
{
    internal const int Version = 1;

    /// <summary>
    /// Collates the witnesses, kin with kin. The same for any order of the accounts and kinships. A witness enters a row only where
    /// one of its kin stands already; texts that are word for word the same are aligned once.
    /// </summary>
    /// <param name="accounts">The accounts of one story.</param>
    /// <param name="kin">The kinships among them; those that name other accounts are left out.</param>
    public static CollationTable Collate(IReadOnlyList<Account> accounts, IReadOnlyList<Kinship> kin)
    {
        var witnesses = WitnessOrder.Of(accounts);
        var place = new Dictionary<AccountId, int>();
        for (var i = 0; i < witnesses.Count; i++)
            place[witnesses[i].Id] = i;
        var texts = witnesses.Select(a => WordSequence.Of(a.Text, a.Report())).ToArray();
        var closeness = new Closeness(witnesses, place, kin);

        var rows = new List<CollationRow>();
        foreach (var family in closeness.Families())
        {
            var sheet = new CollationSheet(texts, closeness);
            foreach (var group in GuideOrder.Of(family, texts, closeness))
                sheet.Add(group);
            rows.AddRange(sheet.Rows().Select(cells => new CollationRow(Spans(cells, texts))));
        }
        var sigla = witnesses.Select((a, i) => new Witness(a.Id, WitnessOrder.Siglum(i)));
        return new CollationTable(sigla.ToValueList(), rows.ToValueList());
    }

    static ValueList<TextSpan?> Spans(int[] cells, WordSequence[] texts)
    {
        var spans = new TextSpan?[cells.Length];
        for (var w = 0; w < cells.Length; w++)
            spans[w] = cells[w] < 0 ? null : texts[w].Tokens[cells[w]].Span;
        return new ValueList<TextSpan?>(spans);
    }
}
