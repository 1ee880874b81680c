using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Actors;

/// <summary>Keys for comparing names.</summary>
static class Keys
{
    /// <summary>Lower case, without accents, quotation marks plain.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = NameHash.Fold(from[i]);
    });

    /// <summary>
    /// Whether two folded words may be one name in two spellings: the same initial, few letters changed for their length. Words of up to
    /// three letters have one spelling.
    /// </summary>
    public static bool AreSpellings(string x, string y)
    {
        var shorter = Math.Min(x.Length, y.Length);
        return shorter >= 4 && Math.Max(x.Length, y.Length) <= 40 && x[0] == y[0] && Math.Abs(x.Length - y.Length) <= 2
            && EditDistance.Between(x, y) <= (shorter >= 7 ? 2 : 1);
    }
}
