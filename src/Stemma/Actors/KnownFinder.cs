using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Finds what the lists know by name: states under all their names, bodies, armed groups, regions.</summary>
static class KnownFinder
{
    static readonly FrozenSet<string> Dealings = new[] { "with", "against", "between" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives the words of known names to their actors. A name that is part of a longer one, or of a person's, is left alone.</summary>
    public static void Find(Scene scene)
    {
        var cover = Cover(scene.Text);
        List<(int First, int Count, KnownName Known)> found = [];
        for (var i = 0; i < scene.Count;)
        {
            var (count, known) = ActorTables.Known.At(scene.Lower, i, scene.End(i));
            if (known is null || !scene.IsWrittenAs(known, i, count))
            {
                i++;
                continue;
            }
            if (!IsInside(cover[i], i, count, known))
                found.Add((i, count, known));
            i += count;
        }
        var supported = found.Where(f => !f.Known.NeedsSupport && f.Known.Form != MentionForm.Seat && f.Known.Code is not null)
            .Select(f => f.Known.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (first, count, known) in found)
            if (known.Kind == ActorKind.State)
                State(scene, first, count, known, supported);
            else
                Body(scene, first, count, known);
    }

    // The longest name of the model over each word.
    static NameSpan?[] Cover(Annotated text)
    {
        var cover = new NameSpan?[text.Words.Count];
        foreach (var name in text.Names)
            for (var i = name.First; i < name.First + name.Count; i++)
                cover[i] = name;
        return cover;
    }

    // "Jordan" in "Michael Jordan", "Israel" in "Bank of Israel"; not "Russia" in a name the model ran together over a comma.
    static bool IsInside(NameSpan? name, int first, int count, KnownName known)
    {
        if (name is not { } cover)
            return false;
        if (cover.Kind == NameKind.Person && known.Kind is ActorKind.State or ActorKind.Place)
            return known.Form is MentionForm.Name or MentionForm.Capital || known.Kind == ActorKind.Place;
        var longer = cover.Count > count && cover.First <= first && cover.First + cover.Count >= first + count;
        return longer && cover.Count - count <= 6 && known.Form != MentionForm.Demonym | cover.Kind == NameKind.Organisation;
    }

    static void State(Scene scene, int first, int count, KnownName known, HashSet<string?> supported)
    {
        if (known.NeedsSupport && !supported.Contains(known.Code))
            return;
        if (known.Form is MentionForm.Capital or MentionForm.Seat && !StandsForState(scene, first, count, known))
        {
            Place(scene, first, count);
            return;
        }
        scene.Mention(scene.State(known.Code ?? "", known.Full ?? ""), first, count, known.Form);
    }

    // "Washington said", "between Moscow and Kyiv", "talks with Tehran"; "the Kremlin" but not "outside the Kremlin"
    static bool StandsForState(Scene scene, int first, int count, KnownName known)
    {
        if (scene.IsPlaced(first))
            return false;
        if (known.Form == MentionForm.Seat || scene.Speaks(first, count))
            return true;
        if (Dealings.Contains(scene.Key(first - 1, first)))
            return scene.Key(first - 1, first) != "between" || IsPairedCapital(scene, first + count, first);
        return scene.Key(first - 1, first) == "and" && scene.Key(first - 3, first) == "between";
    }

    static bool IsPairedCapital(Scene scene, int and, int near) =>
        scene.Key(and, near) == "and" && and + 1 < scene.End(near)
        && ActorTables.Known.At(scene.Lower, and + 1, scene.End(near)).Meaning is { Kind: ActorKind.State or ActorKind.ArmedGroup };

    static void Place(Scene scene, int first, int count)
    {
        var name = Draft.Span(scene, first, count).In(scene.Text.Text).ToString();
        scene.Mention(scene.Named(Bodies.Key(scene, first, count), ActorKind.Place, name), first, count, MentionForm.Name);
    }

    static void Body(Scene scene, int first, int count, KnownName known)
    {
        var name = Draft.Span(scene, first, count).In(scene.Text.Text).ToString();
        var key = Bodies.Key(scene, first, count);
        var isShort = known.Full is not null && Keys.Fold(known.Full) != key;
        var draft = scene.Named(isShort ? Keys.Fold(known.Full ?? "") : key, known.Kind, name);
        if (name.Length > draft.Name.Length && !isShort)
            draft.Name = name;
        scene.Alias(key, draft);
        scene.Mention(draft, first, count, isShort ? MentionForm.Acronym : MentionForm.Name);
    }
}
