using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>What the words beside a date say it is the date of.</summary>
enum DateLabel
{
    /// <summary>Nothing that is known.</summary>
    Unsaid,

    /// <summary>Of publication.</summary>
    Published,

    /// <summary>Of a change.</summary>
    Updated,

    /// <summary>Of something else: a copyright, a deadline, a visit.</summary>
    None,
}

/// <summary>Reads them, by <c>Language/en/date-labels.txt</c>.</summary>
static class DateLabels
{
    static readonly (DateLabel Label, string Words)[] Known =
        [.. WordList.Lines("date-labels").Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)).Select(p => (Enum.Parse<DateLabel>(p[0], ignoreCase: true), p[1]))];

    /// <summary>What stands nearest before a date in its line; where nothing does, what stands after it.</summary>
    public static DateLabel Of(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var (label, at) = (DateLabel.Unsaid, -1);
        foreach (var (kind, words) in Known)
            if (Last(before, words) is var found and >= 0 && found + words.Length > at)
                (label, at) = (kind, found + words.Length);
        if (label != DateLabel.Unsaid)
            return label;
        foreach (var (kind, words) in Known)
            if (kind != DateLabel.Published && Last(after, words) >= 0)
                return kind;
        return label;
    }

    static int Last(ReadOnlySpan<char> line, string words)
    {
        var at = line.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at > 0 && char.IsLetter(line[at - 1]) ? -1 : at;
    }
}
