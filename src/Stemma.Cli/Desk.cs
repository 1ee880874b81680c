using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Store;
using Stemma.Testimonies;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary>The stories a reading verb has before it: those of an archive, or those of the paths it was given, read on the spot.</summary>
sealed class Desk : IDisposable
{
    readonly Func<StoryId, Apparatus?> _open;
    readonly Func<StoryId, IReadOnlyList<Kinship>> _kin;
    readonly IDisposable? _archive;

    Desk(ValueList<StoryRow> stories, Func<StoryId, Apparatus?> open, Func<StoryId, IReadOnlyList<Kinship>> kin, IDisposable? archive) =>
        (Stories, _open, _kin, _archive) = (stories, open, kin, archive);

    /// <summary>All stories: the most accounts first, then by id.</summary>
    public ValueList<StoryRow> Stories { get; }

    /// <summary>The dossier of one story with its testimonies; null when it is owed: not weighed since its accounts changed.</summary>
    public Apparatus? Open(StoryId story) => _open(story);

    /// <summary>The collation that a story's dossier was weighed from, made again: it is not kept, and comes out the same.</summary>
    public CollationTable Collate(Apparatus apparatus) =>
        Collator.Collate([.. apparatus.Testimonies.Select(t => t.Account)], _kin(apparatus.Dossier.Story.Id));

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    /// <summary>The stories of a set of accounts in memory.</summary>
    public static Desk Of(Grouped grouped, ValueList<Dossier> dossiers)
    {
        var byAccount = grouped.Testimonies.ToDictionary(t => t.Account.Id);
        var byStory = dossiers.ToDictionary(d => d.Story.Id);
        return new Desk(
            Ordered(dossiers.Select(d => Row(d, byAccount))),
            id => byStory.TryGetValue(id, out var dossier) ? new Apparatus(dossier, [.. dossier.Story.Members.Select(m => byAccount[m])]) : null,
            id => byStory.TryGetValue(id, out var dossier) && dossier.Story.Members.ToHashSet() is var members
                ? [.. grouped.Kin.Where(k => members.Contains(k.A) && members.Contains(k.B))] : [],
            null);
    }

    /// <summary>The stories of an archive; the archive is closed with the desk.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="hears">Whether who says what is wanted: heard then where that is owed.</param>
    /// <param name="cancel">Stops hearing.</param>
    public static Desk Of(Archive archive, bool hears, CancellationToken cancel) => new(
        Ordered(archive.Stories()),
        id => hears ? HeardStory.Open(archive, id, cancel) : archive.Dossier(id) is { } dossier && archive.Open(id) is { } file ? new Apparatus(dossier, file.Testimonies) : null,
        id => archive.Open(id)?.Kin ?? [],
        archive);

    static ValueList<StoryRow> Ordered(IEnumerable<StoryRow> rows) =>
        rows.OrderByDescending(r => r.Accounts).ThenBy(r => r.Id).ToValueList();

    static StoryRow Row(Dossier dossier, Dictionary<AccountId, Testimony> testimonies)
    {
        var times = dossier.Story.Members.Select(m => testimonies[m].Account.Facts.Published).OfType<Moment>().ToArray();
        return new StoryRow(dossier.Story.Id, dossier.Story.Saga, dossier.Headline, dossier.Story.Members.Count, dossier.Lineages.All.Count,
            times.Length == 0 ? null : times.Min(t => t.Earliest), times.Length == 0 ? null : times.Max(t => t.Latest), true);
    }
}
