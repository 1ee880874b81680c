using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Accounts;

/// <summary>Reads the dates that metadata and rows hold.</summary>
static class MomentReader
{
    static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "MMM d yyyy"];

    static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFF K", "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm K",
        "yyyyMMdd'T'HHmmssK", "yyyy-MM-dd'T'HH:mm:sszz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss zzz",
        "MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt", "MMMM d, yyyy HH:mm", "MMM d, yyyy HH:mm",
    ];

    /// <summary>
    /// The moment a date says: a bare day is one day wide, a time is an instant, in UTC where it names no zone.
    /// Null when it is no date between 1600 and 2200.
    /// </summary>
    public static Moment? Read(string? written)
    {
        if (written is null || written.Length > 64)
            return null;
        var date = written.Trim();
        if (date.Length < 8)
            return null;
        if (DateOnly.TryParseExact(date, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
            return Within(OfDay(day));
        const DateTimeStyles styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParseExact(date, Instants, CultureInfo.InvariantCulture, styles, out var instant))
            return Within(new Moment(instant, instant));
        return null;
    }

    /// <summary>The first day that a line of a page names in full, by name of month or as yyyy-mm-dd, with its time of day where it gives one; null when there is none.</summary>
    public static Moment? Search(ReadOnlySpan<char> line)
    {
        var words = new List<string>();
        foreach (var range in line[..Math.Min(line.Length, 200)].SplitAny(" ,|()•·\u00A0\u202F:"))
            if (!line[range].IsEmpty && words.Count < 40)
                words.Add(line[range].TrimEnd('.').ToString());
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= 10 && Read(words[i][..10]) is { } iso)
                return Timed(iso, line);
            if (i + 2 < words.Count && Read($"{Bare(words[i])} {Bare(words[i + 1])} {words[i + 2]}") is { } named)
                return Timed(named, line);
        }
        return null;
    }

    static Moment Timed(Moment day, ReadOnlySpan<char> line)
    {
        if (ClockReader.Read(line) is not { } time)
            return day;
        var instant = day.Earliest + time;
        return new Moment(instant, instant);
    }

    // "3rd" is "3"; "Sept" is "Sep".
    static string Bare(string word) =>
        word.Length is 3 or 4 && char.IsDigit(word[0]) && char.IsLetter(word[^1]) ? word.TrimEnd('s', 't', 'n', 'd', 'r', 'h')
        : word.StartsWith("Sept", StringComparison.OrdinalIgnoreCase) && word.Length == 4 ? "Sep" : word;

    /// <summary>Whether a short line holds nothing but a date or time of day.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line)
    {
        // "May 4, 2031 by newsdesk"
        if (line.Length <= 90 && line.IndexOf(" by ") is var by and >= 8 && LineShape.HasDigit(line[..by]) && LineShape.Words(line[(by + 4)..], 6) <= 5
            && !LineShape.EndsSentence(line) && !LineShape.HasDigit(line[by..]))
            line = line[..by];
        if (line.Length is < 8 or > 60 || !LineShape.HasDigit(line))
            return false;
        bool month = false, year = false;
        foreach (var range in line.SplitAny(" ,.|/-:–—()•·\u00A0\u202F"))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            if (char.IsAsciiDigit(word[0]))
                year |= word.Length == 4 && word[0] is '1' or '2';
            else if (DateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                month |= word.Length >= 3 && char.IsAsciiLetterUpper(word[0]);
            else
                return false;
        }
        return year && (month || line.IndexOfAny("/-.") > 0 && LineShape.Words(line) <= 2);
    }

    static readonly FrozenSet<string> DateWords = new[]
    {
        "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept",
        "september", "oct", "october", "nov", "november", "dec", "december", "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu",
        "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "at", "on", "am", "pm", "a", "p", "m", "et", "est", "edt",
        "gmt", "utc", "bst", "cet", "cest", "ist", "pt", "pst", "pdt", "ct", "cst", "cdt", "th", "st", "nd", "rd", "updated", "published", "posted",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of one day, in UTC.</summary>
    public static Moment OfDay(DateOnly day)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new Moment(start, day == DateOnly.MaxValue ? start : start.AddDays(1).AddSeconds(-1));
    }

    static Moment? Within(Moment moment) => moment.Earliest.Year is >= 1600 and <= 2200 ? moment : null;
}
