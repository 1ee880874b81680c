using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Cuts a plain text into paragraphs.</summary>
static class Paragraphs
{
    /// <summary>The runs of lines between blank lines, trimmed, in order; none is empty. O(length).</summary>
    public static List<TextSpan> Of(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = -1; // of the paragraph that is open
        var end = 0; // past its last character that is not white space
        var breaks = 0; // line breaks since then
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || c == '\u2029' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                breaks += c == '\u2029' ? 2 : 1;
            if (char.IsWhiteSpace(c))
                continue;
            if (start >= 0 && breaks > 1)
            {
                paragraphs.Add(TextSpan.FromTo(start, end));
                start = -1;
            }
            if (start < 0)
                start = i;
            end = i + 1;
            breaks = 0;
        }
        if (start >= 0)
            paragraphs.Add(TextSpan.FromTo(start, end));
        return paragraphs;
    }
}
