using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Finds "(Reporting by …; editing by …)" at the end of a paragraph that is otherwise the report's.</summary>
static class TailCreditFinder
{
    const int Longest = 400;

    static readonly string[] Openings = ["reporting", "additional reporting", "writing by", "editing by", "compiled by", "with reporting", "with files", "with agencies", "with inputs"];

    /// <summary>Marks them as blocks inside their lines.</summary>
    public static void Mark(PageDraft draft)
    {
        for (var i = 0; i < draft.Lines.Count; i++)
            if (draft.IsReport(i) && In(draft.Text, draft.Lines[i].Span) is { } credit)
                draft.Inline.Add(new Block(credit, BlockKind.Credit));
    }

    /// <summary>Where it stands in a line; null when there is none, or nothing else in the line.</summary>
    public static TextSpan? In(string text, TextSpan line)
    {
        var words = line.In(text);
        if (words.TrimEnd(" .") is not [.., ')'] || words.LastIndexOf('(') is not (var open and > 30) || words.Length - open > Longest)
            return null;
        foreach (var opening in Openings)
            if (words[(open + 1)..].StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromTo(line.Start + open, line.End);
        return null;
    }
}
