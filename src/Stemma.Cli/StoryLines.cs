using System.Globalization;
using Stemma.Dossiers;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary>A story on one line.</summary>
static class StoryLines
{
    public static string Line(Dossier dossier) => Line(dossier.Story.Id.Value, dossier.Story.Members.Count, dossier.Lineages.All.Count, dossier.Headline);

    public static string Line(StoryRow row) => Line(row.Id.Value, row.Accounts, row.Lineages, row.Headline);

    static string Line(string id, int accounts, int? lineages, string? headline) => string.Create(
        CultureInfo.InvariantCulture,
        $"{id,-20}  {Count(accounts, "account"),-14}{(lineages is { } n ? Count(n, "independent source") : "not weighed yet"),-23}{Short(Visible.Line(headline ?? ""))}");

    /// <summary><c>1 account</c>, <c>2 accounts</c>, <c>3 stories</c>.</summary>
    public static string Count(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? what : what.EndsWith('y') ? what[..^1] + "ies" : what + "s")}");

    static string Short(string headline) => headline.Length <= 100 ? headline : headline[..99] + "…";
}
