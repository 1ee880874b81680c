using Stemma.Language;

namespace Stemma.Collation;

/// <summary>
/// Which open parts of speech a word may be where it stands: those the lexicon knows for the form, less those that the word before rules out.
/// One look-up a word: texts that were never annotated are laid side by side, too, and by the thousand.
/// </summary>
[Flags]
enum WordClasses : byte
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    Noun = 1,
    Verb = 2,
    Adjective = 4,
    Adverb = 8,
}

/// <summary>Reads <see cref="WordClasses"/>.</summary>
static class WordClassReader
{
    const uint Often = 2;

    static readonly WordClasses[] Parts = [WordClasses.Noun, WordClasses.Verb, WordClasses.Adjective, WordClasses.Adverb];

    /// <summary>The classes of a word.</summary>
    /// <param name="key">Its comparison key.</param>
    /// <param name="before">The key of the word before it in its sentence; empty for none.</param>
    public static WordClasses Of(string key, string before)
    {
        if (key.Length == 0 || !char.IsLetter(key[0]))
            return WordClasses.None;
        var reading = Lexicon.Embedded.Find(Lexicon.KeyOf(key));
        WordClasses often = 0, ever = 0;
        for (var i = 0; i < Parts.Length; i++)
        {
            ever |= reading.Level(i) > 0 ? Parts[i] : 0;
            often |= reading.Level(i) >= Often ? Parts[i] : 0;
        }
        var asked = Asked(before);
        return (ever & asked) != 0 && asked != 0 ? ever & asked : often != 0 ? often : ever;
    }

    /// <summary>Whether two words, each in its place, may be of one part of speech; null where nothing is known of one of them.</summary>
    public static bool? AreOne(WordClasses a, WordClasses b) => a == 0 || b == 0 ? null : (a & b) != 0;

    // What may follow a small word: after articles and prepositions stands a noun or what goes before it, after modals and pronouns a verb.
    static WordClasses Asked(string before) => before switch
    {
        "a" or "an" or "the" or "this" or "these" or "those" or "his" or "its" or "their" or "our" or "my" or "your" or "of" or "in" or "on" or "at" or "from" or "with" or "by" or "into"
            or "'s" => WordClasses.Noun | WordClasses.Adjective,
        "will" or "would" or "can" or "could" or "may" or "might" or "must" or "shall" or "should" or "cannot" or "to" or "did" or "does" or "do"
            or "he" or "she" or "they" or "we" or "who" => WordClasses.Verb | WordClasses.Adverb,
        "very" or "too" or "so" => WordClasses.Adjective | WordClasses.Adverb,
        _ => 0,
    };
}
