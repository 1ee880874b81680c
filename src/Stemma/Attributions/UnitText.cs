using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>An annotated text laid out for finding attributions: words and quotations in statements.</summary>
sealed class UnitText
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CueWords = WordList.Set("speech-cues").GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MayEnd = WordList.Set("sentence-ends").GetAlternateLookup<ReadOnlySpan<char>>();
    const uint QuoteTag = 32;
    const int LongestCueWord = 24;

    UnitText(Annotated text, Unit[] units, Statement[] statements, IReadOnlyList<Turn> turns) => (Text, Units, Statements, Turns) = (text, units, statements, turns);

    /// <summary>The text.</summary>
    public Annotated Text { get; }

    /// <summary>Its units, in order; every word is in exactly one.</summary>
    public Unit[] Units { get; }

    /// <summary>Its statements, in order; every unit is in exactly one.</summary>
    public Statement[] Statements { get; }

    /// <summary>Its turns, where it is a transcript.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>From the first character of one unit to the last of another.</summary>
    public TextSpan Span(int first, int last) =>
        TextSpan.FromTo(Text.Words[Units[first].First].Span.Start, Text.Words[Units[last].End - 1].Span.End);

    /// <summary>Lays a text out. O(length).</summary>
    public static UnitText Of(Annotated text, IReadOnlyList<TextSpan> paragraphs)
    {
        var turns = Attributions.Turns.In(text, paragraphs);
        var zones = QuoteZones.Of(text.Text, paragraphs, turns);
        var units = new List<Unit>(text.Words.Count);
        var unitOf = new int[text.Words.Count];
        for (int word = 0, zone = 0; word < text.Words.Count;)
        {
            var start = text.Words[word].Span.Start;
            while (zone < zones.Count && zones[zone].Span.End <= start) zone++;
            var end = word + 1;
            var quoted = zone < zones.Count && zones[zone].Span.Start <= start;
            if (quoted)
                while (end < text.Words.Count && text.Words[end].Span.Start < zones[zone].Span.End) end++;
            for (var i = word; i < end; i++)
                unitOf[i] = units.Count;
            units.Add(quoted ? Quotation(text, word, end) : Single(text, word));
            word = end;
        }
        var laid = units.ToArray();
        Hang(text, laid, unitOf);
        return new UnitText(text, laid, Cut(text, laid, paragraphs, zones), turns);
    }

    static Unit Single(Annotated text, int word)
    {
        var item = text.Words[word];
        var form = item.Span.In(text.Text);
        var mark = !HasLetterOrDigit(form);
        return new Unit
        {
            First = word,
            End = word + 1,
            IsMark = mark,
            IsComma = mark && form is ",",
            IsCueWord = !mark && IsCue(form),
            Form = FeatureHash.Of(form),
            Lemma = FeatureHash.Of(item.Lemma),
            Suffix = FeatureHash.Of(form.Length > 3 ? form[^3..] : form),
            Shape = Shape(form),
            Tag = (uint)item.Tag,
            FineTag = FeatureHash.Of(item.FineTag),
            Relation = FeatureHash.Of(item.Relation),
        };
    }

    static Unit Quotation(Annotated text, int first, int end)
    {
        var words = end - first;
        var last = end - 1;
        while (last > first && !IsEnd(text.Form(last))) last--;
        var closing = last > first ? FeatureHash.Of(text.Form(last)) : 0;
        var opening = first;
        while (opening < end - 1 && !HasLetterOrDigit(text.Form(opening))) opening++;
        var capital = char.IsUpper(text.Form(opening)[0]) ? 1u : 0;
        var size = words switch { <= 3 => 0u, 4 => 1u, 5 => 2u, <= 7 => 3u, <= 10 => 4u, <= 20 => 5u, _ => 6u };
        var representative = first;
        for (var i = first; i < end; i++)
            if (text.Words[i].Head is not { } head || head < first || head >= end)
            {
                representative = i;
                if (HasLetterOrDigit(text.Form(i)))
                    break;
            }
        return new Unit
        {
            First = first,
            End = end,
            IsQuote = true,
            IsSentenceQuote = capital == 1,
            Form = FeatureHash.Mix(FeatureHash.Mix(closing, capital), 77),
            Lemma = FeatureHash.Mix(FeatureHash.Mix(size, capital), 78),
            Suffix = FeatureHash.Mix(closing, 79),
            Shape = FeatureHash.Mix(size, 80),
            Tag = QuoteTag + capital,
            FineTag = (uint)text.Words[representative].Tag,
            Relation = FeatureHash.Of(text.Words[representative].Relation),
            Parent = representative,
        };
    }

    // Heads as units: what hangs on a word of a quotation hangs on the quotation.
    static void Hang(Annotated text, Unit[] units, int[] unitOf)
    {
        for (var u = 0; u < units.Length; u++)
        {
            var word = units[u].IsQuote ? units[u].Parent : units[u].First;
            var parent = text.Words[word].Head is { } head ? unitOf[head] : -1;
            units[u].Parent = parent == u ? -1 : parent;
        }
    }

    static Statement[] Cut(Annotated text, Unit[] units, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<QuoteZone> zones)
    {
        var statements = new List<Statement>();
        var open = new HashSet<int>(zones.Where(z => z.LeftOpen).Select(z => z.Paragraph));
        for (int first = 0, sentence = 0, paragraph = 0; first < units.Length;)
        {
            var end = first;
            do
            {
                var last = units[end].End - 1;
                while (text.Sentences[sentence].End <= last) sentence++;
                end++;
            }
            while (end < units.Length && (text.Sentences[sentence].End > units[end].First || GoesOn(text, units, end, paragraphs, ref paragraph)));
            var start = text.Words[units[first].First].Span.Start;
            while (paragraph + 1 < paragraphs.Count && paragraphs[paragraph].End <= start) paragraph++;
            var floats = Floats(units.AsSpan(first, end - first));
            for (var u = first; u < end; u++)
            {
                units[u].Statement = statements.Count;
                units[u].Floats = floats;
            }
            statements.Add(new Statement(first, end, paragraph, floats, open.Contains(paragraph - 1)));
            first = end;
        }
        return [.. statements];
    }

    // Where sentences were cut too eagerly: a small letter begins none, a title ("Rep.") ends none, and none ends with a comma, or with a colon before a quotation.
    static bool GoesOn(Annotated text, Unit[] units, int at, IReadOnlyList<TextSpan> paragraphs, ref int paragraph)
    {
        var start = text.Words[units[at].First].Span.Start;
        var before = text.Words[units[at - 1].End - 1].Span.End;
        while (paragraph + 1 < paragraphs.Count && paragraphs[paragraph].End < before) paragraph++;
        if (paragraph < paragraphs.Count && start >= paragraphs[paragraph].End)
            return false;
        ref readonly var last = ref units[at - 1];
        ref readonly var next = ref units[at];
        if (!next.IsQuote && char.IsLower(text.Form(next.First)[0]))
            return true;
        if (last.IsQuote)
            return last.End - last.First > 2 && (text.Form(last.End - 1) is "," || text.Form(last.End - 2) is ",");
        var end = text.Form(last.First);
        if (end.Length > 2 && end.IndexOf('.') == end.Length - 1 && end.Length <= LongestCueWord && IsBeforeName(end))
            return true;
        return last.IsComma || (next.IsQuote && text.Form(last.First) is ":");
    }

    static bool Floats(ReadOnlySpan<Unit> units)
    {
        var quoted = 0;
        foreach (ref readonly var unit in units)
            if (unit.IsQuote)
                quoted += unit.End - unit.First;
            else if (!unit.IsMark)
                return false;
        return quoted > 4;
    }

    static bool IsEnd(ReadOnlySpan<char> form) => form.Length == 1 && form[0] is '.' or ',' or '?' or '!' or '-' or '—' or ';' or ':' || HasLetterOrDigit(form);

    static bool IsCue(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestCueWord)
            return false;
        Span<char> lower = stackalloc char[LongestCueWord];
        return CueWords.Contains(lower[..form.ToLowerInvariant(lower)]);
    }

    static bool IsBeforeName(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[LongestCueWord];
        lower = lower[..form.ToLowerInvariant(lower)];
        return Tokenizer.IsKnownAbbreviation(lower) && !MayEnd.Contains(lower);
    }

    static bool HasLetterOrDigit(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    static uint Shape(ReadOnlySpan<char> form)
    {
        uint shape = 1, last = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : 4u;
            if (kind != last)
                shape = (shape * 5) + kind;
            last = kind;
        }
        return shape;
    }
}
