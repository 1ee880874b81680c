namespace Stemma.Attributions;

/// <summary>
/// What is certain of quotations, whatever the model made of each cue alone: each is said by one mouth, and a whole sentence in quotation marks is
/// said by somebody.
/// </summary>
static class Quotes
{
    const int Speech = 6; // words of a quotation that is a sentence, marks counted: a shorter one may be a word held at arm's length
    const int Near = 5; // units between a quotation that nobody claims and a cue that was not likely enough by itself
    const int LongestRun = 3; // paragraphs of nothing but quotations that go on with the one before

    /// <summary>
    /// A quotation that several claim is said by the one whose cue is in its sentence and beside it; else by the one that is surest of it. O(units).
    /// </summary>
    public static void Settle(UnitText text, IReadOnlyList<Draft> drafts)
    {
        var owners = new Dictionary<int, (Draft Draft, int At)>();
        foreach (var draft in drafts)
            for (var i = 0; i < draft.Content.Count; i++)
                if (text.Units[draft.Content[i]].IsQuote
                    && (!owners.TryGetValue(draft.Content[i], out var other) || Claim(text, draft, i).CompareTo(Claim(text, other.Draft, other.At)) > 0))
                    owners[draft.Content[i]] = (draft, i);
        foreach (var draft in drafts)
            draft.Keep(unit => !owners.TryGetValue(unit, out var owner) || owner.Draft == draft);
    }

    /// <summary>
    /// Gives quotations that stand alone, and that nobody claims, to whoever said the quotation before them: in the same paragraph, or in paragraphs of
    /// nothing but quotations after it. O(units).
    /// </summary>
    public static void Adopt(UnitText text, IReadOnlyList<Draft> drafts)
    {
        var owners = new Dictionary<int, Draft>();
        foreach (var draft in drafts)
            foreach (var unit in draft.Content)
                if (text.Units[unit].IsQuote)
                    owners.TryAdd(unit, draft);
        Draft? speaker = null;
        var run = 0;
        for (var s = 0; s < text.Statements.Length; s++)
        {
            var statement = text.Statements[s];
            if (s > 0 && statement.Paragraph != text.Statements[s - 1].Paragraph && !statement.Continues && (++run > LongestRun || !IsAlone(text, s)))
                speaker = null;
            var before = speaker;
            if (!statement.Floats)
                speaker = null;
            for (var u = statement.First; u < statement.End; u++)
                if (!text.Units[u].IsQuote)
                    continue;
                else if (owners.TryGetValue(u, out var said))
                    (speaker, run) = (said, 0);
                else if (statement.Floats && IsSpeech(text, u))
                    before?.Take(u);
        }
    }

    /// <summary>For each quotation of a sentence or more that nobody claims the likeliest cue near it in its statement, if there is any. O(units).</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">What was found.</param>
    /// <param name="spare">Cues that were not likely enough, in order.</param>
    public static IReadOnlyList<int> Wanted(UnitText text, IReadOnlyList<Draft> drafts, IReadOnlyList<(int Unit, float Likely)> spare)
    {
        var owned = drafts.SelectMany(d => d.Content).ToHashSet();
        var wanted = new SortedSet<int>();
        for (int u = 0, from = 0; u < text.Units.Length; u++)
        {
            if (!text.Units[u].IsQuote || owned.Contains(u) || text.Units[u].Floats || !IsSpeech(text, u))
                continue;
            while (from < spare.Count && spare[from].Unit < u - Near) from++;
            (int Unit, float Likely) best = (-1, 0);
            for (var i = from; i < spare.Count && spare[i].Unit <= u + Near; i++)
                if (text.Units[spare[i].Unit].Statement == text.Units[u].Statement && spare[i].Likely > best.Likely)
                    best = spare[i];
            if (best.Unit >= 0)
                wanted.Add(best.Unit);
        }
        return [.. wanted];
    }

    static (bool Own, bool Beside, float Sure) Claim(UnitText text, Draft draft, int at)
    {
        var quote = draft.Content[at];
        var (first, last) = draft.Teller;
        return (text.Units[draft.Cue].Statement == text.Units[quote].Statement, Math.Abs(quote < first ? first - quote : quote - last) <= 2, draft.Sure[at]);
    }

    // A sentence or more: it begins with a capital and has some words.
    static bool IsSpeech(UnitText text, int quote) => text.Units[quote].IsSentenceQuote && text.Units[quote].End - text.Units[quote].First >= Speech;

    // A paragraph that is nothing but quotations.
    static bool IsAlone(UnitText text, int statement)
    {
        for (var s = statement; s < text.Statements.Length && text.Statements[s].Paragraph == text.Statements[statement].Paragraph; s++)
            if (!text.Statements[s].Floats)
                return false;
        return true;
    }
}
