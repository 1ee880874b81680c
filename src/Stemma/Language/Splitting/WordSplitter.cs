using System.Buffers;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>
/// Cuts raw text into sentences and words as Universal Dependencies counts them: first words inside runs without white space, then
/// sentences between words, each by a linear model that sees a few characters or words on both sides. Another thing than
/// <see cref="Tokenizer"/>, whose tokens texts are compared by.
/// </summary>
static class WordSplitter
{
    /// <summary>A sentence is cut after so many words whatever they are: what comes after may cost the square of it.</summary>
    public const int LongestSentence = 400;

    /// <summary>
    /// The sentences and words of the given paragraphs. Every character of them that is not white space is in exactly one word; no
    /// sentence runs over the edge of a paragraph. O(length).
    /// </summary>
    public static Segmented Split(string text, IEnumerable<TextSpan> paragraphs, SplitterModel model)
    {
        var words = new List<TextSpan>(text.Length / 5);
        var joins = new List<bool>(text.Length / 5);
        var starts = new List<int> { 0 };
        foreach (var paragraph in paragraphs)
        {
            var first = words.Count;
            Words(text, paragraph, model, words, joins);
            Sentences(text, words, joins, first, model, starts);
        }
        return new Segmented(text, [.. words], [.. joins], [.. starts]);
    }

    static void Words(string text, TextSpan paragraph, SplitterModel model, List<TextSpan> words, List<bool> joins)
    {
        var runs = WordChunk.Of(text, paragraph);
        while (runs.MoveNext())
            Cut(runs.Current, model, words, joins);
    }

    static void Cut(in WordChunk chunk, SplitterModel model, List<TextSpan> words, List<bool> joins)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Max];
        Span<int> scores = stackalloc int[SplitterModel.Cuts];
        var start = chunk.Start;
        var last = SplitterModel.Cut.None;
        var places = new WordPlaces(chunk.Text, chunk.Start, chunk.End, model);
        while (places.MoveNext())
        {
            var at = places.At;
            if (places.IsSure)
                last = SplitterModel.Cut.Apart;
            else if (WordFeatures.IsAbbreviation(chunk, at))
                last = SplitterModel.Cut.None;
            else
            {
                model.Words.Score(features[..WordFeatures.Fill(chunk, at, (uint)last, features)], scores);
                last = (SplitterModel.Cut)HashedWeights.Best(scores);
            }
            if (last == SplitterModel.Cut.None)
                continue;
            words.Add(TextSpan.FromTo(start, at));
            joins.Add(last == SplitterModel.Cut.Joined);
            start = at;
        }
        words.Add(TextSpan.FromTo(start, chunk.End));
        joins.Add(false);
    }

    static void Sentences(string text, List<TextSpan> words, List<bool> joins, int first, SplitterModel model, List<int> starts)
    {
        var count = words.Count - first;
        if (count == 0)
            return;
        const int around = SentencePlaces.Around;
        var seen = ArrayPool<SentenceFeatures.Seen>.Shared.Rent(count + (2 * around));
        SentencePlaces.See(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words)[first..], seen);
        Span<uint> features = stackalloc uint[SentenceFeatures.Max];
        var so = default(SentenceFeatures.Progress);
        for (var i = 0; i < count - 1; i++)
        {
            so.Add(seen[around + i]);
            if (joins[first + i])
                continue;
            if (so.Words >= LongestSentence || SentencePlaces.IsSure(seen.AsSpan(i + 1))
                || model.Sentences.Score(features[..SentenceFeatures.Fill(seen.AsSpan(i + 1), so, count - 1 - i, features)]) > 0)
            {
                starts.Add(first + i + 1);
                so = default;
            }
        }
        starts.Add(words.Count);
        ArrayPool<SentenceFeatures.Seen>.Shared.Return(seen);
    }
}
