namespace Stemma.Actors;

/// <summary>Offices that stand beside a name between commas: "X, Egypt's foreign minister," and "the secretary of state, X".</summary>
static class Apposition
{
    /// <summary>Gives the offices beside a name, and their words, to its bearer.</summary>
    public static void Read(Scene scene, Draft draft, PersonName name)
    {
        var after = name.First + name.Count;
        if (scene.Key(after, name.First) == "," && OfficeFinder.At(scene, after + 1) is { } office && Ends(scene, office.End))
            Give(scene, draft, office);
        var before = name.First - 1;
        if (scene.Key(before, name.First) == ",")
            for (var start = Math.Max(scene.Start(before), before - 8); start < before; start++)
                if (scene.Lower[start] is "the" && OfficeFinder.At(scene, start) is { } earlier && earlier.End == before)
                {
                    Give(scene, draft, earlier);
                    break;
                }
    }

    // "X, the minister," and "X, the minister." but not "X, the minister and his aide"
    static bool Ends(Scene scene, int end) => scene.Key(end, end - 1) is "," or "." or "" or ")" or "—" or "–" or "-" or "who" or ":" or ";" or "said" or "told";

    static void Give(Scene scene, Draft draft, OfficeAt office)
    {
        draft.Hold(office.Office, office.Code);
        if (scene.IsFree(office.First, office.Count))
            scene.Mention(draft, office.First, office.Count, MentionForm.Office);
    }
}
