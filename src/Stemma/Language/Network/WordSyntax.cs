namespace Stemma.Language;

/// <summary>A word's part in its sentence, in the terms of Universal Dependencies.</summary>
/// <param name="Upos">Universal part of speech: <c>NOUN</c>.</param>
/// <param name="Xpos">Penn tag: <c>NNS</c>.</param>
/// <param name="Features">Its features as CoNLL-U has them: <c>Number=Plur</c>; <c>_</c> for none.</param>
/// <param name="Head">The word it depends on, counted from 1 in its sentence; 0 for the root.</param>
/// <param name="Relation">How: <c>nsubj</c>, <c>nsubj:pass</c>; <c>root</c> for the root and for no other word.</param>
public readonly record struct WordSyntax(string Upos, string Xpos, string Features, int Head, string Relation);
