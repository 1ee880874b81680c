namespace Stemma.Accounts;

/// <summary>A page as read from its capture: the words, the way back, the lines, and what the page says of itself outside its text.</summary>
/// <param name="Label">A short name for people.</param>
/// <param name="Text">Everything the page says.</param>
/// <param name="Lines">In order, apart, trimmed; together they hold every character that is not white space.</param>
/// <param name="Runs">Where the text stands in the decoded capture.</param>
/// <param name="Facts">What metadata says; of its spans only the byline may be there, where the text holds a name that metadata give.</param>
sealed record Transcript(string Label, string Text, List<Line> Lines, List<OriginRun> Runs, PublicationFacts Facts)
{
    /// <summary>The program that wrote the page, by its own word; null when it does not say.</summary>
    public string? Generator { get; init; }
}
