using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Tells a text's language by its script or, among languages of one script, by its commonest small words.</summary>
static class LanguageGuess
{
    const int MaxLetters = 20_000;
    const int LeastWords = 12;        // small words of the winner
    const double LeastLead = 1.25;    // times those of the next

    static readonly string[] Tags = [.. WordList.Lines("language-words").Select(l => l[..l.IndexOf(':')])];
    static readonly FrozenDictionary<string, int[]> Words = Load();
    static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Find = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The primary tag of the language, or null where the text is too short or stands between two. O(length), of a long text the first 20,000 letters.</summary>
    public static string? Of(IEnumerable<ReadOnlyMemory<char>> pieces)
    {
        Span<int> scripts = stackalloc int[11];
        var votes = new int[Tags.Length];
        Span<char> word = stackalloc char[12];
        int length = 0, letters = 0;
        foreach (var piece in pieces)
        {
            foreach (var c in piece.Span)
            {
                if (char.IsLetter(c))
                {
                    scripts[Script(c)]++;
                    letters++;
                    if (length <= word.Length)
                    {
                        if (length < word.Length)
                            word[length] = char.ToLowerInvariant(c);
                        length++;
                    }
                    continue;
                }
                Vote(word, length, votes);
                length = 0;
            }
            Vote(word, length, votes);
            length = 0;
            if (letters > MaxLetters)
                break;
        }
        return letters < 20 ? null : ByScript(scripts, letters) ?? ByWords(votes);
    }

    static void Vote(ReadOnlySpan<char> word, int length, int[] votes)
    {
        if (length is > 0 and <= 12 && Find.TryGetValue(word[..length], out var languages))
            foreach (var language in languages)
                votes[language]++;
    }

    static string? ByWords(int[] votes)
    {
        int best = 0, next = -1;
        for (var i = 1; i < votes.Length; i++)
            if (votes[i] > votes[best])
                (best, next) = (i, best);
            else if (next < 0 || votes[i] > votes[next])
                next = i;
        return votes[best] >= LeastWords && votes[best] >= votes[next] * LeastLead ? Tags[best] : null;
    }

    // Scripts that one language of news is written in, and by far the most of what uses them.
    static string? ByScript(ReadOnlySpan<int> scripts, int letters)
    {
        if (scripts[3] * 20 > letters)
            return "ja"; // kana among the signs
        for (var i = 2; i < scripts.Length; i++)
            if (scripts[i] * 2 > letters)
                return i switch { 2 => "zh", 4 => "ko", 5 => "ar", 6 => "he", 7 => "el", 8 => "th", 9 => "hi", _ => "ka" };
        return null;
    }

    static int Script(char c) => c switch
    {
        < '\u0370' => 0,
        < '\u0400' => 7,
        < '\u0530' => 1,
        >= '\u0590' and < '\u0600' => 6,
        >= '\u0600' and < '\u0780' => 5,
        >= '\u0900' and < '\u0980' => 9,
        >= '\u0E00' and < '\u0E80' => 8,
        >= '\u10A0' and < '\u1100' => 10,
        >= '\u3040' and < '\u3100' => 3,
        >= '\u3400' and < '\uA000' => 2,
        >= '\uAC00' and < '\uD7B0' => 4,
        _ => 0,
    };

    static FrozenDictionary<string, int[]> Load()
    {
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var language = 0;
        foreach (var line in WordList.Lines("language-words"))
        {
            foreach (var word in line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (!words.TryGetValue(word, out var languages))
                    words[word] = [language];
                else if (!languages.Contains(language))
                    languages.Add(language);
            language++;
        }
        return words.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
