using System.Text;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Language;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Reports;

/// <summary>
/// Makes testimonies from invented lines. A line is a paragraph of the report, or a block when it begins with its kind:
/// <c>#SeeAlso text</c>, <c>#Headline text</c>; inside a paragraph <c>{InjectedPhrase|words}</c> is a block.
/// </summary>
static class Teller
{
    public static Testimony Tell(string label, string? outlet, string? url, Moment? published, params string[] lines)
    {
        var text = new StringBuilder();
        var paragraphs = new List<TextSpan>();
        var blocks = new List<Block>();
        TextSpan? headline = null;
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append("\n\n");
            var start = text.Length;
            if (line.StartsWith('#') && line.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0)
            {
                text.Append(line.AsSpan(space + 1));
                var span = TextSpan.FromTo(start, text.Length);
                if (line[1..space] == "Headline") headline = span;
                else blocks.Add(new Block(span, Enum.Parse<BlockKind>(line.AsSpan(1, space - 1))));
                continue;
            }
            foreach (var piece in line.Split('{', '}'))
            {
                if (piece.IndexOf('|', StringComparison.Ordinal) is var bar && bar > 0)
                {
                    blocks.Add(new Block(new TextSpan(text.Length, piece.Length - bar - 1), Enum.Parse<BlockKind>(piece.AsSpan(0, bar))));
                    text.Append(piece.AsSpan(bar + 1));
                }
                else
                    text.Append(piece);
            }
            paragraphs.Add(TextSpan.FromTo(start, text.Length));
        }
        var all = text.ToString();
        var dateline = blocks.Where(b => b.Kind == BlockKind.Dateline).Select(b => (TextSpan?)b.Span).FirstOrDefault();
        ValueList<Credit> credits = dateline is { } d && d.In(all).Contains("(MW)", StringComparison.Ordinal)
            ? [new Credit(d, CreditForm.Dateline, "MW")] : [];
        var facts = new PublicationFacts(outlet, url, null, dateline, published, null, credits);
        var account = new Account(new AccountId(ContentHash.Of(Encoding.UTF8.GetBytes(label)), 0), label, all, headline,
            paragraphs.ToValueList(), blocks.ToValueList(), facts, new OriginMap([]));
        var report = account.Report().ToValueList();
        return new Testimony(account, SentenceSplitter.Split(all, report), QuotationFinder.Find(all, report), new Sketch([], []), new Stamp("0011223344556677"));
    }

    /// <summary>Where words stand in an account; they must stand there once.</summary>
    public static Citation Cite(this Testimony testimony, string words)
    {
        var text = testimony.Account.Text;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{testimony.Account.Label} does not say “{words}”");
        text.IndexOf(words, at + 1, StringComparison.Ordinal).ShouldBe(-1, $"{testimony.Account.Label} says “{words}” twice");
        return new Citation(testimony.Account.Id, new TextSpan(at, words.Length));
    }

    /// <summary>The empty place after words.</summary>
    public static Citation After(this Testimony testimony, string words)
    {
        var cited = testimony.Cite(words);
        return cited with { Span = new TextSpan(cited.Span.End, 0) };
    }

    /// <summary>A story of these accounts, A, B, … in the order given, without changes; every account is of one lineage.</summary>
    public static Apparatus Apparatus(IReadOnlyList<Testimony> testimonies, StemmaNode[] lost, Edge[] edges)
    {
        var witnesses = testimonies.Select((t, i) => new Witness(t.Account.Id, WitnessOrder.Siglum(i))).ToValueList();
        var ids = testimonies.Select(t => t.Account.Id).Order().ToValueList();
        var one = new LineageId(1);
        var story = new Story(StoryId.FoundedBy(ids[0]), StoryId.FoundedBy(ids[0]), ids, ["invented"]);
        var lineages = new Lineages([new Lineage(one, "one", ids)],
            testimonies.SelectMany(t => t.Account.Paragraphs.Select(p => new LineageRun(t.Account.Id, p, one))).OrderBy(r => r.Account).ThenBy(r => r.Span).ToValueList());
        var graph = new StemmaGraph([.. witnesses.Select(w => new StemmaNode(w.Account, null)), .. lost], [.. edges]);
        return new Apparatus(new Dossier(story, "Invented", witnesses, graph, lineages, [], [], new Stamp("0")), testimonies);
    }

    public static Moment At(int day, int hour, int minute)
    {
        var instant = new DateTimeOffset(2031, 3, day, hour, minute, 0, TimeSpan.Zero);
        return new Moment(instant, instant);
    }

    public static Moment On(int day)
    {
        var start = new DateTimeOffset(2031, 3, day, 0, 0, 0, TimeSpan.Zero);
        return new Moment(start, start.AddDays(1));
    }
}
