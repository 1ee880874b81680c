using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;

namespace Stemma.Descent;

/// <summary>Whose text a lost original was, by what its descendants say.</summary>
static class CreditedAgency
{
    const int MostCited = 4;

    /// <summary>
    /// The agency most descendants name: a dateline weighs most, for nobody adds one, then a credit line, then "with files from".
    /// Null when none is named or two are named equally often.
    /// </summary>
    public static (string Name, Reason Why)? Of(IEnumerable<Account> descendants)
    {
        var all = descendants.ToArray();
        var votes = new SortedDictionary<string, (int Weight, int Datelines, int Lines)>(StringComparer.Ordinal);
        foreach (var account in all)
            foreach (var named in account.Facts.Credits.Where(c => Weight(c.Form) > 0).GroupBy(c => c.Name, StringComparer.Ordinal))
            {
                if (string.Equals(named.Key, account.Facts.Outlet, StringComparison.OrdinalIgnoreCase))
                    continue;
                var dateline = named.Any(c => c.Form == CreditForm.Dateline);
                var (weight, datelines, lines) = votes.GetValueOrDefault(named.Key);
                votes[named.Key] = (weight + named.Max(c => Weight(c.Form)), datelines + (dateline ? 1 : 0), lines + (dateline ? 0 : 1));
            }
        var ranked = votes.OrderByDescending(v => v.Value.Weight).ToArray();
        if (ranked.Length == 0 || (ranked.Length > 1 && ranked[1].Value.Weight == ranked[0].Value.Weight))
            return null;
        var (name, (_, inDateline, inLine)) = ranked[0];
        var how = (inDateline, inLine) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{inLine} of {all.Length} descendants {(inLine == 1 ? "credits" : "credit")} {name}"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{inDateline} of {all.Length} descendants {(inDateline == 1 ? "has" : "have")} {name} in the dateline"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{inDateline} of {all.Length} descendants {(inDateline == 1 ? "has" : "have")} {name} in the dateline and {inLine} more {(inLine == 1 ? "credits" : "credit")} it"),
        };
        var cites = all.SelectMany(a => a.Facts.Credits.Where(c => Weight(c.Form) > 0 && c.Name == name).Take(1).Select(c => new Citation(a.Id, c.Span))).Take(MostCited);
        return (name, new Reason(how + ".", [.. cites]));
    }

    static int Weight(CreditForm form) => form switch
    {
        CreditForm.Dateline => 5,
        CreditForm.Agency => 3,
        CreditForm.Contribution => 2,
        _ => 0,
    };
}
