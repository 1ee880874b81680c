namespace Stemma.Train.Language;

/// <summary>One sentence of a treebank with its labels as numbers.</summary>
/// <param name="Corpus">Which treebank it is of.</param>
/// <param name="Forms">The words.</param>
/// <param name="Types">Each word's number among the distinct forms of all sentences.</param>
/// <param name="Upos">Parts of speech.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Features">Sets of features.</param>
/// <param name="Heads">Heads counted from 1; 0 the root.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Soft">What teachers say; null when none was asked.</param>
sealed record TrainingSentence(int Corpus, string[] Forms, int[] Types, int[] Upos, int[] Xpos, int[] Features, int[] Heads, int[] Relations, SoftLabels? Soft = null);
