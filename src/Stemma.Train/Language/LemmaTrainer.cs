using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Trains the model of lemmas: the lexicon from what the treebanks say most often, the choice of scripts from every form as if it were new.</summary>
static class LemmaTrainer
{
    const int Rare = 3; // a script that fewer forms of the same tags take is no rule
    const int Epochs = 12;

    // One form of the treebanks with its tags, and how often which lemma.
    sealed record Entry(string Form, UniversalTag Tag, string FineTag, bool IsFirst)
    {
        public SortedDictionary<string, int> Lemmas { get; } = new(StringComparer.Ordinal);

        public string Lemma => Lemmas.MaxBy(l => l.Value).Key;
    }

    /// <summary>Trains.</summary>
    public static LemmaModel.Parts Train(IEnumerable<string> paths, int seed, Action<string> says)
    {
        var entries = Entries(paths);
        var forms = Forms(entries.Values);
        var known = new SortedSet<ulong>(forms.Keys);
        var scripts = new List<EditScript>();
        var byTags = Scripts(entries.Values, scripts);
        says($"{entries.Count} forms with tags, {known.Count} lemmas, {scripts.Count} scripts");
        var lexicon = new SortedDictionary<ulong, string>();
        foreach (var entry in entries.Values)
            lexicon[LemmaModel.KeyOf(entry.Form, entry.Tag, entry.FineTag, fold: false)] = entry.Lemma;
        AddIrregular(lexicon);
        AddUndisputed(lexicon, entries.Values);
        return new LemmaModel.Parts(lexicon, known, [.. scripts], byTags, Weights([.. entries.Values], forms, scripts, byTags, seed));
    }

    // What the treebanks happen not to have, or have with a lemma that nobody knows: a slip.
    static void AddIrregular(SortedDictionary<ulong, string> lexicon)
    {
        foreach (var line in WordList.Lines("irregular-forms").Concat(WordList.Lines("irregular-lemmas")))
        {
            var forms = line.Split(',', StringSplitOptions.TrimEntries);
            foreach (var form in forms.Skip(1))
                foreach (var (tag, fineTag) in (ReadOnlySpan<(UniversalTag, string)>)[
                    (UniversalTag.Verb, "VBD"), (UniversalTag.Verb, "VBN"), (UniversalTag.Verb, "VBG"), (UniversalTag.Noun, "NNS")])
                    if ((fineTag == "VBG") == form.EndsWith("ing", StringComparison.Ordinal) || tag == UniversalTag.Noun)
                    {
                        var key = LemmaModel.KeyOf(form, tag, fineTag, fold: true);
                        if (!lexicon.TryGetValue(key, out var lemma) || Lexicon.Embedded.Find(Lexicon.KeyOf(lemma.ToLowerInvariant())).Use == WordUse.None)
                            lexicon[key] = forms[0];
                    }
        }
    }

    // A form that has one lemma with all its Penn tags has it with those it was never seen with, too.
    static void AddUndisputed(SortedDictionary<ulong, string> lexicon, IEnumerable<Entry> entries)
    {
        foreach (var same in entries.GroupBy(e => (Form: e.Form.ToLowerInvariant(), e.Tag)))
            if (same.Key.Tag != UniversalTag.Propn && same.Select(e => e.Lemma).Distinct().Take(2).Count() == 1)
                lexicon[LemmaModel.KeyOf(same.Key.Form, same.Key.Tag, "", fold: true)] = same.First().Lemma;
    }

