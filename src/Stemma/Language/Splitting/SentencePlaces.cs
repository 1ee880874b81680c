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
                    : LineBreak(between.Start - lineStart, words[i].Length, longest);
                if (gap > Gap.Space)
                    lineStart = words[i].Start;
            }
            seen[Around + i] = SentenceFeatures.Seen.Of(text, words[i], gap);
        }
    }

    /// <summary>
    /// Whether a sentence ends between <paramref name="w"/>[3] and [4] in any case: after a stop of East Asian writing that nothing closes
    /// after; between <c>U.S.</c> and <c>The</c>; between a quotation's stop and a capital; and where a line is far too short to have
    /// been wrapped and what follows could begin a sentence, or a list goes on: headlines, lists.
    /// </summary>
    public static bool IsSure(ReadOnlySpan<SentenceFeatures.Seen> w)
    {
        ref readonly var before = ref w[Around - 1];
        ref readonly var after = ref w[Around];
        if (before.Shape == Shape.FullWidthStop)
            return after.Shape is not (Shape.FullWidthStop or Shape.Quote or Shape.Close or Shape.Mark);
        if (after.Gap == Gap.None)
            return false;
        if (after.Gap > Gap.Space && after.Shape == Shape.Bullet)
            return true;
        if (after.Gap == Gap.Short && before.Shape is not (Shape.Comma or Shape.Open) && after.Shape is not (Shape.Lower or Shape.Comma or Shape.Stop or Shape.Close))
            return true;
        if ((before.Known & (Abbreviation.Letters | Abbreviation.MayEnd)) != 0 && before.Length > 2 && after.Known == Abbreviation.Starter)
            return true;
        return before is { Shape: Shape.Quote, Gap: Gap.None } && w[Around - 2] is { Shape: Shape.Stop, Gap: Gap.None } && after.Shape is Shape.Title or Shape.Initial or Shape.Dotted;
    }

    static Gap LineBreak(int line, int next, int longest) =>
        line + 1 + next > longest ? Gap.Wrap : line * 3 < longest * 2 ? Gap.Short : Gap.Break;

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
