namespace Stemma.Language;

/// <summary>
/// What a word can be in a name: outside (0), or first, inner, last or only word of a name of a kind (1 + 4 · kind + place). With the
/// ends of a name told apart a chain model learns both (Ratinov and Roth, CoNLL 2009).
/// </summary>
static class NameLabels
{
    /// <summary>How many labels there are.</summary>
    public const int Count = 13;

    /// <summary>Labels in a row of weights, so that a row is one vector of bytes.</summary>
    public const int Stride = 16;

    /// <summary>Outside of names.</summary>
    public const int Outside = 0;

    /// <summary>The label of a word of a name.</summary>
    /// <param name="kind">The name's kind.</param>
    /// <param name="at">Which of its words.</param>
    /// <param name="count">How many words it has.</param>
    public static int Of(NameKind kind, int at, int count) =>
        1 + (4 * (int)kind) + (count == 1 ? 3 : at == 0 ? 0 : at == count - 1 ? 2 : 1);

    /// <summary>The kind of a label that is not <see cref="Outside"/>.</summary>
    public static NameKind KindOf(int label) => (NameKind)((label - 1) / 4);

    /// <summary>Whether a name begins with a word of this label.</summary>
    public static bool Begins(int label) => label > 0 && (label - 1) % 4 is 0 or 3;

    /// <summary>Whether a name ends with a word of this label.</summary>
    public static bool Ends(int label) => label > 0 && (label - 1) % 4 is 2 or 3;

    /// <summary>Whether the second label can follow the first. A sentence begins and ends as if <see cref="Outside"/> stood beyond it.</summary>
    public static bool CanFollow(int first, int second)
    {
        var open = first > 0 && !Ends(first);
        var goesOn = second > 0 && !Begins(second);
        return open ? goesOn && KindOf(first) == KindOf(second) : !goesOn;
    }
}
