using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Attributions;

/// <summary>The ways by which words reach an account, by list.</summary>
static class Channels
{
    const int Longest = 3; // words

    static readonly FrozenDictionary<string, string> Kinds = WordList.Lines("channels")
        .Select(line => line.Split(" = ")).ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>The kind of channel that ends with a word, by forms and by dictionary form, and its first word; null for none.</summary>
    public static (int First, string Kind)? EndingAt(Annotated text, int word)
    {
        var start = text.Sentences[text.SentenceOf(word)].First;
        for (var first = Math.Max(start, word - Longest + 1); first <= word; first++)
        {
            var before = first < word ? string.Join(' ', Enumerable.Range(first, word - first).Select(text.FormOf)).ToLowerInvariant() + " " : "";
            if (Kinds.TryGetValue(before + text.FormOf(word).ToLowerInvariant(), out var kind) || Kinds.TryGetValue(before + text.Words[word].Lemma.ToLowerInvariant(), out kind))
                return (first, kind);
        }
        return null;
    }

    /// <summary>Whether words end with the name of a channel: a report, a statement; nobody that "he" could be.</summary>
    public static bool IsChannel(string words) => Kinds.ContainsKey(words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant());
}
