using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Finds the dateline at the head of a paragraph: place in capitals or an agency in brackets, then a dash.</summary>
static class DatelineFinder
{
    const int MaxLength = 110;

    static readonly FrozenSet<string> Labels = new[]
    {
        "BREAKING", "BREAKING NEWS", "EXCLUSIVE", "UPDATE", "UPDATED", "WATCH", "FILE", "OPINION", "ANALYSIS", "LIVE", "CORRECTION", "CORRECTED",
        "VIDEO", "PHOTO", "PHOTOS", "EDITORIAL", "FACTBOX", "EXPLAINER", "TIMELINE", "LISTEN", "NOTE", "WARNING", "NATO", "OPEC", "NASA", "ALSO",
        "READ", "READ MORE", "MORE", "SEE ALSO", "RELATED", "SPOILER", "REVIEW", "PODCAST", "QUESTION", "ANSWER", "SPONSORED", "ADVERTISEMENT", "HIGHLIGHTS",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The dateline at the head of <paramref name="line"/>, or null. <paramref name="first"/>: the line opens the report, where a place in
    /// capitals with a colon is one too.
    /// </summary>
    public static Dateline? At(string text, TextSpan line, bool first)
    {
        var opening = text[line.Start];
        if (!char.IsUpper(opening) && opening != '(')
            return null;
        var limit = Math.Min(line.End, line.Start + MaxLength);
        var inBrackets = 0;
        for (var i = line.Start; i < limit; i++)
        {
            var c = text[i];
            inBrackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c is '.' && i + 2 < limit && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i - line.Start > 40)
                return null; // a sentence has ended
            if (inBrackets > 0 || DashAt(text, i, limit, first) is not (var length and > 0))
                continue;
            return Judge(text, TextSpan.FromTo(line.Start, i).Trim(text), c == ':', TextSpan.FromTo(line.Start, i + length), line);
        }
        return null;
    }

    // An en or em dash, "--", or a hyphen with a space on both sides; a colon only where the report opens.
    static int DashAt(string text, int at, int limit, bool first) => text[at] switch
    {
        '—' or '―' => 1,
        '–' when at + 1 < limit && text[at + 1] == ' ' || at > 0 && (text[at - 1] is ' ' or ')') => 1,
        '-' when at + 1 < limit && text[at + 1] == '-' => 2,
        '-' when at > 0 && (text[at - 1] is ' ' or ')') && at + 1 < limit && text[at + 1] == ' ' => 1,
        ':' when first && at + 1 < limit && text[at + 1] == ' ' => 1,
        _ => 0,
    };

    static Dateline? Judge(string text, TextSpan head, bool colon, TextSpan whole, TextSpan line)
    {
        TextSpan? agency = null;
        if (!head.IsEmpty && text[head.End - 1] == ')')
        {
            var open = text.LastIndexOf('(', head.End - 1, head.Length);
            var inner = TextSpan.FromTo(open + 1, head.End - 1);
            if (open < 0 || inner.IsEmpty || inner.Length > 40 || !char.IsUpper(text[inner.Start]) || !IsAgency(inner.In(text)))
                return null;
            agency = inner;
            head = TextSpan.FromTo(head.Start, open).Trim(text);
        }
        if (head.IsEmpty)
            return agency is null ? null : new Dateline(whole, head, agency, true);
        if (whole.End >= line.End || LineShape.Words(text.AsSpan(whole.End, line.End - whole.End), 4) < 4)
            return null; // nothing is told after it
        var parts = head.In(text).ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4 || Labels.Contains(parts[0]))
            return null;
        var capitals = IsCapitals(parts[0]);
        var dated = false;
        for (var i = 1; i < parts.Length; i++)
        {
            var date = IsDate(parts[i]);
            dated |= date;
            if (!date && !IsName(parts[i], 4))
                return null;
        }
        var sure = agency is not null || (dated && parts.Length > 1);
        if (!(sure ? IsName(parts[0], 5) : capitals && (parts.Length > 1 || Letters(parts[0]) >= 4)) || (colon && !(capitals && (sure || parts.Length > 1))))
            return null;
        return new Dateline(whole, head, agency, capitals && (sure || parts.Length > 1));
    }

    // Letters and what joins them; "R-Texas" is a senator's, not an agency's.
    static bool IsAgency(ReadOnlySpan<char> inner)
    {
        foreach (var c in inner)
            if (!(char.IsLetter(c) || c is ' ' or '/' or '&' or '-' or '\'' or '’'))
                return false;
        return inner.Length >= 2 && char.IsLetter(inner[1]);
    }

    static bool IsCapitals(string part)
    {
        var words = 0;
        foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (++words > 4)
                return false;
            foreach (var c in word)
                if (char.IsLower(c) && !word.StartsWith("Mc", StringComparison.Ordinal) && word is not ("de" or "la" or "le" or "el" or "and" or "of" or "du" or "al"))
                    return false;
                else if (char.IsDigit(c) || !(char.IsLetter(c) || c is '.' or '\'' or '’' or '-'))
                    return false;
        }
        return words > 0 && Letters(part) >= 2;
    }

    static bool IsName(string part, int maxWords)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.Length <= maxWords && part.Length <= 40
            && words.All(w => char.IsUpper(w[0]) || w is "de" or "la" or "le" or "el" or "and" or "of" or "du" or "al" or "the")
            && !part.Any(char.IsDigit) && part.All(c => char.IsLetter(c) || c is ' ' or '.' or '\'' or '’' or '-');
    }

    static bool IsDate(string part)
    {
        var words = part.Split([' ', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4 && words.All(w => CalendarNames.Has(w) || w.Length <= 4 && char.IsDigit(w[0]))
            && (words.Any(w => CalendarNames.Has(w)) || words is [{ Length: 4 }]);
    }

    static int Letters(string part) => part.Count(char.IsLetter);
}
