using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>"Side by side": for every arrow of the stemma the two texts, paragraph by paragraph, with what changed marked in them.</summary>
static class CompareSection
{
    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        html.Add($"<section id=\"texts\">\n<h2>Side by side</h2>\n");
        var edges = setting.Dossier.Graph.Edges.Count;
        if (edges == 0)
        {
            html.Add($"<p>Nobody copied anybody here.</p>\n</section>\n");
            return;
        }
        html.Add($"<p class=\"lead\">Left what was copied, right the copy. <del>Struck words</del> were changed or left out, <ins>underlined words</ins> stand in their place, and a label names each change. What is not part of the report is dimmed; what was set into it by another hand is struck through. Paragraphs that are the same in both stand across the page.</p>\n");
        for (var e = 0; e < edges && e < setting.Options.Comparisons; e++)
            Pair(html, setting, e);
        if (edges > setting.Options.Comparisons)
            html.Add($"<p class=\"cut\">{edges - setting.Options.Comparisons} more pairs are left out of this report; <code>stemma compare</code> shows any two.</p>\n");
        html.Add($"</section>\n");
    }

    /// <summary>The anchor of the comparison along an edge, by the edge's index.</summary>
    internal static string Id(int edge) => string.Create(CultureInfo.InvariantCulture, $"{CellId.Edge(edge + 1).Value}.texts");

    static void Pair(HtmlWriter html, ReportSetting setting, int e)
    {
        var apparatus = setting.Apparatus;
        var edge = setting.Dossier.Graph.Edges[e];
        var left = Side.Of(setting, edge.Exemplar, exemplar: true);
        var right = Side.Of(setting, edge.Copy, exemplar: false);
        Mark(setting, e, left, right);
        html.Add($"<details open class=\"pair-of-texts\" id=\"{Id(e)}\"><summary><h3>{apparatus.Letter(edge.Exemplar)} → {apparatus.Letter(edge.Copy)}</h3> <span>{Signs.Name(edge.Kind)}, {Apparatus.Percent(edge.Share)} of the words of {apparatus.Letter(edge.Copy)}</span> <a class=\"cell\" href=\"#{CellId.Edge(e + 1).Value}\">{CellId.Edge(e + 1).Value}</a></summary>\n");
        html.Add($"<table class=\"stack texts\" role=\"table\"><caption class=\"vh\">{apparatus.Name(edge.Exemplar)} and its copy {apparatus.Name(edge.Copy)}, paragraph by paragraph</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">");
        DescentSection.NodeName(html, setting, edge.Exemplar);
        html.Add($"</th><th scope=\"col\" role=\"columnheader\">");
        DescentSection.NodeName(html, setting, edge.Copy);
        html.Add($"</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        Rows(html, apparatus.Letter(edge.Exemplar), left, apparatus.Letter(edge.Copy), right);
        html.Add($"</tbody></table>\n");
        if (left.IsCut || right.IsCut)
            html.Add($"<p class=\"cut\">Shortened: only the first {setting.Options.AccountCharacters} characters of a text are shown.</p>\n");
        html.Add($"</details>\n");
    }

    static void Mark(ReportSetting setting, int e, Side left, Side right)
    {
        var edge = setting.Dossier.Graph.Edges[e];
        for (var d = 0; d < setting.Dossier.Drifts.Count; d++)
        {
            var drift = setting.Dossier.Drifts[d];
            if (drift.After.Account != right.Account || !setting.ShownDrifts.Contains(d) || setting.Apparatus.EdgeOf(drift) != e)
                continue;
            var mark = new Mark(drift.After.Span, MarkKind.After, Signs.Short(drift.Kind), drift.Says, CellId.Drift(d + 1), drift.Severity);
            right.Marks.Add(mark);
            if (drift.Before is { } before && setting.Apparatus.InExemplar(edge.Exemplar, before) is { } there)
                left.Marks.Add(mark with { Span = there, Kind = MarkKind.Before });
        }
    }

    static void Rows(HtmlWriter html, string exemplar, Side left, string copy, Side right)
    {
        var from = left.Lines.Where(l => l.Kind != LineKind.Block).ToList();
        var to = right.Lines.Where(l => l.Kind == LineKind.Paragraph).ToList();
        var reports = from.Where(l => l.Kind == LineKind.Paragraph).ToList();
        var pairs = ParagraphPairs.Of(left.Text, [.. reports.Select(l => l.Span)], right.Text, [.. to.Select(l => l.Span)]);
        var taken = pairs.Exemplar.Where(i => i >= 0).Select(i => reports[i].Span.Start).ToHashSet();
        int next = 0, paragraph = 0;
        foreach (var line in right.Lines)
        {
            TextLine? partner = null;
            var moved = false;
            if (line.Kind == LineKind.Paragraph)
            {
                if (pairs.Exemplar[paragraph] is >= 0 and var at) partner = reports[at];
                moved = pairs.Moved[paragraph++];
            }
            else if (line.Kind == LineKind.Headline && left.Lines.FirstOrDefault(l => l.Kind == LineKind.Headline) is { Span.IsEmpty: false } head)
            {
                partner = head;
                taken.Add(head.Span.Start);
            }
            if (partner is { } stop && !moved)
                for (; next < from.Count && from[next].Span.Start < stop.Span.Start; next++)
                    if (!taken.Contains(from[next].Span.Start))
                        Row(html, left, from[next], right, null, $"only in {exemplar}");
            Row(html, left, partner, right, line, moved ? "moved" : partner is null && line.Kind == LineKind.Paragraph ? $"only in {copy}" : null);
        }
        for (; next < from.Count; next++)
            if (!taken.Contains(from[next].Span.Start))
                Row(html, left, from[next], right, null, $"only in {exemplar}");
    }

    static void Row(HtmlWriter html, Side left, TextLine? a, Side right, TextLine? b, string? word)
    {
        if (a is { } one && b is { } other && word is null && Apparatus.Quote(left.Text, one.Span, int.MaxValue) == Apparatus.Quote(right.Text, other.Span, int.MaxValue)
            && !left.Marks.Any(m => m.Span.Overlaps(one.Span)) && !right.Marks.Any(m => m.Span.Overlaps(other.Span)))
        {
            html.Add($"<tr role=\"row\" class=\"same\"><td role=\"cell\" colspan=\"2\" dir=\"auto\"><span class=\"tag\">same</span> ");
            html.Text(other.Span.In(right.Text));
            html.Add($"</td></tr>\n");
            return;
        }
        html.Add($"<tr role=\"row\">");
        Cell(html, left, a, b is null ? word : null);
        Cell(html, right, b, b is null ? null : word);
        html.Add($"</tr>\n");
    }

    static void Cell(HtmlWriter html, Side side, TextLine? line, string? word)
    {
        if (line is not { } shown)
        {
            html.Add($"<td role=\"cell\" class=\"empty\"><span class=\"vh\">nothing</span></td>");
            return;
        }
        html.Add($"<td role=\"cell\" dir=\"auto\" data-h=\"{side.Letter}\" class=\"{(shown.Kind switch { LineKind.Headline => "words head", LineKind.Block => "words dim", _ => "words" })}\">");
        if (word is not null) html.Add($"<span class=\"tag\">{word}</span> ");
        MarkedText.Write(html, side.Text, shown.Span, side.Marks);
        html.Add($"</td>");
    }

    /// <summary>One of the two texts, as far as it is shown.</summary>
    sealed record Side(string Letter, AccountId? Account, string Text, List<TextLine> Lines, List<Mark> Marks, bool IsCut)
    {
        public static Side Of(ReportSetting setting, int node, bool exemplar)
        {
            var lost = setting.Dossier.Graph.Nodes[node].Lost;
            var it = lost?.Text ?? Exemplar.Of(setting.Apparatus.Testimonies[node].Account);
            var to = Math.Min(it.Text.Length, setting.Options.AccountCharacters);
            var lines = Together(TextLine.Of(it.Text, it.Headline, it.Paragraphs, it.Blocks).Where(l => l.Span.Start < to));
            var marks = exemplar && lost is not null ? [] : AccountSection.Blocks(it.Blocks).Where(m => m.Span.Start < to).ToList();
            return new Side(setting.Apparatus.Letter(node), setting.Dossier.Graph.Nodes[node].Account, it.Text,
                [.. lines.Select(l => l with { Span = TextSpan.FromTo(l.Span.Start, Math.Min(l.Span.End, to)) })], marks, to < it.Text.Length);
        }

        // Menus come as many short blocks: what stands together is one row.
        static List<TextLine> Together(IEnumerable<TextLine> lines)
        {
            var joined = new List<TextLine>();
            foreach (var line in lines)
                if (line.Kind == LineKind.Block && joined.Count > 0 && joined[^1] is { Kind: LineKind.Block } before)
                    joined[^1] = before with { Span = TextSpan.FromTo(before.Span.Start, line.Span.End) };
                else
                    joined.Add(line);
            return joined;
        }
    }
}
