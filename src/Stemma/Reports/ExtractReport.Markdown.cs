using System.Text;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Reports;

static partial class ExtractReport
{
    /// <summary>
    /// As Markdown: front matter with the facts, the headline, the report with its subheadings; what is not the report stands in its place as a comment, which
    /// no reader of the page sees. Read again by Stemma, it gives the same report. What Markdown would take for its own signs is escaped.
    /// </summary>
    public static string Markdown(Account account, Page page, Capture capture)
    {
        var facts = account.Facts;
        var text = new StringBuilder("---\n");
        Fact("account", account.Id.ToString());
        Fact("origin", capture.Origin);
        Fact("site", facts.Outlet);
        Fact("url", facts.Url);
        Fact("author", Words(account, facts.Byline));
        Fact("published", facts.Published is { } published ? Times.Iso(published) : null);
        Fact("updated", facts.Updated is { } updated ? Times.Iso(updated) : null);
        Fact("charset", page.Charset);
        text.Append("---\n");
        foreach (var (span, kind, isReport) in InOrder(account))
            text.Append(kind switch
            {
                null when !isReport => $"\n# {Escaped(Words(account, span))}\n",
                null => $"\n{Escaped(Clean(account, span))}\n",
                BlockKind.Subheading => $"\n## {Escaped(Words(account, span))}\n",
                { } aside => $"\n<!-- {Signs.Name(aside)}: {Comment(Words(account, span))} -->\n",
            });
        return text.ToString();

        void Fact(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append(": \"").Append(Visible.Line(value).Replace('"', '\'')).Append("\"\n");
        }
    }

    // The headline first, where it stands among the other lines or not; a block inside a paragraph follows it.
    static IEnumerable<(TextSpan Span, BlockKind? Kind, bool IsReport)> InOrder(Account account)
    {
        var lines = account.Paragraphs.Select(p => (Span: p, Kind: (BlockKind?)null, IsReport: true))
            .Concat(account.Blocks.Where(b => !b.Span.IsEmpty).Select(b => (b.Span, Kind: (BlockKind?)b.Kind, IsReport: false)))
            .OrderBy(l => l.Span.Start).ThenByDescending(l => l.IsReport).AsEnumerable();
        return account.Headline is { IsEmpty: false } headline ? lines.Prepend((headline, null, false)) : lines;
    }

    static string Comment(string? words) => Visible.Line(words).Replace("--", "- -", StringComparison.Ordinal).Replace('>', '›');

    // On one line, with nothing in it that Markdown or HTML would act on.
    static string Escaped(string? words)
    {
        var line = Visible.Line(words, int.MaxValue);
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var opens = i == 0 && line[i] is ('#' or '>' or '-' or '+' or '=' or '|')
                || line[i] is ('.' or ')') && i is > 0 and < 10 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
            if (opens || line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~')
                escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }
}
