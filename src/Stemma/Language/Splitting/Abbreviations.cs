using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>What the word lists say of an abbreviation.</summary>
[Flags]
enum Abbreviation : byte
{
    /// <summary>It is in no list.</summary>
    None = 0,

    /// <summary>It is in the list of abbreviations.</summary>
    Listed = 1,

    /// <summary>It counts in small letters too.</summary>
    Small = 2,

    /// <summary>It is one only before a number.</summary>
    Numbered = 4,

    /// <summary>It often stands last in a sentence.</summary>
    MayEnd = 8,

    /// <summary>A title or form of address.</summary>
    Title = 16,

    /// <summary>Single letters with stops: <c>U.S.</c>, <c>p.m.</c>, <c>J.</c></summary>
    Letters = 32,

    /// <summary>No abbreviation: a word that begins sentences more often than names.</summary>
    Starter = 64,
}

/// <summary>Knows abbreviations with their last stop.</summary>
static class Abbreviations
{
    static readonly FrozenDictionary<uint, Abbreviation> Known = Build();
    static readonly FrozenSet<uint> Starters = WordList.Lines("sentence-starters").Select(word => Letters.Hash(word)).ToFrozenSet();

    /// <summary>What is known of a run that ends in a stop.</summary>
    public static Abbreviation Of(ReadOnlySpan<char> run)
    {
        var known = Known.GetValueOrDefault(Letters.Hash(run));
        return IsLetters(run) ? known | Abbreviation.Letters : known;
    }

    /// <summary>What is known of a word with a capital.</summary>
    public static Abbreviation OfOpening(ReadOnlySpan<char> word) => Starters.Contains(Letters.Hash(word)) ? Abbreviation.Starter : Abbreviation.None;

    static bool IsLetters(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > 12 || run.Length % 2 != 0)
            return false;
        for (var i = 0; i < run.Length; i++)
            if (i % 2 == 0 ? Letters.Kind(run[i]) != CharKind.Letter : run[i] != '.')
                return false;
        return true;
    }

    static FrozenDictionary<uint, Abbreviation> Build()
    {
        var known = new Dictionary<uint, Abbreviation>();
        Add("abbreviations", Abbreviation.Listed, "");
        Add("abbreviations-small", Abbreviation.Small, "");
        Add("abbreviations-numbered", Abbreviation.Numbered, "");
        Add("sentence-ends", Abbreviation.MayEnd, "");
        Add("honorifics", Abbreviation.Title, ".");
        return known.ToFrozenDictionary();

        void Add(string list, Abbreviation kind, string stop)
        {
            foreach (var entry in WordList.Lines(list))
            {
                var hash = Letters.Hash(entry.EndsWith('.') ? entry : entry + stop);
                if (kind != Abbreviation.Title || known.ContainsKey(hash)) // "President." is no abbreviation
                    known[hash] = known.GetValueOrDefault(hash) | kind;
            }
        }
    }
}
