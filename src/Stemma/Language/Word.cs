using Stemma.Texts;

namespace Stemma.Language;

/// <summary>
/// One word as Universal Dependencies cuts words: clitics and possessives stand alone (<c>do|n't</c>, <c>Blake|'s</c>), so do the parts
/// and hyphens of most compounds. Never empty, never white space inside.
/// </summary>
/// <param name="Span">Where it stands in the text; its characters are its form.</param>
/// <param name="JoinsNext">Whether this word and the one after are written as one token: <c>do</c> of <c>don't</c>. A hyphenated compound is several tokens.</param>
/// <param name="Tag">Its part of speech (UPOS).</param>
/// <param name="FineTag">Its Penn Treebank tag (XPOS): <c>VBD</c>; <c>_</c> where no model gave one.</param>
/// <param name="Features">Its morphological features in the order of CoNLL-U: <c>Mood=Ind|Tense=Past</c>; <c>_</c> for none.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Head">The word it hangs on, as an index into <see cref="Annotated.Words"/>, always of the same sentence; null for the root.</param>
/// <param name="Relation">How it hangs on its head, in Universal Dependencies' names with subtypes: <c>nsubj</c>, <c>nsubj:pass</c>, <c>root</c>.</param>
public readonly record struct Word(
    TextSpan Span,
    bool JoinsNext,
    UniversalTag Tag,
    string FineTag,
    string Features,
    string Lemma,
    int? Head,
    string Relation);
