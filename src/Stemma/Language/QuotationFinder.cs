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
        var written = text;
        text = WithoutDoubledMarks(written);
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
        return ReferenceEquals(text, written) ? found.ToValueList() : found.Select(f => WithDoubledMarks(written, f)).ToValueList();
    }

    // ''so'' and ``so'' are typewriter forms of "so": the mark that faces the words stands for both, the other becomes a space.
    static string WithoutDoubledMarks(string text)
    {
        if (!text.Contains("''", StringComparison.Ordinal))
            return text;
        var plain = text.ToCharArray();
        for (var i = 0; i + 1 < plain.Length; i++)
        {
            if (!(plain[i] is '\'' or '`' && plain[i + 1] == plain[i]))
                continue;
            var opens = i + 2 < plain.Length && !char.IsWhiteSpace(plain[i + 2]) && (i == 0 || char.IsWhiteSpace(plain[i - 1]) || plain[i - 1] is '(' or '-');
            (plain[i], plain[i + 1]) = opens ? (' ', '"') : ('"', ' ');
            i++;
        }
        return new string(plain);
    }

    static TextSpan WithDoubledMarks(string text, TextSpan quotation)
    {
        int start = quotation.Start, end = quotation.End;
        if (start > 0 && text[start] is '\'' or '`' && text[start - 1] == text[start]) start--;
        if (end < text.Length && text[end - 1] == '\'' && text[end] == '\'') end++;
        return TextSpan.FromTo(start, end);
    }

    static bool OpensSingly(string text, TextSpan paragraph) =>
        !paragraph.IsEmpty && text[paragraph.Start] == '‘' && !SingleMarks.IsClipped(text, paragraph.Start, paragraph.End);
}
