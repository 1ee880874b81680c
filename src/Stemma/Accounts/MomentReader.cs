using System.Collections.Frozen;
using System.Globalization;
using Stemma.Language;

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

    /// <summary>As <see cref="Read(string?)"/>, and where that fails, the one date that the words hold, by a page's own habits.</summary>
    public static Moment? Read(string? written, DateHabits habits)
    {
        if (Read(written) is { } exact)
            return exact;
        return written is { Length: >= 6 and <= 120 } && DateFinder.Find(written, habits) is { Count: > 0 } found ? found[0].When : null;
    }

    /// <summary>The first date that a line of a page names in full, with its time of day where it gives one; null when there is none.</summary>
    public static Moment? Search(ReadOnlySpan<char> line)
    {
        foreach (var found in DateFinder.Find(line, default))
            if (found.When.Precision <= Precision.Day)
                return found.When;
        return null;
    }

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
            else if (CalendarNames.Has(word) || DateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                month |= word.Length >= 3 && char.IsAsciiLetterUpper(word[0]);
            else
                return false;
        }
        return year && (month || line.IndexOfAny("/-.") > 0 && LineShape.Words(line) <= 2);
    }

    static readonly FrozenSet<string> DateWords = new[]
    {
        "at", "on", "am", "pm", "a", "p", "m", "et", "est", "edt",
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
