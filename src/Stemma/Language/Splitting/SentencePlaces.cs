using Stemma.Texts;

namespace Stemma.Language;

/// <summary>The words of one paragraph as the model of sentences sees them.</summary>
static class SentencePlaces
{
    /// <summary>How many words on each side of a place are seen.</summary>
    public const int Around = 4;

    /// <summary>Fills <paramref name="seen"/>: <see cref="Around"/> edges, the words, <see cref="Around"/> edges. O(length).</summary>
    public static void See(string text, ReadOnlySpan<TextSpan> words, SentenceFeatures.Seen[] seen)
    {
        seen.AsSpan(0, Around).Fill(SentenceFeatures.Seen.Edge);
        seen.AsSpan(Around + words.Length, Around).Fill(SentenceFeatures.Seen.Edge);
        var longest = LongestLine(text, words);
        var lineStart = words[0].Start;
        for (var i = 0; i < words.Length; i++)
        {
            var gap = Gap.Space;
            if (i > 0)
            {
                var between = TextSpan.FromTo(words[i - 1].End, words[i].Start);
                gap = between.IsEmpty ? Gap.None : between.In(text).IndexOfAny('\n', '\r', '\u2028') < 0 ? Gap.Space
                    : between.Start - lineStart + 1 + words[i].Length > longest ? Gap.Wrap : Gap.Break;
                if (gap > Gap.Space)
                    lineStart = words[i].Start;
            }
            seen[Around + i] = SentenceFeatures.Seen.Of(text, words[i], gap);
        }
    }

    /// <summary>Whether a sentence ends between two words in any case: after a stop of East Asian writing that nothing closes after.</summary>
    public static bool IsSure(in SentenceFeatures.Seen before, in SentenceFeatures.Seen after) =>
        before.Shape == Shape.FullWidthStop && after.Shape is not (Shape.FullWidthStop or Shape.Quote or Shape.Close or Shape.Mark);

    static int LongestLine(string text, ReadOnlySpan<TextSpan> words)
    {
        int longest = 0, start = words[0].Start;
        for (var i = 1; i < words.Length; i++)
            if (words[i].Start > words[i - 1].End && text.AsSpan(words[i - 1].End..words[i].Start).IndexOfAny('\n', '\r', '\u2028') >= 0)
            {
                longest = Math.Max(longest, words[i - 1].End - start);
                start = words[i].Start;
            }
        return Math.Max(longest, words[^1].End - start);
    }
}
