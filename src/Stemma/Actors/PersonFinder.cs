using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Finds persons: full names first, then the short ones that each full name explains.</summary>
static class PersonFinder
{
    const int MostCompared = 200; // different surnames of one initial that are compared letter by letter

    /// <summary>Gives the words of persons' names to their actors. A short name that two persons may bear is nobody's.</summary>
    public static void Find(Scene scene)
    {
        var book = new PersonBook();
        List<PersonName> shorts = [];
        foreach (var name in Names(scene))
            if (name.Given is null || IsOpening(scene, name))
                shorts.Add(name);
            else
                Full(scene, book, name);
        foreach (var name in shorts)
            if (name.Given is null)
                Short(scene, book, name);
            else if (Rest(name) is var rest && Bearer(book.With(rest.Surname).Concat(book.Like(rest.Surname, MostCompared)), rest) is not null)
                Short(scene, book, rest);
            else
                Full(scene, book, name);
    }

    // The first word of a sentence may have been taken for a given name: "Compounding Smith's troubles".
    static bool IsOpening(Scene scene, PersonName name) =>
        name is { Title: null, Count: 2, Given: { } given } && name.First == scene.Start(name.First) && !ActorTables.IsGivenName(given) && given.Length > 2;

    static PersonName Rest(PersonName name) => name with { First = name.First + 1, Count = name.Count - 1, Given = null, Gender = null };

    // The model's persons, and capitalised words after a courtesy title that it missed.
    static List<PersonName> Names(Scene scene)
    {
        List<PersonName> names = [];
        var taken = new bool[scene.Count];
        var places = PlaceKeys(scene);
        foreach (var span in scene.Names.Where(n => n.Kind == NameKind.Person))
            if (places.Contains(Bodies.Key(scene, span.First, span.Count)) && scene.IsFree(span.First, span.Count))
                Bodies.Add(scene, span with { Kind = NameKind.Place });
            else if (PersonName.Read(scene, span.First, span.Count) is { } name && scene.IsFree(name.First, name.Count))
            {
                names.Add(name);
                Array.Fill(taken, true, name.First, name.Count);
            }
        for (var i = 1; i < scene.Count; i++)
        {
            if (taken[i] || !scene.IsCapital(i) || !scene.IsFree(i, 1) || !ActorTables.Courtesy.Contains(scene.Key(i - 1, i)) || !scene.IsCapital(i - 1))
                continue;
            var end = i + 1;
            while (end < scene.End(i) && end < i + 4 && scene.IsCapital(end) && !taken[end] && scene.IsFree(end, 1)) end++;
            if (PersonName.Read(scene, i, end - i) is { } name)
                names.Add(name);
            i = end;
        }
        return [.. names.OrderBy(n => n.First)];
    }

    // What stands after "in" or "near" somewhere is a place, whatever the model says; not "in Smith's view".
    static HashSet<string> PlaceKeys(Scene scene) => scene.Names
        .Where(n => n.Kind == NameKind.Person && scene.Key(n.First - 1, n.First) is "in" or "near" or "outside" && !(scene.Key(n.First + n.Count, n.First) is "'s" or "’s" or "'" or "’"))
        .Select(n => Bodies.Key(scene, n.First, n.Count)).ToHashSet(StringComparer.Ordinal);

    static void Full(Scene scene, PersonBook book, PersonName name)
    {
        var draft = book.With(name.Surname).FirstOrDefault(d => IsSamePerson(d, name, spelling: false))
            ?? book.Like(name.Surname, MostCompared).FirstOrDefault(d => IsSamePerson(d, name, spelling: true));
        var form = draft is null || (draft.Given == name.Given && draft.Surname == name.Surname) ? MentionForm.Name : MentionForm.Spelling;
        if (draft is null)
        {
            draft = new Draft(ActorKind.Person, Shown(scene, name)) { Given = name.Given, Surname = name.Surname };
            scene.Drafts.Add(draft);
            book.Add(draft);
        }
        else if (form == MentionForm.Spelling && draft.Given is { Length: <= 2 } && name.Given is { Length: > 2 })
        {
            (draft.Given, draft.Name, form) = (name.Given, Shown(scene, name), MentionForm.Name); // the initial came first
        }
        Join(scene, draft, name, form);
    }

