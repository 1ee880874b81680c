namespace Stemma.Language;

/// <summary>What a form may be, whatever stands beside it.</summary>
[Flags]
enum WordUse : uint
{
    None = 0,
    Noun = 1 << 0,
    Plural = 1 << 1,

    /// <summary>A name written as one word, or the plural of one.</summary>
    Name = 1 << 2,

    /// <summary>Part of a name of several words.</summary>
    NamePart = 1 << 3,
    Verb = 1 << 4,
    ThirdPerson = 1 << 5,
    Past = 1 << 6,
    PastParticiple = 1 << 7,
    Gerund = 1 << 8,
    Adjective = 1 << 9,
    Comparative = 1 << 10,
    Superlative = 1 << 11,
    Adverb = 1 << 12,
    GivenName = 1 << 13,
    Surname = 1 << 14,
    Place = 1 << 15,

    /// <summary>An adjective made of a name.</summary>
    NameAdjective = 1 << 16,
}

/// <summary>A form's uses, and how common the four open parts of speech are among them.</summary>
/// <param name="Code">The uses in the low 17 bits; above them two bits each for noun, verb, adjective, adverb: 0 never, 1 seldom, 2 often, 3
/// mostly.</param>
readonly record struct WordReading(uint Code)
{
    /// <summary>How many parts of speech have a share.</summary>
    public const int Shares = 4;

    const int Uses = 17;

    public WordUse Use => (WordUse)(Code & ((1 << Uses) - 1));

    /// <summary>A reading of uses and of the shares of noun, verb, adjective and adverb, which need not add up to 1.</summary>
    public static WordReading Of(WordUse use, ReadOnlySpan<double> shares)
    {
        var code = (uint)use;
        var sum = 0.0;
        foreach (var share in shares)
            sum += share;
        for (var i = 0; i < Shares; i++)
            if (shares[i] > 0)
                code |= (shares[i] >= 0.7 * sum ? 3u : shares[i] >= 0.2 * sum ? 2u : 1u) << (Uses + 2 * i);
        return new WordReading(code);
    }

    /// <summary>The level of a part of speech, 0 to 3, in the order of <see cref="Of"/>.</summary>
    public uint Level(int part) => (Code >> (Uses + 2 * part)) & 3;
}
