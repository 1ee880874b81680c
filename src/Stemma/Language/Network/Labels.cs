namespace Stemma.Language;

/// <summary>The labels the network chooses from, each list in the order of its columns; parts of speech are in the order of <see cref="UniversalTag"/>.</summary>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Features">Whole sets of features, as in CoNLL-U; <c>_</c> for none.</param>
/// <param name="Relations">Relations with their subtypes; the first is <c>root</c>.</param>
/// <param name="Readings">Combinations of part of speech, tag and features that occur, as positions in the lists.</param>
sealed record Labels(string[] Xpos, string[] Features, string[] Relations, (int Upos, int Xpos, int Features)[] Readings)
{
    readonly short[] readings = Numbered(Xpos, Features, Readings);

    /// <summary>Columns of the three tag lists together; parts of speech begin at 0, Penn tags after them, features last.</summary>
    public int Tags => UniversalTags.Count + Xpos.Length + Features.Length;

    /// <summary>The number of a combination; -1 when it does not occur.</summary>
    public int ReadingOf(int upos, int xpos, int features) => readings[(upos * Xpos.Length + xpos) * Features.Length + features];

    static short[] Numbered(string[] xpos, string[] features, (int Upos, int Xpos, int Features)[] readings)
    {
        var numbers = new short[UniversalTags.Count * xpos.Length * features.Length];
        Array.Fill(numbers, (short)-1);
        for (var i = 0; i < readings.Length; i++)
            numbers[(readings[i].Upos * xpos.Length + readings[i].Xpos) * features.Length + readings[i].Features] = (short)i;
        return numbers;
    }
}
