namespace Stemma.Accounts;

/// <summary>Reads the time of day on a line that says when a page was published.</summary>
static class ClockReader
{
    // Hours to add to come to UTC. Names that stand for several zones are not here.
    static readonly (string Name, int Hours)[] Zones =
    [
        ("GMT", 0), ("UTC", 0), ("BST", -1), ("CET", -1), ("CEST", -2), ("EET", -2), ("EEST", -3), ("EST", 5), ("EDT", 4), ("CDT", 5), ("MST", 7), ("MDT", 6),
        ("PST", 8), ("PDT", 7),
    ];

    /// <summary>
    /// The first time of day written with hours and minutes ("19.40", "9:15 am"), as the span from the day's start in UTC; UTC where no zone
    /// is named. Null when there is none, or its zone is not known.
    /// </summary>
    public static TimeSpan? Read(ReadOnlySpan<char> line) => Read(line, out _);

    /// <summary>As <see cref="Read(ReadOnlySpan{char})"/>; <paramref name="length"/> is where the time's digits end, 0 when there is none.</summary>
    public static TimeSpan? Read(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        for (var i = 1; i + 2 < line.Length; i++)
        {
            if (line[i] is not (':' or '.') || !char.IsAsciiDigit(line[i - 1]) || !char.IsAsciiDigit(line[i + 1]) || !char.IsAsciiDigit(line[i + 2]))
                continue;
            var start = i - (i >= 2 && char.IsAsciiDigit(line[i - 2]) ? 2 : 1);
            var end = i + 3;
            // "18.10.2031" and "1.250" are no times; "T10:15:30" goes on with seconds
            if (start > 0 && (char.IsAsciiDigit(line[start - 1]) || line[start - 1] is '.' or ':' or '-' or '/' or '+'))
                continue;
            if (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is '.' or '-' or '/' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1])))
                continue;
            var hour = line[i - 1] - '0' + (start == i - 2 ? 10 * (line[start] - '0') : 0);
            var minute = 10 * (line[i + 1] - '0') + line[i + 2] - '0';
            if (minute > 59 || hour > 23)
                continue;
            if (end + 2 < line.Length && line[end] == ':')
                end += 3;
            length = end;
            return Zoned(hour, minute, line[end..]);
        }
        return null;
    }

    static TimeSpan? Zoned(int hour, int minute, ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \u00A0\u202F");
        var half = rest.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : rest.StartsWith("a", StringComparison.OrdinalIgnoreCase) ? 0 : -1;
        var mark = half < 0 ? 0 : rest.Length >= 4 && rest[1] == '.' && rest[2] is 'm' or 'M' ? 4 : rest.Length >= 2 && rest[1] is 'm' or 'M' ? 2 : 0;
        if (mark > 0)
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + half;
            rest = rest[mark..].TrimStart(" \u00A0\u202F");
        }
        rest = rest.TrimStart("(");
        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetterUpper(rest[letters])) letters++;
        var shift = 0;
        if (letters is >= 2 and <= 5 && (letters == rest.Length || !char.IsLetter(rest[letters])))
        {
            var zone = Array.FindIndex(Zones, z => z.Name.Length == letters);
            while (zone >= 0 && !rest[..letters].SequenceEqual(Zones[zone].Name))
                zone = Array.FindIndex(Zones, zone + 1, z => z.Name.Length == letters);
            if (zone < 0)
                return null;
            shift = Zones[zone].Hours;
        }
        return new TimeSpan(hour + shift, minute, 0);
    }
}
