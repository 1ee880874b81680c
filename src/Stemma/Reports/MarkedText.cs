using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>How a run of text is marked.</summary>
enum MarkKind
{
    /// <summary>Not the report: dimmed and named.</summary>
    Furniture,

    /// <summary>Set into the report by another hand: struck through and named.</summary>
    Injected,

    /// <summary>The exemplar's words that the copy changed.</summary>
    Before,

    /// <summary>What the copy has in their place; empty where it has nothing.</summary>
    After,
}

/// <summary>A mark on a text.</summary>
/// <param name="Span">Where; an empty span is a place.</param>
/// <param name="Kind">How.</param>
/// <param name="Label">One short word, always shown.</param>
/// <param name="Says">A sentence for those who ask.</param>
/// <param name="Cell">The row it leads to; null for none.</param>
/// <param name="Severity">How much it matters; null for furniture.</param>
sealed record Mark(TextSpan Span, MarkKind Kind, string Label, string Says, CellId? Cell = null, Severity? Severity = null);

/// <summary>Writes a run of text with its marks, each with its word beside it.</summary>
static class MarkedText
{
    const int MostMarks = 300; // in one run; a paragraph with more is not read for its marks

    /// <summary>Writes the characters of <paramref name="within"/>; marks may overlap one another and the edges.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="within">Which run of it.</param>
    /// <param name="marks">In any order; those that do not touch the run are passed over.</param>
    public static void Write(HtmlWriter html, string text, TextSpan within, IEnumerable<Mark> marks)
    {
        var here = marks.Where(m => m.Span.IsEmpty ? within.Start <= m.Span.Start && m.Span.Start <= within.End : m.Span.Overlaps(within))
            .Select(m => m with { Span = TextSpan.FromTo(Math.Max(within.Start, m.Span.Start), Math.Min(within.End, m.Span.End)) })
            .OrderByDescending(m => m.Severity).Take(MostMarks)
            .OrderBy(m => m.Span.Start).ThenBy(m => m.Span.End).ToList();
        var edges = here.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(within.Start).Append(within.End).Distinct().Order().ToList();
        for (var i = 0; i < edges.Count; i++)
        {
            foreach (var mark in here)
                if (mark.Span.End == edges[i])
                    Label(html, mark);
            if (i + 1 < edges.Count)
                Run(html, text, TextSpan.FromTo(edges[i], edges[i + 1]), [.. here.Where(m => !m.Span.IsEmpty && m.Span.Start <= edges[i] && edges[i + 1] <= m.Span.End)]);
        }
    }

    static void Run(HtmlWriter html, string text, TextSpan run, Mark[] over)
    {
        var words = run.In(text);
        var heaviest = over.Where(m => m.Severity is not null).MaxBy(m => m.Severity);
        var block = over.FirstOrDefault(m => m.Severity is null);
        if (block is { Kind: MarkKind.Injected }) html.Add($"<s class=\"injected\">");
        else if (block is not null) html.Add($"<span class=\"dim\">");
        switch (heaviest)
        {
            case { Kind: MarkKind.Before }:
                html.Add($"<del class=\"{Weight(heaviest)}\">{words}</del>");
                break;
            case not null:
                html.Add($"<ins class=\"{Weight(heaviest)}\">{words}</ins>");
                break;
            default:
                html.Text(words);
                break;
        }
        if (block is { Kind: MarkKind.Injected }) html.Add($"</s>");
        else if (block is not null) html.Add($"</span>");
    }

    static void Label(HtmlWriter html, Mark mark)
    {
        if (mark.Cell is not { } cell)
        {
            html.Add($"<span class=\"tag\" title=\"{mark.Says}\">{mark.Label}</span>");
            return;
        }
        if (mark.Span.IsEmpty) html.Add($"<span class=\"caret\" aria-hidden=\"true\">‸</span>");
        html.Add($"<a class=\"chip {Weight(mark)}\" href=\"#{cell.Value}\" title=\"{mark.Says}\"><b>{cell.Value}</b> {mark.Label}</a>");
    }

    static string Weight(Mark mark) => mark.Severity switch
    {
        Comparison.Severity.Material => "w3",
        Comparison.Severity.Blurred => "w2",
        _ => "w1",
    };
}
