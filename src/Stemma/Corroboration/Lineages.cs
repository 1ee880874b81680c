using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Corroboration;

/// <summary>Names a lineage within its story.</summary>
/// <param name="Number">From 1, in the order of the sigla of their first witnesses.</param>
public readonly record struct LineageId(int Number);

/// <summary>All that came down from one origin.</summary>
/// <param name="Id">Its number in the story.</param>
/// <param name="Origin">What it came from, for people: <c>lost original α (AP)</c>, or a witness's label.</param>
/// <param name="Accounts">The witnesses with a passage of it, ascending by id; a page that merges two is in both.</param>
public sealed record Lineage(LineageId Id, string Origin, ValueList<AccountId> Accounts);

/// <summary>Which lineage a run of an account belongs to.</summary>
/// <param name="Account">The account.</param>
/// <param name="Span">A run of its text, sentence edges not cut.</param>
/// <param name="Lineage">The lineage it came down.</param>
public readonly record struct LineageRun(AccountId Account, TextSpan Span, LineageId Lineage);

/// <summary>The lineages of a story. Counts of sources are counts of these, never of accounts.</summary>
/// <param name="All">By number.</param>
/// <param name="Runs">Every paragraph of every witness, by account, then by place.</param>
public sealed record Lineages(ValueList<Lineage> All, ValueList<LineageRun> Runs)
{
    /// <summary>The lineage of the run that holds the first character of <paramref name="span"/>, else the account's first.</summary>
    /// <exception cref="ArgumentException">The account is not of this story.</exception>
    public LineageId Of(AccountId account, TextSpan span)
    {
        LineageId? first = null;
        for (var i = FirstRunOf(account); i < Runs.Count && Runs[i].Account == account; i++)
        {
            var run = Runs[i];
            if (run.Span.Start <= span.Start && span.Start < run.Span.End) return run.Lineage;
            first ??= run.Lineage;
        }
        return first ?? All.FirstOrDefault(l => l.Accounts.Contains(account))?.Id
            ?? throw new ArgumentException($"{account} is not a witness of this story.", nameof(account));
    }

    int FirstRunOf(AccountId account)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Account.CompareTo(account) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
