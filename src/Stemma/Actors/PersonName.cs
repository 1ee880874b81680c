using System.Collections.Frozen;
using Stemma.Texts;

namespace Stemma.Actors;

/// <summary>A person's name where it stands, taken apart.</summary>
/// <param name="First">Its first word, titles left out.</param>
/// <param name="Count">Its words.</param>
/// <param name="Given">Folded given name; null when there is one part only.</param>
/// <param name="Surname">Folded surname, article left out ("assad" of "al-Assad").</param>
/// <param name="Title">Where the title before it stands; null for none.</param>
/// <param name="Office">The title as an office; null for none or a courtesy title.</param>
/// <param name="Code">The state the office is of; null for none said.</param>
/// <param name="Gender">What title and given name say.</param>
sealed record PersonName(int First, int Count, string? Given, string Surname, TextSpan? Title, string? Office, string? Code, Gender? Gender)
{
    static readonly FrozenSet<string> After = new[] { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "mp", "md", "m.d.", "ph.d.", "phd" }.ToFrozenSet(StringComparer.Ordinal);
    static readonly string[] Articles = ["al-", "el-", "ul-", "ad-", "an-", "as-", "ash-"];

    /// <summary>Reads the name that stands at some words, with what stands before it; null when nothing but titles is there.</summary>
    public static PersonName? Read(Scene scene, int first, int count)
    {
        // a title may have been taken for part of the name
        while (count > 1 && ActorTables.Titles.At(scene.Lower, first, first + count - 1) is { Count: > 0 } inside && !ActorTables.IsGivenName(scene.Lower[first]))
            (first, count) = (first + inside.Count, count - inside.Count);
        while (count > 1 && (After.Contains(scene.Lower[first + count - 1]) || !char.IsLetter(scene.Forms[first + count - 1][0]))) count--;
        if (!char.IsLetter(scene.Forms[first][0]) || (count == 1 && ActorTables.Titles.At(scene.Lower, first, first + 1).Count > 0 && !ActorTables.IsGivenName(scene.Lower[first])))
            return null;
        var parts = Parts(scene, first, count);
        var given = parts.Count > 1 ? parts[0].TrimEnd('.') : null;
        var (title, office, code, gender) = TitleBefore(scene, first);
        gender ??= given is not null ? ActorTables.GenderOf(given) : null;
        return new PersonName(first, count, given, Surnamed(parts[^1]), title, office, code, gender);
    }

    // What is written without a space is one part: Ocasio-Cortez, al-Assad.
    static List<string> Parts(Scene scene, int first, int count)
    {
        List<string> parts = [];
        for (var i = first; i < first + count; i++)
            if (i > first && scene.Text.Words[i].Span.Start == scene.Text.Words[i - 1].Span.End && parts[^1].Length < 60)
                parts[^1] += scene.Lower[i];
            else
                parts.Add(scene.Lower[i]);
        return parts;
    }

    static string Surnamed(string part)
    {
        foreach (var article in Articles)
            if (part.Length > article.Length + 2 && part.StartsWith(article, StringComparison.Ordinal))
                return part[article.Length..];
        return part;
    }

    static (TextSpan? Title, string? Office, string? Code, Gender? Gender) TitleBefore(Scene scene, int first)
    {
        var start = scene.Start(first);
        var end = first;
        Gender? gender = null;
        string? office = null;
        while (end > start && ActorTables.Titles.Before(scene.Lower, end, start) is { Count: > 0 and var count, Meaning: { } title }
            && scene.IsFree(end - count, count) && IsTitleHere(scene, end - count, title))
        {
            gender ??= ActorTables.GenderOfTitle(title);
            if (!ActorTables.Courtesy.Contains(title))
                office = office is null ? title : $"{title} {office}";
            end -= count;
        }
        if (end == first)
            return default;
        return (Draft.Span(scene, end, first - end), office is null ? null : Offices.Plain(office), Offices.StateBefore(scene, end), gender);
    }

    // Small words are titles too ("prime minister Ismail Sabri"), but not after an article of their own ("a judge Smith knew").
    static bool IsTitleHere(Scene scene, int at, string title) =>
        scene.IsCapital(at) || title.Contains(' ', StringComparison.Ordinal) || !(scene.Key(at - 1, at) is "a" or "an");
}
