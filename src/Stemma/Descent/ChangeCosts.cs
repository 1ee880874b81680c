namespace Stemma.Descent;

/// <summary>
/// What changes cost, about in bits: how surprised one would be to see a copyist make them. Losing words is easy, hitting upon the
/// words of a lost text is not; a word spun for another is cheap once many are. Figures were set by hand on invented traditions.
/// </summary>
sealed record ChangeCosts
{
    /// <summary>One word for another, or a word or two added or dropped.</summary>
    public double Word { get; init; } = 3.5;

    /// <summary>From here on the copyist is a spinner, and each further word costs <see cref="SpunWord"/>.</summary>
    public double SpinStarts { get; init; } = 37;

    /// <summary>Each word of a copyist that rewords all through.</summary>
    public double SpunWord { get; init; } = 0.4;

    /// <summary>Another number or name.</summary>
    public double TellingWord { get; init; } = 6;

    /// <summary>A run of words left out, whatever its length.</summary>
    public double Loss { get; init; } = 6;

    /// <summary>New words of the copyist's own: to begin with, for each word, and at most.</summary>
    public (double Start, double PerWord, double Most) Gain { get; init; } = (4, 0.7, 16);

    /// <summary>Words the exemplar has lost and the copy has as the original had them: for each word, and at most for one run.</summary>
    public (double PerWord, double Most) Restored { get; init; } = (4, 60);

    /// <summary>A word the exemplar had changed, in the copy as the original had it.</summary>
    public double RestoredWord { get; init; } = 4;

    /// <summary>The same, for a number or name.</summary>
    public double RestoredTelling { get; init; } = 9;

    /// <summary>A word changed again that was changed before.</summary>
    public double ChangedAgain { get; init; } = 2;

    /// <summary>A passage moved, or moved back.</summary>
    public double Move { get; init; } = 7;

    /// <summary>A dateline dropped; and one there that the exemplar has not.</summary>
    public (double Lost, double Gained) Dateline { get; init; } = (1.5, 9);

    /// <summary>Another headline; and the original one although the exemplar had another.</summary>
    public (double Changed, double Restored) Headline { get; init; } = (2, 4);

    /// <summary>A copy dated before its exemplar: at once, and at most, reached in a day.</summary>
    public (double Start, double Most) Earlier { get; init; } = (4, 7);

    /// <summary>What it is worth that the copy names the exemplar's outlet as its source.</summary>
    public double NamedSource { get; init; } = 8;

    /// <summary>A lost original nobody captured.</summary>
    public double LostOriginal { get; init; } = 10;
}
