namespace Stemma.Accounts;

/// <summary>Types each line by its own wording and shape: no other line is asked, but for whether the report has begun.</summary>
static class LineTyper
{
    /// <summary>Types the lines of a page that its layout has not typed.</summary>
    public static void Type(PageDraft draft)
    {
        var begun = false;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (draft.Kinds[i] is not null || draft.Headlines[i] is not null)
                continue;
            var line = draft[i];
            var kind = line.Length > 1200 ? null : KindOf(line, begun) ?? (BylineTest.Names(draft.Text, draft.Lines[i].Span) is null ? null : BlockKind.Byline);
            if (kind is null && IsBetweenSentences(draft, i) is var between && SpamTest.IsSpam(line, between && begun))
                kind = BlockKind.SiteSpam;
            if (draft.Lines[i].Layout == LineLayout.Report && !IsPlain(kind))
                kind = null;
            draft.Kinds[i] = kind;
            begun |= kind is null && line.Length >= 100;
        }
    }

    /// <summary>What the wording says of a line that stands outside the report; null when it says nothing.</summary>
    public static BlockKind? KindOfOutside(ReadOnlySpan<char> line) =>
        line.Length > 400 || KindOf(line, begun: false) is not { } kind || kind == BlockKind.Caption
            || kind == BlockKind.Credit && Agencies.IsName(line) && Agencies.ShortName(line) is null ? null : kind; // "World News" in a menu

    static BlockKind? KindOf(ReadOnlySpan<char> line, bool begun)
    {
        if (!HasWord(line))
            return BlockKind.Navigation; // a rule of stars or dashes, a lone icon
        if (LinePatterns.Of(line, out var open, out var words) is { } kind && (!open || Weigh(line, kind, words, begun)))
            return kind == BlockKind.SourceLine && IsAddress(line) && begun ? BlockKind.InsertedLink : kind;
        if (CaptionTest.IsCaption(line))
            return line.Length <= 90 && line[0] is '(' or '[' ? BlockKind.Credit : BlockKind.Caption;
        if (CreditTest.IsCredit(line))
            return BlockKind.Credit;
        if (line.Length <= 300 && IsBareAddress(line))
            return BlockKind.InsertedLink;
        if (line.Length <= 300 && line.StartsWith("The ", StringComparison.Ordinal) && line.Contains(" appeared first on ", StringComparison.Ordinal))
            return BlockKind.SourceLine; // "The post … appeared first on …", which blogs append
        if (line.Length <= 60 && line.StartsWith("Follow @", StringComparison.OrdinalIgnoreCase))
            return BlockKind.Navigation;
        if (begun && MenuTest.IsPointer(line))
            return BlockKind.ReadAlso;
        if (MenuTest.IsMenuLine(line) || begun && MenuTest.IsLabels(line))
            return BlockKind.Navigation;
        return MomentReader.IsDateLine(line) ? BlockKind.PublicationLine : null;
    }

    // Only the opening is known: how long may such a line be, and may it end as a sentence does?
    static bool Weigh(ReadOnlySpan<char> line, BlockKind kind, int words, bool begun)
    {
        var sentence = LineShape.EndsSentence(line);
        if (line[0] is '“' or '„' or '«' or '‘' or '"' && line.Length > 40)
            return false; // somebody says it
        if (sentence && line.Length > 40 && kind is BlockKind.SeeAlso or BlockKind.ReadAlso && RunsOn(line, words))
            return false;
        return kind switch
        {
            BlockKind.CorrectionNotice => true,
            BlockKind.UpdateNotice => line.Length <= 500,
            BlockKind.CommentForm => line.Length <= (line[^1] == '?' ? 60 : 300), // a question to the readers is short
            BlockKind.SourceLine => line.Length <= 220 && line[^1] != ';',
            BlockKind.PublicationLine => line.Length <= 130 && (LineShape.HasDigit(line) && !sentence || line.Length <= 40 && !sentence),
            BlockKind.Credit => line.Length <= 300 && !(sentence && NamesNobody(line)),
            BlockKind.Caption => line.Length <= 700 && begun && (CaptionTest.EndsInCredit(line) || line.IndexOf(':') is > 0 and < 30 || Shows(line)),
            BlockKind.ReadAlso => line.Length <= 100 && !sentence,
            BlockKind.SeeAlso => begun && line.Length <= 250,
            _ => line.Length <= 220,
        };
    }

    // "See also how little was said": the sentence goes on from the opening in small letters, with no colon between.
    static bool RunsOn(ReadOnlySpan<char> line, int words)
    {
        var at = 0;
        for (; words > 0 && at < line.Length; words--)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
        }
        var colon = at > 0 && line[at - 1] == ':';
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return !colon && at < line.Length && char.IsLower(line[at]);
    }

    // "With help from her neighbours, she …": what follows the first "from" or "by" begins small.
    static bool NamesNobody(ReadOnlySpan<char> line)
    {
        foreach (var word in (ReadOnlySpan<string>)[" from ", " by "])
            if (line.IndexOf(word) is var at and > 0 && at + word.Length < line.Length)
                return char.IsLower(line[at + word.Length]) && !line[(at + word.Length)..].StartsWith("the ", StringComparison.Ordinal);
        return false;
    }

    static bool Shows(ReadOnlySpan<char> line) =>
        line.Contains("shows ", StringComparison.OrdinalIgnoreCase) || line.Contains("taken ", StringComparison.OrdinalIgnoreCase)
        || line.Contains("provided by", StringComparison.OrdinalIgnoreCase) || line.Contains("released by", StringComparison.OrdinalIgnoreCase)
        || line.Contains("seen ", StringComparison.OrdinalIgnoreCase) || line.Contains("photo", StringComparison.OrdinalIgnoreCase);

    // Wording that is enough by itself, wherever a line stands.
    static bool IsPlain(BlockKind? kind) => kind is BlockKind.CorrectionNotice or BlockKind.UpdateNotice or BlockKind.Caption or BlockKind.SiteSpam
        or BlockKind.Credit or BlockKind.SeeAlso or BlockKind.ReadAlso or BlockKind.SourceLine or BlockKind.CommentForm;

    static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    static bool IsAddress(ReadOnlySpan<char> line) => line.Contains("http", StringComparison.OrdinalIgnoreCase) && line.Contains("://", StringComparison.Ordinal);

    static bool IsBareAddress(ReadOnlySpan<char> line)
    {
        var bare = line.Trim("()[]<> ");
        return (bare.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && bare.IndexOfAny(" \t\u00A0") < 0;
    }

    static bool IsBetweenSentences(PageDraft draft, int line) =>
        line > 0 && line + 1 < draft.Lines.Count && LineShape.EndsSentence(draft[line - 1]) && LineShape.StartsLarge(draft[line + 1]);
}
