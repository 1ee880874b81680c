using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>The report without what lies inside its paragraphs and is not the report.</summary>
public static class ReportSpans
{
    /// <summary>The paragraphs less the blocks that lie inside them (datelines, injected phrases), in order, trimmed, none empty.</summary>
    public static IEnumerable<TextSpan> Of(string text, ValueList<TextSpan> paragraphs, ValueList<Block> blocks)
    {
        var next = 0;
        foreach (var paragraph in paragraphs)
        {
            while (next < blocks.Count && blocks[next].Span.End <= paragraph.Start) next++;
            var from = paragraph.Start;
            for (var i = next; i < blocks.Count && blocks[i].Span.Start < paragraph.End; i++)
            {
                if (blocks[i].Span.IsEmpty) continue;
                if (TextSpan.FromTo(from, Math.Max(from, blocks[i].Span.Start)).Trim(text) is { IsEmpty: false } before)
                    yield return before;
                from = Math.Max(from, blocks[i].Span.End);
            }
            if (from < paragraph.End && TextSpan.FromTo(from, paragraph.End).Trim(text) is { IsEmpty: false } rest)
                yield return rest;
        }
    }
}
