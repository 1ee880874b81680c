using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>Pairs quotation marks.</summary>
public static class QuotationFinder
{
    /// <summary>
    /// The outermost quotations in the given paragraphs, in order, marks included: typographic, straight, guillemets and low-high marks.
    /// An apostrophe is no mark. A quotation left open ends with its paragraph; when the next paragraph opens again it is another.
    /// An unbalanced mark never swallows more than its own paragraph.
    /// </summary>
    public static ValueList<TextSpan> Find(string text, IEnumerable<TextSpan> paragraphs)
    {
        var found = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
            for (var at = paragraph.Start; at < paragraph.End;)
            {
                if (!OpensAt(text, at, paragraph, out var close))
                {
                    at++;
                    continue;
                }
                var end = EndOf(text, at, close, paragraph);
                if (end < 0 && close is '\'' or '’')
                {
                    at++; // a single mark that never closes is an apostrophe
                    continue;
                }
                var quotation = TextSpan.FromTo(at, end < 0 ? paragraph.End : end + 1);
                found.Add(quotation);
                at = quotation.End;
            }
        return found.ToValueList();
    }

    static bool OpensAt(string text, int at, TextSpan paragraph, out char close)
    {
        close = text[at] switch
        {
            '“' => '”',
            '«' => '»',
            '„' => '“',
            '"' => '"',
            '‘' => '’',
            '\'' => '\'',
            _ => '\0',
        };
        if (close == '\0')
            return false;
        var next = at + 1 < paragraph.End ? text[at + 1] : ' ';
        if (char.IsWhiteSpace(next) && close != '»')
            return false;
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        return close is not ('\'' or '’') || !char.IsLetterOrDigit(before);
    }

    static int EndOf(string text, int open, char close, TextSpan paragraph)
    {
        var depth = 1;
        var reopened = -1;
        for (var i = open + 1; i < paragraph.End; i++)
        {
            var c = text[i];
            if (close == '”' && c == '“')
            {
                depth++;
                reopened = reopened < 0 ? i : reopened;
            }
            else if (c == close || (close == '“' && c == '”') || (close == '”' && c == '"'))
            {
                var after = i + 1 < paragraph.End ? text[i + 1] : ' ';
                if (close is '\'' or '’' && (char.IsLetterOrDigit(after) || char.IsWhiteSpace(text[i - 1])))
                    continue; // an apostrophe inside a word
                if (--depth == 0)
                    return i;
            }
        }
        return reopened < 0 || depth < 2 ? -1 : ClosedBefore(text, open, reopened, close);
    }

    // “a … “b” … with one mark too few: the first closing mark ends the first quotation.
    static int ClosedBefore(string text, int open, int reopened, char close)
    {
        var first = text.IndexOf(close, open + 1);
        return first > reopened ? first : -1;
    }
}
