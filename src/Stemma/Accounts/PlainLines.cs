using System.Buffers;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Cuts running text into lines; a text set in short lines with blank lines between paragraphs is joined again.</summary>
static class PlainLines
{
    static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u2028\u2029");

    /// <summary>The lines of <paramref name="text"/> from <paramref name="from"/> on, trimmed, none empty.</summary>
    public static List<Line> Of(string text, int from)
    {
        var lines = new List<Line>();
        var blankBefore = new List<bool>();
        var blank = true;
        for (var at = from; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny(Breaks) is var n and >= 0 ? at + n : text.Length;
            var line = TextSpan.FromTo(at, end).Trim(text);
            if (line.IsEmpty)
                blank |= end > at || end == at && !(end < text.Length && text[end] == '\n' && end > 0 && text[end - 1] == '\r');
            else
            {
                lines.Add(new Line(line, LineLayout.Text, null));
                blankBefore.Add(blank);
                blank = false;
            }
            at = end + 1;
        }
        return IsHardWrapped(text, lines, blankBefore) ? Joined(lines, blankBefore) : lines;
    }

    // Typed at a fixed width: lines of one paragraph stand together, are of even length, and break in mid sentence.
    static bool IsHardWrapped(string text, List<Line> lines, List<bool> blankBefore)
    {
        int inside = 0, wrapped = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (blankBefore[i])
                continue;
            inside++;
            var before = lines[i - 1].Span;
            if (before.Length is >= 40 and <= 100 && char.IsLetterOrDigit(text[before.End - 1]) && char.IsLower(text[lines[i].Span.Start]))
                wrapped++;
        }
        return inside >= 6 && wrapped * 2 > inside;
    }

    static List<Line> Joined(List<Line> lines, List<bool> blankBefore)
    {
        var joined = new List<Line>();
        for (var i = 0; i < lines.Count; i++)
            if (i > 0 && !blankBefore[i])
                joined[^1] = joined[^1] with { Span = TextSpan.FromTo(joined[^1].Span.Start, lines[i].Span.End) };
            else
                joined.Add(lines[i]);
        return joined;
    }
}
