using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>
/// Names as a page introduces them: in full ("Ann Lund") and then bare ("Lund"). An article introduces its people anew, so bare names
/// that lean on an introduction show that two paragraphs belong together.
/// </summary>
sealed class PageNames
{
    static readonly FrozenSet<string> Openers =
        WordList.Set("chrome-determiners").Concat(WordList.Set("chrome-prepositions")).Concat(WordList.Set("chrome-lead-ins"))
            .Concat(WordList.Set("chrome-auxiliaries")).Concat(["he", "she", "it", "they", "we", "i", "there", "mr", "mrs", "ms"]).ToFrozenSet(StringComparer.Ordinal);

    readonly record struct Mention(int Line, string Surname, string? Full, int Word);

    readonly List<Mention> _mentions = [];

    /// <summary>The names in the given lines, in order.</summary>
    public static PageNames Of(PageDraft draft, IReadOnlyList<int> lines)
    {
        var names = new PageNames();
        var words = new List<PageWord>();
        foreach (var line in lines)
        {
            words.Clear();
            PageWords.Add(draft.Text, draft.Lines[line].Span, line, words);
            for (var i = 0; i < words.Count; i++)
            {
                if (!char.IsUpper(draft.Text[words[i].Span.Start]))
                    continue;
                var first = i;
                while (i + 1 < words.Count && char.IsUpper(draft.Text[words[i + 1].Span.Start]) && words[i + 1].Span.Start == words[i].Span.End + 1
                    && char.IsWhiteSpace(draft.Text[words[i].Span.End])) i++;
                while (first <= i && Openers.Contains(Word(draft, words[first]).ToLowerInvariant())) first++;
                if (first > i)
                    continue;
                var surname = Bare(Word(draft, words[i]));
                names._mentions.Add(new Mention(line, surname, first == i ? null : Word(draft, words[i - 1]) + " " + surname, first));
            }
        }
        return names;
    }

    /// <summary>How many bare names in lines <paramref name="from"/> up to <paramref name="to"/> lean on an introduction in lines from <paramref name="start"/> on.</summary>
    public int Carried(int start, int from, int to)
    {
        var introduced = new Dictionary<string, bool>(StringComparer.Ordinal); // true: by full name first
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in _mentions)
        {
            if (mention.Line < start || mention.Line >= to)
                continue;
            if (mention.Line < from)
                introduced.TryAdd(mention.Surname, mention.Full is not null);
            else if (mention.Full is not null)
                introduced[mention.Surname] = false; // introduced anew
            else if (introduced.GetValueOrDefault(mention.Surname))
                carried.Add(mention.Surname);
        }
        return carried.Count;
    }

    /// <summary>Whether a line opens with the full name of somebody whom an earlier line introduced and others since named bare.</summary>
    public bool Reintroduces(int line)
    {
        foreach (var mention in _mentions)
            if (mention.Line == line && mention.Full is not null && mention.Word <= 5)
            {
                int full = -1, bare = -1;
                foreach (var before in _mentions)
                {
                    if (before.Line >= line)
                        break;
                    if (before.Full == mention.Full && full < 0)
                        full = before.Line;
                    else if (before.Full is null && before.Surname == mention.Surname && full >= 0)
                        bare = before.Line;
                }
                if (full >= 0 && bare > full)
                    return true;
            }
        return false;
    }

    /// <summary>How many different full names stand in lines <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public int FullNames(int from, int to) =>
        _mentions.Where(m => m.Full is not null && m.Line >= from && m.Line < to).Select(m => m.Full).Distinct(StringComparer.Ordinal).Count();

    static string Word(PageDraft draft, PageWord word) => word.Span.In(draft.Text).ToString();

    static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');
}
