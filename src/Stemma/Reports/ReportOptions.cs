namespace Stemma.Reports;

/// <summary>
/// How much of a very large story a report shows. Whatever is left out is said in its place; the defaults keep any report under
/// some tens of megabytes and leave nothing out of a story of ordinary size.
/// </summary>
/// <param name="AccountCharacters">Code units of one account's text, from its beginning.</param>
/// <param name="Accounts">Accounts shown in full, in the order of their sigla.</param>
/// <param name="Comparisons">Pairs of texts laid side by side, in the order of the edges.</param>
/// <param name="Drifts">Rows of the table of changes, the heaviest first.</param>
/// <param name="Wordings">Places where the witnesses differ, in the order of the text.</param>
/// <param name="Readings">Readings of one such place, the best attested first.</param>
/// <param name="Attestations">Accounts named for one reading, in the order of the sigla.</param>
/// <param name="Originals">Lost originals whose text is shown, in the order of the graph.</param>
/// <param name="Statements">Sentences that more than one lineage carries, in the order of the text.</param>
/// <param name="Utterances">Utterances, those that most lineages have first.</param>
/// <param name="DrawnNodes">Cards in the drawing; copies without copies of their own are left out of it first.</param>
public sealed record ReportOptions(
    int AccountCharacters = 40_000,
    int Accounts = 150,
    int Comparisons = 100,
    int Drifts = 1_500,
    int Wordings = 400,
    int Statements = 400,
    int Utterances = 300,
    int Readings = 40,
    int Attestations = 24,
    int Originals = 40,
    int DrawnNodes = 120)
{
    /// <summary>The defaults.</summary>
    public static ReportOptions Default { get; } = new();
}
