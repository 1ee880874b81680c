using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Finds phrases strewn through a text: the same capitalised words again and again, in places where the sentence is broken with them
/// and whole without them. A name, a slogan or a refrain stands where the grammar wants it and is left alone.
/// </summary>
static class InjectionFinder
{
    const int MaxWords = 6;

    static readonly FrozenSet<string> Determiners = WordList.Set("chrome-determiners");
    static readonly FrozenSet<string> Prepositions = WordList.Set("chrome-prepositions");
    static readonly FrozenSet<string> Auxiliaries = WordList.Set("chrome-auxiliaries");
    static readonly FrozenSet<string> Linkers = WordList.Set("chrome-linkers");
    static readonly FrozenSet<string> LeadIns = WordList.Set("chrome-lead-ins");

    enum Fit { Broken, Loose, Natural }

    /// <summary>Marks them: whole lines by their kind, the others as blocks inside lines.</summary>
    public static void Mark(PageDraft draft)
    {
        var words = PageWords.Of(draft, i => draft.Kinds[i] is null or BlockKind.Subheading);
        var places = Repeated(draft, words);
        if (places is null)
            return;
        var taken = new bool[words.Count];
        foreach (var starts in places)
        {
            var length = Extend(draft.Text, words, starts);
            while (length >= 2 && words[starts[0] + length - 1].Span.In(draft.Text).ToString() is var tail && (Is(Determiners, tail) || Is(Prepositions, tail) || Is(LeadIns, tail) || Is(Linkers, tail)))
                length--; // "Riders of the" is "Riders"
            if (length < 2 || starts.Exists(s => taken[s]))
                continue;
            foreach (var start in Judge(draft, words, starts, length))
            {
                for (var i = start; i < start + length; i++)
                    taken[i] = true;
                Put(draft, words, start, length);
            }
        }
    }

