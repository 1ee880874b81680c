namespace Stemma.Comparison;

static partial class Typer
{
    static Verdict? Name(Variant at, NameBook names)
    {
        if ((IsPronoun(at.A, at.WordsA) && AreNames(at.B, at.WordsB, names)) || (IsPronoun(at.B, at.WordsB) && AreNames(at.A, at.WordsA, names)))
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: a name for a pronoun, or the other way round.");
        if (at.WordsA.Length == 0 || at.WordsA.Length != at.WordsB.Length || at.WordsA.Length > 4)
            return NameBook.AreOneName(at) ? new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same name, told another way.") : null;
        for (var k = 0; k < at.WordsA.Length; k++)
        {
            if (names.Compare(at.A, at.WordsA[k], at.B, at.WordsB[k]) is not { } how)
                continue;
            string x = Variant.Quoted(at.A.Said(at.WordsA[k], 1)), y = Variant.Quoted(at.B.Said(at.WordsB[k], 1));
            return how switch
            {
                NameMatch.Form => new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: another form of the name."),
                NameMatch.Garbled => new Verdict(DriftKind.NameGarbled, Severity.Material, $"{x} became {y}: the name is spelt another way."),
                _ => new Verdict(DriftKind.NameGarbled, Severity.Material, $"{x} became {y}: another name."),
            };
        }
        return null;
    }

    static bool IsPronoun(Side side, int[] words) =>
        words.Length == 1 && side.Key(words[0]) is "he" or "she" or "they" or "it" or "him" or "her" or "them" or "his" or "hers" or "their" or "its";

    // A name with its title and article, and nothing else.
    static bool AreNames(Side side, int[] words, NameBook names) =>
        words.Length is > 0 and <= 6 && words.Any(i => names.IsName(side, i))
        && words.All(i => names.IsName(side, i) || Vocabulary.IsTitle(side.Key(i)) || side.Key(i) is "the" or "of" or "'s" || (side.IsCapital(i) && side.Opens(i)));

    static Verdict Wording(Variant at)
    {
        if (at.IsDrop)
            return Gone(at);
        if (at.IsAdded)
            return at.ContentB.Length >= 4
                ? new Verdict(DriftKind.Addition, Severity.Blurred, $"{at.Said}.")
                : new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}.");
        if (Quantity(at) is { } quantity)
            return quantity;
        if (at.ContentA.Length == 0 && at.ContentB.Length == 0)
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}.");
        string before = string.Join(' ', at.WordsA.Select(i => Stems.Of(at.A.Key(i)))), after = string.Join(' ', at.WordsB.Select(i => Stems.Of(at.B.Key(i))));
        if (before == after)
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: another form of the same word.");
        if (LikeWords.AreLike(before, after) || AllAlike(at))
            return new Verdict(DriftKind.SynonymSpun, Severity.Wording, $"{at.Said}: like meaning.");
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1)
            return at.ContentA.Length == 1 && at.ContentB.Length == 1
                ? new Verdict(DriftKind.SynonymSpun, Severity.Blurred, $"{at.Said}: {OpenExchanges.Open}", IsOpen: true)
                : new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}.");
        if (at.ContentA.All(i => Vocabulary.IsTitle(at.A.Key(i))) && at.ContentB.All(i => Vocabulary.IsTitle(at.B.Key(i))))
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}.");
        if (IsPhraseForSmallWord(at.A, at.WordsA, at.B, at.WordsB) || IsPhraseForSmallWord(at.B, at.WordsB, at.A, at.WordsA))
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: a phrase for a small word, or the other way round.");
        var lost = at.ContentA.Count(i => !at.ContentB.Any(j => WordPairs.AreAlike(at.A.Key(i), at.B.Key(j))));
        var severe = lost >= 2 && lost == at.ContentA.Length && at.ContentB.Length > 0;
        return new Verdict(DriftKind.SenseChanged, severe ? Severity.Material : Severity.Blurred, $"{at.Said}: the words say something else.");
    }

    // "to" and "in order to", "during" and "in the course of": one noun among small words does a preposition's work.
    static bool IsPhraseForSmallWord(Side small, int[] word, Side side, int[] phrase) =>
        word.Length == 1 && !small.IsContent(word[0]) && phrase.Length is >= 2 and <= 5 && phrase.Count(side.IsContent) <= 1
        && Vocabulary.IsFunction(side.Key(phrase[^1])) && !side.IsCapital(phrase[^1]);

    static Verdict Gone(Variant at)
    {
        if (at.ContentA.Length == 0 || at.ContentA.All(i => Vocabulary.IsTitle(at.A.Key(i))))
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}.", Widen: true);
        if (at.ContentA.Length == 1 && IsPartOfCompound(at.A, at.ContentA[0]))
            return new Verdict(DriftKind.SenseChanged, Severity.Blurred, $"{at.Said}: half of a compound is lost.", Widen: true); // "open-ended", "open"
        var slight = at.ContentA.Length == 1 && at.WordsA.Length <= 2;
        return new Verdict(DriftKind.Deletion, slight ? Severity.Wording : Severity.Blurred, $"{at.Said}.");
    }

    // Joined by a hyphen to the word before it.
    static bool IsPartOfCompound(Side side, int i) =>
        i > 1 && side.Key(i - 1) == "-" && side.Words.Tokens[i - 1].Span.Start == side.Words.Tokens[i - 2].Span.End && side.Words.Tokens[i - 1].Span.End == side.Words.Tokens[i].Span.Start;

    // Every content word of either side has one of like meaning or form on the other.
    static bool AllAlike(Variant at) =>
        at.ContentA.Length > 0 && at.ContentB.Length > 0
        && at.ContentA.All(i => at.ContentB.Any(j => Kin(at.A.Key(i), at.B.Key(j)))) && at.ContentB.All(j => at.ContentA.Any(i => Kin(at.A.Key(i), at.B.Key(j))));

    static bool Kin(string x, string y) => Stems.Of(x) == Stems.Of(y) || LikeWords.AreLike(Stems.Of(x), Stems.Of(y));
}
