using Stemma.Accounts;

namespace Stemma.Descent;

/// <summary>What speaks for or against descent outside the words: times and credits.</summary>
static class OutsideEvidence
{
    /// <summary>
    /// By exemplar and copy, about in bits, negative where it speaks for: a copy dated before its exemplar (clocks and time zones are
    /// often wrong by hours, so this never decides alone), a copy that names the exemplar's outlet as its source.
    /// </summary>
    public static double[,] Of(IReadOnlyList<Account> witnesses, ChangeCosts costs)
    {
        var outside = new double[witnesses.Count, witnesses.Count];
        for (var p = 0; p < witnesses.Count; p++)
            for (var c = 0; c < witnesses.Count; c++)
                if (p != c)
                    outside[p, c] = Time(witnesses[p].Facts, witnesses[c].Facts, costs)
                        - (Names(witnesses[c].Facts, witnesses[p].Facts.Outlet) ? costs.NamedSource : 0);
        return outside;
    }

    static double Time(PublicationFacts p, PublicationFacts c, ChangeCosts costs)
    {
        if (p.Published is not { } from || c.Published is not { } to || !to.IsBefore(from))
            return 0;
        var days = Math.Min(1, (from.Earliest - to.Latest).TotalDays);
        return costs.Earlier.Start + (costs.Earlier.Most - costs.Earlier.Start) * days;
    }

    // A page that names its own outlet as source says nothing of others.
    static bool Names(PublicationFacts facts, string? outlet)
    {
        if (outlet is not { Length: > 3 } || string.Equals(facts.Outlet, outlet, StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var credit in facts.Credits)
            if (credit.Form is CreditForm.Source or CreditForm.Agency or CreditForm.Contribution
                && credit.Name.Contains(outlet, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
