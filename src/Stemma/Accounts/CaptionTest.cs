using System.Buffers;

namespace Stemma.Accounts;

/// <summary>Whether a line is the words under a picture, by the marks that photo desks leave.</summary>
static class CaptionTest
{
    static readonly SearchValues<string> Marks = SearchValues.Create(
    [
        "(photo", "[photo", "photo by ", "photo/", "photo:", "photos/", "getty images", "/getty", "reuters/", "/reuters", "afp/", "/afp", "/ap)", "via ap)", "(ap)",
        "(reuters)", "(afp)", "file photo", "file)", "(file", "handout", "shutterstock", "istock", "alamy", "(epa", "/epa", "via reuters", "via getty",
        "photo courtesy", "photos courtesy", "image courtesy", "picture courtesy", "(courtesy", "(image", "photograph:", "credit:", "(illustration", "bloomberg via", "anadolu via",
    ], StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ/.- ");

    static readonly string[] Months =
    [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
        "JAN", "FEB", "APR", "AUG", "SEPT", "OCT", "NOV", "DEC",
    ];

    /// <summary>Whether the line is surely a caption: it ends in a picture's credit, or begins as photo agencies begin.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line) => line.Length <= 900 && (EndsInCredit(line) || EndsInCapitals(line) || IsSlug(line) || IsFile(line));

    /// <summary>Whether the last words name a photographer or photo agency in brackets or after a slash.</summary>
    public static bool EndsInCredit(ReadOnlySpan<char> line)
    {
        var tail = line.Length > 80 ? line[^80..] : line;
        var mark = tail.IndexOfAny(Marks);
        if (mark < 0)
            return false;
        // The mark must be in the last words: no sentence may follow it.
        var after = tail[mark..].TrimEnd(" .)]\"”");
        return line[^1] is ')' or ']' or not ('.' or '”' or '"' or '!' or '?') && after.IndexOf(". ") < 0
            || line[^1] == '.' && tail.TrimEnd(" .") is [.., ')' or ']'] && tail[mark..].IndexOf(") ") < 0;
    }

    // A sentence, then "ANN LUND/NORTHERN PRESS AGENCY".
    static bool EndsInCapitals(ReadOnlySpan<char> line)
    {
        var stop = line.LastIndexOf(". ");
        if (stop < 20)
            return false;
        var credit = line[(stop + 2)..].Trim();
        return credit.Length is >= 7 and <= 60 && credit.IndexOf('/') is > 2 and var slash && slash < credit.Length - 2
            && credit.IndexOfAnyExcept(Capitals) < 0;
    }

    /// <summary>"FILE - …", "File photo: …".</summary>
    static bool IsFile(ReadOnlySpan<char> line) =>
        line.StartsWith("FILE ", StringComparison.OrdinalIgnoreCase) && line.Length > 6 && line[5] is '-' or '–' or '—' && line[6] == ' ';

    /// <summary>"CITY, COUNTRY - MONTH 12: …".</summary>
    static bool IsSlug(ReadOnlySpan<char> line)
    {
        var head = line.Length > 90 ? line[..90] : line;
        var colon = head.IndexOf(':');
        if (colon < 8 || !char.IsUpper(head[0]))
            return false;
        head = head[..colon];
        foreach (var c in head)
            if (char.IsLower(c))
                return false;
        if (!LineShape.HasDigit(head) || head.IndexOfAny('-', '–', '—') < 0)
            return false;
        foreach (var month in Months)
            if (head.Contains(month, StringComparison.Ordinal))
                return true;
        return false;
    }
}
