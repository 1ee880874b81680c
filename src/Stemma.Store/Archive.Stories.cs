using System.Globalization;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Store.Records;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store;

public sealed partial class Archive
{
    /// <summary>
    /// Puts accounts in their places, in one transaction: keeps the kinships, and makes each story what it is given to be. A story that
    /// loses all of its accounts is merged into the one that has its founder, so that its id still leads there. A story whose accounts
    /// are the same as before is left alone but for its saga and its reasons, which no dossier repeats.
    /// </summary>
    /// <param name="kin">New kinships, or known ones once more.</param>
    /// <param name="stories">Stories as they are from now on. With an account, all accounts of the story it was in must be given.</param>
    /// <exception cref="ArgumentException">A story would lose some of its accounts and keep others; nothing was changed.</exception>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public void Place(IReadOnlyList<Kinship> kin, IReadOnlyList<Story> stories) => Write(() =>
    {
        foreach (var kinship in kin)
        {
            var body = RecordBytes.Write(kinship);
            _sql.Run("""
                INSERT INTO kinship (account_a, account_b, body, seal) VALUES (@a, @b, @body, @seal)
                ON CONFLICT (account_a, account_b) DO UPDATE SET body = excluded.body, seal = excluded.seal
                """, ("@a", AccountKey.Of(kinship.A)), ("@b", AccountKey.Of(kinship.B)), ("@body", body), ("@seal", RecordBytes.Seal(body)));
        }

        var before = stories.SelectMany(s => s.Members).Distinct().ToDictionary(m => m, StoryIdOf);
        var membersBefore = before.Values.OfType<StoryId>().Concat(stories.Select(s => s.Id)).Distinct().ToDictionary(s => s, Members);
        foreach (var (story, members) in membersBefore)
            if (members.FirstOrDefault(m => !before.ContainsKey(m)) is { Capture.Hex: not null } forgotten)
                throw new ArgumentException($"{story} would be torn: {forgotten} is in it, and in no story given.", nameof(stories));
        var sagasBefore = membersBefore.Keys.Distinct().ToDictionary(s => s, SagaOf);

        FileBands(before.Where(b => b.Value is null).Select(b => b.Key));
        foreach (var story in stories)
            SaveStory(story, isChanged: !membersBefore[story.Id].Equals(story.Members));
        foreach (var story in stories)
        {
            SaveDays(story.Id);
            foreach (var member in story.Members)
                if (StoryId.FoundedBy(member) is var founded && founded != story.Id)
                    Merge(founded, into: story.Id);
        }
        JoinSagas(stories, before, sagasBefore);
        return true;
    });

    void SaveStory(Story story, bool isChanged)
    {
        var why = RecordBytes.Write(story.Why);
        _sql.Run("""
            INSERT INTO story (story_id, revision, saga_id, why, why_seal) VALUES (@id, 1, @saga, @why, @seal)
            ON CONFLICT (story_id) DO UPDATE SET revision = revision + @change, saga_id = excluded.saga_id, why = excluded.why,
              why_seal = excluded.why_seal, merged_into = NULL
            """, ("@id", story.Id.Value), ("@saga", story.Saga.Value), ("@why", why), ("@seal", RecordBytes.Seal(why)), ("@change", isChanged ? 1 : 0));
        foreach (var member in story.Members)
            _sql.Run("UPDATE testimony SET story_id = @story WHERE capture_id = @id AND part = @part",
                ("@story", story.Id.Value), ("@id", member.Capture.Hex), ("@part", member.Part));
    }

    void SaveDays(StoryId story) => _sql.Run("""
            UPDATE story SET first_ms = (SELECT min(published_ms) FROM testimony t WHERE t.story_id = @id),
              last_ms = (SELECT max(published_ms) FROM testimony t WHERE t.story_id = @id) WHERE story_id = @id
            """, ("@id", story.Value));

    // A story is named by its founder, so the story that has the founder now is where the name leads.
    void Merge(StoryId gone, StoryId into)
    {
        var merged = _sql.Run("""
            UPDATE story SET merged_into = @into, dossier = NULL, weighed = 0, stamp = '', headline = '', lineages = NULL
            WHERE story_id = @gone AND (merged_into IS NULL OR merged_into <> @into)
            """, ("@into", into.Value), ("@gone", gone.Value));
        if (merged == 0)
            return;
        _sql.Run("UPDATE story SET merged_into = @into WHERE merged_into = @gone", ("@into", into.Value), ("@gone", gone.Value));
        _sql.Run("DELETE FROM cell WHERE story_id = @gone", ("@gone", gone.Value));
    }

    // Sagas only grow: episodes that were of one saga stay so, and what links two sagas makes them one, named by the smallest id.
    void JoinSagas(IReadOnlyList<Story> stories, Dictionary<AccountId, StoryId?> before, Dictionary<StoryId, StoryId?> sagasBefore)
    {
        foreach (var saga in stories.GroupBy(s => s.Saga))
        {
            var names = saga.SelectMany(s => s.Members).Select(m => before[m]).OfType<StoryId>().Concat(saga.Select(s => s.Id)).Distinct()
                .Select(s => sagasBefore.GetValueOrDefault(s)).OfType<StoryId>().Append(saga.Key).Distinct().ToArray();
            var episodes = names.SelectMany(n => _sql.All("SELECT story_id FROM story WHERE saga_id = @saga AND merged_into IS NULL",
                row => new StoryId(row.GetString(0)), ("@saga", n.Value))).Distinct().Order().ToArray();
            foreach (var episode in episodes)
                _sql.Run("UPDATE story SET saga_id = @saga WHERE story_id = @id AND saga_id <> @saga", ("@saga", episodes[0].Value), ("@id", episode.Value));
        }
    }

    /// <summary>The story an account is in with all of its accounts, or null when it is not placed yet or not here.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Story? StoryWith(AccountId account) => Read(() => StoryIdOf(account) is { } id ? FindStory(id)?.Story : null);

    /// <summary>The story an account is in, or null when it is not placed yet or not here.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public StoryId? StoryOf(AccountId account) => Read(() => StoryIdOf(account));

    /// <summary>Stories whose accounts have changed since they were weighed, or that other stages weighed, ascending.</summary>
    /// <param name="stamp">The stages that weigh now.</param>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<StoryId> OwedWeighing(Stamp stamp) => Read(() => _sql.All("""
        SELECT story_id FROM story s WHERE merged_into IS NULL AND (revision > weighed OR stamp <> @stamp)
          AND EXISTS (SELECT 1 FROM testimony t WHERE t.story_id = s.story_id) ORDER BY story_id
        """, row => new StoryId(row.GetString(0)), ("@stamp", stamp.Value)).ToValueList());

    /// <summary>All that weighing a story needs, or null when there is no such story or it was merged into another.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public StoryFile? Open(StoryId id) => Read(() =>
    {
        if (FindStory(id) is not var (story, revision))
            return null;
        var testimonies = story.Members.Select(FindTestimony).OfType<Testimony>().Select(t => t with { Speech = FindSpeech(t.Account.Id) }).ToValueList();
        return new StoryFile(story, revision, testimonies, KinAmong(story.Members));
    });

    /// <summary>The kinships among the given accounts, by A, then by B.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<Kinship> Kin(IReadOnlyCollection<AccountId> among) => Read(() => KinAmong(among));

    ValueList<Kinship> KinAmong(IReadOnlyCollection<AccountId> among)
    {
        var wanted = among.Select(AccountKey.Of).ToHashSet(StringComparer.Ordinal);
        return among.SelectMany(a => _sql
                .All("SELECT account_b, body FROM kinship WHERE account_a = @a",
                    row => (B: row.GetString(0), Body: row.GetFieldValue<byte[]>(1)), ("@a", AccountKey.Of(a)))
                .Where(k => wanted.Contains(k.B))
                .Select(k => Decode(k.Body, RecordBytes.ReadKinship, $"a kinship of {a}")))
            .OrderBy(k => k.A).ThenBy(k => k.B).ToValueList();
    }

    (Story Story, long Revision)? FindStory(StoryId id)
    {
        var rows = _sql.All("SELECT saga_id, why, revision FROM story WHERE story_id = @id AND merged_into IS NULL",
            row => (Saga: row.GetString(0), Why: row.GetFieldValue<byte[]>(1), Revision: row.GetInt64(2)), ("@id", id.Value));
        return rows is [var found] && Members(id) is { Count: > 0 } members
            ? (new Story(id, new StoryId(found.Saga), members, Decode(found.Why, RecordBytes.ReadLines, $"the story {id}")), found.Revision)
            : null;
    }

    ValueList<AccountId> Members(StoryId story) => _sql
        .All("SELECT capture_id, part FROM testimony WHERE story_id = @story", ReadAccountId, ("@story", story.Value)).Order().ToValueList();

    StoryId? StoryIdOf(AccountId account) =>
        _sql.One("SELECT story_id FROM testimony WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) is string id
            ? new StoryId(id) : null;

    StoryId? SagaOf(StoryId story) =>
        _sql.One("SELECT saga_id FROM story WHERE story_id = @id", ("@id", story.Value)) is string id ? new StoryId(id) : null;

    static DateTimeOffset? Instant(object? milliseconds) =>
        milliseconds is null or DBNull ? null : DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(milliseconds, CultureInfo.InvariantCulture));
}
