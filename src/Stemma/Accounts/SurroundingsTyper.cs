using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Types lines by the lines around them: lists under "Read also", headings between paragraphs.</summary>
static class SurroundingsTyper
{
    static readonly FrozenSet<string> LeadIns = WordList.Set("chrome-lead-ins");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsLeadIn = LeadIns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Types them.</summary>
    public static void Type(PageDraft draft)
    {
        for (var i = 0; i < draft.Lines.Count; i++)
            if (draft.IsReport(i))
                draft.Kinds[i] = IsListed(draft, i) ? BlockKind.ReadAlso : IsSubheading(draft, i) ? BlockKind.Subheading : null;
    }

    // Short lines that are no sentences, under a heading of other stories.
    static bool IsListed(PageDraft draft, int line) =>
        line > 0 && draft.Kinds[line - 1] is BlockKind.ReadAlso && draft.Lines[line].Layout != LineLayout.Report && draft.Lines[line].Span.Length <= 140
        && !LineShape.EndsSentence(draft[line]) && LineShape.StartsLarge(draft[line])
        && !(line + 1 < draft.Lines.Count && LineShape.StartsSmall(draft[line + 1]));

    /// <summary>A few words without an end, between a finished paragraph and a long one. Words that lean on the next line are the report's.</summary>
    static bool IsSubheading(PageDraft draft, int line)
    {
        var words = draft[line];
        var heading = draft.Lines[line].Layout == LineLayout.Heading;
        var next = draft.NextReport(line);
        if (words.Length > (heading ? 200 : 90) || next < 0 && !heading)
            return false;
        if (next == line + 1 && LineShape.StartsSmall(draft[next]))
            return false;
        var first = words[..(words.IndexOfAny(" \u00A0,") is var at and >= 0 ? at : words.Length)];
        Span<char> lower = stackalloc char[Math.Min(40, first.Length)];
        if (first.Length <= 40 && IsLeadIn.Contains(lower[..first.ToLowerInvariant(lower)]))
            return heading && next != line + 1;
        if (heading)
            return true;
        return words[^1] is not ('.' or ',' or ';' or ':' or '!' or '”' or '"' or '’' or ')' or '…' or '-' or '–' or '—')
            && char.IsUpper(words[0]) && !IsAsked(words) && LineShape.Words(words, 14) is >= 1 and <= 12 && line > 0
            && Before(draft, line) is var before and >= 0 && LineShape.EndsSentence(draft[before]) && draft.Lines[before].Span.Length >= 60
            && next <= line + 2 && draft.Lines[next].Span.Length >= 80;
    }

    // "Q: Did he …?", "KESSEL: Who told you?": a question that is put to somebody is the report's; "What happens next?" heads a part of it.
    static bool IsAsked(ReadOnlySpan<char> words)
    {
        if (words[^1] != '?')
            return words.StartsWith("Q:", StringComparison.Ordinal) || words.StartsWith("Q.", StringComparison.Ordinal);
        if (LineShape.Words(words, 3) < 3 || words.IndexOf(": ") is > 0 and < 30 || words.StartsWith("Q ", StringComparison.Ordinal))
            return true;
        foreach (var you in (ReadOnlySpan<string>)[" you", " your", " I ", " we ", " me "])
            if (words.IndexOf(you, StringComparison.Ordinal) >= 0)
                return true;
        return words.StartsWith("So ", StringComparison.Ordinal) || words.StartsWith("And ", StringComparison.Ordinal) || words.StartsWith("But ", StringComparison.Ordinal);
    }

    static int Before(PageDraft draft, int line)
    {
        for (var i = line - 1; i >= 0; i--)
            if (draft.IsReport(i))
                return i;
        return -1;
    }
}
