using Stemma.Accounts;

namespace Stemma.Descent;

/// <summary>What speaks for or against descent outside the words: times and credits.</summary>
static class OutsideEvidence
{
    /// <summary>For one arrow beside its times, about in bits, negative where it speaks for: a copy that names the exemplar's outlet as its source.</summary>
    public static double Named(Account exemplar, Account copy, ChangeCosts costs) => NamedBy(exemplar, copy) is null ? 0 : -costs.NamedSource;

    /// <summary>The credit of the copy that names the exemplar's outlet as its source; null for none.</summary>
    public static Credit? NamedBy(Account exemplar, Account copy) => Names(copy.Facts, exemplar.Facts.Outlet);

    /// <summary>
    /// Surprise at the two times if the one was copied from the other: 0 when the exemplar surely is older, more the less likely that
    /// is, little when one is unknown, and the more the longer the copy took. A day is an interval of which any instant is as likely.
    /// </summary>
    internal static double Time(Moment? exemplar, Moment? copy, ChangeCosts costs)
    {
        if (exemplar is not { } from || copy is not { } to)
            return costs.UnknownTime;
        var right = (1 - costs.WrongClock) * Before(from, to) + costs.WrongClock / 2;
        return Math.Log2((1 - costs.WrongClock / 2) / right) + costs.Delay * Math.Log2(1 + Math.Max(0, (to.Earliest - from.Latest).TotalHours));
    }

    /// <summary>The probability that an instant of the first lies before one of the second.</summary>
    static double Before(Moment a, Moment b)
    {
        if (a.Latest <= b.Earliest)
            return a.Latest == b.Earliest && a.Earliest == a.Latest && b.Latest == b.Earliest ? 0.5 : 1;
        if (b.Latest <= a.Earliest)
            return 0;
        double lengthA = (a.Latest - a.Earliest).Ticks, lengthB = (b.Latest - b.Earliest).Ticks;
        if (lengthA == 0)
            return (b.Latest - a.Earliest).Ticks / lengthB;
        if (lengthB == 0)
            return (b.Earliest - a.Earliest).Ticks / lengthA;
        // Both are intervals that overlap: half of the overlap is either way, what sticks out is sure.
        double from = Math.Max(a.Earliest.Ticks, b.Earliest.Ticks), to = Math.Min(a.Latest.Ticks, b.Latest.Ticks);
        var (inA, inB) = ((to - from) / lengthA, (to - from) / lengthB);
        var earlyA = Math.Max(0, b.Earliest.Ticks - a.Earliest.Ticks) / lengthA;
        var lateB = Math.Max(0, b.Latest.Ticks - a.Latest.Ticks) / lengthB;
        return Math.Min(1, earlyA + (1 - earlyA) * lateB + inA * inB / 2);
    }

    /// <summary>Whether it says on a line of its own that its words are an agency's that is not its outlet.</summary>
    public static bool CreditsAnother(PublicationFacts facts) => facts.Credits.Any(c =>
        c.Form is CreditForm.Agency or CreditForm.Contribution or CreditForm.Copyright && !string.Equals(c.Name, facts.Outlet, StringComparison.OrdinalIgnoreCase));

    // A page that names its own outlet as source says nothing of others.
    static Credit? Names(PublicationFacts facts, string? outlet)
    {
        if (outlet is not { Length: > 3 } || string.Equals(facts.Outlet, outlet, StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var credit in facts.Credits)
            if (credit.Form is CreditForm.Source or CreditForm.Agency or CreditForm.Contribution
                && credit.Name.Contains(outlet, StringComparison.OrdinalIgnoreCase))
                return credit;
        return null;
    }
}
