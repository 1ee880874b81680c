using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Pairs every kind of quotation mark but single ones in one paragraph. A mark's place tells which way it faces when its form does not.</summary>
static class DoubleMarks
{
    /// <summary>Adds the outermost quotations of the paragraph. O(length).</summary>
    public static void Find(string text, TextSpan paragraph, List<TextSpan> found)
    {
        var loose = true; // whether a straight mark between two spaces may open: only while one that closes is ahead
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            if (!Opens(text, at, paragraph, loose))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at, paragraph);
            if (end < 0 && IsLoose(text, at, paragraph))
            {
                loose = false;
                at++;
                continue;
            }
            found.Add(TextSpan.FromTo(at, end < 0 ? paragraph.End : end + 1));
            at = end < 0 ? paragraph.End : end + 1;
        }
    }

    static bool Opens(string text, int at, TextSpan paragraph, bool loose) => text[at] switch
    {
        '“' or '«' => !FacesBack(text, at, paragraph),
        '„' or '‟' or '‹' or '「' or '『' => true,
        '‚' => at + 1 < paragraph.End && char.IsLetter(text[at + 1]) && (at == paragraph.Start || char.IsWhiteSpace(text[at - 1])), // a comma of another form else
        '"' or '”' or '»' => FacesOn(text, at, paragraph) || (text[at] == '"' && (LostSpace(text, at, paragraph) || (loose && IsLoose(text, at, paragraph)))),
        _ => false,
    };

    static int EndOf(string text, int open, TextSpan paragraph)
    {
        var mark = text[open];
        int depth = 1, reopened = -1, closedAfter = -1;
        for (var i = open + 1; i < paragraph.End; i++)
        {
            var c = text[i];
            if (c == mark && c is not ('„' or '‚') && !Closes(mark, c, text, i, paragraph))
            {
                depth++;
                reopened = reopened < 0 ? i : reopened;
            }
            else if (Closes(mark, c, text, i, paragraph))
            {
                if (--depth == 0)
                    return i;
                closedAfter = closedAfter < 0 ? i : closedAfter;
            }
        }
        return closedAfter; // “a “b” c, with one mark too few: the first that closes ends it
    }

    static bool Closes(char mark, char c, string text, int at, TextSpan paragraph) => mark switch
    {
        '“' or '‟' => c == '”' || (c is '"' or '“' && FacesBack(text, at, paragraph)),
        '”' => c == '”',
        '„' => c is '“' or '”' || (c == '"' && FacesBack(text, at, paragraph)),
        '"' => c == '”' || (c == '"' && !FacesOn(text, at, paragraph)),
        '«' => c == '»',
        '»' => c == '«',
        '‹' => c == '›',
        '「' => c == '」',
        '『' => c == '』',
        '‚' => c is '‘' or '’' && FacesBack(text, at, paragraph),
        _ => false,
    };

    // Something stands before it and nothing that could be quoted after it: word“ he
    static bool FacesBack(string text, int at, TextSpan paragraph) =>
        at > paragraph.Start && !char.IsWhiteSpace(text[at - 1]) && !IsOpening(text[at - 1])
        && (at + 1 >= paragraph.End || !(char.IsLetterOrDigit(text[at + 1]) || IsOpening(text[at + 1])));

    // Nothing stands before it and something after it: he "word
    static bool FacesOn(string text, int at, TextSpan paragraph) =>
        at + 1 < paragraph.End && !char.IsWhiteSpace(text[at + 1])
        && (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]) || IsOpening(text[at - 1]));

    // he said:"word; where a quotation is open such a mark closes it
    static bool LostSpace(string text, int at, TextSpan paragraph) =>
        at > paragraph.Start && text[at - 1] is ',' or ':' or '.' && at + 1 < paragraph.End && char.IsLetter(text[at + 1]);

    static bool IsLoose(string text, int at, TextSpan paragraph) =>
        text[at] == '"' && at + 1 < paragraph.End && char.IsWhiteSpace(text[at + 1]) && (at == paragraph.Start || char.IsWhiteSpace(text[at - 1]));

    static bool IsOpening(char c) => c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '‘' or '\'' or '“' or '"' or '«' or '„' or '‚' or '‹';
}
