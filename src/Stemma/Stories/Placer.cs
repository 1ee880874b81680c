using System.Globalization;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Which story an account belongs to.</summary>
public static class Placer
{
    internal const int Version = 4;

    /// <summary>The stages up to placing, as a stamp: with any of them changed, kinships and stories on file are no longer what they would be.</summary>
    public static Stamp Stamp { get; } = new(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Reader.Stamp} kinship {KinFinder.Version}.{PassageFinder.Version}, stories {Version}"))).Prefix);

    const double LeastHappening = 0.105; // average likeness of two groups that tell one happening
    const double Worth = 0.10;           // of two accounts, to ask how alike their groups are
    const double LeastSubject = 0.20;   // of two episodes of a saga
    const int MostAlike = 8;            // groups an account is held against, those of the rarest marks in common first
    const double LeastMarks = 0.12;
    const double LeastCast = 0.25;

    /// <summary>
    /// Groups a batch into stories: copies of one another, and independent reports of one happening. Reports of another round of the
    /// same talks, another trip of the same person, are another story of the same saga. The same for any order of the batch.
    /// Copies are tied pair by pair, so accounts placed one by one end in the same story; independent reports are joined by average
    /// likeness, so there an account that comes late can find a group it would have split otherwise.
    /// </summary>
    /// <param name="batch">The accounts.</param>
    /// <param name="kin">All kinships among them.</param>
    public static ValueList<Story> Group(IReadOnlyList<Testimony> batch, IReadOnlyList<Kinship> kin)
    {
        var members = batch.OrderBy(t => t.Account.Id).ToArray();
        var number = new Dictionary<AccountId, int>(members.Length);
        for (var at = 0; at < members.Length; at++) number[members[at].Account.Id] = at;
        var inside = kin.Where(k => number.ContainsKey(k.A) && number.ContainsKey(k.B)).OrderBy(k => k.A).ThenBy(k => k.B).ToArray();
        var likeness = new Likeness(members);

        var (pages, across) = Bridges.Find(members.Length, inside, number, likeness);
        var families = new Groups(members.Length);
        foreach (var kinship in inside)
            if (!across.Contains((number[kinship.A], number[kinship.B])))
                families.Join(number[kinship.A], number[kinship.B]);

        var alike = NeighbourFinder.Alike(members, MostAlike, LeastMarks).Order().ToArray();
        var stories = families.Copy();
        // A page that glues two stories is like both, and says nothing of whether they are one.
        double Alike(int x, int y) => pages.Contains(x) || pages.Contains(y) ? 0 : likeness.OfHappening(x, y);
        Happenings.Join(stories, members.Length, alike.Where(pair => families.Find(pair.X) != families.Find(pair.Y) && Alike(pair.X, pair.Y) >= Worth), Alike, LeastHappening);
        Adoption.Adopt(stories, members, alike, pages, likeness);
        var sagas = stories.Copy();
        foreach (var (x, y) in alike)
            if (sagas.Find(x) != sagas.Find(y) && !pages.Contains(x) && !pages.Contains(y) && likeness.OfSubject(x, y) >= LeastSubject && likeness.OfCast(x, y) >= LeastCast)
                sagas.Join(x, y);

        return Enumerable.Range(0, members.Length).GroupBy(stories.Find).OrderBy(group => group.Key).Select(group => new Story(
            StoryId.FoundedBy(members[group.Key].Account.Id),
            StoryId.FoundedBy(members[sagas.Find(group.Key)].Account.Id),
            group.Select(at => members[at].Account.Id).ToValueList(),
            Why([.. group], families, likeness, pages, members))).OrderBy(story => story.Id).ToValueList();
    }

    static ValueList<string> Why(int[] story, Groups families, Likeness likeness, HashSet<int> pages, Testimony[] members)
    {
        var why = new List<string>();
        var copies = story.GroupBy(families.Find).ToArray();
        var most = copies.Max(family => family.Count());
        if (most > 1)
            why.Add(string.Create(CultureInfo.InvariantCulture, $"{most} accounts have passages in common that came down by copying."));
        if (copies.Length > 1)
            why.Add(string.Create(CultureInfo.InvariantCulture, $"{copies.Length} groups that copy nothing from one another tell of the same names, figures and days."));
        if (story.Length > 1 && Shared(story, likeness) is { } occasion)
            why.Add($"Several speak of the {occasion}.");
        foreach (var page in story.Where(pages.Contains))
            why.Add($"{members[page].Account.Label} has passages in common with another story too, and is counted where it shares most.");
        return why.ToValueList();
    }

    // The occasion most members name, when two do.
    static string? Shared(int[] story, Likeness likeness) => story.Take(50).SelectMany(likeness.Occasions)
        .GroupBy(o => (o.Series, o.Number)).Where(same => same.Count() > 1)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key).Select(same => same.Min(o => o.Says)).FirstOrDefault();
}
