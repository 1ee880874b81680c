namespace Stemma.Copies;

/// <summary>Lays two texts side by side, word by word.</summary>
public static class Aligner
{
    /// <summary>Aligns the copy <paramref name="b"/> with the exemplar <paramref name="a"/>: anchors first, gaps by fuzzy words, then moves.</summary>
    public static Alignment Align(WordSequence a, WordSequence b)
    {
        throw new NotImplementedException();
    }
}
