using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Stories;

/// <summary>Which of a series of like happenings an account speaks of: the fifth trip, the second round.</summary>
/// <param name="Series">Which series, a line of the list <c>occasions</c>.</param>
/// <param name="Number">Which of it, from 2: a first says too little.</param>
/// <param name="Says">The account's words: <c>fifth trip</c>.</param>
readonly record struct Occasion(int Series, int Number, string Says)
{
    const int Window = 4; // words after the ordinal in which its noun may stand: "seventh round of diplomatic visits"

    static readonly FrozenDictionary<string, int> Ordinals =
        WordList.Lines("ordinals").Select((word, at) => (word, at)).ToFrozenDictionary(x => x.word, x => x.at + 1, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int> SeriesOf =
        WordList.Lines("occasions").SelectMany((line, at) => line.Split(' ').Select(word => (word, at)))
            .ToFrozenDictionary(x => x.word, x => x.at, StringComparer.Ordinal);

    // A quick look that most texts end with.
    static readonly SearchValues<string> Hints = SearchValues.Create(
        [.. Ordinals.Keys.Where(word => word != "first"), "0th", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "1th", "2th", "3th"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The occasions an account names in its report, in order; each series and number once. O(length).</summary>
    public static List<Occasion> Of(Testimony testimony)
    {
        var text = testimony.Account.Text;
        var found = new List<Occasion>();
        if (!text.AsSpan().ContainsAny(Hints))
            return found;
        foreach (var sentence in testimony.Sentences)
        {
            var tokens = Tokenizer.Tokenize(text, sentence);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || NumberOf(tokens[at].Span.In(text)) is not (> 1 and var number))
                    continue;
                var named = false;
                for (var next = at + 1; next <= at + Window && next < tokens.Count && tokens[next].Kind == TokenKind.Word; next++)
                    named |= Add(at, next, number);
                for (var last = at - 1; !named && last >= Math.Max(0, at - Window); last--)
                    named = tokens[last].Kind == TokenKind.Word && Add(at, last, number); // "a four-day trip, her third to the coast"
            }

            bool Add(int ordinal, int noun, int number)
            {
                if (!SeriesOf.TryGetValue(TextKey.Of(tokens[noun].Span.In(text)), out var series))
                    return false;
                if (!found.Exists(other => other.Series == series && other.Number == number))
                    found.Add(new Occasion(series, number, $"{TextKey.Of(tokens[ordinal].Span.In(text))} {TextKey.Of(tokens[noun].Span.In(text))}"));
                return true;
            }
        }
        return found;
    }

    /// <summary>Whether two accounts speak of different ones of a series: a series both number, and no number in common.</summary>
    public static bool Differ(List<Occasion> a, List<Occasion> b) =>
        !Agree(a, b) && a.Exists(x => b.Exists(y => y.Series == x.Series));

    /// <summary>Whether two accounts speak of the same one of a series.</summary>
    public static bool Agree(List<Occasion> a, List<Occasion> b) =>
        a.Exists(x => b.Exists(y => y.Series == x.Series && y.Number == x.Number));

    // "seventh", "7th", "23rd"; 0 for anything else.
    static int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 12)
            return 0;
        if (!char.IsAsciiDigit(word[0]))
            return Ordinals.GetValueOrDefault(TextKey.Of(word));
        var digits = 0;
        var number = 0;
        for (; digits < word.Length && char.IsAsciiDigit(word[digits]) && digits < 4; digits++)
            number = (number * 10) + word[digits] - '0';
        return word[digits..] is "st" or "nd" or "rd" or "th" ? number : 0;
    }
}