    // Where pairs of words that begin with a capital come again, by pair, most frequent first; null when there are none.
    static List<List<int>>? Repeated(PageDraft draft, List<PageWord> words)
    {
        Dictionary<ulong, int>? first = null;
        Dictionary<ulong, List<int>>? again = null;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!char.IsUpper(draft.Text[words[i].Span.Start]) || !Joined(draft.Text, words, i))
                continue;
            var pair = words[i].Hash * 31 + words[i + 1].Hash;
            first ??= [];
            if (first.TryAdd(pair, i))
                continue;
            again ??= [];
            if (!again.TryGetValue(pair, out var starts))
                again[pair] = starts = [first[pair]];
            starts.Add(i);
        }
        return again is null ? null : [.. again.Values.OrderByDescending(s => s.Count).ThenBy(s => s[0])];
    }

    static bool Joined(string text, List<PageWord> words, int i) =>
        words[i].Line == words[i + 1].Line && words[i + 1].Span.Start - words[i].Span.End == 1 && char.IsWhiteSpace(text[words[i].Span.End]);

    // How many words all places share.
    static int Extend(string text, List<PageWord> words, List<int> starts)
    {
        for (var length = 2; length < MaxWords; length++)
        {
            var next = starts[0] + length;
            if (next >= words.Count || !Joined(text, words, next - 1))
                return length;
            foreach (var start in starts)
                if (start + length >= words.Count || !Joined(text, words, start + length - 1) || words[start + length].Hash != words[next].Hash)
                    return length;
        }
        return MaxWords;
    }

    static List<int> Judge(PageDraft draft, List<PageWord> words, List<int> starts, int length)
    {
        var body = starts.FindAll(s => draft.Headlines[words[s].Line] is null);
        var inHeadline = body.Count < starts.Count;
        if (body.Count < (inHeadline ? 2 : 3))
            return [];
        var clause = IsClause(draft.Text, words, starts[0], length);
        var fits = body.ConvertAll(s => FitOf(draft, words, s, length, clause));
        var broken = fits.Count(f => f == Fit.Broken);
        var enough = broken >= 2 && broken * 10 >= body.Count * 3;
        return enough ? [.. body.Where((_, i) => fits[i] != Fit.Natural)] : [];
    }

    // "Riders board trains to Oldport": a small word that is no function word stands between names, so the phrase is no name itself.
    static bool IsClause(string text, List<PageWord> words, int start, int length)
    {
        for (var i = start + 1; i + 1 < start + length; i++)
            if (words[i].Span.In(text).ToString() is var word && char.IsLower(word[0]) && word[^1] == 's' && char.IsUpper(text[words[i + 1].Span.Start])
                && !Is(Determiners, word) && !Is(Prepositions, word) && word is not ("is" or "was" or "has" or "des" or "les" or "las" or "los" or "dos" or "das"))
                return true;
        return false;
    }

    static Fit FitOf(PageDraft draft, List<PageWord> words, int start, int length, bool clause)
    {
        var text = draft.Text;
        var line = draft.Lines[words[start].Line].Span;
        int from = words[start].Span.Start, to = words[start + length - 1].Span.End;
        if (TextSpan.FromTo(from, to).Trim(text) == line)
            return Fit.Broken; // alone on a line, again and again
        var before = start > 0 && Joined(text, words, start - 1) ? words[start - 1].Span.In(text).ToString() : null;
        var last = start + length - 1;
        var after = last + 1 < words.Count && Joined(text, words, last) ? words[last + 1].Span.In(text).ToString() : null;
        var opens = before is null && (from == line.Start || LineShape.EndsSentence(TextSpan.FromTo(line.Start, from).In(text)));
        if (opens)
            return after is not null && char.IsUpper(after[0]) && OpensSentence(after) ? Fit.Broken : Fit.Natural;
        if (before is null || char.IsUpper(before[0]))
            return !clause || before is null ? Fit.Natural : to == line.End ? Fit.Broken : after is not null && char.IsLower(after[0]) ? Fit.Loose : Fit.Natural;
        if (Is(Linkers, before))
            return after is not null && clause && char.IsLower(after[0]) && (Is(Determiners, after) || Is(Prepositions, after)) ? Fit.Loose : Fit.Natural;
        if (to == line.End && draft.Lines[words[start].Line].Layout is LineLayout.Text or LineLayout.Report)
            return clause ? Fit.Broken : Fit.Loose;
        if (clause)
            return Fit.Broken;
        if (after is null || char.IsUpper(after[0]))
            return Fit.Natural;
        if (Is(Auxiliaries, before) && (after.EndsWith("ed", StringComparison.Ordinal) || after.EndsWith("ing", StringComparison.Ordinal) || Is(Auxiliaries, after)))
            return Fit.Broken;
        if ((Is(Prepositions, before) || Is(Determiners, before)) && Is(Determiners, after))
            return char.IsUpper(text[words[last].Span.Start]) ? Fit.Broken : Fit.Natural; // "the Union launched its": the phrase ends in a verb
        return Is(Prepositions, before) || Is(Determiners, before) ? Fit.Natural : Fit.Loose;
    }

    static bool OpensSentence(string word) =>
        word.ToLowerInvariant() is var small && (Determiners.Contains(small) || Prepositions.Contains(small) || LeadIns.Contains(small)
            || small is "he" or "she" or "it" or "they" or "we" or "i" or "there" or "officials");

    static bool Is(FrozenSet<string> list, string word) => list.Contains(word.ToLowerInvariant());

    static void Put(PageDraft draft, List<PageWord> words, int start, int length)
    {
        var span = TextSpan.FromTo(words[start].Span.Start, words[start + length - 1].Span.End);
        var line = words[start].Line;
        if (draft.Lines[line].Span == span)
            draft.Kinds[line] = BlockKind.InjectedPhrase;
        else
            draft.Inline.Add(new Block(span, BlockKind.InjectedPhrase));
    }
}
