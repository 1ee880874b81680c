namespace Stemma.Language;

/// <summary>The labels the network chooses from, each list in the order of its columns; parts of speech are in the order of <see cref="UniversalTag"/>.</summary>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Features">Whole sets of features, as in CoNLL-U; <c>_</c> for none.</param>
/// <param name="Relations">Relations with their subtypes; the first is <c>root</c>.</param>
/// <param name="Readings">Combinations of part of speech, tag and features that occur, as positions in the lists.</param>
sealed record Labels(string[] Xpos, string[] Features, string[] Relations, (int Upos, int Xpos, int Features)[] Readings)
{
    /// <summary>Columns of the three tag lists together; parts of speech begin at 0, Penn tags after them, features last.</summary>
    public int Tags => UniversalTags.Count + Xpos.Length + Features.Length;
}
