namespace Stemma.Train.Language;

/// <summary>The features of one form as rows of the tables.</summary>
/// <param name="Word">Row of the word; 0 when it is not known.</param>
/// <param name="Sums">Affixes, runs of letters, uses in the lexicon: what is summed.</param>
/// <param name="Context">Row of what its neighbours in running text say; 0 when it was not met there.</param>
sealed record FormFeatures(int Word, FeatureRows[] Sums, int Context);

/// <summary>Features of one kind; unknown ones are left out, but counted.</summary>
/// <param name="Rows">Rows of the known ones.</param>
/// <param name="Count">How many there are, known or not.</param>
readonly record struct FeatureRows(int[] Rows, int Count);
