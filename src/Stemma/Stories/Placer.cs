using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Which story an account belongs to.</summary>
public static class Placer
{
    internal const int Version = 1;

    const double LeastAlike = 0.36;
    const double LeastCast = 0.40;

    /// <summary>
    /// Groups a batch into stories: copies of one another, and independent reports of one happening. Reports of another round of the
    /// same talks, another trip of the same person, are another story of the same saga. The same for any order of the batch.
    /// </summary>
    /// <param name="batch">The accounts.</param>
    /// <param name="kin">All kinships among them.</param>
    public static ValueList<Story> Group(IReadOnlyList<Testimony> batch, IReadOnlyList<Kinship> kin)
    {
        var members = batch.OrderBy(t => t.Account.Id).ToArray();
        var number = new Dictionary<AccountId, int>(members.Length);
        for (var at = 0; at < members.Length; at++) number[members[at].Account.Id] = at;
        var stories = new Groups(members.Length);
        foreach (var kinship in kin)
            stories.Join(number[kinship.A], number[kinship.B]);
        var alike = NeighbourFinder.Alike(members);
        foreach (var (x, y) in alike)
            if (Likeness.Of(members[x], members[y]) >= LeastAlike)
                stories.Join(x, y);
        var sagas = new Groups(members.Length);
        for (var at = 0; at < members.Length; at++) sagas.Join(at, stories.Find(at));
        foreach (var (x, y) in alike)
            if (Likeness.OfCast(members[x], members[y]) >= LeastCast)
                sagas.Join(x, y);
        return Enumerable.Range(0, members.Length).GroupBy(stories.Find).Select(group => new Story(
            StoryId.FoundedBy(members[group.First()].Account.Id),
            StoryId.FoundedBy(members[sagas.Find(group.First())].Account.Id),
            group.Select(at => members[at].Account.Id).ToValueList(),
            [])).OrderBy(story => story.Id).ToValueList();
    }
}
