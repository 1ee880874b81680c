using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Makes accounts of a typed page: one for each part between its seams.</summary>
static class PageAssembler
{
    /// <summary>The accounts, in page order; their texts together are the page's text.</summary>
    /// <param name="draft">The typed page.</param>
    /// <param name="seams">The lines at which a new account begins, ascending, the first line not among them.</param>
    /// <param name="page">Where the page came from.</param>
    /// <param name="capture">The capture's hash.</param>
    public static ValueList<Account> Accounts(PageDraft draft, IReadOnlyList<int> seams, Transcript page, ContentHash capture)
    {
        draft.Inline.Sort((a, b) => a.Span.CompareTo(b.Span));
        var accounts = new List<Account>(seams.Count + 1);
        for (var part = 0; part <= seams.Count; part++)
        {
            var first = part == 0 ? 0 : seams[part - 1];
            var after = part == seams.Count ? draft.Lines.Count : seams[part];
            var text = TextSpan.FromTo(part == 0 ? 0 : draft.Lines[first].Span.Start, part == seams.Count ? draft.Text.Length : draft.Lines[after].Span.Start);
            accounts.Add(Of(draft, first, after, text, page, new AccountId(capture, part), companions: seams.Count));
        }
        return accounts.ToValueList();
    }

    static Account Of(PageDraft draft, int first, int after, TextSpan part, Transcript page, AccountId id, int companions)
    {
        TextSpan Own(TextSpan span) => new(span.Start - part.Start, span.Length);
        TextSpan? headline = null, dateline = null;
        TextSpan? byline = page.Facts.Byline is { } given && part.Contains(given) ? Own(given) : null;
        var paragraphs = new List<TextSpan>();
        var blocks = new List<Block>();
        var credits = new List<Credit>();
        Moment? published = null, updated = null;
        for (var i = first; i < after; i++)
        {
            var span = draft.Lines[i].Span;
            if (draft.Headlines[i] is { } marked)
            {
                if (headline is null)
                    headline = Own(marked);
                else
                    blocks.Add(new Block(Own(marked), BlockKind.Subheading));
            }
            else if (draft.Kinds[i] is { } kind)
            {
                blocks.Add(new Block(Own(span), kind));
                credits.AddRange(CreditReader.Of(draft.Text, span, kind));
                if (kind == BlockKind.Byline && byline is null)
                    byline = BylineTest.Names(draft.Text, span) is { } names ? Own(names) : BylineTest.IsBareName(span.In(draft.Text)) ? Own(span) : null;
                if (kind == BlockKind.PublicationLine)
                    PublicationLine.Read(span.In(draft.Text), ref published, ref updated);
            }
            else
            {
                paragraphs.Add(Own(span));
                if (TailCreditFinder.In(draft.Text, span) is { } tail)
                    credits.AddRange(CreditReader.Of(draft.Text, tail, BlockKind.Credit));
                if (!draft.Datelines.TryGetValue(i, out var found))
                    continue;
                dateline ??= Own(found.Span);
                if (CreditReader.Of(draft.Text, found) is { } credit)
                    credits.Add(credit);
            }
        }
        AddInline(draft, part, Own, blocks);
        var whole = part.Length == draft.Text.Length;
        var text = whole ? draft.Text : part.In(draft.Text).ToString();
        var facts = AccountFacts.Of(page.Facts, new(text, headline, byline, published, updated, paragraphs), alone: companions == 0) with
        {
            Outlet = page.Facts.Outlet ?? draft.Outlet,
            Byline = byline,
            Dateline = dateline,
            Credits = credits.OrderBy(c => c.Span).Select(c => c with { Span = Own(c.Span) }).ToValueList(),
        };
        var label = id.Part == 0 ? page.Label : FormattableString.Invariant($"{page.Label}~{id.Part + 1}");
        return new Account(id, label, text, headline, paragraphs.ToValueList(), blocks.ToValueList(),
            facts, new OriginMap(whole ? page.Runs.ToValueList() : Runs(page.Runs, part)))
        {
            Companions = companions,
            Entries = draft.Entries.Where(e => part.Contains(e.Span)).Select(e => e with { Span = Own(e.Span), Headline = e.Headline is { } h ? Own(h) : null }).ToValueList(),
        };
    }

    // Blocks inside lines count only where the line is the report's or a headline's; two that overlap are one.
    static void AddInline(PageDraft draft, TextSpan part, Func<TextSpan, TextSpan> own, List<Block> blocks)
    {
        var lines = blocks.Count;
        foreach (var block in draft.Inline)
            if (part.Contains(block.Span) && !block.Span.IsEmpty && (blocks.Count == lines || !blocks[^1].Span.Overlaps(own(block.Span))))
                blocks.Add(block with { Span = own(block.Span) });
        if (blocks.Count == lines)
            return;
        blocks.Sort((a, b) => a.Span.CompareTo(b.Span));
        for (var i = blocks.Count - 1; i > 0; i--)
            if (blocks[i].Span.Overlaps(blocks[i - 1].Span))
                blocks.RemoveAt(blocks[i].Span.Length > blocks[i - 1].Span.Length ? i - 1 : i);
    }

    static ValueList<OriginRun> Runs(List<OriginRun> runs, TextSpan part)
    {
        var own = new List<OriginRun>();
        foreach (var run in runs)
        {
            var common = TextSpan.FromTo(Math.Max(run.Text, part.Start), Math.Min(run.Text + run.Length, part.End));
            if (common.Length <= 0)
                continue;
            var verbatim = run.Length == run.SourceLength;
            own.Add(verbatim ? new OriginRun(common.Start - part.Start, run.Source + common.Start - run.Text, common.Length, common.Length)
                : run with { Text = common.Start - part.Start, Length = common.Length });
        }
        return own.ToValueList();
    }
}
