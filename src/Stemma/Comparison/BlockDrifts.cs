using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>What stands around the report: headline, dateline, credits, page furniture, injected phrases.</summary>
static class BlockDrifts
{
    /// <summary>The changes of headline and blocks, headline first.</summary>
    /// <param name="exemplars">That of the page's own story first.</param>
    /// <param name="copy">The witness.</param>
    /// <param name="opening">Where the copy's report opens: the first paragraph that came from an exemplar.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<Exemplar> exemplars, Account copy, TextSpan opening)
    {
        if (Headline(exemplars[0], copy) is { } headline)
            yield return headline;
        var known = new Dictionary<string, int>(StringComparer.Ordinal); // how often the exemplars have each piece of furniture
        foreach (var exemplar in exemplars)
            foreach (var piece in Pieces(exemplar.Text, exemplar.Blocks))
                known[Key(exemplar.Text, piece.Span)] = known.GetValueOrDefault(Key(exemplar.Text, piece.Span)) + 1;
        var credited = exemplars.SelectMany(e => e.Blocks.SelectMany(b => CreditNames.Of(e.Text, b)).Concat(e.Blocks.Where(b => b.Kind == BlockKind.Dateline).SelectMany(b => InDateline(e.Text, b.Span))))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A dateline that names an agency is told below; the credit that says so again is the same credit.
        if (At(copy.Blocks, opening) is { } own)
            credited.UnionWith(InDateline(copy.Text, own));
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase); // by lines of the copy: a name told again is furniture
        foreach (var piece in Pieces(copy.Text, copy.Blocks))
        {
            var left = known.GetValueOrDefault(Key(copy.Text, piece.Span));
            if (left > 0)
                known[Key(copy.Text, piece.Span)] = left - 1;
            else
                yield return Named(copy, piece, credited, told);
        }
        if (Dateline(exemplars[0], copy, opening) is { } dateline)
            yield return dateline;
    }

    static Finding? Headline(Exemplar exemplar, Account copy)
    {
        if (copy.Headline is not { } after)
            return null;
        var words = Variant.Quoted(after.In(copy.Text).ToString());
        if (exemplar.Headline is not { } before)
            return HeadlineGround.IsLost(exemplar) ? null : new Finding(DriftKind.Headline, Severity.Blurred, null, after, $"The headline {words} is the copy's own.");
        return Key(exemplar.Text, before) == Key(copy.Text, after) ? null : new Finding(DriftKind.Headline, Severity.Blurred, before, after,
            $"The headline {Variant.Quoted(before.In(exemplar.Text).ToString())} became {words}.");
    }

    /// <summary>
    /// The furniture of a page, lines that are one thing as one: a form for comments with its fields and its sorting, a line that ends in a colon
    /// with what it announces.
    /// </summary>
    static List<Block> Pieces(string text, IEnumerable<Block> blocks)
    {
        var pieces = new List<Block>();
        var last = default(Block);
        foreach (var block in blocks)
        {
            if (block.Span.IsEmpty || block.Kind == BlockKind.Dateline)
                continue;
            var goesOn = pieces.Count > 0 && last.Span.End <= block.Span.Start && TextSpan.FromTo(last.Span.End, block.Span.Start).In(text).IsWhiteSpace()
                && (block.Kind == last.Kind ? last.Kind == BlockKind.CommentForm && !Opens(text, block.Span) || text[last.Span.End - 1] == ':'
                    : last.Kind == BlockKind.CommentForm && block.Kind == BlockKind.ReadAlso && block.Span.In(text).IndexOfAny(' ', ':') < 0);
            if (goesOn)
                pieces[^1] = pieces[^1] with { Span = TextSpan.FromTo(pieces[^1].Span.Start, block.Span.End) };
            else
                pieces.Add(block);
            last = block;
        }
        return pieces;
    }

    // Two forms may follow one another: each begins with a line that asks for a comment or a reply.
    static bool Opens(string text, TextSpan line)
    {
        var words = line.In(text);
        return words.Length <= 40 && (words.StartsWith("leave", StringComparison.OrdinalIgnoreCase) || words.StartsWith("post", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("add", StringComparison.OrdinalIgnoreCase) || words.StartsWith("write", StringComparison.OrdinalIgnoreCase) || words.StartsWith("comments", StringComparison.OrdinalIgnoreCase));
    }

    // A credit that names nobody who was not named before changes nothing, but is a credit.
    static Finding Named(Account copy, Block block, HashSet<string> credited, HashSet<string> told)
    {
        var words = Variant.Quoted(block.Span.In(copy.Text).ToString());
        bool names = false, isNew = false;
        foreach (var name in CreditNames.Of(copy.Text, block))
            (names, isNew) = (names | told.Add(name), isNew | credited.Add(name));
        return block.Kind switch
        {
            BlockKind.Credit or BlockKind.SourceLine or BlockKind.Byline when names =>
                new Finding(DriftKind.AttributionChanged, isNew ? Severity.Blurred : Severity.Wording, null, block.Span,
                    isNew ? $"The copy adds the credit {words}." : $"The copy gives the credit again: {words}."),
            not (BlockKind.InjectedPhrase or BlockKind.InsertedLink or BlockKind.CommentForm) when CreditNames.IsCreditLine(block.Span.In(copy.Text)) =>
                new Finding(DriftKind.AttributionChanged, Severity.Wording, null, block.Span, $"The copy adds the credit {words}."),
            BlockKind.InjectedPhrase => new Finding(DriftKind.Injection, Severity.Blurred, null, block.Span, $"{words} is set into the sentence and is no part of it."),
            BlockKind.SiteSpam or BlockKind.InsertedLink => new Finding(DriftKind.Injection, Severity.Wording, null, block.Span, $"{words} is no part of the report."),
            _ => new Finding(DriftKind.Furniture, Severity.Wording, null, block.Span, $"{words} is of the page, not of the report."),
        };
    }

    static Finding? Dateline(Exemplar source, Account copy, TextSpan opening)
    {
        var before = source.Paragraphs.Count > 0 ? At(source.Blocks, source.Paragraphs[0]) : null;
        var after = At(copy.Blocks, opening);
        if (after is not { } here)
            return before is { } gone
                ? new Finding(DriftKind.AttributionChanged, Severity.Blurred, gone, new TextSpan(opening.Start, 0),
                    $"The dateline {Variant.Quoted(gone.In(source.Text).ToString())} is gone.")
                : null;
        if (before is not { } there)
            return new Finding(DriftKind.AttributionChanged, Severity.Blurred, null, here, $"The copy has the dateline {Variant.Quoted(here.In(copy.Text).ToString())}.");
        return Key(source.Text, there) == Key(copy.Text, here) ? null : new Finding(DriftKind.AttributionChanged, Severity.Blurred, there, here,
            $"The dateline {Variant.Quoted(there.In(source.Text).ToString())} became {Variant.Quoted(here.In(copy.Text).ToString())}.");
    }

    // The agency in a dateline's brackets, by its short name where that is known.
    static IEnumerable<string> InDateline(string text, TextSpan dateline)
    {
        var line = dateline.In(text);
        int open = line.LastIndexOf('('), close = line.LastIndexOf(')');
        if (open < 0 || close <= open + 1)
            return [];
        var name = line[(open + 1)..close].Trim();
        return [Agencies.ShortName(name) ?? name.ToString()];
    }

    // The dateline that opens a paragraph, inside it or right before it.
    static TextSpan? At(IEnumerable<Block> blocks, TextSpan paragraph)
    {
        foreach (var block in blocks)
            if (block.Kind == BlockKind.Dateline && block.Span.End <= paragraph.End && block.Span.End >= paragraph.Start - 2)
                return block.Span;
        return null;
    }

    /// <summary>What two typists of the same line would agree on: marks and case do not count.</summary>
    public static string Key(string text, TextSpan span) =>
        string.Join(' ', Tokenizer.Tokenize(text, span).Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => TextKey.Of(t.Span.In(text))));
}
