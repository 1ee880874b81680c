using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Finds characters that a reader does not see or takes for others, where no way of writing needs them: letters of another alphabet
/// inside Latin words, invisible marks inside words, turned direction, tags, towers of accents (Unicode TR36 and TR39, the plain cases).
/// They are reported, not removed: texts stay as stored, and keys for comparing fold them anyway.
/// </summary>
static class EvasionFinder
{
    const int Tower = 8;

    /// <summary>What was found, as one notice with the number and the first place; null when there is nothing. O(length).</summary>
    public static string? Notice(string text)
    {
        int found = 0, first = -1, accents = 0, wordStart = -1;
        var (latin, foreign) = (false, -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var unit = i < text.Length ? text[i] : ' ';
            if (unit is < '\u0300' and >= ' ' && !char.IsLetter(unit) && wordStart < 0)
                continue; // most of a text that is not within a word
            if (char.IsLetter(unit))
            {
                wordStart = wordStart < 0 ? i : wordStart;
                latin |= unit is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
                if (TextKey.IsLookAlike(unit) && foreign < 0)
                    foreign = i;
            }
            else if (wordStart >= 0 && !IsInvisible(unit) && !IsAccent(unit))
            {
                if (latin && foreign >= 0 && i - wordStart > 2)
                    Add(foreign);
                (wordStart, latin, foreign) = (-1, false, -1);
            }
            accents = IsAccent(unit) ? accents + 1 : 0;
            if (accents == Tower + 1 || IsTurned(unit) || IsTag(text, i) || IsInvisible(unit) && Beside(text, i - 1) && Beside(text, i + 1))
                Add(i);
        }
        return found == 0 ? null : FormattableString.Invariant(
            $"{found} place{(found == 1 ? "" : "s")} with evasive characters, the first at character {first}: look-alike letters of another alphabet, invisible marks, turned direction or towers of accents; they are kept, and comparing sees through them");

        void Add(int at)
        {
            found++;
            if (first < 0 || at < first)
                first = at;
        }
    }

    // Joiners have their work in other scripts and among emoji.
    static bool Beside(string text, int at) => at >= 0 && at < text.Length && text[at] < '\u0530' && char.IsLetter(text[at]);

    static bool IsInvisible(char unit) => unit is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u180E' or '\u034F';

    static bool IsTurned(char unit) => unit is '\u202D' or '\u202E';

    static bool IsAccent(char unit) => unit is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF');

    // U+E0001 … U+E007F, a run of them told once; behind the black flag they spell the flag of a region.
    static bool IsTag(string text, int at) =>
        Is(text, at) && !Is(text, at - 2) && !(at >= 2 && text[at - 2] == '\uD83C' && text[at - 1] == '\uDFF4');

    static bool Is(string text, int at) => at >= 0 && at + 1 < text.Length && text[at] == '\uDB40' && text[at + 1] is >= '\uDC01' and <= '\uDC7F';
}
