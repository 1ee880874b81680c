using System.CommandLine;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>What a user will not have: <c>--fail-on material</c>, <c>--fail-on quote-altered</c>. Crossed, the exit code is 1.</summary>
/// <param name="Severity">Any drift of this severity or above; null for none.</param>
/// <param name="Kinds">Any drift of these kinds.</param>
sealed record Threshold(Severity? Severity, IReadOnlySet<DriftKind> Kinds)
{
    public static Option<string> Option() => new("--fail-on")
    {
        Description = "Exit with 1 when there is such a change: a severity (wording, blurred, material) or kinds (quote-altered,hedge-dropped …).",
    };

    /// <exception cref="UsageException">A word that is neither a severity nor a kind.</exception>
    public static Threshold Parse(string? typed)
    {
        Severity? severity = null;
        var kinds = new HashSet<DriftKind>();
        foreach (var word in (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = word.StartsWith("drift=", StringComparison.Ordinal) ? word[6..] : word;
            if (Enum.TryParse<Severity>(name, ignoreCase: true, out var level) && Enum.IsDefined(level))
                severity = severity is { } known && known < level ? known : level;
            else
                kinds.Add(Kind(name));
        }
        return new Threshold(severity, kinds);
    }

    /// <summary>The kind a user typed: <c>quote-altered</c>.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static DriftKind Kind(string name) =>
        Enum.TryParse<DriftKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new UsageException($"'{name}' is no kind of change. There are: {string.Join(", ", Enum.GetValues<DriftKind>().Select(JsonReport.Token))}.");

    public bool IsCrossedBy(Dossier dossier) => IsCrossedBy(dossier.Drifts);

    public bool IsCrossedBy(IEnumerable<Drift> drifts) =>
        drifts.Any(d => Kinds.Contains(d.Kind) || (Severity is { } least && d.Severity >= least));
}
