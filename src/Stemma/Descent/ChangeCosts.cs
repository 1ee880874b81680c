namespace Stemma.Descent;

/// <summary>
/// What changes cost, about in bits: how surprised one would be to see a copyist make them. Losing words is easy, hitting upon the
/// words of a lost text is not; a word spun for another is cheap once many are. The figures here were set by hand; those that are used are learnt (<see cref="CostTable.Learnt"/>).
/// </summary>
sealed record ChangeCosts
{
    /// <summary>One word for another, or a word or two added or dropped.</summary>
    public double Word { get; init; } = 3.5;

    /// <summary>The second and further words of a run that was reworded, as a share of <see cref="Word"/>.</summary>
    public double NextWord { get; init; } = 0.5;

    /// <summary>From here on the copyist is a spinner, and each further word costs <see cref="SpunWord"/>.</summary>
    public double SpinStarts { get; init; } = 37;

    /// <summary>Each word of a copyist that rewords all through.</summary>
    public double SpunWord { get; init; } = 0.4;

    /// <summary>Another number or name.</summary>
    public double TellingWord { get; init; } = 6;

    /// <summary>A run of words left out, whatever its length.</summary>
    public double Loss { get; init; } = 6;

    /// <summary>The second and further runs left out.</summary>
    public double NextLoss { get; init; } = 6;

    /// <summary>The end left out: commonest of all, and two copyists may well stop at one place.</summary>
    public double LossOfTail { get; init; } = 4;

    /// <summary>New words of the copyist's own: for the first run of them.</summary>
    public double GainStart { get; init; } = 4;

    /// <summary>For each further run.</summary>
    public double NextGain { get; init; } = 4;

    /// <summary>For each new word, up to the two or three paragraphs that a later version of a report adds.</summary>
    public double GainPerWord { get; init; } = 0.3;

    /// <summary>For each new word beyond.</summary>
    public double GainPerFurtherWord { get; init; } = 0.5;

    /// <summary>The most that all the new words cost.</summary>
    public double GainMost { get; init; } = 60;

    /// <summary>Words the exemplar has lost and the copy has as the original had them: for each word, and at most for one run.</summary>
    public double RestoredPerWord { get; init; } = 4;

    /// <inheritdoc cref="RestoredPerWord"/>
    public double RestoredMost { get; init; } = 60;

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

    /// <summary>A dateline dropped.</summary>
    public double DatelineLost { get; init; } = 1.5;

    /// <summary>A dateline the exemplar has not.</summary>
    public double DatelineGained { get; init; } = 9;

    /// <summary>Another headline.</summary>
    public double HeadlineChanged { get; init; } = 2;

    /// <summary>The original headline although the exemplar had another.</summary>
    public double HeadlineRestored { get; init; } = 4;

    /// <summary>The probability that a time of publication is wrong: another zone, a late correction, a robot's date.</summary>
    public double WrongClock { get; init; } = 0.1;

    /// <summary>To hold that a witness's clock is wrong: from then on its time says nothing.</summary>
    public double DoubtedClock { get; init; } = 6;

    /// <summary>A plain word put for another by two copyists, neither from the other.</summary>
    public double ParallelWord { get; init; } = 1;

    /// <summary>The same, a number or name.</summary>
    public double ParallelTelling { get; init; } = 5;

    /// <summary>The same, each word of what the original had not.</summary>
    public double ParallelGain { get; init; } = 1.5;

    /// <summary>The same headline, not the original's.</summary>
    public double ParallelHeadline { get; init; } = 2;

    /// <summary>The same passage moved to the same place.</summary>
    public double ParallelMove { get; init; } = 6;

    /// <summary>What it costs not to know a time, against knowing that the order is right.</summary>
    public double UnknownTime { get; init; } = 1;

    /// <summary>A copy of a lost text: nothing is known of its time.</summary>
    public double FromLost { get; init; } = 1;

    /// <summary>Each time the hours between exemplar and copy double: news is copied while it is news.</summary>
    public double Delay { get; init; } = 0.15;

    /// <summary>What it is worth that the exemplar is the text all came from: what an agency sends out is what most copy.</summary>
    public double FromTheRoot { get; init; } = 2;

    /// <summary>A witness at the top although it credits an agency: it says itself that it has its words from elsewhere.</summary>
    public double CreditingRoot { get; init; } = 4;

    /// <summary>A text at the top that carries a line of some page it went through.</summary>
    public double CarryingRoot { get; init; } = 4;

    /// <summary>The same where such lines stand only below the report: an outlet's own report may have its own foot.</summary>
    public double CarryingFoot { get; init; } = 2;

    /// <summary>Each further such line, up to three.</summary>
    public double CarryingRootMore { get; init; } = 1;

    /// <summary>What it is worth that a copy carries a line of its exemplar's page, for each bit of the line's rarity.</summary>
    public double LineKept { get; init; } = 0.6;

    /// <summary>A line of spam the exemplar has and the copy has not: copyists do not clean it away.</summary>
    public double SpamLost { get; init; } = 3;

    /// <summary>A copy without any such line, of an exemplar that has some.</summary>
    public double BareCopy { get; init; } = 2;

    /// <summary>An exemplar that mixes two stories, of whose other one the copy has nothing.</summary>
    public double LeftTheOther { get; init; } = 4;

    /// <summary>What it is worth that the copy names the exemplar's outlet as its source.</summary>
    public double NamedSource { get; init; } = 8;

    /// <summary>How many bits make one of two exemplars e times as likely as the other.</summary>
    public double Temper { get; init; } = 4;

    /// <summary>A lost original nobody captured.</summary>
    public double LostOriginal { get; init; } = 10;

    /// <summary>A lost original at the top: the usual fate of an agency's text.</summary>
    public double LostRoot { get; init; } = 4;

    /// <summary>
    /// The same for texts copied by hand, without what is of news alone: no agency that most copy from, no reprint that many reprint, and
    /// no desk whose edits others make too, so that to make a change a second time is as surprising as to make it once.
    /// </summary>
    public ChangeCosts OfManuscripts() => this with { Hub = 0, FromTheRoot = 0, ParallelWord = Word, ParallelGain = Word };
}
