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
        var cover = Cover(scene);
        var borne = scene.Names.Where(n => n is { Kind: NameKind.Person, Count: > 1 and < 8 })
            .SelectMany(n => scene.Lower.Skip(n.First + 1).Take(n.Count - 1)).ToHashSet(StringComparer.Ordinal);
        List<(int First, int Count, KnownName Known)> found = [];
        for (var i = 0; i < scene.Count;)
        {
            var (count, known) = ActorTables.Known.At(scene.Lower, i, scene.End(i));
            if (known is null || !scene.IsWrittenAs(known, i, count))
            {
                i++;
                continue;
            }
            if (!IsInside(scene, cover[i], i, count, known) && !(count == 1 && borne.Contains(scene.Lower[i])))
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
    static NameSpan?[] Cover(Scene scene)
    {
        var cover = new NameSpan?[scene.Count];
        foreach (var name in scene.Names)
            for (var i = name.First; i < name.First + name.Count; i++)
                cover[i] = name;
        return cover;
    }

    // "Jordan" in "Michael Jordan", "Israel" in "Bank of Israel"; not "Russia" in a name the model ran together over a comma.
    static bool IsInside(Scene scene, NameSpan? name, int first, int count, KnownName known)
    {
        if (name is not { } cover)
            return false;
        // at the edge of a person's name it belongs to a title the model took in; alone it was taken for a person
        if (cover.Kind == NameKind.Person)
            return cover.Count > count && (first > cover.First || !(ActorTables.Titles.Begins(scene.Lower, first + count, cover.First + cover.Count)
                || (known.Form == MentionForm.Demonym && cover.Count - count >= 2)));
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
        var draft = scene.Named(known.Full is { } full ? Keys.Fold(full) : key, known.Kind, known.Full ?? name);
        scene.Alias(key, draft);
        scene.Mention(draft, first, count, known.Full is not null && count == 1 && Bodies.IsInitials(name) ? MentionForm.Acronym : MentionForm.Name);
    }
}
