using System.Globalization;

namespace Stemma.Accounts;

/// <summary>Reads the date in an address: <c>/2019/03/12/</c>, <c>/2019-03-12-title</c>, <c>/20190312/</c>, <c>/2019/03/</c>, <c>/2019/mar/12/</c>.</summary>
static class AddressDate
{
    const string Archive = "web.archive.org/web/";

    /// <summary>The date, a day or a month wide; null when there is none. What a web archive puts before the address is not read.</summary>
    public static Moment? Of(string? address)
    {
        if (address is null || address.Length > 2000)
            return null;
        var path = Original(address, out _);
        path = path[(path.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
        path = path.IndexOf('/') is var slash and >= 0 ? path[slash..] : "";
        path = path.IndexOf('#') is var hash and >= 0 ? path[..hash] : path;
        Moment? month = null;
        for (var at = 0; at + 7 < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || char.IsAsciiDigit(path[at - 1 < 0 ? 0 : at - 1]) || path[at] is not ('1' or '2'))
                continue;
            var digits = 1;
            while (at + digits < path.Length && char.IsAsciiDigit(path[at + digits])) digits++;
            if (digits == 8 && Day(Number(path, at, 4), Number(path, at + 4, 2), Number(path, at + 6, 2)) is { } packed)
                return packed;
            if (digits != 4 || Number(path, at, 4) is not (var year and >= 1990 and < 2100) || at + 4 >= path.Length || path[at + 4] is not (var mark and ('/' or '-' or '_' or '.')))
                continue;
            if (At(path, at + 5, out var next) is not (var second and > 0))
                continue;
            if (next < path.Length && path[next] == mark && At(path, next + 1, out var end) is var third and > 0 && (end >= path.Length || !char.IsAsciiDigit(path[end])))
                if (Day(year, second, third) is { } day)
                    return day;
            if (mark == '/' && second <= 12 && (next >= path.Length || path[next] == '/'))
                month ??= DateFinder.MonthOf(year, second);
        }
        return month;
    }

    /// <summary>The address that a web archive keeps under its own, and when it was taken, as written; else the address itself.</summary>
    public static string Original(string address, out string? taken)
    {
        taken = null;
        if (address.IndexOf(Archive, StringComparison.OrdinalIgnoreCase) is not (var at and >= 0))
            return address;
        var rest = address[(at + Archive.Length)..];
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        if (digits is < 8 or > 14 || rest.IndexOf('/', digits) is not (var slash and >= 0 and < 30))
            return address;
        taken = rest[..digits];
        var original = rest[(slash + 1)..];
        return original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original;
    }

    static int Number(string path, int at, int length) => int.Parse(path.AsSpan(at, length), CultureInfo.InvariantCulture);

    // One or two digits, or a month's name; 0 when neither.
    static int At(string path, int at, out int end)
    {
        end = at;
        while (end < path.Length && end - at < 3 && char.IsAsciiDigit(path[end])) end++;
        if (end - at is 1 or 2)
            return Number(path, at, end - at);
        end = at;
        while (end < path.Length && end - at < 12 && char.IsAsciiLetter(path[end])) end++;
        return end - at >= 3 ? MonthNames.Of(path.AsSpan(at, end - at), "en") : 0;
    }

    static Moment? Day(int year, int month, int day) => year is >= 1990 and < 2100 ? DateFinder.DayOf(year, month, day) : null;
}
