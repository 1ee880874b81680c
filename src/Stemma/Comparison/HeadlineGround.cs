using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Whether the headline of a lost original is ground to say that its copies changed it.</summary>
static class HeadlineGround
{
    const int Fewest = 2; // witnesses that tell it; one alone may have made it up

    /// <summary>How many witnesses tell each headline; marks and case do not count. O(headlines).</summary>
    public static IReadOnlyDictionary<string, int> Tellers(IEnumerable<Account> witnesses)
    {
        var tellers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var witness in witnesses)
            if (witness.Headline is { } headline)
            {
                var key = BlockDrifts.Key(witness.Text, headline);
                tellers[key] = tellers.GetValueOrDefault(key) + 1;
            }
        return tellers;
    }

    /// <summary>The exemplar, less a restored headline that fewer than two of the witnesses have. An account keeps its headline.</summary>
    public static Exemplar Of(Exemplar exemplar, IReadOnlyDictionary<string, int> tellers)
    {
        if (exemplar.Headline is not { } headline || !IsLost(exemplar))
            return exemplar;
        return tellers.GetValueOrDefault(BlockDrifts.Key(exemplar.Text, headline)) >= Fewest ? exemplar : exemplar with { Headline = null };
    }

    /// <summary>Whether an exemplar was put together, and is no account's whole text.</summary>
    public static bool IsLost(Exemplar exemplar) =>
        exemplar.Runs is not [{ Start: 0 } run] || run.Attested.Span != new TextSpan(0, exemplar.Text.Length);
}