    static void Short(Scene scene, PersonBook book, PersonName name)
    {
        var (draft, form) = Bearer(book.With(name.Surname), name) is { } bearer ? (bearer, MentionForm.Surname)
            : Bearer(book.WithGiven(name.Surname), name) is { } friend ? (friend, MentionForm.GivenName)
            : IsInDoubt(book, name) ? (null, MentionForm.Surname)
            : Bearer(book.Like(name.Surname, MostCompared).Where(d => d.Count >= 2 && d.Given is not null), name) is { } spelt ? (spelt, MentionForm.Spelling)
            : (New(scene, book, name), MentionForm.Name);
        if (draft is not null)
            Join(scene, draft, name, form);
    }

    // Someone has the name, and whether it is he cannot be told. Of another office or gender it is someone else.
    static bool IsInDoubt(PersonBook book, PersonName name) => book.With(name.Surname).Concat(book.WithGiven(name.Surname))
        .Any(d => FitsGender(d, name) && !(name.Office is { } office && Offices.Excludes(d, office)));

    // A name that stands alone all through the account.
    static Draft New(Scene scene, PersonBook book, PersonName name)
    {
        var draft = new Draft(ActorKind.Person, Shown(scene, name)) { Surname = name.Surname };
        scene.Drafts.Add(draft);
        book.Add(draft);
        return draft;
    }

    // The one who may be meant: of all who fit, the only one; else the only one introduced by then; else the only one with the title.
    static Draft? Bearer(IEnumerable<Draft> drafts, PersonName name)
    {
        Draft[] fit = [.. drafts.Where(d => FitsGender(d, name) && !(name.Office is { } office && Offices.Excludes(d, office)))];
        if (fit.Length > 1 && name.Office is not null && fit.Where(d => Offices.Holds(d, name.Office)).ToArray() is [var holder])
            return holder;
        if (fit.Length > 1 && fit.Where(d => d.First < name.First).ToArray() is [var before])
            return before;
        return fit.Length == 1 ? fit[0] : null;
    }

    static bool FitsGender(Draft draft, PersonName name) => draft.Gender is null || name.Gender is null || draft.Gender == name.Gender;

    static bool IsSamePerson(Draft draft, PersonName name, bool spelling)
    {
        if (name.Given is null || !FitsGender(draft, name))
            return false;
        if (draft.Given is not { } given)
            return true; // the surname alone, with nothing against it
        if (given == name.Given || Long(given) == Long(name.Given))
            return true;
        if (spelling)
            return false; // one slip a name
        return IsInitialOf(given, name.Given) || IsInitialOf(name.Given, given) || Keys.AreSpellings(given, name.Given);
    }

    static bool IsInitialOf(string initial, string given) => initial.Length == 1 && given[0] == initial[0];

    static string Long(string given) => ActorTables.Nicknames.GetValueOrDefault(given, given);

    static void Join(Scene scene, Draft draft, PersonName name, MentionForm form)
    {
        scene.Mention(draft, name.First, name.Count, form, name.Title);
        draft.Gender ??= name.Gender;
        if (name.Office is not null)
            draft.Hold(name.Office, name.Code);
        Apposition.Read(scene, draft, name);
    }

    static string Shown(Scene scene, PersonName name)
    {
        var words = Draft.Span(scene, name.First, name.Count).In(scene.Text.Text).ToString();
        return Keys.Fold(words).IndexOf(name.Surname, StringComparison.Ordinal) is > 0 and var at ? words[..(at + name.Surname.Length)] : words; // less what was run into it
    }
}
