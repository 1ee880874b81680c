using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>What a line of an account as read is.</summary>
enum LineKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>A paragraph of the report.</summary>
    Paragraph,

    /// <summary>A block that stands apart from the paragraphs.</summary>
    Block,

    /// <summary>Text that was given no part: shown all the same, so that nothing is lost.</summary>
    Rest,
}

/// <summary>A line of an account as read: the headline, a paragraph or a block that stands by itself.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Block">Which of the account's blocks it is; null for the rest.</param>
readonly record struct TextLine(TextSpan Span, LineKind Kind, int? Block = null)
{
    /// <summary>All lines of a text in order, without overlap; every character that is not white space is in one of them.</summary>
    public static List<TextLine> Of(string text, TextSpan? headline, ValueList<TextSpan> paragraphs, ValueList<Block> blocks)
    {
        var claimed = new List<TextLine>(paragraphs.Count + blocks.Count + 1);
        if (headline is { IsEmpty: false } head)
            claimed.Add(new TextLine(head, LineKind.Headline));
        claimed.AddRange(paragraphs.Select(p => new TextLine(p, LineKind.Paragraph)));
        for (var b = 0; b < blocks.Count; b++)
            claimed.Add(new TextLine(blocks[b].Span, LineKind.Block, b));
        claimed.Sort((x, y) => x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : x.Kind.CompareTo(y.Kind));
        var lines = new List<TextLine>(claimed.Count);
        var at = 0;
        foreach (var line in claimed)
        {
            if (line.Span.End <= at || line.Span.IsEmpty) continue; // a block inside a paragraph
            var start = Math.Max(at, line.Span.Start);
            AddRest(at, start);
            lines.Add(line with { Span = TextSpan.FromTo(start, line.Span.End) });
            at = line.Span.End;
        }
        AddRest(at, text.Length);
        return lines;

        void AddRest(int from, int to)
        {
            if (TextSpan.FromTo(from, to).Trim(text) is { IsEmpty: false } rest)
                lines.Add(new TextLine(rest, LineKind.Rest));
        }
    }
}
