namespace Stemma.Language;

/// <summary>
/// Tags and trees of sentences whose words are known: an encoder over word forms (<see cref="Recurrence"/>), tags from it, arcs by a biaffine
/// product (Dozat and Manning 2017, Deep Biaffine Attention for Neural Dependency Parsing) and the best tree over them. What a sentence gets
/// does not depend on its neighbours, on how many are read at once or on the machine's vectors.
/// </summary>
static class GrammarReader
{
    /// <summary>Words in one go through the encoder: enough to keep the products busy, few enough to stay in the cache.</summary>
    const int Batch = 256;

    /// <summary>Words whose distinct forms are kept at once: bounds the memory for any text.</summary>
    const int Stretch = 8192;

    /// <summary>A sentence longer than this is read in parts; the later parts' roots hang on the first one's as <c>parataxis</c>.</summary>
    public const int Longest = 256;

    /// <summary>Fills in the grammar of every word; the scratch must be of that network.</summary>
    public static void Read(GrammarNetwork network, GrammarScratch scratch, Segmented text, Span<Grammar> grammar)
    {
        var starts = scratch.Starts;
        starts.Clear();
        starts.Add(0);
        for (var sentence = 0; sentence < text.Sentences; sentence++)
            for (var at = text.Starts[sentence]; at < text.Starts[sentence + 1]; at = starts[^1])
                starts.Add(Math.Min(at + Longest, text.Starts[sentence + 1]));
        for (var part = 0; part + 1 < starts.Count;)
        {
            var end = Fill(starts, part, Stretch);
            ReadStretch(network, scratch, text, part, end, grammar);
            part = end;
        }
        Join(text, grammar);
    }

    /// <summary>How far from a part on one can go without more words than that; at least one part.</summary>
    static int Fill(List<int> starts, int part, int words)
    {
        var end = part + 1;
        while (end + 1 < starts.Count && starts[end + 1] - starts[part] <= words)
            end++;
        return end;
    }

    static void ReadStretch(GrammarNetwork network, GrammarScratch scratch, Segmented text, int part, int last, Span<Grammar> grammar)
    {
        var starts = scratch.Starts;
        var forms = scratch.Forms.Read(text, starts[part], starts[last]);
        for (var from = starts[part]; part < last;)
        {
            var end = Math.Min(Fill(starts, part, Batch), last);
            var first = starts[part];
            var inside = scratch.Inside.AsSpan(0, end - part + 1);
            for (var i = 0; i < inside.Length; i++)
                inside[i] = starts[part + i] - first;
            WordEncoder.Encode(network, scratch, forms.Slice(first - from, inside[^1]), inside);
            GrammarHeads.Choose(network, scratch, first, inside, grammar.Slice(first, inside[^1]));
            part = end;
        }
    }

    /// <summary>Makes one tree of the parts of each sentence that was too long.</summary>
    static void Join(Segmented text, Span<Grammar> grammar)
    {
        for (var sentence = 0; sentence < text.Sentences; sentence++)
        {
            int first = text.Starts[sentence], root = -1;
            for (var word = first; text.Starts[sentence + 1] - first > Longest && word < text.Starts[sentence + 1]; word++)
            {
                if (grammar[word].Head >= 0)
                    continue;
                if (root < 0)
                    root = word;
                else
                    grammar[word] = grammar[word] with { Head = root, Relation = "parataxis" };
            }
        }
    }
}
