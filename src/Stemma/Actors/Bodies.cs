using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Finds bodies and places that the model of names found and no list knows, and joins initials to full names.</summary>
static class Bodies
{
    /// <summary>The key of a name: its folded words, an article left out.</summary>
    public static string Key(Scene scene, int first, int count)
    {
        if (count > 1 && scene.Lower[first] is "the") (first, count) = (first + 1, count - 1);
        return string.Join(' ', scene.Lower.AsSpan(first, count)!);
    }

    /// <summary>Gives the words of the model's bodies and places to their actors.</summary>
    public static void Find(Scene scene)
    {
        var initials = new Dictionary<string, Draft?>(StringComparer.Ordinal); // null: two bodies have them
        List<NameSpan> waiting = [];
        foreach (var name in scene.Names.Where(n => n.Kind != NameKind.Person && scene.IsFree(n.First, n.Count)))
        {
            if (name.Count == 1 && IsInitials(scene.Forms[name.First]))
                waiting.Add(name);
            else
                Add(scene, name);
        }
        foreach (var draft in scene.Drafts.Where(d => d.Kind is ActorKind.Organisation or ActorKind.ArmedGroup))
            foreach (var letters in InitialsOf(draft.Name))
                initials[letters] = initials.TryGetValue(letters, out var other) && other != draft ? null : draft;
        Bracketed(scene);
        foreach (var name in waiting.Where(n => scene.IsFree(n.First, n.Count)))
        {
            var key = Key(scene, name.First, name.Count);
            if (scene.Named(key) is { } known)
                scene.Mention(known, name.First, name.Count, known.Name == scene.Forms[name.First] ? MentionForm.Name : MentionForm.Acronym);
            else if (initials.GetValueOrDefault(Letters(key)) is { } full)
                scene.Mention(full, name.First, name.Count, MentionForm.Acronym);
            else
                Add(scene, name);
        }
    }

    /// <summary>Gives the words of a name to the body or place of that name.</summary>
    public static void Add(Scene scene, NameSpan name)
    {
        var shown = name.Span.In(scene.Text.Text).ToString();
        var kind = name.Kind == NameKind.Place ? ActorKind.Place : ActorKind.Organisation;
        scene.Mention(scene.Named(Key(scene, name.First, name.Count), kind, shown), name.First, name.Count, MentionForm.Name);
    }

    // "World Food Program (WFP)": what stands in brackets after a body's name and may be its initials is the body.
    static void Bracketed(Scene scene)
    {
        for (var i = 1; i + 2 < scene.Count; i++)
        {
            if (scene.Forms[i] != "(" || scene.Forms[i + 2] != ")" || scene.Sentence[i - 1] != scene.Sentence[i + 2]
                || scene.Owner(i - 1) is not { Kind: ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.State } full || !IsInitials(scene.Forms[i + 1]))
                continue;
            var letters = Letters(scene.Lower[i + 1]);
            if (scene.Owner(i + 1) is { } other && other != full)
                continue; // the list knows better
            if (!InitialsOf(full.Name).Contains(letters) && !StartsRuns(scene, i, letters))
                continue;
            scene.Alias(scene.Lower[i + 1], full);
            if (scene.IsFree(i + 1, 1))
                scene.Mention(full, i + 1, 1, MentionForm.Acronym);
        }
    }

    // Whether the initials of the words before the bracket, articles and prepositions left out or not, end with the letters.
    static bool StartsRuns(Scene scene, int bracket, string letters)
    {
        var all = "";
        var large = "";
        for (var i = bracket - 1; i >= scene.Start(bracket) && i > bracket - 16; i--)
        {
            if (!char.IsLetter(scene.Forms[i][0]))
                continue;
            var initials = IsInitials(scene.Forms[i]) ? Letters(scene.Lower[i]) : scene.Lower[i][..1];
            all = initials + all;
            large = (scene.IsCapital(i) ? initials : "") + large;
            if (all == letters || large == letters)
                return true;
        }
        return false;
    }

    /// <summary>Whether a word is capitals alone, with or without full stops.</summary>
    public static bool IsInitials(string form)
    {
        var letters = 0;
        foreach (var c in form)
            if (char.IsLetter(c) && !char.IsUpper(c)) return false;
            else if (char.IsLetter(c)) letters++;
        return letters is >= 2 and <= 10;
    }

    static string Letters(string key) => string.Concat(key.Where(char.IsLetter));

    static IEnumerable<string> InitialsOf(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).ToArray();
        if (words.Length < 2)
            yield break;
        yield return string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => IsInitials(w) ? Letters(Keys.Fold(w)) : Keys.Fold(w[..1])));
        yield return string.Concat(words.Select(w => IsInitials(w) ? Letters(Keys.Fold(w)) : Keys.Fold(w[..1])));
    }
}
