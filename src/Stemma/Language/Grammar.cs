namespace Stemma.Language;

/// <summary>What a tagger and parser say of one word. The strings are shared: a model hands out its own, never a new one for each word.</summary>
/// <param name="Tag">Part of speech (UPOS).</param>
/// <param name="FineTag">Penn tag (XPOS), <c>_</c> for none.</param>
/// <param name="Features">Features in the order of CoNLL-U, <c>_</c> for none.</param>
/// <param name="Head">The head as an index into <see cref="Segmented.Words"/>; −1 for the root.</param>
/// <param name="Relation">The relation, subtype included.</param>
readonly record struct Grammar(UniversalTag Tag, string FineTag, string Features, int Head, string Relation);

/// <summary>Tags and parses. One instance serves all threads.</summary>
interface IGrammarModel
{
    /// <summary>Fills <paramref name="grammar"/>, one for each word of the text. Every sentence has exactly one root and no cycle.</summary>
    void Analyse(Segmented text, Span<Grammar> grammar);
}

/// <summary>Finds lemmas. One instance serves all threads.</summary>
interface ILemmaModel
{
    /// <summary>The dictionary form of a word with the given tags.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="grammar">Its tags; its head is not looked at.</param>
    /// <param name="isFirst">Whether it is the first word of its sentence, where a capital says little.</param>
    string Lemma(ReadOnlySpan<char> form, in Grammar grammar, bool isFirst);
}

/// <summary>Finds names. One instance serves all threads.</summary>
interface INameModel
{
    /// <summary>Adds the names of the text, in order.</summary>
    void Find(Segmented text, ReadOnlySpan<Grammar> grammar, List<NameSpan> names);
}
