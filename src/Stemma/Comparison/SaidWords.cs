using Stemma.Attributions;
using Stemma.Copies;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>The words of one attribution's content, ready to be compared with another's.</summary>
sealed class SaidWords
{
    SaidWords(int witness, Testimony testimony, Utterance from, WordSequence words, RowIndex rows)
    {
        (Witness, Testimony, From) = (witness, testimony, from);
        Span = TextSpan.FromTo(from.Attribution.Content[0].Start, from.Attribution.Content[^1].End);
        var keys = new List<string>();
        var stems = new List<string>();
        var content = new List<bool>();
        var quoted = new List<bool>();
        var starts = new List<int>();
        var own = SpeakerNames.WordsOf(from.Speaker, testimony.Account.Text); // who speaks tells nothing of what he says
        var q = 0;
        for (var i = 0; i < words.Tokens.Count; i++)
        {
            if (words.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || words.Keys[i].Length == 0)
                continue;
            var at = words.Tokens[i].Span.Start;
            while (q < testimony.Quotations.Count && testimony.Quotations[q].End <= at) q++;
            keys.Add(words.Keys[i]);
            stems.Add(Stems.Of(words.Keys[i]));
            content.Add(words.Keys[i] is not "'s" && !Vocabulary.IsFunction(words.Keys[i]) && !own.Contains(words.Keys[i]));
            quoted.Add(from.Attribution.Manner != Manner.Indirect && q < testimony.Quotations.Count && testimony.Quotations[q].Start <= at);
            starts.Add(at);
        }
        (Keys, StemOf, IsContent, IsQuoted, Starts) = ([.. keys], [.. stems], [.. content], [.. quoted], [.. starts]);
        Telling = [.. StemOf.Where((_, i) => IsContent[i]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        RowOf = [.. Starts.Select(at => rows.RowAt(witness, at))];
        var tells = Telling.Length > 0;
        Rows = [.. RowOf.Where((row, i) => row >= 0 && (!tells || IsContent[i])).Distinct().Order()];
    }

    /// <summary>The witness, by index.</summary>
    public int Witness { get; }

    /// <summary>Its testimony.</summary>
    public Testimony Testimony { get; }

    /// <summary>What was found there.</summary>
    public Utterance From { get; }

    /// <summary>The content from its first word to its last.</summary>
    public TextSpan Span { get; }

    /// <summary>The comparison keys of the words; marks are left out.</summary>
    public string[] Keys { get; }

    /// <summary>The stem of each word.</summary>
    public string[] StemOf { get; }

    /// <summary>Whether each word says something by itself.</summary>
    public bool[] IsContent { get; }

    /// <summary>Whether each word stands in quotation marks.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>Where each word stands.</summary>
    public int[] Starts { get; }

    /// <summary>The stems of the words that say something, each once, ascending.</summary>
    public string[] Telling { get; }

    /// <summary>The rows of the collation that hold its telling words (all of its words, when none tells), ascending.</summary>
    public int[] Rows { get; }

    /// <summary>The row of the collation that holds each word; -1 where the table has none.</summary>
    public int[] RowOf { get; }

    /// <summary>The words of an attribution; null when they say nothing: fewer than two telling words, and none quoted.</summary>
    public static SaidWords? Of(int witness, Testimony testimony, Utterance from, RowIndex rows)
    {
        var said = new SaidWords(witness, testimony, from, WordSequence.Of(testimony.Account.Text, from.Attribution.Content), rows);
        return said.Telling.Length >= 2 || (said.Telling.Length == 1 && said.IsQuoted.Contains(true)) ? said : null;
    }

    /// <summary>A part of the content: that of the words from one to before another; null when it says nothing.</summary>
    public SaidWords? Part(int first, int end, RowIndex rows)
    {
        var within = TextSpan.FromTo(first == 0 ? Span.Start : Opened(Starts[first]), end == Starts.Length ? Span.End : Closed(end));
        var content = From.Attribution.Content.Where(c => c.Overlaps(within))
            .Select(c => TextSpan.FromTo(Math.Max(c.Start, within.Start), Math.Min(c.End, within.End))).Where(c => !c.IsEmpty).ToValueList();
        if (content.Count == 0)
            return null;
        var quoted = IsQuoted.AsSpan(first, end - first);
        var manner = !quoted.Contains(true) ? Manner.Indirect : !quoted.Contains(false) ? Manner.Direct : Manner.Mixed;
        return Of(Witness, Testimony, From with { Attribution = From.Attribution with { Content = content, Manner = manner } }, rows);
    }

    // A mark that opens at a word is the word's.
    int Opened(int start) => start > Span.Start && Testimony.Account.Text[start - 1] is '“' or '‘' or '„' or '«' or '"' ? start - 1 : start;

    // Behind the last letter or sign before a word that is not the part's any more; of the marks there those that close are the part's.
    int Closed(int word)
    {
        var text = Testimony.Account.Text;
        var end = Starts[word];
        while (end > Starts[word - 1] + 1 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '“' or '‘' or '„' or '«' or '"' or '(' or '–' or '—' or ';' or ',')) end--;
        return end;
    }

    /// <summary>The words as one string: equal for versions that differ in marks, capitals and the word that joins them to their cue alone.</summary>
    public string Wording()
    {
        var from = Keys.Length > 1 && From.Attribution.Manner != Manner.Direct && Keys[0] is "that" or "to" or "whether" ? 1 : 0;
        return string.Join(' ', Keys.Skip(from));
    }
}
