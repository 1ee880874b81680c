using Stemma.Intake;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Takes the accounts out of a capture.</summary>
public static class AccountReader
{
    internal const int Version = 8;

    /// <summary>
    /// Decodes, finds the report, types the rest, cuts a page that holds several articles. Pure; never throws for any bytes.
    /// Rejected: a damaged row, a capture that holds no text, a page that is
    /// an index, a wall, an error or empty (the kind is in <see cref="Rejected.Page"/>), and a report that Stemma wrote.
    /// </summary>
    public static Outcome<Page> Read(Capture capture) => Read(capture, null);

    /// <summary>As <see cref="Read(Capture)"/>, with another judge of what on a page with markup is the report; null for our own.</summary>
    internal static Outcome<Page> Read(Capture capture, HtmlJudge? judge)
    {
        return Decoder.Decode(capture).Then(decoded => capture.MediaType switch
        {
            MediaTypes.JsonRow => ReadRow(capture, decoded, judge),
            MediaTypes.Html => ReadHtml(capture, decoded, judge),
            MediaTypes.Markdown => Finish(capture, decoded, MarkdownReader.Read(decoded.Text, LabelOf(capture)), decoded.Notices),
            _ => ReadText(capture, decoded),
        });
    }

    static Outcome<Page> ReadHtml(Capture capture, Decoded decoded, HtmlJudge? judge)
    {
        List<string> notices = [.. decoded.Notices];
        var page = HtmlReader.Read(decoded.Text, LabelOf(capture), capture.Origin, judge ?? HtmlJudge.Shared, notices);
        return Finish(capture, decoded, page, notices);
    }

    static Outcome<Page> ReadText(Capture capture, Decoded decoded)
    {
        var source = decoded.Text;
        var runs = new List<OriginRun>();
        if (source.Length > 0)
            runs.Add(new OriginRun(0, 0, source.Length, source.Length));
        var name = LabelOf(capture);
        return Finish(capture, decoded, new Transcript(name, source, PlainLines.Of(source, 0), runs, PublicationFacts.None), decoded.Notices);
    }

    static Outcome<Page> ReadRow(Capture capture, Decoded decoded, HtmlJudge? judge)
    {
        var source = decoded.Text;
        if (JsonRow.Fields(source, out var stopped, out var reason) is not { } fields)
            return new Rejected(capture.Origin, decoded.ByteOf(Math.Min(stopped, source.Length)), reason ?? "the row is damaged",
                "Each line must be one JSON object with a text or html field");
        string? Get(string name) => fields.TryGetValue(name, out var value) && JsonRow.Unescaped(source, value) is { Length: > 0 } found ? found : null;
        var label = Get("id") ?? LabelOf(capture);
        var facts = GivenFacts.Of(Get);
        if (fields.TryGetValue("html", out var html) && !fields.ContainsKey("text"))
        {
            List<string> notices = [.. decoded.Notices];
            return Finish(capture, decoded, OfMarkup(source, html, label, facts, judge, notices), notices);
        }
        var builder = new TranscriptBuilder();
        if (fields.TryGetValue("title", out var title))
            JsonRow.Write(source, title, builder);
        builder.Line(0, LineLayout.Headline, null);
        if (builder.Lines.Count > 0)
            builder.Layout("\n\n");
        var body = builder.Length;
        if (fields.TryGetValue("text", out var text))
            JsonRow.Write(source, text, builder);
        var whole = builder.ToString();
        List<Line> lines = [.. builder.Lines, .. PlainLines.Of(whole, body)];
        return Finish(capture, decoded, new Transcript(label, whole, lines, builder.Runs, facts), decoded.Notices);
    }

    // Markup inside a row: what the row says of the page goes before what the page says of itself, and origins lead through both.
    static Transcript OfMarkup(string row, TextSpan html, string label, PublicationFacts facts, HtmlJudge? judge, List<string> notices)
    {
        var builder = new TranscriptBuilder();
        JsonRow.Write(row, html, builder);
        var page = HtmlReader.Read(builder.ToString(), label, facts.Url ?? "", judge ?? HtmlJudge.Shared, notices);
        return page with
        {
            Runs = OriginChain.Through(page.Runs, builder.Runs),
            Facts = GivenFacts.Before(facts, page.Facts),
        };
    }

    static Outcome<Page> Finish(Capture capture, Decoded decoded, Transcript page, IEnumerable<string> notices)
    {
        var markup = capture.MediaType == MediaTypes.Html ? decoded.Text : null;
        if (page.Lines.Count == 0)
            return Refused(capture, PageJudge.OfNothing(markup));
        if (page.Generator == "Stemma")
            return new Rejected(capture.Origin, 0, "a report that Stemma wrote, not an account", "Leave it out");
        var draft = PageTyper.Type(page.Text, page.Lines);
        if (PageJudge.Of(draft, page.Facts.Title, markup) is { } verdict)
            return Refused(capture, verdict);
        if (capture.MediaType != MediaTypes.JsonRow && draft.NextReport(-1) < 0 && !PageRescue.Mark(draft))
            return new Rejected(capture.Origin, 0, "there is no report on this page: nothing but headings, menus, notices and the like", "Leave it out, or give the page with its text") { Page = PageKind.Empty };
        EntryFinder.Mark(draft, page.Facts.Published ?? page.Facts.Updated, EntryClaims.Of(markup));
        IEnumerable<string> evasions = EvasionFinder.Notice(page.Text) is { } evasion ? [evasion] : [];
        return new Page(PageAssembler.Accounts(draft, PageCutter.Seams(draft), page, capture.Id), decoded.Charset, notices.Concat(evasions).ToValueList());
    }

    static Rejected Refused(Capture capture, (PageKind Kind, string Reason) verdict) =>
        new(capture.Origin, 0, verdict.Reason, PageJudge.Remedy(verdict.Kind)) { Page = verdict.Kind };

    // The name of the file alone, or the last part of an address.
    static string LabelOf(Capture capture) => Path.GetFileNameWithoutExtension(MediaSniffer.Unpacked(capture.Origin)) is { Length: > 0 } name ? name : capture.Origin;

    internal static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host : null;
}
