namespace Stemma.Train.Language;

/// <summary>One word of a CoNLL-U file: its ten columns. <c>_</c> stands for nothing, as in the file.</summary>
/// <param name="Form">The word.</param>
/// <param name="Lemma">LEMMA.</param>
/// <param name="Upos">UPOS.</param>
/// <param name="Xpos">XPOS.</param>
/// <param name="Feats">FEATS.</param>
/// <param name="Head">HEAD, counted from 1; 0 is the root, −1 that the file says nothing.</param>
/// <param name="Deprel">DEPREL.</param>
/// <param name="Deps">DEPS.</param>
/// <param name="Misc">MISC.</param>
sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, string Deps, string Misc);

/// <summary>A token that is written as one and counts as several words: lines like <c>3-4</c>.</summary>
/// <param name="First">Its first word, counted from 1.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Form">The token as written.</param>
/// <param name="Misc">MISC.</param>
sealed record ConlluToken(int First, int Last, string Form, string Misc);
