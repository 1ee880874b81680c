namespace Stemma.Train.Utterances;

/// <summary>A count of pairs of sayings.</summary>
/// <param name="Gold">Pairs that are one utterance.</param>
/// <param name="Joined">Pairs that were joined.</param>
/// <param name="Right">Pairs that are both.</param>
readonly record struct Pairs(int Gold, int Joined, int Right)
{
    /// <summary>The share of joined pairs that are right; 1 when none was joined.</summary>
    public double Precision => Joined == 0 ? 1 : (double)Right / Joined;

    /// <summary>The share of right pairs that were joined; 1 when there are none.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Right / Gold;

    /// <summary>The count with one more pair.</summary>
    public Pairs With(bool gold, bool joined) => new(Gold + (gold ? 1 : 0), Joined + (joined ? 1 : 0), Right + (gold && joined ? 1 : 0));
}
