namespace Stemma.Actors;

/// <summary>The persons of an account by surname and by given name.</summary>
sealed class PersonBook
{
    readonly Dictionary<string, List<Draft>> _surnames = new(StringComparer.Ordinal), _given = new(StringComparer.Ordinal);
    readonly Dictionary<char, List<string>> _initials = [];

    /// <summary>Enters a person.</summary>
    public void Add(Draft draft)
    {
        if (draft.Surname is { Length: > 0 } surname)
        {
            if (Enter(_surnames, surname, draft))
            {
                if (!_initials.TryGetValue(surname[0], out var surnames))
                    _initials.Add(surname[0], surnames = []);
                surnames.Add(surname);
            }
        }
        if (draft.Given is { } given)
            Enter(_given, given, draft);
    }

    /// <summary>All persons of a surname.</summary>
    public IEnumerable<Draft> With(string surname) => _surnames.GetValueOrDefault(surname, []);

    /// <summary>All persons of a given name.</summary>
    public IEnumerable<Draft> WithGiven(string given) => _given.GetValueOrDefault(given, []);

    /// <summary>All persons of surnames that may be other spellings; the first <paramref name="most"/> surnames of the initial are compared.</summary>
    public IEnumerable<Draft> Like(string surname, int most) =>
        _initials.GetValueOrDefault(surname[0], []).Take(most).Where(s => s != surname && Keys.AreSpellings(s, surname)).SelectMany(With);

    static bool Enter(Dictionary<string, List<Draft>> book, string key, Draft draft)
    {
        var isNew = !book.TryGetValue(key, out var drafts);
        if (drafts is null)
            book.Add(key, drafts = []);
        if (drafts.Count < 50)
            drafts.Add(draft);
        return isNew;
    }
}
