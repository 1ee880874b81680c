namespace Stemma.Language;

/// <summary>The part of speech of a word: the seventeen classes of Universal Dependencies (UPOS), named as there.</summary>
public enum UniversalTag : byte
{
    /// <summary>Anything else: foreign words, fragments.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Preposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary verb, the copula among them.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Common noun.</summary>
    Noun,

    /// <summary>Number.</summary>
    Num,

    /// <summary>Particle: <c>to</c> before a verb, <c>not</c>, the possessive <c>'s</c>.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Name.</summary>
    Propn,

    /// <summary>Mark.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol: <c>$</c>, <c>%</c>, an emoticon.</summary>
    Sym,

    /// <summary>Verb that is no auxiliary.</summary>
    Verb,
}

/// <summary>The names of <see cref="UniversalTag"/>s as CoNLL-U writes them: <c>ADJ</c>, <c>CCONJ</c>.</summary>
public static class UniversalTags
{
    static readonly string[] Names = [.. Enum.GetNames<UniversalTag>().Select(n => n.ToUpperInvariant())];

    /// <summary>How many there are.</summary>
    public static int Count => Names.Length;

    /// <summary>The name in capitals.</summary>
    public static string Name(this UniversalTag tag) => Names[(int)tag];

    /// <summary>The tag of a name in capitals; false, and <see cref="UniversalTag.X"/>, when there is none.</summary>
    public static bool TryParse(string name, out UniversalTag tag)
    {
        var at = Array.IndexOf(Names, name);
        tag = at < 0 ? UniversalTag.X : (UniversalTag)at;
        return at >= 0;
    }
}
