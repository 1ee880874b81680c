using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>One turn of a transcript: who speaks stands before a colon at the start of the paragraph.</summary>
/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Name">Who speaks.</param>
/// <param name="Colon">Where the colon stands.</param>
readonly record struct Turn(int Paragraph, TextSpan Name, int Colon);

/// <summary>
/// Transcripts: paragraphs that begin with a name in capitals, or a person's name, and a colon, three of them or more and two speakers. Nothing has to be
/// weighed there.
/// </summary>
static class Turns
{
    const int LongestName = 60;
    const int MostWords = 5;
    const int Fewest = 3; // turns of a transcript
    const float Certain = 0.95f;

    /// <summary>The turns, in order; none where the text is no transcript. O(length).</summary>
    public static List<Turn> In(Annotated text, IReadOnlyList<TextSpan> paragraphs)
    {
        var persons = text.Names.Where(n => n.Kind == NameKind.Person).Select(n => n.Span.Start).ToHashSet();
        var turns = new List<Turn>();
        for (var p = 0; p < paragraphs.Count; p++)
            if (At(text.Text, paragraphs[p]) is { } turn && (IsShouted(turn.Name.In(text.Text)) || persons.Contains(turn.Name.Start)))
                turns.Add(turn with { Paragraph = p });
        var speakers = turns.Select(t => t.Name.In(text.Text).ToString()).Distinct(StringComparer.Ordinal).Count();
        return turns.Count >= Fewest && speakers > 1 ? turns : [];
    }

    /// <summary>Adds an attribution for every turn. O(length).</summary>
    public static void Find(UnitText text, List<Draft> drafts)
    {
        var at = 0;
        foreach (var turn in text.Turns)
        {
            while (at < text.Units.Length && text.Span(at, at).Start < turn.Name.Start) at++;
            var colon = at;
            while (colon < text.Units.Length && text.Span(colon, colon).Start < turn.Colon) colon++;
            var end = colon + 1;
            while (end < text.Units.Length && text.Statements[text.Units[end].Statement].Paragraph == turn.Paragraph) end++;
            if (colon == at || colon >= text.Units.Length || text.Span(colon, colon) != new TextSpan(turn.Colon, 1) || end == colon + 1)
                continue;
            int[] content = [.. Enumerable.Range(colon + 1, end - colon - 1)];
            drafts.Add(new Draft
            {
                Cue = colon,
                Likely = Certain,
                CueWords = (colon, colon),
                Source = (at, colon - 1),
                Content = [.. content],
                Sure = [.. content.Select(_ => Certain)],
            });
        }
    }

    static Turn? At(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        while (start < paragraph.End && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '\'' or '‘' or '«')) start++;
        var colon = start;
        var words = 0;
        for (; colon < paragraph.End && colon - start < LongestName && text[colon] != ':'; colon++)
        {
            var first = colon == start || text[colon - 1] == ' ';
            if (first && (++words > MostWords || !char.IsUpper(text[colon])))
                return null;
            if (!char.IsLetter(text[colon]) && text[colon] is not (' ' or '.' or '-' or '\'' or '’'))
                return null;
        }
        return colon > start + 1 && colon + 2 < paragraph.End && text[colon] == ':' && char.IsWhiteSpace(text[colon + 1])
            ? new Turn(0, TextSpan.FromTo(start, colon), colon) : null;
    }

    static bool IsShouted(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
            if (char.IsLower(c))
                return false;
            else if (char.IsLetter(c))
                letters++;
        return letters > 2;
    }
}
