using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>How two names stand to each other.</summary>
enum NameMatch
{
    /// <summary>Forms of one name: Norway, Norwegian; U.S., US.</summary>
    Form,

    /// <summary>One is a misspelling of the other.</summary>
    Garbled,

    /// <summary>Two names.</summary>
    Other,
}

/// <summary>The names of two texts: words with a capital inside a sentence that are nowhere written small.</summary>
sealed class NameBook
{
    readonly HashSet<string> _names = new(StringComparer.Ordinal);
    readonly HashSet<string> _small = new(StringComparer.Ordinal);

    /// <summary>Collects the names of both texts. O(length).</summary>
    public NameBook(Side a, Side b)
    {
        foreach (var side in (Side[])[a, b])
            for (var i = 0; i < side.Count; i++)
                if (!side.IsContent(i) || char.IsDigit(side.Key(i)[0]))
                    continue;
                else if (!side.IsCapital(i))
                    _small.Add(side.Key(i));
                else if (!side.Opens(i))
                    _names.Add(side.Key(i));
        _names.ExceptWith(_small);
    }

    /// <summary>Whether a word is written small somewhere, so that its capital here is of a title or a party's name.</summary>
    public bool IsCommon(string key) => _small.Contains(key);

    /// <summary>Whether a word is a name where it stands.</summary>
    public bool IsName(Side side, int i) =>
        side.IsContent(i) && side.IsCapital(i) && (!side.Opens(i) || _names.Contains(side.Key(i))) && !Calendar.IsDate(side, i) && !Vocabulary.IsTitle(side.Key(i));

    /// <summary>What the two words are to each other as names; null when they are not both names.</summary>
    public NameMatch? Compare(Side a, int i, Side b, int j)
    {
        string x = a.Key(i), y = b.Key(j);
        if (x == y)
            return null;
        // A name that opens a sentence in both texts is a name when either text knows it as one.
        var one = IsName(a, i) || IsName(b, j);
        var both = IsName(a, i) && IsName(b, j);
        var misspelt = IsGarbled(x, y);
        if (!both && !(one && misspelt && a.IsCapital(i) && b.IsCapital(j)))
            return null;
        if (IsForm(x, y) || IsForm(y, x) || AreInitials(x, b, j) || AreInitials(y, a, i))
            return NameMatch.Form;
        return misspelt ? NameMatch.Garbled : both ? NameMatch.Other : null;
    }

    /// <summary>Whether the two runs are one name at two lengths or as initials: "United Nations" and "UN".</summary>
    public static bool AreOneName(Variant at)
    {
        var before = at.WordsA.Where(i => at.A.IsCapital(i)).ToArray();
        var after = at.WordsB.Where(i => at.B.IsCapital(i)).ToArray();
        if (before.Length == 0 || after.Length == 0 || at.ContentA.Length > before.Length || at.ContentB.Length > after.Length)
            return false;
        string shortA = string.Concat(before.Select(i => at.A.Key(i)[0])), shortB = string.Concat(after.Select(i => at.B.Key(i)[0]));
        string lettersA = WordPairs.Letters(at.A, at.Change.A, at.Change.CountA), lettersB = WordPairs.Letters(at.B, at.Change.B, at.Change.CountB);
        if (lettersA.StartsWith("the", StringComparison.Ordinal)) lettersA = lettersA[3..];
        if (lettersB.StartsWith("the", StringComparison.Ordinal)) lettersB = lettersB[3..];
        if (IsContraction(before, at.A, after, at.B) || IsContraction(after, at.B, before, at.A))
            return true;
        return (before.Length > 1 && shortA == lettersB) || (after.Length > 1 && shortB == lettersA)
            || (before.Length != after.Length && at.WordsA.Any(i => at.WordsB.Any(j => at.A.Key(i) == at.B.Key(j) && at.A.IsContent(i))));
    }

    // "Mideast" against "Middle East": the beginning of one word and the whole of the next.
    static bool IsContraction(int[] one, Side side, int[] two, Side other) =>
        one.Length == 1 && two.Length == 2 && side.Key(one[0]) is var word && other.Key(two[1]) is { Length: > 2 } last && word.Length >= last.Length + 2
        && word.EndsWith(last, StringComparison.Ordinal) && other.Key(two[0]).StartsWith(word[..^last.Length], StringComparison.Ordinal);

    // "U.S." against "United", which "States" follows.
    static bool AreInitials(string key, Side side, int at)
    {
        var letters = key.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 5 || at + letters.Length > side.Count)
            return false;
        for (var i = 0; i < letters.Length; i++)
            if (side.Key(at + i)[0] != letters[i] || !side.IsCapital(at + i))
                return false;
        return true;
    }

    static bool IsGarbled(string x, string y)
    {
        var longer = Math.Max(x.Length, y.Length);
        return longer is >= 4 and <= 40 && EditDistance.Between(x, y) <= (longer >= 9 ? 3 : longer >= 6 ? 2 : 1);
    }

    // A name with an ending that makes people or things of it, put to the name or to the name less its last vowel.
    static bool IsForm(string name, string longer) =>
        IsFormOf(name, longer) || (name.Length > 4 && name[^1] is 'a' or 'e' or 'o' or 'y' && longer.Length > name.Length && IsFormOf(name[..^1], longer));

    static bool IsFormOf(string name, string longer) =>
        longer.StartsWith(name, StringComparison.Ordinal) && !longer.EndsWith("ss", StringComparison.Ordinal) && longer[name.Length..] is "i" or "n" or "an" or "ian" or "ean" or "ese" or "ish" or "s" or "er" or "ers" or "ns" or "ans" or "ians" or "is" or "ic";
}
