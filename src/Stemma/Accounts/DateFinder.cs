using System.Globalization;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Finds dates as people write them, in many languages and digits: "12. März 2019", "March 12th, 2019", "2019-03-12", "12/03/2019",
/// "2019年3月12日", "١٢ مارس ٢٠١٩". Days that no calendar has are none; dates without a year are none.
/// </summary>
static class DateFinder
{
    const int MaxLength = 300;

    readonly record struct Piece(int Start, int End, int Number, int Month); // Number -1: a word

    /// <summary>The dates of a line, in order; of a long line only its first 300 characters are looked at.</summary>
    /// <param name="line">The line.</param>
    /// <param name="habits">How dates are written on this page.</param>
    public static List<WrittenDate> Find(ReadOnlySpan<char> line, DateHabits habits)
    {
        var found = new List<WrittenDate>();
        line = line[..Math.Min(line.Length, MaxLength)];
        if (!HasDigits(line))
            return found;
        Span<char> digits = stackalloc char[MaxLength];
        digits = digits[..line.Length];
        for (var i = 0; i < line.Length; i++)
            digits[i] = char.IsAscii(line[i]) ? line[i] : CharUnicodeInfo.GetDecimalDigitValue(line[i]) is var d and >= 0 ? (char)('0' + d) : line[i];
        var pieces = Pieces(digits, habits);
        for (var i = 0; i < pieces.Count; i++)
            if (At(digits, pieces, i, habits, out var used) is { } day)
            {
                var (start, end) = (pieces[i].Start, pieces[used].End);
                if (end < digits.Length && digits[end] is '日' or '일' or '月' or '월')
                    end++;
                var when = day;
                if (day.Precision == Precision.Day && ClockAfter(digits, end, out var clockEnd) is { } time)
                    (when, end) = (new Moment(day.Earliest + time, day.Earliest + time), clockEnd);
                found.Add(new WrittenDate(TextSpan.FromTo(start, end), when));
                while (i + 1 < pieces.Count && pieces[i + 1].Start < end) i++;
            }
        return found;
    }

