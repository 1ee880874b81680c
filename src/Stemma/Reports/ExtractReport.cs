using System.Globalization;
using System.Text;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>Shows one account to a person: facts, then the report, then everything on the page that is not the report, by kind.</summary>
static partial class ExtractReport
{
    /// <summary>For a terminal, folded to its width; no character of the account can act.</summary>
    public static string Text(Account account, Page page, Capture capture, TextOptions options)
    {
        var terminal = new TerminalWriter(options);
        terminal.Heading(Words(account, account.Headline) ?? account.Label);
        foreach (var (name, value) in Facts(account, page, capture))
            terminal.Fold(value, name.PadRight(11), ink: Ink.Soft);
        foreach (var (span, heading) in Running(account))
        {
            terminal.Blank();
            terminal.Fold(Words(account, span) ?? "", ink: heading ? Ink.Strong : Ink.Plain);
        }
        var aside = Aside(account).ToList();
        if (aside.Count == 0)
            return terminal.ToString();
        terminal.Blank();
        terminal.Line($"Not the report ({aside.Count}), with the offset in the text:", Ink.Strong);
        foreach (var block in aside)
            terminal.Fold(Visible.Line(block.Span.In(account.Text), 240),
                string.Create(CultureInfo.InvariantCulture, $"{block.Span.Start,7}  {Signs.Name(block.Kind),-15}  "), ink: Ink.Soft);
        return terminal.ToString();
    }

    /// <summary>The report alone, as plain text: headline, paragraphs and subheadings, a blank line between them; what lies inside a paragraph and is not the report is left out.</summary>
    public static string Plain(Account account)
    {
        var parts = Running(account).Select(r => r.IsHeading ? Words(account, r.Span) ?? "" : Clean(account, r.Span)).Where(p => p.Length > 0);
        var shown = new StringBuilder();
        foreach (var part in Words(account, account.Headline) is { } headline ? parts.Prepend(headline) : parts)
        {
            shown.Append(shown.Length > 0 ? "\n\n" : "");
            Visible.Append(shown, part);
        }
        return shown.Append('\n').ToString();
    }

    static IEnumerable<(string Name, string Value)> Facts(Account account, Page page, Capture capture)
    {
        var facts = account.Facts;
        var parts = page.Accounts.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {account.Id.Part + 1} of the {page.Accounts.Count} on its page") : "";
        yield return ("account", account.Id + parts);
        yield return ("from", string.Create(CultureInfo.InvariantCulture, $"{capture.Origin}, {capture.Body.Length} bytes, {page.Charset}"));
        if (facts.Outlet is { } outlet)
            yield return ("outlet", outlet);
        if (facts.Url is { } url)
            yield return ("address", url);
        if (facts.Title is { } title && title != Words(account, account.Headline))
            yield return ("title", title);
        if (facts.Authors.Count > 0)
            yield return ("by", string.Join(", ", facts.Authors));
        else if (Words(account, facts.Byline) is { } byline)
            yield return ("by", byline);
        if (facts.Published is { } published)
            yield return ("published", Times.Long(published));
        if (facts.Updated is { } updated)
            yield return ("updated", Times.Long(updated));
        if (facts.FirstSeen is { } seen)
            yield return ("first seen", Times.Long(seen));
        if (facts.Section is { } section)
            yield return ("section", section);
        if (facts.Language is { } language)
            yield return ("language", language);
        if (facts.SyndicatedFrom is { } origin)
            yield return ("taken from", origin);
        if (Words(account, facts.Dateline) is { } dateline)
            yield return ("dateline", dateline);
        if (account.Entries.Count > 0)
            yield return ("entries", string.Create(CultureInfo.InvariantCulture, $"{account.Entries.Count}, a live blog"));
        if (facts.Credits.Count > 0)
            yield return ("credits", string.Join(", ", facts.Credits.Select(c => $"{c.Name} ({JsonReport.Token(c.Form)})").Distinct(StringComparer.Ordinal)));
    }

    // Paragraphs, and the headings between them, in order.
    static IEnumerable<(TextSpan Span, bool IsHeading)> Running(Account account) =>
        account.Paragraphs.Select(p => (Span: p, IsHeading: false))
            .Concat(account.Blocks.Where(b => b.Kind == BlockKind.Subheading).Select(b => (b.Span, IsHeading: true)))
            .OrderBy(r => r.Span);

    static IEnumerable<Block> Aside(Account account) => account.Blocks.Where(b => b.Kind != BlockKind.Subheading && !b.Span.IsEmpty);

    // A paragraph without the blocks inside it.
    static string Clean(Account account, TextSpan paragraph) =>
        string.Join(' ', ReportSpans.Of(account.Text, [paragraph], account.Blocks).Select(s => Words(account, s)));

    static string? Words(Account account, TextSpan? span) => span is { IsEmpty: false } words ? words.In(account.Text).ToString() : null;
}
