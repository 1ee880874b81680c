using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>What two words, or two short runs of words, are to each other.</summary>
static class WordPairs
{
    /// <summary>Whether two words (comparison keys) are forms of one word, of like or opposite meaning, both numbers, both days, or misspellings of one another.</summary>
    public static bool AreAlike(string x, string y)
    {
        if (Numbers.IsNumber(x) || Numbers.IsNumber(y))
            return Numbers.IsNumber(x) && Numbers.IsNumber(y);
        if (Calendar.IsDayOrMonth(x) && Calendar.IsDayOrMonth(y))
            return true;
        string stem = Stems.Of(x), other = Stems.Of(y);
        return stem == other || LikeWords.AreLike(stem, other) || LikeWords.AreOpposite(stem, other) || IsMisspelt(x, y);
    }

    /// <summary>Whether two words of five letters and more differ in few letters, or one begins with most of the other.</summary>
    public static bool IsMisspelt(string x, string y)
    {
        int shorter = Math.Min(x.Length, y.Length), longer = Math.Max(x.Length, y.Length);
        if (shorter < 4 || longer > 32 || longer - shorter > 4)
            return false;
        var common = x.AsSpan().CommonPrefixLength(y);
        return (common >= 5 && common * 3 >= longer * 2) || EditDistance.Between(x, y) * 10 <= longer * 3;
    }

    /// <summary>Whether two short runs, taken whole, are of like meaning ("broke out" and "erupted") or the same letters ("cease-fire" and "ceasefire").</summary>
    public static bool AreLikePhrases(Side a, int startA, int countA, Side b, int startB, int countB)
    {
        if (countA is 0 or > 5 || countB is 0 or > 5)
            return false;
        return Letters(a, startA, countA) == Letters(b, startB, countB)
            || LikeWords.AreLike(Stemmed(a, startA, countA), Stemmed(b, startB, countB));
    }

    /// <summary>The letters and digits of a run, nothing between.</summary>
    public static string Letters(Side side, int start, int count) =>
        string.Concat(Enumerable.Range(start, count).Where(side.IsWord).Select(i => side.Key(i) switch
        {
            "&" => "and",
            "%" => "percent",
            "won't" => "willnot",
            "can't" => "cannot",
            "shan't" => "shallnot",
            var key when char.IsDigit(key[0]) => key,
            var key when key.EndsWith("n't", StringComparison.Ordinal) => key[..^3] + "not",
            var key => key.Replace(".", "", StringComparison.Ordinal),
        }));

    /// <summary>Whether the same letters stand in both, or the spellings of the two shores ("colour", "color").</summary>
    public static bool AreOneSpelling(string letters, string others, bool alsoShores) =>
        letters == others || (alsoShores && letters.Length >= 5 && others.Length >= 5 && Math.Abs(letters.Length - others.Length) <= 4 && Plain(letters) == Plain(others));

    static string Plain(string letters)
    {
        letters = letters.Replace("our", "or", StringComparison.Ordinal).Replace("is", "iz", StringComparison.Ordinal).Replace("ys", "yz", StringComparison.Ordinal)
            .Replace("ll", "l", StringComparison.Ordinal).Replace("enc", "ens", StringComparison.Ordinal).Replace("ogue", "og", StringComparison.Ordinal)
            .Replace("mme", "m", StringComparison.Ordinal).Replace("grey", "gray", StringComparison.Ordinal);
        return letters.EndsWith("tre", StringComparison.Ordinal) ? letters[..^2] + "er" : letters;
    }

    /// <summary>The stems of a run's words, parted by blanks.</summary>
    public static string Stemmed(Side side, int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Where(side.IsWord).Select(i => Stems.Of(side.Key(i))));

    /// <summary>
    /// Whether one side of a change has a word that weakens the pair of words that follows, or one that denies a pair of opposites.
    /// </summary>
    public static bool Qualifies(Side a, Side b, Change change, int nextA, int nextB)
    {
        var opposite = LikeWords.AreOpposite(Stems.Of(a.Key(nextA)), Stems.Of(b.Key(nextB)));
        return Has(a, change.A, change.EndA, opposite) || Has(b, change.B, change.EndB, opposite);
    }

    static bool Has(Side side, int from, int to, bool alsoNegator)
    {
        for (var i = from; i < to; i++)
            if ((alsoNegator && Vocabulary.IsNegator(side.Key(i))) || Vocabulary.Hedges.LengthAt(side.Words.Keys, i, to) > 0 || Vocabulary.Approximators.LengthAt(side.Words.Keys, i, to) > 0)
                return true;
        return false;
    }
}
