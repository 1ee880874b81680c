using System.Collections.Frozen;

namespace Stemma.Actors;

/// <summary>Offices: their plain words, the state they are of, who holds them.</summary>
static class Offices
{
    static readonly FrozenSet<string> Exclusive = new[]
    {
        "president", "prime minister", "chancellor", "king", "queen", "pope", "ambassador", "senator", "governor", "mayor", "judge", "secretary of state", "foreign minister", "general",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly string[] Qualifiers = ["former ", "then-", "then ", "acting ", "interim ", "outgoing ", "incoming "];

    /// <summary>An office without "former", "acting" and their like, abbreviations written out.</summary>
    public static string Plain(string office)
    {
        foreach (var qualifier in Qualifiers)
            if (office.StartsWith(qualifier, StringComparison.Ordinal))
                return Plain(office[qualifier.Length..]);
        return office.EndsWith('.') && ActorTables.OfficeSynonyms.TryGetValue(office, out var whole) ? whole[0] : office;
    }

    /// <summary>The state said just before a word: "U.S. secretary", "Israel's prime minister", "Israeli Foreign Minister"; null for none.</summary>
    public static string? StateBefore(Scene scene, int at)
    {
        var before = at - 1;
        for (var skipped = 0; before >= scene.Start(at) && skipped < 2 && scene.Lower[before] is "'s" or "’s" or "former" or "then" or "top" or "senior" or "-" or "current" or "new"; skipped++) before--;
        return before >= scene.Start(at) && scene.Owner(before) is { Kind: ActorKind.State, Code: { } code } ? code : null;
    }

    /// <summary>The state said just after an office: "president of Egypt"; null for none.</summary>
    public static string? StateAfter(Scene scene, int at)
    {
        if (scene.Key(at, at - 1) is not ("of" or "for"))
            return null;
        var next = scene.Key(at + 1, at) is "the" ? at + 2 : at + 1;
        return next < scene.End(at) && scene.Owner(next) is { Kind: ActorKind.State, Code: { } code } ? code : null;
    }

    /// <summary>Whether an actor holds an office, by that name or another way to name it.</summary>
    public static bool Holds(Draft draft, string office) =>
        draft.Offices.Contains(office)
        || draft.Offices.Any(held => held.StartsWith(office + " ", StringComparison.Ordinal) || held.EndsWith(" " + office, StringComparison.Ordinal))
        || (ActorTables.OfficeSynonyms.TryGetValue(office, out var meant) && meant.Any(draft.Offices.Contains));

    /// <summary>Whether an actor holds another of the offices of which nobody holds two: an ambassador is no president.</summary>
    public static bool Excludes(Draft draft, string office) =>
        Exclusive.Contains(office) && !Holds(draft, office) && draft.Offices.Any(held => Exclusive.Contains(held));

    /// <summary>Whether two states may be one: either is unknown.</summary>
    public static bool MayBeOf(string? one, string? other) => one is null || other is null || one == other;
}
