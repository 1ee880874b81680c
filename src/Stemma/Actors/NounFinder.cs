namespace Stemma.Actors;

/// <summary>Gives "the group", "the ministry", "the country" to the body they can only mean.</summary>
static class NounFinder
{
    const int Back = 2; // sentences

    /// <summary>
    /// A definite noun is the one actor of its kind that was spoken of in this sentence before it or in the two sentences before; nobody's when there
    /// are several.
    /// </summary>
    public static void Find(Scene scene)
    {
        var recent = new Recent(scene, d => d.Kind is ActorKind.ArmedGroup or ActorKind.Organisation or ActorKind.State);
        for (var i = 0; i + 1 < scene.Count; i++)
        {
            recent.MoveTo(i);
            if (scene.Lower[i] is not "the" || !scene.IsFree(i, 1))
                continue;
            var (count, kind) = ActorTables.Nouns.At(scene.Lower, i + 1, scene.End(i));
            if (kind is null || !scene.IsFree(i + 1, count) || IsCompound(scene, i + 1 + count) || scene.IsCapital(i + 1))
                continue;
            var fit = recent.Of(Back).Where(d => d.Kind == kind && Fits(d, scene.Lower[i + count])).Take(2).ToArray();
            if (fit.Length == 1)
                scene.Mention(fit[0], i + 1, count, MentionForm.Noun);
        }
    }

    // A body whose name says what it is goes by that word alone: "the ministry" is no company.
    static bool Fits(Draft draft, string noun) =>
        draft.Kind != ActorKind.Organisation || draft.Name.Contains(noun, StringComparison.OrdinalIgnoreCase)
        || (noun is "agency" or "organization" or "organisation" or "company" or "firm" && !draft.Name.Contains(' ', StringComparison.Ordinal));

    // "the group leaders", "the state of", "the group of seven"
    static bool IsCompound(Scene scene, int next) =>
        next < scene.Count && (scene.Key(next, next - 1) is "of" || (scene.Text.Words[next].Tag is Language.UniversalTag.Noun or Language.UniversalTag.Propn
            && scene.Text.Words[next].Span.Start > scene.Text.Words[next - 1].Span.End && !ActorTables.Cues.Contains(scene.Lower[next]) && scene.HasTrees));
}
