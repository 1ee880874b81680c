using System.Globalization;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Reads one row of a JSON Lines file by hand, so that every character of its text keeps its place in the row.</summary>
static class JsonRow
{
    /// <summary>The string fields of the row by name, each the span between its quotation marks; or where the row is damaged, and how.</summary>
    public static Dictionary<string, TextSpan>? Fields(string row, out int stopped, out string? reason)
    {
        var fields = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        reason = null;
        stopped = White(row, 0);
        if (stopped >= row.Length || row[stopped] != '{')
            return Fail("the row is not a JSON object", out reason);
        stopped = White(row, stopped + 1);
        if (stopped < row.Length && row[stopped] == '}')
            return Ended(row, ref stopped, ref reason) ? fields : null;
        while (true)
        {
            if (!TryString(row, ref stopped, out var name))
                return Fail("a field's name in quotation marks was expected", out reason);
            stopped = White(row, stopped);
            if (stopped >= row.Length || row[stopped] != ':')
                return Fail("a colon was expected", out reason);
            stopped = White(row, stopped + 1);
            if (stopped < row.Length && row[stopped] == '"')
            {
                if (!TryString(row, ref stopped, out var value))
                    return Fail("a text in quotation marks is not closed or holds a broken escape", out reason);
                fields[Unescaped(row, name)] = value;
            }
            else if (!TrySkip(row, ref stopped))
                return Fail("a value was expected", out reason);
            stopped = White(row, stopped);
            if (stopped < row.Length && row[stopped] == ',')
            {
                stopped = White(row, stopped + 1);
                continue;
            }
            if (stopped < row.Length && row[stopped] == '}')
                return Ended(row, ref stopped, ref reason) ? fields : null;
            return Fail("a comma or a closing brace was expected", out reason);
        }
    }

    /// <summary>What a string of the row means.</summary>
    public static string Unescaped(string row, TextSpan value)
    {
        var raw = value.In(row);
        if (!raw.Contains('\\'))
            return raw.ToString();
        var builder = new TranscriptBuilder();
        Write(row, value, builder);
        return builder.ToString();
    }

    /// <summary>Writes what a string of the row means, with the place of each character.</summary>
    public static void Write(string row, TextSpan value, TranscriptBuilder to)
    {
        Span<char> one = stackalloc char[1];
        for (var at = value.Start; at < value.End;)
        {
            var escape = row.AsSpan(at, value.End - at).IndexOf('\\');
            var plain = escape < 0 ? value.End - at : escape;
            to.Verbatim(row.AsSpan(at, plain), at);
            at += plain;
            if (at + 1 >= value.End)
                break;
            var length = row[at + 1] == 'u' ? 6 : 2;
            one[0] = row[at + 1] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)int.Parse(row.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            };
            to.Escaped(one, at, length);
            at += length;
        }
    }

    static bool TryString(string row, ref int at, out TextSpan value)
    {
        value = default;
        if (at >= row.Length || row[at] != '"')
            return false;
        var start = ++at;
        while (row.AsSpan(at).IndexOfAny('"', '\\') is var next and >= 0)
        {
            at += next;
            if (row[at] == '"')
            {
                value = TextSpan.FromTo(start, at++);
                return true;
            }
            if (at + 1 >= row.Length || !"\"\\/bfnrtu".Contains(row[at + 1]))
                return false;
            var hex = row[at + 1] == 'u';
            if (hex && (at + 6 > row.Length || !AllHex(row.AsSpan(at + 2, 4))))
                return false;
            at += hex ? 6 : 2;
        }
        at = row.Length;
        return false;
    }

    static bool AllHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
            if (!char.IsAsciiHexDigit(digit))
                return false;
        return true;
    }

    // Numbers, words and nested values are passed over by counting brackets: no depth is too deep.
    static bool TrySkip(string row, ref int at)
    {
        var depth = 0;
        var start = at;
        while (at < row.Length)
        {
            var c = row[at];
            if (c == '"')
            {
                if (!TryString(row, ref at, out _))
                    return false;
                continue;
            }
            if (c is '{' or '[')
                depth++;
            else if (c is '}' or ']' or ',' && depth == 0)
                break;
            else if (c is '}' or ']')
                depth--;
            at++;
        }
        return at > start && depth == 0;
    }

    static int White(string row, int at)
    {
        while (at < row.Length && (row[at] is ' ' or '\t' or '\n' or '\r' or '\uFEFF')) at++;
        return at;
    }

    static bool Ended(string row, ref int at, ref string? reason)
    {
        at = White(row, at + 1);
        if (at < row.Length)
            reason = "there is more after the end of the object";
        return at >= row.Length;
    }

    static Dictionary<string, TextSpan>? Fail(string why, out string? reason)
    {
        reason = why;
        return null;
    }
}
