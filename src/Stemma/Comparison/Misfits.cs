using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Whether words put for others fit the sentence they were put into.</summary>
static class Misfits
{
    /// <summary>What speaks against an exchange, the gravest first; null when nothing does.</summary>
    /// <param name="drift">The exchange.</param>
    /// <param name="text">The text that <see cref="Drift.Before"/> is cited from.</param>
    /// <param name="before">Keys of the words that stood there.</param>
    /// <param name="copy">The copy's text.</param>
    /// <param name="after">Keys of the words that stand there now.</param>
    public static Misfit? Of(Drift drift, string text, string[] before, string copy, string[] after)
    {
        if (drift.Kind == DriftKind.SenseChanged || (drift.Kind == DriftKind.SynonymSpun && drift.Severity > Severity.Wording))
            return Misfit.Sense;
        if (IsArticleLeft(text, drift.Before?.Span ?? default, copy, drift.After.Span))
            return Misfit.Article;
        return before.Length == 1 && after.Length == 1 && !Vocabulary.IsFunction(before[0]) && !Vocabulary.IsFunction(after[0]) && Form(before[0], after[0]) ? Misfit.Form : null;
    }

    /// <summary>Whether two words have endings of which one does not stand where the other does.</summary>
    public static bool Form(string before, string after) => Ending(before) is { } old && Ending(after) is { } now && old != now;

    /// <summary>Whether "a" or "an" stands before the words that fitted the old ones, and not these.</summary>
    public static bool IsArticleLeft(string text, TextSpan before, string copy, TextSpan after)
    {
        var article = Before(copy, after.Start);
        return article is "a" or "an" && article == Before(text, before.Start)
            && AsksForAn(text, before) is { } old && AsksForAn(copy, after) is { } now && old != now && (article == "an") == old;
    }

    // The word right before a place, parted from it by one blank.
    static string Before(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ')
            return "";
        var start = at - 1;
        while (start > 0 && at - start < 5 && char.IsLetter(text[start - 1])) start--;
        return text[start..(at - 1)].ToLowerInvariant();
    }

    // Vowels and consonants as they are heard; letters that are heard either way ("union", "hour") decide nothing.
    static bool? AsksForAn(string text, TextSpan words) => char.ToLowerInvariant(text[words.Start]) switch
    {
        'a' or 'e' or 'i' => words.Length > 1 && char.ToLowerInvariant(text[words.Start]) == 'e' && text[words.Start + 1] is 'u' or 'w' ? null : true,
        'o' => words.Length > 2 && text[words.Start + 1] == 'n' && text[words.Start + 2] == 'e' ? null : true,
        'u' or 'h' or 'y' or 'x' => null,
        >= 'a' and <= 'z' => false,
        _ => null,
    };

    // The ending that a verb's form is told by; a plural's "s" is a verb's too and is not judged.
    static string? Ending(string key) =>
        Stems.Of(key) == key ? null
        : key.EndsWith("ing", StringComparison.Ordinal) ? "ing"
        : key.EndsWith("ed", StringComparison.Ordinal) ? "ed"
        : key.EndsWith('s') && !key.EndsWith("ss", StringComparison.Ordinal) ? "s" : null;
}
