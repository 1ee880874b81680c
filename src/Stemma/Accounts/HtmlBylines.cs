using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Finds the authors, whom the facts of a page name, on lines of their own in its text.</summary>
static class HtmlBylines
{
    const int MaxBeside = 40; // characters beside the names: "By", a date, an office

    /// <summary>Types those lines as bylines; where the names first stand, from the first author to the last on that line, or null.</summary>
    public static TextSpan? Mark(List<Line> lines, string text, ValueList<string> authors)
    {
        TextSpan? first = null;
        if (authors.Count == 0 || authors[0].Length < 3)
            return null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Layout is not (LineLayout.Text or LineLayout.Report or LineLayout.Outside) || lines[i].Span.Length > 300 || NamesIn(lines[i].Span.In(text), authors) is not { } names)
                continue;
            var words = lines[i].Span.In(text);
            var beside = words.Length - names.Length;
            // a lone word may be any word of the report
            if (beside > MaxBeside || LineShape.EndsSentence(words) && beside > 1 || !authors[0].Contains(' ') && beside > 2 && !AuthorNames.IsOpened(words.ToString()))
                continue;
            lines[i] = lines[i] with { Layout = LineLayout.Outside, Kind = BlockKind.Byline };
            first ??= new TextSpan(lines[i].Span.Start + names.Start, names.Length);
        }
        return first;
    }

    // From the first author to the last of those who follow, in one line, or null.
    static TextSpan? NamesIn(ReadOnlySpan<char> line, ValueList<string> authors)
    {
        int start = -1, end = -1;
        foreach (var author in authors)
        {
            var from = Math.Max(0, end);
            if (line[from..].IndexOf(author, StringComparison.OrdinalIgnoreCase) is not (var at and >= 0) || !IsWhole(line, from + at, author.Length))
                break;
            start = start < 0 ? at : start;
            end = from + at + author.Length;
        }
        return start < 0 ? null : TextSpan.FromTo(start, end);
    }

    static bool IsWhole(ReadOnlySpan<char> line, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (at + length >= line.Length || !char.IsLetterOrDigit(line[at + length]));
}
