using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// The key by which the wording of a line is looked up: lower case, one space between words, runs of digits written 0, apostrophes and
/// other marks left out, but a colon kept that stands between words.
/// </summary>
static class LineKey
{
    /// <summary>How much of a line the key holds at most.</summary>
    public const int MaxLength = 100;

    /// <summary>Writes the key of <paramref name="line"/> into <paramref name="key"/>, which holds <see cref="MaxLength"/>; how long it is.</summary>
    public static int Write(ReadOnlySpan<char> line, Span<char> key)
    {
        var length = 0;
        var gap = false;
        foreach (var unit in line)
        {
            if (length + 2 >= MaxLength)
                break;
            var c = unit < 128 ? char.ToLowerInvariant(unit) : TextKey.Fold(unit);
            if (char.IsLetter(c))
                Put(c, key, ref length, ref gap);
            else if (char.IsDigit(c))
            {
                if (gap || length == 0 || key[length - 1] != '0')
                    Put('0', key, ref length, ref gap);
            }
            else if (c == ':' && !gap && length > 0 && char.IsLetter(key[length - 1]))
            {
                key[length++] = ':';
                gap = true;
            }
            else if (c is not ('\'' or '\0'))
                gap = true;
        }
        if (length > 0 && key[length - 1] == ':' && gap)
            length--;
        return length;
    }

    /// <summary>The key of a line, or of an entry of a list.</summary>
    public static string Of(ReadOnlySpan<char> line)
    {
        Span<char> key = stackalloc char[MaxLength];
        return new string(key[..Write(line, key)]);
    }

    static void Put(char c, Span<char> key, ref int length, ref bool gap)
    {
        if (gap && length > 0)
            key[length++] = ' ';
        gap = false;
        key[length++] = c;
    }
}
