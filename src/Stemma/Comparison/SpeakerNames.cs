using Stemma.Actors;
using Stemma.Attributions;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>How the speakers of two accounts stand to each other.</summary>
enum SpeakerMatch
{
    /// <summary>One name, at two lengths or in two spellings.</summary>
    Same,

    /// <summary>One of them is unknown or has no name, or one may speak for the other: they may be one.</summary>
    Open,

    /// <summary>Two names.</summary>
    Other,
}

/// <summary>Compares speakers across accounts, by what they are called and what they are.</summary>
static class SpeakerNames
{
    const double MostGarbled = 0.34; // of a name's letters, where everything else says it is the same speaker

    /// <summary>How two speakers stand to each other.</summary>
    /// <param name="a">One; null for unknown.</param>
    /// <param name="b">The other; null for unknown.</param>
    /// <param name="copied">Whether the words around are copied, so that a name may have been garbled on the way.</param>
    public static SpeakerMatch Compare(Speaker? a, Speaker? b, bool copied)
    {
        if (a is null || b is null)
            return SpeakerMatch.Open;
        string[] x = Words(a.Name), y = Words(b.Name);
        if (x.Length == 0 || y.Length == 0)
            return SpeakerMatch.Open;
        if (a.Form == SpeakerForm.Unnamed || b.Form == SpeakerForm.Unnamed)
            return a.Form == b.Form && x[^1] == y[^1] ? SpeakerMatch.Same : SpeakerMatch.Open;
        if (x.SequenceEqual(y, StringComparer.Ordinal) || Within(x, y) || Within(y, x) || (a.Kind == ActorKind.State && b.Kind == a.Kind && a.State == b.State && a.State is not null))
            return SpeakerMatch.Same;
        var most = copied ? MostGarbled : MostGarbled / 2;
        if ((x.Length == y.Length && AreSpellings(string.Concat(x), string.Concat(y), most)) || ((x.Length == 1 || y.Length == 1) && AreSpellings(x[^1], y[^1], most)))
            return SpeakerMatch.Same;
        // A person may speak for a body; two people are two, and so are two bodies.
        return a.Kind is { } one && b.Kind is { } other && (one == ActorKind.Person) != (other == ActorKind.Person) ? SpeakerMatch.Open : SpeakerMatch.Other;
    }

    /// <summary>The comparison keys of a speaker's name and role.</summary>
    public static HashSet<string> WordsOf(Speaker? speaker, string text) => speaker is null ? []
        : [.. Words(speaker.Name), .. speaker.Role is { } role ? Words(role.Span.In(text).ToString()) : []];

    /// <summary>Whether some words have the last word of a speaker's name.</summary>
    public static bool Names(string words, Speaker speaker) => Words(speaker.Name) is [.., var last] && Words(words).Contains(last, StringComparer.Ordinal);

    // Every word of the shorter name is in the longer, in order: "Quill", "Ada Quill", "Ada B. Quill".
    static bool Within(string[] shorter, string[] longer)
    {
        if (shorter.Length >= longer.Length)
            return false;
        var at = 0;
        foreach (var word in longer)
            if (at < shorter.Length && word == shorter[at])
                at++;
        return at == shorter.Length;
    }

    static bool AreSpellings(string x, string y, double most) =>
        Math.Min(x.Length, y.Length) >= 4 && EditDistance.Between(x, y) <= most * Math.Max(x.Length, y.Length);

    static string[] Words(string name) =>
        [.. Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).Where(t => t.Kind is TokenKind.Word or TokenKind.Number)
            .Select(t => TextKey.Of(t.Span.In(name))).Where(k => k is not "" and not "'s" and not "the" && !Vocabulary.IsTitle(k))];
}
