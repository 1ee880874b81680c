using Stemma.Accounts;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

public sealed partial class Worker
{
    const int SmallArchive = 64;   // accounts; a new one is held against all of them
    const int MostNeighbours = 48; // accounts of a larger archive that a new one is held against

    // In the order of ids, whatever order the inputs came in.
    void PlaceOwed(Tally tally, CancellationToken cancel)
    {
        var owed = archive.OwedPlacing();
        for (var from = 0; from < owed.Count; from += _options.AccountsAtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            var accounts = owed.Skip(from).Take(_options.AccountsAtOnce).ToArray();
            PlaceTogether(accounts, cancel);
            tally.Placed(accounts.Length, owed.Count, accounts[^1].ToString());
        }
        _fresh.Clear();
    }

    void PlaceTogether(IReadOnlyList<AccountId> accounts, CancellationToken cancel)
    {
        var added = accounts.ToHashSet();
        var testimonies = Recall(accounts);
        var known = archive.Find(Known(testimonies, added, cancel));
        var batch = testimonies.Concat(known).OrderBy(t => t.Account.Id).ToArray();

        var pairs = NeighbourFinder.Find(batch)
            .Where(p => added.Contains(batch[p.A].Account.Id) || added.Contains(batch[p.B].Account.Id)).ToArray();
        var kin = Batch.Kin(batch, pairs, cancel);

        var grouped = Placer.Group(batch, [.. kin, .. archive.Kin([.. known.Select(t => t.Account.Id)])]);
        archive.Place(kin, known.Count == 0 ? grouped : Grow(grouped, added));
    }

    // Accounts on file that new ones are held against.
    ValueList<AccountId> Known(IReadOnlyList<Testimony> added, HashSet<AccountId> ids, CancellationToken cancel)
    {
        if (archive.Placed(SmallArchive + 1) is { Count: <= SmallArchive } all)
            return all;
        var known = new SortedSet<AccountId>();
        foreach (var testimony in added)
        {
            cancel.ThrowIfCancellationRequested();
            known.UnionWith(archive.Sharing(testimony.Sketch, MostNeighbours));
        }
        known.ExceptWith(ids);
        return known.ToValueList();
    }

    // The accounts held against were a few of their stories. What holds a new account holds the whole story it stands in; what holds
    // none stays as it is, whatever the few look like by themselves. Stories only ever join, so no story is torn.
    ValueList<Story> Grow(ValueList<Story> grouped, HashSet<AccountId> added)
    {
        var onFile = new Dictionary<AccountId, Story>();
        foreach (var member in grouped.SelectMany(g => g.Members))
            if (!added.Contains(member) && !onFile.ContainsKey(member) && archive.StoryWith(member) is { } story)
                foreach (var each in story.Members)
                    onFile[each] = story;

        var sagas = grouped.Where(g => g.Members.Any(added.Contains)).Select(g => g.Saga).ToHashSet();
        var touched = grouped.Where(g => sagas.Contains(g.Saga)).ToArray();
        var groupOf = new Dictionary<StoryId, int>(); // by story on file: the first group with one of its accounts
        var joined = Enumerable.Range(0, touched.Length).ToArray();
        int Find(int g) => joined[g] == g ? g : joined[g] = Find(joined[g]);
        for (var g = 0; g < touched.Length; g++)
        {
            if (!touched[g].Members.Any(added.Contains))
                continue;
            foreach (var old in touched[g].Members.Where(onFile.ContainsKey).Select(m => onFile[m].Id).Distinct())
                if (!groupOf.TryAdd(old, g))
                    joined[Find(g)] = Find(groupOf[old]);
        }

        var stories = new List<Story>();
        foreach (var group in Enumerable.Range(0, touched.Length).Where(g => touched[g].Members.Any(added.Contains)).GroupBy(Find))
        {
            var members = group.SelectMany(g => touched[g].Members)
                .SelectMany(m => onFile.TryGetValue(m, out var story) ? story.Members : [m]).Distinct().Order().ToValueList();
            stories.Add(new Story(StoryId.FoundedBy(members[0]), touched[group.Key].Saga, members,
                group.SelectMany(g => touched[g].Why).Distinct().ToValueList()));
        }
        // Old episodes of a saga that a new account belongs to: unchanged but for the saga's name.
        var taken = stories.SelectMany(s => s.Members).ToHashSet();
        foreach (var group in touched.Where(g => !g.Members.Any(added.Contains)))
            foreach (var story in group.Members.Where(onFile.ContainsKey).Select(m => onFile[m]).Distinct().Where(s => taken.Add(s.Members[0])))
                stories.Add(story with { Saga = group.Saga });
        return stories.OrderBy(s => s.Id).ToValueList();
    }
}
