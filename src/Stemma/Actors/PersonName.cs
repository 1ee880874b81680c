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
        // a title, or the end of one, may have been taken for part of the name
        while (count > 1 && Leading(scene, first, count) is > 0 and var leading)
            (first, count) = (first + leading, count - leading);
        while (count > 1 && (After.Contains(scene.Lower[first + count - 1]) || !char.IsLetter(scene.Forms[first + count - 1][0]))) count--;
        if (!char.IsLetter(scene.Forms[first][0]) || (count == 1 && ActorTables.Titles.At(scene.Lower, first, first + 1).Count > 0 && !ActorTables.IsGivenName(scene.Lower[first])))
            return null;
        if (ActorTables.Titles.Before(scene.Lower, first + count, scene.Start(first)) is { Count: > 1 } title && first + count - title.Count <= first)
            return null; // a title, or the end of one
        var parts = Parts(scene, first, count);
        var given = parts.Count > 1 ? parts[0].TrimEnd('.') : null;
        var (before, office, code, gender) = TitleBefore(scene, first);
        gender ??= given is not null ? ActorTables.GenderOf(given) : null;
        return new PersonName(first, count, given, Surnamed(Parted(scene, first + count - 1, parts[^1])), before, office, code, gender);
    }

    // How many words at the start of a name are none of it: a title, the end of one, the state it is of.
    static int Leading(Scene scene, int first, int count)
    {
        if (ActorTables.Titles.At(scene.Lower, first, first + count - 1) is { Count: > 0 } title && !ActorTables.IsGivenName(scene.Lower[first]))
            return title.Count;
        for (var before = 1; before < Math.Min(3, count - 1); before++) // "UN spokeswoman X"
            if (ActorTables.Titles.At(scene.Lower, first + before, first + count - 1) is { Count: > 0 } inner && scene.Owner(first) is not null)
                return before + inner.Count;
        if (scene.Owner(first)?.Kind == ActorKind.State || scene.Lower[first] is "of" or "the" or "for" or "and")
            return 1;
        for (var end = first + Math.Min(3, count - 1); end > first; end--)
            if (ActorTables.Titles.Before(scene.Lower, end, scene.Start(first)) is { Count: > 1 } before && end - before.Count < first)
                return end - first;
        return 0;
    }

    // Two words run together where a space was lost ("NetanyahuHe"): the first, if it stands by itself elsewhere.
    static string Parted(Scene scene, int last, string part)
    {
        var form = scene.Forms[last];
        for (var i = 4; i < Math.Min(form.Length, 24); i++)
            if (char.IsUpper(form[i]) && char.IsLower(form[i - 1]) && part.EndsWith(scene.Lower[last], StringComparison.Ordinal) && scene.Has(scene.Lower[last][..i]))
                return scene.Lower[last][..i];
        return part;
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
