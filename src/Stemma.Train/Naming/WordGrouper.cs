using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>
/// Groups words by their neighbours in running text: words change groups one at a time while the groups come to say more about the words
/// on the left and right (exchange clustering; Kneser and Ney, Eurospeech 1993, with neighbours for classes). Counts capitals, too.
/// </summary>
static class WordGrouper
{
    const int LeastCount = 4;
    const int Neighbours = 4000; // the most frequent words, on either side
    const int Passes = 12;
    static readonly int[] Sizes = [40, 250];

    sealed class Seen
    {
        public int Count, Small, Capital;
    }

    /// <summary>The groups of all words met often enough.</summary>
    public static NameWordGroups Group(IEnumerable<Segmented> texts, int seed)
    {
        var seen = new Dictionary<ulong, Seen>();
        List<ulong> running = [];
        foreach (var text in texts)
            Read(text, seen, running);
        ulong[] words = [.. seen.Where(w => w.Value.Count >= LeastCount).OrderByDescending(w => w.Value.Count).ThenBy(w => w.Key).Select(w => w.Key)];
        var numbers = words.Select((word, number) => (word, number)).ToDictionary(w => w.word, w => w.number);
        var pairs = Pairs(running, numbers);
        var groups = new byte[words.Length * NameWordGroups.Width];
        for (var size = 0; size < Sizes.Length; size++)
        {
            var found = Exchange(pairs, words.Length, Sizes[size], seed);
            for (var i = 0; i < words.Length; i++)
                groups[(i * NameWordGroups.Width) + size] = (byte)(1 + found[i]);
        }
        for (var i = 0; i < words.Length; i++)
            groups[(i * NameWordGroups.Width) + 2] = Habit(seen[words[i]]);
        return new NameWordGroups(words, groups);
    }

    // 0 parts sentences.
    static void Read(Segmented text, Dictionary<ulong, Seen> seen, List<ulong> running)
    {
        for (var s = 0; s < text.Sentences; s++)
        {
            var words = text.Sentence(s);
            running.Add(0);
            var capitals = 0;
            foreach (var word in words)
                capitals += char.IsUpper(text.Text[word.Start]) ? 1 : 0;
            for (var i = 0; i < words.Length; i++)
            {
                var form = words[i].In(text.Text);
                var hash = NameHash.Folded(form);
                running.Add(hash);
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, hash, out _);
                entry ??= new Seen();
                entry.Count++;
                if (char.IsLower(form[0])) entry.Small++;
                else if (i > 0 && char.IsUpper(form[0]) && 2 * capitals < words.Length) entry.Capital++;
            }
        }
    }

    // For each word the neighbours it has and how often: the left ones, then (from Neighbours up) the right ones.
    static List<(int Neighbour, int Count)>[] Pairs(List<ulong> running, Dictionary<ulong, int> numbers)
    {
        var counts = new Dictionary<(int Word, int Neighbour), int>();
        int? before = null;
        foreach (var hash in running)
        {
            int? here = hash != 0 && numbers.TryGetValue(hash, out var number) ? number : null;
            if (here is { } h && before is { } b)
            {
                if (b < Neighbours) CollectionsMarshal.GetValueRefOrAddDefault(counts, (h, b), out _)++;
                if (h < Neighbours) CollectionsMarshal.GetValueRefOrAddDefault(counts, (b, Neighbours + h), out _)++;
            }
            before = here;
        }
        var pairs = new List<(int, int)>[numbers.Count];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = [];
        foreach (var ((word, neighbour), count) in counts)
            pairs[word].Add((neighbour, count));
        return pairs;
    }

    static int[] Exchange(List<(int Neighbour, int Count)>[] pairs, int words, int size, int seed)
    {
        var group = new int[words];
        for (var i = 0; i < words; i++)
            group[i] = i % size; // frequent words begin apart
        var joint = new int[2 * Neighbours * size];
        var total = new int[size];
        for (var i = 0; i < words; i++)
            Move(pairs[i], joint, total, size, group[i], 1);
        var most = total.Sum() + 1;
        var logs = new float[Math.Min(most, 1 << 21)];
        for (var i = 1; i < logs.Length; i++)
            logs[i] = (float)(i * Math.Log(i));
        var order = Enumerable.Range(0, words).ToArray();
        var random = new Random(seed);
        var gains = new double[size];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var moved = 0;
            foreach (var word in order)
            {
                var own = pairs[word].Sum(p => p.Count);
                if (own == 0)
                    continue;
                Move(pairs[word], joint, total, size, group[word], -1);
                for (var g = 0; g < size; g++)
                    gains[g] = Log(total[g]) - Log(total[g] + own);
                foreach (var (neighbour, count) in pairs[word])
                {
                    var row = joint.AsSpan(neighbour * size, size);
                    for (var g = 0; g < row.Length; g++)
                        gains[g] += Log(row[g] + count) - Log(row[g]);
                }
                var best = group[word];
                for (var g = 0; g < size; g++)
                    if (gains[g] > gains[best] + 1e-6) best = g;
                moved += best == group[word] ? 0 : 1;
                group[word] = best;
                Move(pairs[word], joint, total, size, best, 1);
            }
            if (moved * 200 < words)
                break;
        }
        return group;

        double Log(int x) => x < logs.Length ? logs[x] : x * Math.Log(x);
    }

    static void Move(List<(int Neighbour, int Count)> pairs, int[] joint, int[] total, int size, int group, int sign)
    {
        foreach (var (neighbour, count) in pairs)
        {
            joint[(neighbour * size) + group] += sign * count;
            total[group] += sign * count;
        }
    }

    // How often a word has a capital inside a sentence, in seven steps; how often it is met, in three.
    static byte Habit(Seen seen)
    {
        var told = seen.Small + seen.Capital;
        var share = told == 0 ? -1 : (double)seen.Capital / told;
        var step = share < 0 ? 0 : share <= 0.01 ? 1 : share <= 0.05 ? 2 : share <= 0.25 ? 3 : share <= 0.75 ? 4 : share <= 0.97 ? 5 : 6;
        return (byte)(1 + (3 * step) + (told < 10 ? 0 : told < 100 ? 1 : 2));
    }
}