    static bool HasDigits(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    // Numbers, and words that name months; other words are pieces too, so that nothing is joined across them.
    static List<Piece> Pieces(ReadOnlySpan<char> line, DateHabits habits)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(line[at]))
            {
                while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
                pieces.Add(new Piece(start, at, at - start > 8 ? int.MaxValue : int.Parse(line[start..at], CultureInfo.InvariantCulture), 0));
            }
            else if (IsWordPart(line[at]))
            {
                while (at < line.Length && IsWordPart(line[at])) at++;
                pieces.Add(new Piece(start, at, -1, MonthNames.Of(line[start..at], habits.Language)));
            }
            else
                at++;
        }
        return pieces;
    }

    static bool IsWordPart(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    static Moment? At(ReadOnlySpan<char> line, List<Piece> p, int i, DateHabits habits, out int used)
    {
        used = i;
        var (first, length) = (p[i], p[i].End - p[i].Start);
        if (first.Number >= 0 && length == 4)
            return YearFirst(line, p, i, out used);
        if (first.Number >= 0 && length == 8 && (i == 0 || p[i - 1].End < first.Start))
            return DayOf(first.Number / 10000, first.Number / 100 % 100, first.Number % 100);
        if (first.Number is >= 1 and <= 31 && length <= 2)
            return DayFirst(line, p, i, habits, out used);
        return first.Month > 0 ? MonthFirst(line, p, i, out used) : null;
    }

    // 2019-03-12, 2019/3/12, 2019年3月12日, 2019. március 12., 2019 m. kovo 12
    static Moment? YearFirst(ReadOnlySpan<char> line, List<Piece> p, int i, out int used)
    {
        used = i;
        int year = p[i].Number, next = i + 1;
        var eastern = p[i].End < line.Length && line[p[i].End] is '年' or '년';
        if (eastern && next < p.Count && p[next].Number < 0 && p[next].Start == p[i].End)
            next++; // the sign is a letter, and a piece
        if (next >= p.Count || !Near(line, p[next - 1].End, p[next].Start))
            return null;
        if (p[next].Number < 0 && p[next].Month == 0 && p[next].End - p[next].Start == 1 && next + 1 < p.Count && p[next + 1].Month > 0)
            next++;
        var month = p[next].Number is >= 1 and <= 12 ? p[next].Number : p[next].Month;
        if (month == 0)
            return null;
        var after = next + 1;
        var monthEnds = p[next].End;
        if (eastern && after < p.Count && p[after].Number < 0 && p[after].Start == monthEnds)
            monthEnds = p[after++].End;
        if (after < p.Count && p[after].Number is >= 1 and <= 31 && p[after].End - p[after].Start <= 2 && Near(line, monthEnds, p[after].Start)
            && (p[next].Number < 0 || eastern || Mark(line, p[i].End) == Mark(line, monthEnds)))
        {
            used = after;
            return DayOf(year, month, p[after].Number);
        }
        used = eastern ? after - 1 : next;
        return eastern || p[next].Month > 0 ? MonthOf(year, month) : null;
    }

    // 12. März 2019, 12th of March, 2019, 12 de marzo de 2019, 12.03.2019, 3/12/2019, 12.03.19
    static Moment? DayFirst(ReadOnlySpan<char> line, List<Piece> p, int i, DateHabits habits, out int used)
    {
        used = i;
        var next = i + 1;
        for (var skipped = 0; skipped < 2 && next < p.Count && p[next] is { Number: < 0, Month: 0 } && IsSmallWord(line[p[next].Start..p[next].End]); skipped++)
            next++;
        if (next >= p.Count || !Near(line, p[next - 1].End, p[next].Start))
            return null;
        if (p[next].Month > 0)
        {
            var year = next + 1;
            for (var skipped = 0; skipped < 1 && year < p.Count && p[year] is { Number: < 0, Month: 0 } && IsSmallWord(line[p[year].Start..p[year].End]); skipped++)
                year++;
            if (year >= p.Count || !Near(line, p[year - 1].End, p[year].Start) || !IsYear(line, p[year], out var written))
                return null;
            used = year;
            return DayOf(written, p[next].Month, p[i].Number);
        }
        if (next != i + 1 || p[next].Number is < 1 or > 31 || p[next].End - p[next].Start > 2 || next + 1 >= p.Count || Mark(line, p[i].End) is not (var mark and ('.' or '/' or '-'))
            || Mark(line, p[next].End) != mark || !Near(line, p[next].End, p[next + 1].Start))
            return null;
        var last = p[next + 1];
        if (!IsYear(line, last, out var full) || last.End < line.Length && line[last.End] == mark && last.End + 1 < line.Length && char.IsAsciiDigit(line[last.End + 1]))
            return null;
        used = next + 1;
        var (a, b) = (p[i].Number, p[next].Number);
        var monthFirst = b > 12 || a <= 12 && mark == '/' && habits.MonthFirst;
        return monthFirst ? DayOf(full, a, b) : DayOf(full, b, a);
    }

    // March 12th, 2019; March 2019
    static Moment? MonthFirst(ReadOnlySpan<char> line, List<Piece> p, int i, out int used)
    {
        used = i;
        if (i + 1 >= p.Count || p[i + 1].Number < 0 || !Near(line, p[i].End, p[i + 1].Start))
            return null;
        var next = i + 1;
        if (p[next].End - p[next].Start == 4 && p[next].Number is >= 1900 and < 2200)
        {
            used = next;
            return MonthOf(p[next].Number, p[i].Month);
        }
        if (p[next].Number is < 1 or > 31 || p[next].End - p[next].Start > 2)
            return null;
        var year = next + 1;
        if (year < p.Count && p[year].Number < 0 && IsSmallWord(line[p[year].Start..p[year].End]))
            year++;
        if (year >= p.Count || !Near(line, p[year - 1].End, p[year].Start) || p[year].End - p[year].Start != 4 || p[year].Number is < 1600 or > 2600)
            return null;
        used = year;
        return DayOf(p[year].Number, p[i].Month, p[next].Number);
    }

    // "of", "de", "th", "er": what may stand inside a date.
    static bool IsSmallWord(ReadOnlySpan<char> word) =>
        word.Length <= 3 && word is "of" or "de" or "del" or "st" or "nd" or "rd" or "th" or "er" or "d" or "den" or "г" or "o" or "a" or "di" or "dne";

    static bool IsYear(ReadOnlySpan<char> line, Piece piece, out int year)
    {
        year = piece.Number;
        var length = piece.End - piece.Start;
        if (length == 2 && year >= 0 && (piece.End >= line.Length || line[piece.End] is not (':' or '.' or ',') || piece.End + 1 >= line.Length || !char.IsAsciiDigit(line[piece.End + 1])))
        {
            year += year < 70 ? 2000 : 1900;
            return true;
        }
        return length == 4 && year is >= 1600 and < 2600;
    }

    // At most a mark and a space or two between the pieces of a date.
    static bool Near(ReadOnlySpan<char> line, int from, int to)
    {
        if (to - from > 4)
            return false;
        for (var i = from; i < to; i++)
            if (!(char.IsWhiteSpace(line[i]) || line[i] is '.' or ',' or '-' or '/' or 'º' or 'ª' or '،' or '–' or '\''))
                return false;
        return true;
    }

    static char Mark(ReadOnlySpan<char> line, int at) => at < line.Length ? line[at] : '\0';

    /// <summary>A day of the calendar, or null.</summary>
    internal static Moment? DayOf(int year, int month, int day)
    {
        if (year is >= 2400 and < 2600)
            year -= 543; // the Buddhist era, as Thai pages count
        if (year is < 1600 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return MomentReader.OfDay(new DateOnly(year, month, day));
    }

    /// <summary>A month, or null.</summary>
    internal static Moment? MonthOf(int year, int month)
    {
        if (year is < 1600 or > 2200 || month is < 1 or > 12)
            return null;
        var first = new DateTimeOffset(year, month, 1, 0, 0, 0, TimeSpan.Zero);
        return new Moment(first, first.AddMonths(1).AddSeconds(-1));
    }

    // The time of day that follows a day within a few words.
    static TimeSpan? ClockAfter(ReadOnlySpan<char> line, int from, out int end)
    {
        var rest = line[from..Math.Min(line.Length, from + 40)];
        var time = ClockReader.Read(rest, out var length);
        end = from + length;
        return time;
    }
}
