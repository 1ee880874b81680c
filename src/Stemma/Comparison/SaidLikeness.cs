namespace Stemma.Comparison;

/// <summary>How much two contents have in common, by the words that tell one utterance of the story from another.</summary>
/// <param name="Shared">Telling words of one that the other has, in some form or in a word of like meaning.</param>
/// <param name="OfShorter">Their weight as a share of the shorter content's, 0 to 1.</param>
/// <param name="OfAll">Their weight as a share of both contents' together, 0 to 1.</param>
/// <param name="Run">Words of the longest run that both have, form for form.</param>
/// <param name="TellingRun">Telling words of that run.</param>
/// <param name="Whole">Whether all telling words of the shorter, two or more, stand in that run: a piece of a quotation.</param>
/// <param name="OtherNumbers">Whether both have numbers, and none in common.</param>
readonly record struct SaidLikeness(int Shared, double OfShorter, double OfAll, int Run, int TellingRun, bool Whole, bool OtherNumbers)
{
    const double Like = 0.7; // what a word of like meaning, or of the same root, counts
    const int MostWords = 400; // of a content that is compared; a speech is known by its beginning

    /// <summary>Compares two contents. O(words of one × words of the other).</summary>
    public static SaidLikeness Of(SaidWords a, SaidWords b, Func<string, double> weight)
    {
        var shared = 0;
        var common = 0.0;
        var free = new List<string>();
        var open = new List<string>(b.Telling.Except(a.Telling, StringComparer.Ordinal).Take(MostWords));
        foreach (var stem in a.Telling.Take(MostWords))
            if (Array.BinarySearch(b.Telling, stem, StringComparer.Ordinal) >= 0)
                (shared, common) = (shared + 1, common + weight(stem));
            else
                free.Add(stem);
        foreach (var stem in free)
            if (open.FindIndex(other => AreLike(stem, other)) is >= 0 and var at)
            {
                (shared, common) = (shared + 1, common + (Like * Math.Min(weight(stem), weight(open[at]))));
                open.RemoveAt(at);
            }
        double ofA = a.Telling.Sum(weight), ofB = b.Telling.Sum(weight);
        var (run, telling) = LongestRun(a, b);
        var shorter = Math.Min(a.Telling.Length, b.Telling.Length);
        return new SaidLikeness(shared, common / Math.Max(1e-9, Math.Min(ofA, ofB)), common / Math.Max(1e-9, ofA + ofB - common),
            run, telling, shorter >= 2 && telling >= shorter, HaveOtherNumbers(a, b));
    }

    // Forms of one word have one stem; words of one root begin alike.
    static bool AreLike(string x, string y)
    {
        if (char.IsDigit(x[0]) || char.IsDigit(y[0]))
            return false;
        var common = x.AsSpan().CommonPrefixLength(y);
        return (common >= 5 && 5 * common >= 3 * Math.Max(x.Length, y.Length)) || LikeWords.AreLike(x, y);
    }

    static (int Words, int Telling) LongestRun(SaidWords a, SaidWords b)
    {
        int rows = Math.Min(a.Keys.Length, MostWords), columns = Math.Min(b.Keys.Length, MostWords), best = 0, end = 0;
        var lengths = new int[columns + 1];
        for (var i = 1; i <= rows; i++)
            for (var j = columns; j > 0; j--)
            {
                lengths[j] = a.Keys[i - 1] == b.Keys[j - 1] ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > best)
                    (best, end) = (lengths[j], i);
            }
        return (best, Enumerable.Range(end - best, best).Count(i => a.IsContent[i]));
    }

    static bool HaveOtherNumbers(SaidWords a, SaidWords b)
    {
        var x = a.Keys.Where(Numbers.IsNumber).ToArray();
        var y = b.Keys.Where(Numbers.IsNumber).ToArray();
        return x.Length > 0 && y.Length > 0 && !x.Intersect(y, StringComparer.Ordinal).Any();
    }
}
