using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// Tags and trees of sentences whose words are known: an encoder over word forms (<see cref="Recurrence"/>), tags from it, arcs by a biaffine
/// product (Dozat and Manning 2017, Deep Biaffine Attention for Neural Dependency Parsing) and the best tree over them. What a sentence gets
/// does not depend on its neighbours, on how many are read at once or on the machine's vectors.
/// </summary>
public static class SyntaxReader
{
    /// <summary>Words in one go through the encoder: enough to keep the products busy, few enough to stay in the cache.</summary>
    const int Batch = 256;

    /// <summary>Words whose distinct forms are kept at once: bounds the memory for any text.</summary>
    const int Stretch = 8192;

    /// <summary>A sentence longer than this is read in parts; the later parts' roots hang on the first one's as <c>parataxis</c>.</summary>
    internal const int Longest = 256;

    /// <summary>Reads sentences.</summary>
    /// <param name="model">The trained network.</param>
    /// <param name="sentences">The words of each sentence; any strings will do, a sentence may be empty.</param>
    /// <returns>One analysis a word, sentence by sentence in one list: as many as there are words.</returns>
    public static WordSyntax[] Read(SyntaxModel model, IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sentences);
        var parts = new List<(int Sentence, int From, int Count)>();
        for (var i = 0; i < sentences.Count; i++)
            for (var from = 0; from < sentences[i].Count; from += Longest)
                parts.Add((i, from, Math.Min(Longest, sentences[i].Count - from)));
        var result = new WordSyntax[sentences.Sum(s => s.Count)];
        var scratch = model.Rent();
        var written = 0;
        for (var at = 0; at < parts.Count;)
        {
            int end = at, words = 0;
            while (end < parts.Count && (words == 0 || words + parts[end].Count <= Stretch))
                words += parts[end++].Count;
            written += Read(model, scratch, sentences, parts.GetRange(at, end - at), result.AsSpan(written, words));
            at = end;
        }
        model.Return(scratch);
        Join(sentences, result);
        return result;
    }

    static int Read(
        SyntaxModel model, SyntaxScratch scratch, IReadOnlyList<IReadOnlyList<string>> sentences, List<(int Sentence, int From, int Count)> parts, Span<WordSyntax> result)
    {
        scratch.Types.Clear();
        var types = new int[result.Length];
        var forms = new List<string>();
        var at = 0;
        foreach (var (sentence, from, count) in parts)
            for (var i = from; i < from + count; i++)
            {
                var form = sentences[sentence][i] ?? "";
                if (!scratch.Types.TryGetValue(form, out var type))
                {
                    scratch.Types.Add(form, type = forms.Count);
                    forms.Add(form);
                }
                types[at++] = type;
            }
        WordEncoder.ReadTypes(model, scratch, forms);
        var starts = new List<int>();
        for (int part = 0, done = 0; part < parts.Count;)
        {
            starts.Clear();
            starts.Add(0);
            var words = 0;
            for (; part < parts.Count && (words == 0 || words + parts[part].Count <= Batch); part++)
                starts.Add(words += parts[part].Count);
            WordEncoder.Encode(model, scratch, types.AsSpan(done, words), CollectionsMarshal.AsSpan(starts));
            SyntaxHeads.Choose(model, scratch, CollectionsMarshal.AsSpan(starts), result.Slice(done, words));
            done += words;
        }
        return result.Length;
    }

    /// <summary>Makes one tree of the parts of each sentence that was too long.</summary>
    static void Join(IReadOnlyList<IReadOnlyList<string>> sentences, WordSyntax[] result)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            var root = 0;
            for (var i = 0; sentence.Count > Longest && i < sentence.Count; i++)
            {
                ref var word = ref result[start + i];
                if (word.Head > 0)
                    word = word with { Head = word.Head + i / Longest * Longest };
                else if (i < Longest)
                    root = i + 1;
                else
                    word = word with { Head = root, Relation = "parataxis" };
            }
            start += sentence.Count;
        }
    }
}
