using Stemma.Accounts;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>"The accounts": every text as it was read, with what is not the report named in the margin and every sentence linked to the tables.</summary>
static class AccountSection
{
    const int BackLinks = 12; // from one sentence

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        html.Add($"<section id=\"accounts\">\n<h2>The accounts</h2>\n<p class=\"lead\">Each text as it was read, mistakes and all. What is not part of the report is dimmed and named in the margin; nothing was deleted. The small names after a sentence lead back to the tables.</p>\n");
        var witnesses = setting.Dossier.Witnesses.Count;
        for (var w = 0; w < witnesses && setting.Anchors.Shows(w); w++)
            One(html, setting, w);
        if (witnesses > setting.Options.Accounts)
            html.Add($"<p class=\"cut\">{witnesses - setting.Options.Accounts} more accounts are left out of this report.</p>\n");
        html.Add($"</section>\n");
    }

    /// <summary>Blocks as marks; those that stand apart are dimmed as a whole, those inside a paragraph say what they are.</summary>
    internal static IEnumerable<Mark> Blocks(IEnumerable<Block> blocks) => blocks.Select(b =>
        new Mark(b.Span, b.Kind is BlockKind.InjectedPhrase or BlockKind.SiteSpam or BlockKind.InsertedLink ? MarkKind.Injected : MarkKind.Furniture, Signs.Name(b.Kind), "not part of the report"));

    static void One(HtmlWriter html, ReportSetting setting, int witness)
    {
        var account = setting.Apparatus.Testimonies[witness].Account;
        var siglum = setting.Apparatus.Letter(witness);
        var lines = TextLine.Of(account.Text, account.Headline, account.Paragraphs, account.Blocks);
        var shownTo = setting.Anchors.ShownTo(witness);
        html.Add($"<article id=\"{siglum}\"><header><p class=\"outlet\"><span class=\"letter\">{siglum}</span> <bdi>{Visible.Line(setting.Apparatus.Outlet(witness))}</bdi></p>\n<h3 dir=\"auto\"");
        if (account.Headline is { } headline)
        {
            html.Add($" id=\"{siglum}.h\">{Visible.Line(headline.In(account.Text))}");
            Back(html, setting, account, headline);
        }
        else
            html.Add($" class=\"none\">No headline");
        html.Add($"</h3>\n");
        Facts(html, setting, witness, account);
        html.Add($"</header>\n<div class=\"text\">\n");
        foreach (var line in lines)
        {
            if (line.Span.Start >= shownTo) break;
            if (line.Kind != LineKind.Headline)
                Line(html, setting, witness, account, line with { Span = TextSpan.FromTo(line.Span.Start, Math.Min(line.Span.End, shownTo)) });
        }
        html.Add($"</div>\n");
        if (shownTo < account.Text.Length)
            html.Add($"<p class=\"cut\">Shortened: {shownTo} of {account.Text.Length} characters are shown.</p>\n");
        html.Add($"</article>\n");
    }

    static void Facts(HtmlWriter html, ReportSetting setting, int witness, Account account)
    {
        var facts = account.Facts;
        html.Add($"<dl>\n<div><dt>Published</dt><dd>");
        DescentSection.Published(html, setting, witness);
        if (facts.Published is { } published && Times.Precision(published) is { Length: > 0 } precision)
            html.Add($" <span class=\"soft\">({precision})</span>");
        html.Add($"</dd></div>\n");
        if (facts.Updated is { } updated)
            html.Add($"<div><dt>Updated</dt><dd><time datetime=\"{Times.Iso(updated)}\">{Times.Long(updated)}</time></dd></div>\n");
        if (facts.Url is { } url)
            Address(html, url);
        if (facts.Byline is { } byline)
            html.Add($"<div><dt>By</dt><dd><bdi>{Visible.Line(byline.In(account.Text))}</bdi></dd></div>\n");
        if (facts.Credits.Count > 0)
            html.Add($"<div><dt>Credits</dt><dd><bdi>{Visible.Line(string.Join("; ", facts.Credits.Take(20).Select(c => $"{c.Name} ({Form(c.Form)})")))}</bdi></dd></div>\n");
        html.Add($"<div><dt>Copied from</dt><dd>");
        var edges = setting.Apparatus.Into(witness);
        if (edges.Count == 0) html.Add($"nobody here");
        foreach (var e in edges)
        {
            DescentSection.NodeName(html, setting, setting.Dossier.Graph.Edges[e].Exemplar);
            html.Add($" <a class=\"cell\" href=\"#{CellId.Edge(e + 1).Value}\">{CellId.Edge(e + 1).Value}</a> ");
        }
        html.Add($"</dd></div>\n<div><dt>Lineage</dt><dd>");
        foreach (var lineage in setting.Dossier.Lineages.All.Where(l => l.Accounts.Contains(account.Id)))
            html.Add($"<a class=\"cell\" href=\"#{CellId.Lineage(lineage.Id.Number).Value}\">{CellId.Lineage(lineage.Id.Number).Value}</a> ");
        html.Add($"</dd></div>\n<div><dt>Read from</dt><dd><bdi>{Visible.Line(account.Label)}</bdi> <code>{account.Id.ToString()}</code></dd></div>\n</dl>\n");
    }

    // An address is a link only when it leads to a web page; else it is text, and nothing happens on a click.
    static void Address(HtmlWriter html, string url)
    {
        html.Add($"<div><dt>Address</dt><dd class=\"url\">");
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && !url.Any(char.IsControl))
            html.Add($"<a rel=\"noopener noreferrer nofollow external\" href=\"{uri.AbsoluteUri}\"><bdi>{Visible.Line(url)}</bdi></a>");
        else
            html.Add($"<bdi>{Visible.Line(url)}</bdi>");
        html.Add($"</dd></div>\n");
    }

    static void Line(HtmlWriter html, ReportSetting setting, int witness, Account account, TextLine line)
    {
        var siglum = setting.Apparatus.Letter(witness);
        if (line.Kind is LineKind.Block && line.Block is { } b)
        {
            var block = account.Blocks[b];
            var struck = block.Kind is BlockKind.SiteSpam or BlockKind.InsertedLink or BlockKind.InjectedPhrase;
            html.Add($"<div class=\"line block\" id=\"{Anchors.Block(siglum, b)}\"><span class=\"gutter\">{Signs.Name(block.Kind)}</span><p dir=\"auto\">");
            if (struck) html.Add($"<s>");
            html.Text(line.Span.In(account.Text));
            if (struck) html.Add($"</s>");
            Back(html, setting, account, block.Span);
            html.Add($"</p></div>\n");
            return;
        }
        html.Add($"<div class=\"line\"><span class=\"gutter\">{(line.Kind == LineKind.Rest ? "unplaced" : "")}</span><p dir=\"auto\">");
        Sentences(html, setting, witness, account, line.Span);
        html.Add($"</p></div>\n");
    }

    static void Sentences(HtmlWriter html, ReportSetting setting, int witness, Account account, TextSpan line)
    {
        var sentences = setting.Apparatus.Testimonies[witness].Sentences;
        var inside = account.Blocks.Where(b => b.Span.Overlaps(line)).ToList();
        var marks = Blocks(inside).ToList();
        var at = line.Start;
        for (var s = First(sentences, line.Start); s < sentences.Count && sentences[s].Start < line.End; s++)
        {
            var sentence = TextSpan.FromTo(Math.Max(at, sentences[s].Start), Math.Min(sentences[s].End, line.End));
            if (sentence.Length <= 0) continue;
            if (sentence.Start > at) Marked(html, setting, witness, account, inside, marks, TextSpan.FromTo(at, sentence.Start));
            if (sentences[s].Start >= line.Start)
                html.Add($"<span class=\"s\" id=\"{Anchors.Sentence(setting.Apparatus.Letter(witness), s + 1)}\">");
            else
                html.Add($"<span class=\"s\">");
            Marked(html, setting, witness, account, inside, marks, sentence);
            html.Add($"</span>");
            Sources(html, setting, account, sentences[s]);
            Back(html, setting, account, sentences[s]);
            at = sentence.End;
        }
        if (at < line.End) Marked(html, setting, witness, account, inside, marks, TextSpan.FromTo(at, line.End));
    }

    // Text with its inner blocks, which are anchors too.
    static void Marked(HtmlWriter html, ReportSetting setting, int witness, Account account, List<Block> inside, List<Mark> marks, TextSpan span)
    {
        foreach (var block in inside)
            if (span.Start <= block.Span.Start && block.Span.Start < span.End)
                html.Add($"<span id=\"{Anchors.Block(setting.Apparatus.Letter(witness), IndexOf(account, block))}\"></span>");
        MarkedText.Write(html, account.Text, span, marks);
        foreach (var block in inside)
            if (span.Start < block.Span.End && block.Span.End <= span.End)
                Back(html, setting, account, block.Span);
    }

    static int IndexOf(Account account, Block block)
    {
        for (var b = 0; b < account.Blocks.Count; b++)
            if (account.Blocks[b] == block) return b;
        return 0;
    }

    static void Back(HtmlWriter html, ReportSetting setting, Account account, TextSpan sentence)
    {
        var cells = setting.At(account.Id, sentence);
        if (cells.Count == 0) return;
        html.Add($"<span class=\"back\">");
        foreach (var cell in cells.Take(BackLinks))
            html.Add($" <a href=\"#{cell.Id.Value}\" title=\"{cell.Says}\">{cell.Id.Value}</a>");
        if (cells.Count > BackLinks) html.Add($" +{cells.Count - BackLinks}");
        html.Add($"</span>");
    }

    // How many independent sources the sentence has, where more than one lineage carries it; who they are on hover and in the table.
    static void Sources(HtmlWriter html, ReportSetting setting, Account account, TextSpan sentence)
    {
        if (setting.StatementAt(account.Id, sentence) is not { } p)
            return;
        var statement = setting.Dossier.Statements[p];
        html.Add($" <a class=\"chip\" href=\"#{CellId.Statement(p + 1).Value}\" title=\"{StatementSays.Of(setting.Apparatus, statement)}\">{Summary.Count(statement.Corroboration, "source", "sources")}</a>");
    }

    static int First(Values.ValueList<TextSpan> sentences, int place)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static string Form(CreditForm form) => form switch
    {
        CreditForm.Dateline => "in the dateline",
        CreditForm.Agency => "on a line of its own",
        CreditForm.Contribution => "contributed",
        CreditForm.Source => "named as source",
        CreditForm.Copyright => "copyright",
        _ => "photo",
    };
}
