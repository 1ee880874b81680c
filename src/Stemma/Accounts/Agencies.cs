using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>News agencies by the names they go by.</summary>
static class Agencies
{
    static readonly FrozenDictionary<string, string> ShortNames = Load();
    static readonly FrozenSet<string> Endings = new[]
    {
        "press", "news", "agency", "service", "services", "wire", "newswire", "dispatch", "agencies", "network", "media",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The short name of an agency (<c>AP</c> for "The Associated Press"), or null when the name is not one of the list.</summary>
    public static string? ShortName(ReadOnlySpan<char> name) => name.Length > LineKey.MaxLength ? null : ShortNames.GetValueOrDefault(LineKey.Of(name));

    /// <summary>
    /// Whether a short line names an agency and says nothing else: one of the list, or capitalised words of which the last is such as
    /// "Press", "Agency", "News Service".
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> line)
    {
        line = line.Trim(" .,;-–—()[]*");
        if (line.Length is 0 or > 60)
            return false;
        if (ShortName(line) is not null)
            return true;
        var words = 0;
        ReadOnlySpan<char> last = default;
        foreach (var range in line.Split(' '))
        {
            last = line[range];
            if (last.IsEmpty)
                continue;
            if (++words > 5 || !(char.IsUpper(last[0]) || last is "of" or "de" or "the") || last[^1] is '.' or ',' or ':')
                return false;
        }
        Span<char> lower = stackalloc char[Math.Max(1, last.Length)];
        last.ToLowerInvariant(lower);
        return words >= 2 && Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..last.Length]);
    }

    static FrozenDictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in WordList.Lines("chrome-agencies"))
        {
            var parts = entry.Split(" = ", 2, StringSplitOptions.TrimEntries);
            // The list is read in lower case: initials are written large again, longer names with a capital.
            var shortName = parts[0].Length <= 4 ? parts[0].ToUpperInvariant()
                : char.ToUpperInvariant(parts[0][0]) + parts[0][1..];
            foreach (var name in parts[1].Split(','))
                names[LineKey.Of(name)] = shortName;
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
