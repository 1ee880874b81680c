using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Train.Language;

/// <summary>Trains the model that cuts raw text into words and sentences.</summary>
static class SplitterTrainer
{
    /// <summary>Trains on the raw text of treebanks; each document also in one other layout, so that line breaks are known.</summary>
    public static SplitterModel Train(IEnumerable<string> paths, int seed, Action<string> says)
    {
        var documents = paths.SelectMany(path => RawDocuments.Of(ConlluFile.Read(path))).ToList();
        var insides = Insides(documents);
        says($"{documents.Count} documents, {insides.Count} runs of letters that may be several words");
        var plain = new SplitterModel(new HashedWeights(new sbyte[SplitterModel.Cuts], SplitterModel.Cuts), new HashedWeights(new sbyte[1], 1), insides);
        Examples words = new(), sentences = new();
        var random = new Random(seed);
        var unreachable = 0;
        foreach (var document in documents)
        {
            var gold = Gold.Of(document);
            unreachable += AddWords(gold, plain, words);
            AddSentences(gold, document.Text, sentences);
            AddSentences(gold, Layouts.Another(document.Text, random), sentences);
        }
        says($"{words.Count} places in words ({unreachable} cuts out of reach), {sentences.Count} places between words");
        return new SplitterModel(
            LinearTrainer.Train(words, SplitterModel.Cuts, bits: 16, epochs: 8, shrink: 1e-6, seed),
            LinearTrainer.Train(sentences, 1, bits: 18, epochs: 4, shrink: 1e-6, seed),
            insides);
    }

    // A document's words as the treebank has them.
    sealed record Gold(RawDocument Document, TextSpan[] Words, bool[] Joins, bool[] Opens)
    {
        public static Gold Of(RawDocument document)
        {
            var forms = document.Sentences.SelectMany(s => s.Words).Select(w => w.Form).ToArray();
            return new Gold(
                document,
                [.. forms.Select((form, i) => new TextSpan(document.Starts[i], form.Length))],
                [.. document.Sentences.SelectMany(s => s.JoinsNext())],
                [.. document.Sentences.SelectMany(s => s.Words.Select((_, i) => i == 0))]);
        }

        // For each paragraph the first word and one past the last.
        public IEnumerable<(int First, int End)> Paragraphs(string text)
        {
            var first = 0;
            foreach (var paragraph in Stemma.Language.Paragraphs.Of(text))
            {
                var end = first;
                while (end < Words.Length && Words[end].Start < paragraph.End) end++;
                if (end > first)
                    yield return (first, end);
                first = end;
            }
        }
    }

    static FrozenDictionary<uint, uint> Insides(List<RawDocument> documents)
    {
        var insides = new SortedDictionary<uint, uint>();
        foreach (var document in documents)
        {
            var gold = Gold.Of(document);
            for (var i = 1; i < gold.Words.Length; i++)
            {
                var at = gold.Words[i].Start;
                var text = document.Text;
                if (gold.Words[i - 1].End != at || WordFeatures.MayCut(text[at - 1], text[at]))
                    continue;
                int start = at, end = at;
                while (start > 0 && Letters.Kind(text[start - 1]) == CharKind.Letter) start--;
                while (end < text.Length && Letters.Kind(text[end]) == CharKind.Letter) end++;
                if (end - start <= SplitterModel.LongestInside && at > start)
                {
                    var hash = Letters.Hash(text.AsSpan(start..end));
                    insides[hash] = insides.GetValueOrDefault(hash) | (1u << (at - start));
                }
            }
        }
        return insides.ToFrozenDictionary();
    }

    static int AddWords(Gold gold, SplitterModel plain, Examples examples)
    {
        var text = gold.Document.Text;
        Span<uint> features = stackalloc uint[WordFeatures.Max];
        var cuts = new Dictionary<int, SplitterModel.Cut>();
        for (var i = 1; i < gold.Words.Length; i++)
            if (gold.Words[i].Start == gold.Words[i - 1].End)
                cuts[gold.Words[i].Start] = gold.Joins[i - 1] ? SplitterModel.Cut.Joined : SplitterModel.Cut.Apart;
        var reached = 0;
        foreach (var paragraph in Paragraphs.Of(text))
        {
            var chunks = WordChunk.Of(text, paragraph);
            while (chunks.MoveNext())
            {
                var chunk = chunks.Current;
                var last = SplitterModel.Cut.None;
                var places = new WordPlaces(text, chunk.Start, chunk.End, plain);
                while (places.MoveNext())
                {
                    var label = cuts.GetValueOrDefault(places.At);
                    reached += label == SplitterModel.Cut.None ? 0 : 1;
                    examples.Add(features[..WordFeatures.Fill(chunk, places.At, (uint)last, features)], (int)label);
                    last = label;
                }
            }
        }
        return cuts.Count - reached;
    }

    static void AddSentences(Gold gold, string text, Examples examples)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Max];
        foreach (var (first, end) in gold.Paragraphs(text))
        {
            var seen = new SentenceFeatures.Seen[end - first + (2 * SentencePlaces.Around)];
            SentencePlaces.See(text, gold.Words.AsSpan(first..end), seen);
            var so = default(SentenceFeatures.Progress);
            for (var i = first; i < end - 1; i++)
            {
                so.Add(seen[SentencePlaces.Around + i - first]);
                var around = seen.AsSpan(i - first + 1);
                if (gold.Joins[i] || SentencePlaces.IsSure(around))
                {
                    so = gold.Opens[i + 1] ? default : so;
                    continue;
                }
                var n = SentenceFeatures.Fill(around, so, end - 1 - i, features);
                examples.Add(features[..n], gold.Opens[i + 1] ? 1 : 0);
                if (gold.Opens[i + 1])
                    so = default;
            }
        }
    }
}
