using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>Pairs quotation marks.</summary>
public static class QuotationFinder
{
    /// <summary>
    /// The outermost quotations in the given paragraphs, in order, marks included: typographic, straight, single, guillemets and low-high marks.
    /// An apostrophe is no mark. A quotation left open ends with its paragraph; when the next paragraph opens again it is another.
    /// An unbalanced mark never swallows more than its own paragraph. O(length).
    /// </summary>
    public static ValueList<TextSpan> Find(string text, IEnumerable<TextSpan> paragraphs)
    {
        var found = new List<TextSpan>();
        TextSpan? open = null; // the paragraph before, when it began with a single mark that never closed
        var first = 0;
        foreach (var paragraph in paragraphs)
        {
            var continues = OpensSingly(text, paragraph);
            if (open is { } before && continues)
            {
                // British style: each paragraph of a long speech opens with a single mark, only the last closes.
                found.RemoveRange(first, found.Count - first);
                found.Add(before);
            }
            first = found.Count;
            DoubleMarks.Find(text, paragraph, found);
            SingleMarks.Find(text, paragraph, found, first);
            open = continues && !(found.Count > first && found[first].Start == paragraph.Start) ? paragraph : null;
        }
        return found.ToValueList();
    }

    static bool OpensSingly(string text, TextSpan paragraph) =>
        !paragraph.IsEmpty && text[paragraph.Start] == '‘' && !SingleMarks.IsClipped(text, paragraph.Start, paragraph.End);
}
