namespace Stemma.Accounts;

/// <summary>What can be said of a line from its outer shape.</summary>
static class LineShape
{
    /// <summary>Whether the line ends as a sentence does, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"'”’»)] ") is { IsEmpty: false } bare && bare[^1] is '.' or '!' or '?' or '…' or '。';

    /// <summary>Whether the line breaks off in dots.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> line) =>
        line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith("…", StringComparison.Ordinal)
        || line.EndsWith("[...]", StringComparison.Ordinal) || line.EndsWith("[…]", StringComparison.Ordinal);

    /// <summary>How many words, parted by white space, but not more than <paramref name="limit"/>.</summary>
    public static int Words(ReadOnlySpan<char> line, int limit = 1000)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var white = char.IsWhiteSpace(c);
            if (!white && !inside && ++words >= limit)
                break;
            inside = !white;
        }
        return words;
    }

    /// <summary>Whether the first letter is large; false where there is none.</summary>
    public static bool StartsLarge(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetter(c))
                return char.IsUpper(c);
        return false;
    }

    /// <summary>Whether the first character that is no opening mark is a small letter.</summary>
    public static bool StartsSmall(ReadOnlySpan<char> line) => line.TrimStart("\"'“‘«([") is { IsEmpty: false } bare && char.IsLower(bare[0]);

    /// <summary>Whether there is a digit.</summary>
    public static bool HasDigit(ReadOnlySpan<char> line) => line.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>A 64-bit fingerprint of the letters and digits, lower case, marks and white space left out (FNV-1a).</summary>
    public static ulong Fingerprint(ReadOnlySpan<char> line, int letters = int.MaxValue)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in line)
        {
            if (!char.IsLetterOrDigit(unit))
                continue;
            if (letters-- == 0)
                break;
            hash = (hash ^ char.ToLowerInvariant(unit)) * 1099511628211UL;
        }
        return hash;
    }
}
