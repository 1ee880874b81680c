using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>Brings forms of one English word together: irregular forms by list, the others by cutting endings (after Porter 1980, much shortened).</summary>
static class Stems
{
    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    /// <summary>
    /// A stem of a comparison key: equal for forms of one word (<c>dismiss</c>, <c>dismissed</c>, <c>dismisses</c>), not itself a word.
    /// </summary>
    public static string Of(string key)
    {
        if (Irregular.TryGetValue(key, out var found))
            return found;
        var stem = Cut(key);
        return Irregular.GetValueOrDefault(stem, stem);
    }

    static string Cut(string key)
    {
        if (key.Length < 4 || !char.IsAsciiLetter(key[0]))
            return key;
        var stem = key;
        if (stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4)
            stem = stem[..^3] + "y";
        else if (stem.EndsWith("sses", StringComparison.Ordinal) || stem.EndsWith("shes", StringComparison.Ordinal)
            || stem.EndsWith("ches", StringComparison.Ordinal) || stem.EndsWith("xes", StringComparison.Ordinal) || stem.EndsWith("zes", StringComparison.Ordinal))
            stem = stem[..^2];
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem[..^1];
        if (stem.EndsWith("ied", StringComparison.Ordinal) && stem.Length > 4)
            stem = stem[..^3] + "y";
        else if (stem.EndsWith("ed", StringComparison.Ordinal) && HasVowel(stem.AsSpan(..^2)))
            stem = Single(stem[..^2]);
        else if (stem.EndsWith("ing", StringComparison.Ordinal) && HasVowel(stem.AsSpan(..^3)))
            stem = Single(stem[..^3]);
        if (stem.Length > 5 && stem.EndsWith("ly", StringComparison.Ordinal) && stem is not ("hardly" or "nearly" or "lately" or "barely" or "scarcely" or "supply" or "family"))
            stem = stem[..^2];
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    // "stopped" is of "stop"; "dismissed" of "dismiss", whose "ss" stays.
    static string Single(string stem) =>
        stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'z' or 'e' or 'o') ? stem[..^1] : stem;

    static bool HasVowel(ReadOnlySpan<char> word) => word.Length > 1 && word.IndexOfAny(Vowels) >= 0;

    static FrozenDictionary<string, string> ReadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("irregular-forms"))
        {
            var words = line.Split(',', StringSplitOptions.TrimEntries);
            var stem = Cut(words[0]);
            foreach (var word in words)
                forms.TryAdd(word, stem);
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
