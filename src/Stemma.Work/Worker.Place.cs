using Stemma.Accounts;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

public sealed partial class Worker
{
    const int SmallArchive = 64;   // accounts; a new one is held against all of them
    const int MostNeighbours = 48; // accounts of a larger archive that a new one is held against
    const int MostOfOneStory = 64; // accounts that speak for a story, however many tell it

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

        var isNew = Array.ConvertAll(batch, t => added.Contains(t.Account.Id));
        var kin = Batch.Kin(batch, (a, b) => isNew[a] || isNew[b], cancel);

        var grouped = Placer.Group(batch, [.. kin, .. archive.Kin([.. known.Select(t => t.Account.Id)])]);
        archive.Place(kin, known.Count == 0 ? grouped : Grow(grouped, added));
    }

    // Accounts on file that new ones are held against: the nearest, and with each its story, for what a page that glues two stories
    // is can only be seen beside both.
    ValueList<AccountId> Known(IReadOnlyList<Testimony> added, HashSet<AccountId> ids, CancellationToken cancel)
    {
        if (archive.Placed(SmallArchive + 1) is { Count: <= SmallArchive } all)
            return all;
        var known = new SortedSet<AccountId>();
        var stories = new HashSet<StoryId>();
        foreach (var testimony in added)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var near in archive.Sharing(testimony.Sketch, MostNeighbours))
                if (known.Add(near) && archive.StoryOf(near) is { } id && stories.Add(id) && archive.StoryWith(near) is { } story)
                    known.UnionWith(story.Members.Take(MostOfOneStory));
        }
        known.ExceptWith(ids);
        return known.ToValueList();
    }

    // What is on file stays as it is but for what a new account adds: a new account joins every story most of whose accounts stand in
    // its group. An account on file that would now go elsewhere by itself, a page that glues two stories, stays where it is.
    ValueList<Story> Grow(ValueList<Story> grouped, HashSet<AccountId> added)
    {
        var onFile = new Dictionary<StoryId, Story>();
        var groupOf = new Dictionary<StoryId, int>();
        var seen = grouped.SelectMany((g, n) => g.Members.Where(m => !added.Contains(m)).Select(m => (Group: n, Story: archive.StoryOf(m), Member: m)))
            .Where(m => m.Story is not null).GroupBy(m => m.Story!.Value); // nulls are gone
        foreach (var members in seen)
        {
            if (archive.StoryWith(members.First().Member) is not { } story)
                continue;
            onFile.Add(story.Id, story);
            var most = members.GroupBy(m => m.Group).MaxBy(g => g.Count())!; // a group of them is never empty
            if (most.Count() * 2 > members.Count())
                groupOf.Add(story.Id, most.Key);
        }

        var isNew = grouped.Select(g => g.Members.Any(added.Contains)).ToArray();
        var sagas = grouped.Where((_, n) => isNew[n]).Select(g => g.Saga).ToHashSet();
        var joined = groupOf.ToLookup(p => p.Value, p => onFile[p.Key]);
        var stories = new List<Story>();
        for (var n = 0; n < grouped.Count; n++)
        {
            var group = grouped[n];
            if (isNew[n])
            {
                var members = group.Members.Where(added.Contains).Concat(joined[n].SelectMany(s => s.Members)).Order().ToValueList();
                stories.Add(group with { Id = StoryId.FoundedBy(members[0]), Members = members });
            }
            else if (sagas.Contains(group.Saga)) // an old episode of a saga that a new account belongs to: it may get another saga's name
                stories.AddRange(joined[n].Select(s => s with { Saga = group.Saga }));
        }
        return stories.OrderBy(s => s.Id).ToValueList();
    }
}
