using Stemma.Language;
using Stemma.Values;

namespace Stemma.Actors;

/// <summary>Gathers the names, offices, metonyms and pronouns of one account into actors.</summary>
public static class ActorFinder
{
    internal const int Version = 1;

    /// <summary>
    /// The actors of a text, in order of their first mention. Rather nobody than the wrong one: a short name that two persons bear, a pronoun
    /// with two antecedents, an office that two hold stay out. Works on names and lists alone where there are no trees, and finds less then.
    /// Pure; any text gives a result. Near O(length).
    /// </summary>
    public static ValueList<Actor> Find(Annotated text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scene = new Scene(text);
        KnownFinder.Find(scene);
        Bodies.Find(scene);
        PersonFinder.Find(scene);
        OfficeFinder.Find(scene);
        NounFinder.Find(scene);
        PronounFinder.Find(scene);
        return scene.Drafts.Where(d => d.Count > 0).OrderBy(d => d.First).Select((draft, id) => draft.ToActor(id)).ToValueList();
    }
}
