
namespace Stemma.Attributions;

/// <summary>Quotations that are signed: a quotation, a dash, a name, and the end of the line. Nothing has to be weighed there.</summary>
static class Signatures
{
    const int LongestName = 10; // words
    const int ShortestSpeech = 5; // words: a shorter quotation before a dash may be a title
    const float Certain = 0.95f;

    /// <summary>Adds an attribution for every signed quotation. O(length).</summary>
    public static void Find(UnitText text, List<Draft> drafts)
    {
        var units = text.Units;
        for (var dash = 1; dash + 1 < units.Length; dash++)
        {
            if (!units[dash].IsMark || !units[dash - 1].IsQuote || units[dash - 1].End - units[dash - 1].First < ShortestSpeech
                || text.Text.Form(units[dash].First) is not ("-" or "–" or "—" or "―"))
                continue;
            var paragraph = text.Statements[units[dash - 1].Statement].Paragraph;
            var end = dash + 1;
            while (end < units.Length && end - dash <= LongestName + 1 && IsOfName(text, end, paragraph)) end++;
            if (end == dash + 1 || (end < units.Length && ParagraphOf(text, end) == paragraph && !IsStop(text, end)) || !char.IsUpper(text.Text.Form(units[dash + 1].First)[0]))
                continue;
            drafts.Add(new Draft
            {
                Cue = dash,
                Likely = Certain,
                CueWords = (dash, dash),
                Source = (dash + 1, end - 1),
                Content = [dash - 1],
                Sure = [Certain],
            });
        }
    }

    static bool IsOfName(UnitText text, int at, int paragraph)
    {
        ref readonly var unit = ref text.Units[at];
        return !unit.IsQuote && !unit.IsCueWord && !IsStop(text, at) && ParagraphOf(text, at) == paragraph;
    }

    static bool IsStop(UnitText text, int at) => text.Text.Form(text.Units[at].First) is "." or "!" or "?";

    static int ParagraphOf(UnitText text, int unit) => text.Statements[text.Units[unit].Statement].Paragraph;
}
