using Stemma.Texts;

namespace Stemma.Dates;

/// <summary>Reads a token that begins with a digit: a number, an ordinal, a decade, a time of day, a date with stops.</summary>
static class NumberReader
{
    const int MostDigits = 6;

    public static Lexeme Read(string text, TextSpan span, bool glued)
    {
        var token = span.In(text);
        var digits = Digits(token);
        if (digits is 0 or > MostDigits)
            return new Lexeme(span, Sort.Other, 0, null, digits, glued);
        var value = Value(token[..digits]);
        var rest = token[digits..];
        var number = new Lexeme(span, Sort.Number, value, null, digits, glued);
        if (rest.IsEmpty)
            return number;
        if (char.IsLetter(rest[0]))
            return Lettered(number, rest);
        var more = Digits(rest[1..]);
        var second = more is > 0 and <= 4 ? Value(rest[1..(1 + more)]) : -1;
        var tail = rest[(1 + more)..];
        return rest[0] switch
        {
            ':' when more == 2 && digits <= 2 && value <= 24 && second < 60 => Clock(number with { Second = second }, SkipSeconds(tail)),
            '.' when more is 1 or 2 && digits <= 2 && tail.Length >= 3 && tail[0] == '.' => Dotted(number, second, tail[1..]),
            '.' when more == 2 && digits == 4 && tail is ['.', >= '0' and <= '3', >= '0' and <= '9'] => number with { Sort = Sort.DottedDate, Value = Value(tail[1..]), Second = second, Third = value },
            '.' when more == 2 && digits <= 2 && value <= 24 && second < 60 && HalfOf(tail) > 0 => Clock(number with { Second = second }, tail),
            '.' when tail.IsEmpty && more is 1 or 2 => number with { Digits = 9, Third = more == 1 ? second * 10 : second, Second = digits <= 2 && more == 2 ? second : 0 },
            ',' when more == 3 && tail.IsEmpty => number with { Value = (value * 1000) + second, Digits = 9 },
            _ => number with { Sort = Sort.Other },
        };
    }

    // "7th", "1990s", "6am", "1hr"
    static Lexeme Lettered(Lexeme number, ReadOnlySpan<char> rest)
    {
        if (number.Digits <= 3 && rest.Equals(Suffix(number.Value), StringComparison.OrdinalIgnoreCase))
            return number with { Sort = Sort.Ordinal };
        if (rest is "s" && (number.Digits == 4 || number.Digits == 2) && number.Value % 10 == 0)
            return number with { Sort = Sort.Decade };
        if (number.Digits <= 2 && number.Value is >= 1 and <= 12 && HalfOf(rest) > 0)
            return Clock(number, rest);
        return TimeWords.TryGet(rest, out var entry) && entry.Sort == Sort.Unit
            ? number with { Tail = number.Digits, Third = entry.Value }
            : number with { Sort = Sort.Other };
    }

    // The half of the clock or the zone that stands against a time: "8:30pm", "07:35GMT"
    static Lexeme Clock(Lexeme clock, ReadOnlySpan<char> tail)
    {
        clock = clock with { Sort = Sort.Clock };
        if (tail.IsEmpty)
            return clock;
        if (HalfOf(tail) is > 0 and var half)
            return clock.Value is >= 1 and <= 12 ? clock with { Third = half } : clock with { Sort = Sort.Other };
        return TimeWords.TryGet(tail, out var entry) && entry.Sort == Sort.Zone
            ? clock with { Tail = entry.Value + 1000 }
            : clock with { Sort = Sort.Other };
    }

    // 1 for am, 13 for pm, 0 for neither.
    static int HalfOf(ReadOnlySpan<char> tail) =>
        tail.Equals("am", StringComparison.OrdinalIgnoreCase) ? 1 : tail.Equals("pm", StringComparison.OrdinalIgnoreCase) ? 13 : 0;

    static Lexeme Dotted(Lexeme day, int month, ReadOnlySpan<char> year)
    {
        var digits = Digits(year);
        return digits == year.Length && digits is 2 or 4
            ? day with { Sort = Sort.DottedDate, Second = month, Third = Value(year), Digits = digits }
            : day with { Sort = Sort.Other };
    }

    static ReadOnlySpan<char> SkipSeconds(ReadOnlySpan<char> tail) =>
        tail.Length >= 3 && tail[0] == ':' && char.IsAsciiDigit(tail[1]) && char.IsAsciiDigit(tail[2]) ? tail[3..] : tail;

    static string Suffix(int value) => (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    static int Digits(ReadOnlySpan<char> token)
    {
        var count = 0;
        while (count < token.Length && char.IsAsciiDigit(token[count])) count++;
        return count;
    }

    static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + digit - '0';
        return value;
    }
}
