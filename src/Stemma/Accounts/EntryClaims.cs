namespace Stemma.Accounts;

/// <summary>What a page's metadata say of its entries: schema.org <c>LiveBlogPosting.liveBlogUpdate</c>.</summary>
static class EntryClaims
{
    const string Mark = "liveBlogUpdate";
    const int MaxEntries = 2000;

    static readonly Dictionary<ulong, Moment?> None = [];

    /// <summary>The time of each entry by the fingerprint of its headline; empty for nearly every page.</summary>
    public static Dictionary<ulong, Moment?> Of(string? markup)
    {
        if (markup is null || markup.IndexOf(Mark, StringComparison.Ordinal) is not (var at and > 0))
            return None;
        var open = markup.LastIndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : markup.IndexOf('>', open) + 1;
        var end = markup.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
        if (start <= 0 || start > at || LooseJson.Read(markup[start..(end < 0 ? markup.Length : end)]) is not { } root)
            return None;
        var found = new Dictionary<ulong, Moment?>();
        var due = new Stack<LooseJson>([root]);
        for (var seen = 0; due.TryPop(out var value) && seen < 10_000; seen++)
        {
            foreach (var item in value.Items ?? [])
                due.Push(item);
            foreach (var (name, member) in value.Members ?? [])
                if (name != Mark)
                    due.Push(member);
                else
                    foreach (var update in member.Items ?? [member])
                        if (found.Count < MaxEntries && update["headline"]?.Text is { Length: > 3 } headline)
                            found.TryAdd(LineShape.Fingerprint(headline), MomentReader.Read(update["datePublished"]?.Text));
        }
        return found;
    }
}
