using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Attributions;

/// <summary>A name as it stands in one place: words of the text, its title before it.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">One past its last.</param>
/// <param name="TitleFirst">The first word of the title; the same as <paramref name="First"/> for none.</param>
/// <param name="Name">The fullest form of the name in the account.</param>
readonly record struct NameRun(int First, int End, int TitleFirst, string Name)
{
    /// <summary>Whether it is likely a person's: two words or more, or one with a title.</summary>
    public bool IsPerson => Name.Contains(' ', StringComparison.Ordinal) || TitleFirst < First;
}

/// <summary>The names of a text, each led back to the fullest form of it that the text has.</summary>
static class NameRuns
{
    const int LongestTitle = 4;

    static readonly FrozenSet<string> Titles = WordList.Set("honorifics");

    /// <summary>The runs of words tagged as names, in order. O(length).</summary>
    public static List<NameRun> Of(Annotated text)
    {
        var title = TitleEnds(text);
        var named = new bool[text.Words.Count]; // the model of names sees some that have another tag
        foreach (var name in text.Names)
            named.AsSpan(name.First, name.Count).Fill(true);
        var runs = new List<(int First, int End, int TitleFirst)>();
        for (var i = 0; i < text.Words.Count;)
        {
            if (!IsName(i) || title[i] > 0)
            {
                i++;
                continue;
            }
            var end = i + 1;
            var sentence = text.Sentences[text.SentenceOf(i)].End;
            while (end < sentence && title[end] == 0 && (IsName(end) || IsInner(text, end, sentence))) end++;
            var titled = i; // "Arab League" has an adjective in it
            if (i > 0 && end == i + 1 && text.Words[i - 1].Tag == UniversalTag.Adj && i - 1 > text.Sentences[text.SentenceOf(i)].First && char.IsUpper(text.Form(i - 1)[0]) && title[i - 1] == 0)
                titled = --i;
            while (titled > 0 && title[titled - 1] > 0) titled--;
            runs.Add((i, end, titled));
            i = end;
        }
        var full = new Dictionary<string, string>(StringComparer.Ordinal); // last word → longest name that ends with it; first to come wins
        foreach (var run in runs)
        {
            var name = Written(text, run.First, run.End);
            var last = text.FormOf(run.End - 1);
            if (!full.TryGetValue(last, out var known) || name.Length > known.Length)
                full[last] = name;
        }
        return [.. runs.Select(r => new NameRun(r.First, r.End, r.TitleFirst, full[text.FormOf(r.End - 1)]))];

        bool IsName(int word) => text.Words[word].Tag == UniversalTag.Propn || (named[word] && char.IsUpper(text.Form(word)[0]));
    }

    /// <summary>The words from one to another, a space between them where the text has white space.</summary>
    public static string Written(Annotated text, int first, int end)
    {
        var start = text.Words[first].Span.Start;
        return string.Join(' ', text.Text[start..text.Words[end - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // "Mohammed bin Salman", "Smith-Jones"
    static bool IsInner(Annotated text, int at, int end) =>
        at + 1 < end && text.Words[at + 1].Tag == UniversalTag.Propn
        && text.Form(at) is "bin" or "ibn" or "al" or "van" or "von" or "de" or "der" or "la" or "-";

    // For each word how far into a title it is, from 1; 0 for none. Longest phrase first; a title begins with a capital.
    static int[] TitleEnds(Annotated text)
    {
        var inside = new int[text.Words.Count];
        for (var i = 0; i < inside.Length; i++)
        {
            if (!char.IsUpper(text.Form(i)[0]))
                continue;
            for (var length = LongestTitle; length > 0; length--)
            {
                if (i + length > inside.Length || !Titles.Contains(Written(text, i, i + length).ToLowerInvariant()))
                    continue;
                for (var k = 0; k < length; k++)
                    inside[i + k] = k + 1;
                i += length - 1;
                break;
            }
        }
        return inside;
    }
}
