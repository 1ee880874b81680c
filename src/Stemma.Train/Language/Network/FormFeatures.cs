namespace Stemma.Train.Language;

/// <summary>The features of one form as rows of the tables; unknown affixes and runs of letters are left out, but counted.</summary>
/// <param name="Word">Row of the word; 0 when it is not known.</param>
/// <param name="Affixes">Rows of its affixes.</param>
/// <param name="AffixCount">How many affixes it has, known or not.</param>
/// <param name="Grams">Rows of its runs of letters.</param>
/// <param name="GramCount">How many it has, known or not.</param>
/// <param name="Context">Row of what its neighbours in running text say; 0 when it was not met there.</param>
sealed record FormFeatures(int Word, int[] Affixes, int AffixCount, int[] Grams, int GramCount, int Context);
