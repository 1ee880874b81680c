namespace Stemma.Accounts;

/// <summary>Leads through two origins: text to markup, markup to the row that holds it.</summary>
static class OriginChain
{
    /// <summary>The runs of <paramref name="outer"/>, whose sources are texts of <paramref name="inner"/>, with the sources of <paramref name="inner"/>; O(both).</summary>
    public static List<OriginRun> Through(List<OriginRun> outer, List<OriginRun> inner)
    {
        var through = new List<OriginRun>(outer.Count);
        foreach (var run in outer)
        {
            var verbatim = run.Length == run.SourceLength;
            var end = run.Source + run.SourceLength;
            var first = through.Count;
            for (var i = FirstEndingAfter(inner, run.Source); i < inner.Count && inner[i].Text < end; i++)
            {
                var piece = inner[i];
                int from = Math.Max(run.Source, piece.Text), to = Math.Min(end, piece.Text + piece.Length);
                var plain = piece.Length == piece.SourceLength;
                int source = plain ? piece.Source + from - piece.Text : piece.Source, length = plain ? to - from : piece.SourceLength;
                if (verbatim)
                    through.Add(new OriginRun(run.Text + from - run.Source, source, to - from, length));
                else if (through.Count == first) // an entity is one run, however many escapes it is written in
                    through.Add(new OriginRun(run.Text, source, run.Length, length));
                else
                    through[first] = through[first] with { SourceLength = source + length - through[first].Source };
            }
        }
        return through;
    }

    static int FirstEndingAfter(List<OriginRun> runs, int unit)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Text + runs[middle].Length <= unit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
