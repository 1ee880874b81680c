using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>What can be counted in the words of a line, whatever its language: the numbers by which it is judged alone.</summary>
static class HtmlWords
{
    static readonly WordKinds Furniture = WordKinds.Load("furniture-words", "all");

    /// <summary>How many numbers <see cref="Add"/> writes.</summary>
    public static readonly int Count = 27 + Furniture.Count;

    const int MaxLine = 4000; // characters that are looked at

    /// <summary>Writes them.</summary>
    public static void Add(ref FeatureRow row, ReadOnlySpan<char> line)
    {
        line = line[..Math.Min(line.Length, MaxLine)];
        Span<int> kinds = stackalloc int[Furniture.Count];
        kinds.Clear();
        int words = 0, letters = 0, digits = 0, large = 0, marks = 0, commas = 0, ends = 0, bars = 0, small = 0, smallShort = 0, hits = 0, first = 0, label = 0;
        Span<char> word = stackalloc char[24];
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (char.IsLetterOrDigit(c))
            {
                var start = i;
                var length = 0;
                for (; i < line.Length && char.IsLetterOrDigit(line[i]); i++)
                {
                    digits += char.IsDigit(line[i]) ? 1 : 0;
                    large += char.IsUpper(line[i]) ? 1 : 0;
                    if (length < word.Length)
                        word[length++] = char.ToLowerInvariant(line[i]);
                }
                words++;
                letters += i - start;
                var isSmall = char.IsLower(line[start]);
                small += isSmall ? 1 : 0;
                smallShort += isSmall && i - start <= 4 ? 1 : 0;
                var found = i - start <= word.Length ? Furniture.Of(word[..length]) : 0;
                first = words == 1 ? found : first;
                hits += found != 0 ? 1 : 0;
                for (var kind = 0; found != 0; kind++, found >>= 1)
                    kinds[kind] += found & 1;
                i--;
            }
            else if (!char.IsWhiteSpace(c))
            {
                marks++;
                commas += c is ',' or '、' or '，' or '،' ? 1 : 0;
                ends += c is '.' or '!' or '?' or '。' or '！' or '？' or '।' or '۔' && (i + 1 == line.Length || !char.IsLetterOrDigit(line[i + 1])) ? 1 : 0;
                label = label == 0 && c is ':' or '：' && words <= 6 ? hits > 0 ? 2 : 1 : label;
                bars += c is '|' or '»' or '›' or '•' or '·' or '→' or '>' or '«' ? 1 : 0;
            }
        }
        var shown = letters + marks;
        row.AddLog(words);
        row.AddLog(shown);
        row.AddShare(letters, words);
        row.AddShare(digits, letters);
        row.AddShare(large, letters);
        row.AddShare(marks, shown);
        row.AddLog(commas);
        row.AddShare(commas * 100, shown);
        row.AddLog(ends);
        row.Add(bars);
        row.AddShare(small, words);
        row.AddShare(smallShort, words);
        row.AddShare(hits, words);
        row.Add(first != 0);
        row.Add(LineShape.EndsSentence(line) || line[^1] is '！' or '？' or '।' or '۔');
        row.Add(line[^1]  is ':' or '：');
        row.Add(LineShape.BreaksOff(line));
        row.Add(line[^1] is '?');
        row.Add(LineShape.StartsLarge(line));
        row.Add(LineShape.StartsSmall(line));
        row.Add(char.IsLetterOrDigit(line[0]) ? char.IsDigit(line[0]) ? 2 : 0 : 1);
        row.Add(line.Contains('@') || line.Contains("://", StringComparison.Ordinal) || line.Contains("www.", StringComparison.Ordinal));
        row.Add(HasDate(line));
        row.Add(label);
        row.Add(line[^1] is ')' or ']');
        row.Add(first);
        row.Add(line.Length < 300 && LineTyper.KindOfOutside(line) is { } typed ? (int)typed : -1);
        foreach (var kind in kinds)
            row.Add(Math.Min(kind, 6));
    }

    // A year of our time or a time of day.
    static bool HasDate(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 3 < line.Length; i++)
            if (char.IsAsciiDigit(line[i]) && char.IsAsciiDigit(line[i + 1]) && (i == 0 || !char.IsAsciiDigit(line[i - 1])))
            {
                if (line[i] is '1' or '2' && line[i + 1] is '9' or '0' && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3]))
                    return true;
                if (line[i + 2] == ':' && char.IsAsciiDigit(line[i + 3]))
                    return true;
            }
        return false;
    }
}
