using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Comparison;

/// <summary>Reads the numbers of a run of words, in digits and in words.</summary>
static class Numbers
{
    static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];
    static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["dozen"] = 12,
        ["m"] = 1e6, ["mn"] = 1e6, ["mln"] = 1e6, ["bn"] = 1e9, ["bln"] = 1e9, ["tn"] = 1e12, ["lakh"] = 1e5, ["crore"] = 1e7,
    }.ToFrozenDictionary(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, double> Words = Named().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a word is a number by itself: digits, or a number word from "two" on ("one" is as often a pronoun); scales count too.</summary>
    public static bool IsNumber(string key) =>
        key.Length > 0 && (char.IsDigit(key[0]) || (Words.ContainsKey(key) && key is not ("one" or "second" or "first")) || (Scales.ContainsKey(key) && key.Length > 3));

    /// <summary>Whether two words are one scale: "million" and "mn".</summary>
    public static bool AreOneScale(string key, string other) =>
        Scales.TryGetValue(key, out var scale) && Scales.TryGetValue(other, out var theirs) && scale == theirs;

    /// <summary>The values of a run, in order: "2.6 million" is one, "twenty-five" is one. "one" and "first" are read only where asked.</summary>
    /// <param name="keys">Comparison keys.</param>
    /// <param name="from">First key.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="alsoOne">Whether "one", "first" and "second" are numbers here.</param>
    public static List<double> Read(IReadOnlyList<string> keys, int from, int to, bool alsoOne)
    {
        var values = new List<double>();
        for (var i = from; i < to; i++)
        {
            if (Value(keys[i], alsoOne) is not { } value)
            {
                if (Scales.TryGetValue(keys[i], out var alone) && keys[i].Length > 3)
                    values.Add(alone);
                continue;
            }
            var ten = value is >= 20 and < 100 && !char.IsDigit(keys[i][0]);
            if (ten && i + 2 < to && keys[i + 1] == "-" && Value(keys[i + 2], true) is { } unit and < 10)
                (value, i) = (value + unit, i + 2);
            while (i + 1 < to && Scales.TryGetValue(keys[i + 1], out var scale))
                (value, i) = (value * scale, i + 1);
            values.Add(value);
        }
        return values;
    }

    static double? Value(string key, bool alsoOne)
    {
        if (key.Length == 0)
            return null;
        if (char.IsDigit(key[0]))
        {
            var digits = key.AsSpan();
            while (digits.Length > 0 && !char.IsDigit(digits[^1])) digits = digits[..^1]; // "7th", "1990s"
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
        return Words.TryGetValue(key, out var named) && (alsoOne || key is not ("one" or "first" or "second")) ? named : null;
    }

    static Dictionary<string, double> Named()
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < Small.Length; i++)
            named[Small[i]] = i;
        for (var i = 0; i < Tens.Length; i++)
            named[Tens[i]] = 20 + 10 * i;
        for (var i = 0; i < Ordinals.Length; i++)
            named[Ordinals[i]] = i + 1;
        return named;
    }
}
