using System.Security.Cryptography;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Treebanks made ready for training: sentences as numbers, labels, and which features are known.</summary>
sealed class GrammarData
{
    /// <summary>Words met less often in running text have no vector.</summary>
    const int LeastInText = 4;

    /// <summary>Features of fewer words (of the word itself: fewer places) are unknown ones.</summary>
    const int LeastWords = 2, LeastAffixes = 2, LeastGrams = 3, LeastLexical = 2;

    /// <summary>The same for words of running text that teachers label.</summary>
    const int LeastRunning = 6;

    GrammarData(
        TrainingSentence[] sentences, Labels labels, FormFeatures[] forms, uint[][] known, int[] formCounts, float[] contexts,
        (string[] Forms, int[] Types)[] running)
    {
        (Sentences, Labels, Forms, Known, FormCounts, Contexts, Running) = (sentences, labels, forms, known, formCounts, contexts, running);
    }

    public TrainingSentence[] Sentences { get; }

    /// <summary>Sentences of running text for teachers to label, in an order of chance.</summary>
    public (string[] Forms, int[] Types)[] Running { get; }

    public Labels Labels { get; }

    /// <summary>The features of every distinct form, as rows of the tables.</summary>
    public FormFeatures[] Forms { get; }

    /// <summary>The vectors of running text, in the order of their table's rows.</summary>
    public float[] Contexts { get; }

    /// <summary>The known features of the five tables, in the order of their rows from 1 on.</summary>
    public uint[][] Known { get; }

    /// <summary>How often the word of each distinct form occurs, whatever its case.</summary>
    public int[] FormCounts { get; }

    /// <summary>Reads treebanks; the first one is the one whose ways the model will follow.</summary>
    public static GrammarData Read(IReadOnlyList<string> paths, IReadOnlyList<string> texts, int context, int runningWords)
    {
        var read = paths.Select(p => ConlluFile.Read(p).ToArray()).ToArray();
        var all = read.SelectMany(s => s).SelectMany(s => s.Words).ToArray();
        string[] xpos = Names(all.Select(w => w.Xpos)), features = Names(all.Select(w => w.Feats));
        string[] relations = ["root", .. Names(all.Select(w => w.Deprel)).Where(r => r != "root")];
        var readings = all.Select(w => (Upos(w), Array.IndexOf(xpos, w.Xpos), Array.IndexOf(features, w.Feats))).Distinct().Order().ToArray();
        var types = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in all)
            types.TryAdd(word.Form, types.Count);
        var running = RunningText.Sentences(texts).ToArray();
        var written = running.Concat(read.SelectMany(s => s).Select(s => s.Words.Select(w => w.Form).ToArray()));
        var contexts = ContextVectors.Learn([.. written.Select(Keys)], context, LeastInText);
        running = RunningText.Choose(running, runningWords);
        var labelled = types.Count;
        foreach (var form in running.SelectMany(s => s))
            types.TryAdd(form, types.Count);
        var (forms, known, counts) = Features(all.Select(w => w.Form), running.SelectMany(s => s), types, labelled, contexts.Known);
        var sentences =
            from corpus in Enumerable.Range(0, read.Length)
            from s in read[corpus]
            where s.Words.All(w => w.Head >= 0)
            select new TrainingSentence(
                corpus,
                [.. s.Words.Select(w => w.Form)],
                [.. s.Words.Select(w => types[w.Form])],
                [.. s.Words.Select(Upos)],
                [.. s.Words.Select(w => Array.IndexOf(xpos, w.Xpos))],
                [.. s.Words.Select(w => Array.IndexOf(features, w.Feats))],
                [.. s.Words.Select(w => w.Head)],
                [.. s.Words.Select(w => Array.IndexOf(relations, w.Deprel))]);
        return new GrammarData(
            [.. sentences], new Labels(xpos, features, relations, readings), forms, known, counts, contexts.Values,
            [.. running.Select(s => (s, s.Select(f => types[f]).ToArray()))]);
    }

    /// <summary>SHA-256 over the files' bytes, one after the other.</summary>
    public static string Hash(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
            hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string[] Names(IEnumerable<string> labels) => [.. labels.Distinct().Order(StringComparer.Ordinal)];

    static int Upos(ConlluWord word) =>
        UniversalTags.TryParse(word.Upos, out var tag) ? (int)tag : throw new InvalidDataException($"'{word.Upos}' is no universal part of speech.");

    static (FormFeatures[], uint[][], int[]) Features(
        IEnumerable<string> words, IEnumerable<string> running, Dictionary<string, int> types, int labelled, uint[] contexts)
    {
        var features = new FormReader();
        var wordCounts = new Dictionary<uint, int>();
        Dictionary<uint, int> affixCounts = [], gramCounts = [], lexicalCounts = [];
        foreach (var form in words)
        {
            features.Read(form);
            wordCounts[features.Word] = wordCounts.GetValueOrDefault(features.Word) + 1;
        }
        var ofTreebanks = Often(wordCounts, LeastWords).ToHashSet();
        foreach (var form in running)
        {
            features.Read(form);
            wordCounts[features.Word] = wordCounts.GetValueOrDefault(features.Word) + 1;
        }
        foreach (var (form, _) in types.Where(t => t.Value < labelled))
        {
            features.Read(form);
            Count(affixCounts, features.Affixes);
            Count(gramCounts, features.Grams);
            Count(lexicalCounts, features.Lexical);
        }
        uint[][] known =
        [
            [.. ofTreebanks.Union(Often(wordCounts, LeastRunning)).Order()],
            Often(affixCounts, LeastAffixes), Often(gramCounts, LeastGrams), Often(lexicalCounts, LeastLexical), contexts,
        ];
        var rows = known.Select(k => k.Index().ToDictionary(f => f.Item, f => f.Index + 1)).ToArray();
        var forms = new FormFeatures[types.Count];
        var counts = new int[types.Count];
        foreach (var (form, type) in types)
        {
            features.Read(form);
            counts[type] = wordCounts[features.Word];
            forms[type] = new FormFeatures(
                rows[0].GetValueOrDefault(features.Word),
                [Rows(rows[1], features.Affixes), Rows(rows[2], features.Grams), Rows(rows[3], features.Lexical)],
                rows[4].GetValueOrDefault(features.Word));
        }
        return (forms, known, counts);
    }

    static void Count(Dictionary<uint, int> counts, ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
    }

    static (uint[] Keys, bool[] Capitals) Keys(string[] forms)
    {
        var features = new FormReader();
        var keys = new uint[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            features.Read(forms[i]);
            keys[i] = features.Word;
        }
        return (keys, [.. forms.Select(f => char.IsUpper(f[0]))]);
    }

    static uint[] Often(Dictionary<uint, int> counts, int least) => [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()];

    static FeatureRows Rows(Dictionary<uint, int> rows, ReadOnlySpan<uint> features)
    {
        var found = new List<int>();
        foreach (var feature in features)
            if (rows.TryGetValue(feature, out var row))
                found.Add(row);
        return new FeatureRows([.. found], features.Length);
    }
}
