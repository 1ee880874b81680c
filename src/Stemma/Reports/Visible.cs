using System.Globalization;
using System.Text;

namespace Stemma.Reports;

/// <summary>
/// Shows text of an account so that no character of it can act: control characters and terminal escapes, overrides of the writing
/// direction, tag characters, halves of surrogate pairs and piles of accents are written out, as <c>\x1b</c> and <c>\u202e</c>.
/// All else, right-to-left words included, stands as it is.
/// </summary>
static class Visible
{
    const int MaxMarks = 8; // accents on one letter; more is a tower that covers the lines above

    /// <summary>The text on one line: white space of any kind becomes one space; cut with an ellipsis after <paramref name="most"/> code units.</summary>
    public static string Line(ReadOnlySpan<char> text, int most = 500)
    {
        var cut = text.Length > most;
        if (cut) text = text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        var shown = new StringBuilder(text.Length);
        var gap = false;
        foreach (var range in text.SplitAny(" \t\r\n\v\f\u0085\u2028\u2029"))
        {
            if (text[range].IsEmpty) continue;
            if (gap) shown.Append(' ');
            Append(shown, text[range]);
            gap = true;
        }
        return cut ? shown.Append(" …").ToString() : shown.ToString();
    }

    /// <summary>Writes the text, line breaks and tabs kept.</summary>
    public static void Append(StringBuilder shown, ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is >= ' ' and < '\u007F' or '\n' or '\t')
            {
                shown.Append(unit);
                marks = 0;
                continue;
            }
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsTag(unit, text[i + 1]))
                    shown.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(unit, text[i + 1]):x8}");
                else
                    shown.Append(unit).Append(text[i + 1]);
                i++;
                marks = 0;
                continue;
            }
            marks = CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (unit < ' ' || unit is >= '\u007F' and <= '\u009F')
                shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)unit:x2}");
            else if (marks > MaxMarks || Acts(unit))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                shown.Append(unit);
        }
    }

    // What turns the direction of the words around it, breaks lines unseen, or is half of a character.
    static bool Acts(char unit) =>
        unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u206F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(unit);

    static bool IsTag(char high, char low) => char.ConvertToUtf32(high, low) is >= 0xE0000 and <= 0xE007F;
}