    static SortedDictionary<string, Entry> Entries(IEnumerable<string> paths)
    {
        var entries = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var sentence in paths.SelectMany(ConlluFile.Read))
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if ((word.Lemma == "_" && word.Form != "_") || word.Form.Length > LemmaModel.Longest || word.Xpos == "GW" || !UniversalTags.TryParse(word.Upos, out var tag))
                    continue; // GW: a torn word, whose lemma is that of the whole
                var key = $"{word.Form}\t{word.Upos}\t{word.Xpos}";
                if (!entries.TryGetValue(key, out var entry))
                    entries.Add(key, entry = new Entry(word.Form, tag, word.Xpos, i == 0));
                entry.Lemmas[word.Lemma] = entry.Lemmas.GetValueOrDefault(word.Lemma) + 1;
            }
        return entries;
    }

    // For each lemma, with its part of speech, the forms that show it.
    static SortedDictionary<ulong, SortedSet<string>> Forms(IEnumerable<Entry> entries)
    {
        var forms = new SortedDictionary<ulong, SortedSet<string>>();
        foreach (var entry in entries)
        {
            var key = LemmaModel.KnownKeyOf(entry.Lemma, entry.Tag);
            if (!forms.TryGetValue(key, out var shown))
                forms.Add(key, shown = new SortedSet<string>(StringComparer.Ordinal));
            shown.Add(entry.Form.ToLowerInvariant());
        }
        return forms;
    }

    static SortedDictionary<uint, ushort[]> Scripts(IEnumerable<Entry> entries, List<EditScript> scripts)
    {
        var counts = new SortedDictionary<(uint Tags, EditScript Script), HashSet<string>>(
            Comparer<(uint Tags, EditScript Script)>.Create((a, b) => a.Tags != b.Tags ? a.Tags.CompareTo(b.Tags) : string.CompareOrdinal(a.Script.ToString(), b.Script.ToString())));
        foreach (var entry in entries)
        {
            var script = EditScript.Of(entry.Form, entry.Lemma);
            foreach (var tags in (ReadOnlySpan<uint>)[LemmaFeatures.Seen.Of(entry.Form, entry.Tag, entry.FineTag, false).Tags, (uint)entry.Tag])
            {
                if (!counts.TryGetValue((tags, script), out var forms))
                    counts.Add((tags, script), forms = []);
                forms.Add(entry.Form.ToLowerInvariant());
            }
        }
        var byTags = new SortedDictionary<uint, ushort[]>();
        foreach (var tags in counts.GroupBy(c => c.Key.Tags))
        {
            var numbers = new List<ushort>();
            foreach (var ((_, script), forms) in tags.Where(c => c.Value.Count >= Rare))
            {
                if (!scripts.Contains(script))
                    scripts.Add(script);
                numbers.Add((ushort)scripts.IndexOf(script));
            }
            if (numbers.Count > 0)
                byTags.Add(tags.Key, [.. numbers]);
        }
        return byTags;
    }

    static HashedWeights Weights(
        Entry[] entries, SortedDictionary<ulong, SortedSet<string>> forms, List<EditScript> scripts, SortedDictionary<uint, ushort[]> byTags, int seed)
    {
        var table = new AdaptiveTable(bits: 17, classes: 1, shrink: 1e-6);
        var random = new Random(seed);
        var features = new uint[LemmaFeatures.Max];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(entries);
            foreach (var entry in entries)
            {
                var seen = LemmaFeatures.Seen.Of(entry.Form, entry.Tag, entry.FineTag, entry.IsFirst);
                if (!byTags.TryGetValue(seen.Tags, out var numbers))
                    continue;
                var candidates = numbers.Where(n => scripts[n].Fits(entry.Form)).ToArray();
                var right = Array.FindIndex(candidates, n => scripts[n].Apply(entry.Form) == entry.Lemma);
                if (right < 0)
                    continue;
                var scores = new double[candidates.Length];
                for (var c = 0; c < candidates.Length; c++)
                    table.Score(features.AsSpan(0, Fill(entry, seen, candidates[c])), scores.AsSpan(c, 1));
                AdaptiveTable.ToErrors(scores, right);
                for (var c = 0; c < candidates.Length; c++)
                    table.Learn(features.AsSpan(0, Fill(entry, seen, candidates[c])), scores.AsSpan(c, 1));
            }
        }
        return table.Rounded();

        int Fill(Entry entry, in LemmaFeatures.Seen seen, int script)
        {
            // The form itself must not vouch for its lemma: a new form could not.
            var vouched = forms.TryGetValue(LemmaModel.KnownKeyOf(scripts[script].Apply(entry.Form), entry.Tag), out var shown)
                && (shown.Count > 1 || !shown.Contains(entry.Form.ToLowerInvariant()));
            var known = LemmaFeatures.Known(
                vouched, entry.Tag, scripts[script].IsCapital(entry.Form), Lexicon.Embedded.Find(scripts[script].LexiconKeyOf(entry.Form)).Use);
            return LemmaFeatures.Fill(entry.Form, seen, script, scripts[script], known, features);
        }
    }
}
