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

    /// <summary>The end left out: commonest of all, and two copyists may well stop at one place.</summary>
    public double LossOfTail { get; init; } = 4;

    /// <summary>All that a page has of another text left out, and nothing kept of it.</summary>
    public double OtherText { get; init; } = 14;

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

    /// <summary>For each bit by which the copy's word is the likelier one: copyists spin plain words into rare ones, not back.</summary>
    public double LikelierWord { get; init; } = 0.3;

    /// <summary>The same for a number or name.</summary>
    public double LikelierTelling { get; init; } = 1;

    /// <summary>Of exemplars that explain a copy as well, one with twice as many copies already is likelier by so many bits.</summary>
    public double Hub { get; init; } = 2;

    /// <summary>A passage moved, or moved back.</summary>
    public double Move { get; init; } = 7;

    /// <summary>A dateline dropped; and one there that the exemplar has not.</summary>
    public (double Lost, double Gained) Dateline { get; init; } = (1.5, 9);

    /// <summary>Another headline; and the original one although the exemplar had another.</summary>
    public (double Changed, double Restored) Headline { get; init; } = (2, 4);

    /// <summary>The probability that a time of publication is wrong: another zone, a late correction, a robot's date.</summary>
    public double WrongClock { get; init; } = 0.1;

    /// <summary>What it costs not to know a time, against knowing that the order is right.</summary>
    public double UnknownTime { get; init; } = 1;

    /// <summary>What it is worth that the copy names the exemplar's outlet as its source.</summary>
    public double NamedSource { get; init; } = 8;

    /// <summary>A lost original nobody captured.</summary>
    public double LostOriginal { get; init; } = 10;

    /// <summary>A lost original at the top: the usual fate of an agency's text.</summary>
    public double LostRoot { get; init; } = 4;
}
