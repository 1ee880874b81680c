using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Store.Records;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store;

public sealed partial class Archive
{
    /// <summary>How many accounts may have a band before it says nothing about any of them.</summary>
    const int CommonBand = 300;

    const int Spokesmen = 4;

    /// <summary>
    /// Keeps what came of reading captures, in one transaction: their testimonies, or why there are none. The captures must be here
    /// already. A testimony equal to the one on file, made by the same stages, changes nothing; any other takes its story's accounts out of
    /// their places with their kinships, and placing is owed.
    /// </summary>
    /// <param name="read">What was read, and what came of it.</param>
    /// <param name="stamp">The stages that read, compare and place.</param>
    /// <exception cref="ArgumentException">A capture is not here; nothing was kept.</exception>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public void Save(IReadOnlyList<(Capture Capture, Outcome<Hearing> Outcome)> read, Stamp stamp)
    {
        // Records are made into rows on all cores; what waits for the one writer is only the writing.
        var rows = new TestimonyRow[read.Count][];
        Parallel.For(0, read.Count, i => rows[i] = [.. read[i].Outcome.Value?.Testimonies.Select(TestimonyRow.Of) ?? []]);
        Write(() =>
        {
            for (var i = 0; i < read.Count; i++)
            {
                var (capture, outcome) = read[i];
                if (FirstSighting(capture.Id) is not { } met)
                    throw new ArgumentException($"{capture.Origin}: the capture is not in the archive.", nameof(read));
                // Read under a name that a smaller one has replaced meanwhile: owed again.
                var now = met.Origin == capture.Origin && met.MediaType == capture.MediaType ? stamp.Value : "";
                if (outcome.Value is { } hearing)
                    SaveHearing(capture.Id, rows[i], hearing.Notices, now);
                else if (outcome.Rejected is { } why)
                    SaveRejection(capture.Id, why, now);
            }
            return true;
        });
    }

    void SaveRejection(ContentHash capture, Rejected why, string stamp)
    {
        DropParts(capture, from: 0);
        _sql.Run("""
            INSERT INTO rejection (capture_id, stamp, origin, byte_offset, reason, remedy, seal)
            VALUES (@id, @stamp, @origin, @offset, @reason, @remedy, @seal)
            ON CONFLICT (capture_id) DO UPDATE SET stamp = excluded.stamp, origin = excluded.origin, byte_offset = excluded.byte_offset,
              reason = excluded.reason, remedy = excluded.remedy, seal = excluded.seal
            """, ("@id", capture.Hex), ("@stamp", stamp), ("@origin", Storable(why.Origin)), ("@offset", why.Offset), ("@reason", Storable(why.Reason)),
            ("@remedy", Storable(why.Remedy)), ("@seal", SealOf(capture, why)));
    }

    static long SealOf(ContentHash capture, Rejected why) => RecordBytes.Seal(
        capture.Hex, Storable(why.Origin), why.Offset.ToString(CultureInfo.InvariantCulture), Storable(why.Reason), Storable(why.Remedy));

    void SaveHearing(ContentHash capture, TestimonyRow[] rows, ValueList<string> notices, string stamp)
    {
        _sql.Run("DELETE FROM rejection WHERE capture_id = @id", ("@id", capture.Hex));
        DropParts(capture, from: rows.Length);
        foreach (var row in rows)
        {
            var part = row.Account.Part;
            var noticed = part == 0 && notices.Count > 0 ? RecordBytes.Write(notices) : [];
            var before = _sql.All("SELECT body, bands, stamp FROM testimony WHERE capture_id = @id AND part = @part",
                r => (Body: r.GetFieldValue<byte[]>(0), Bands: r.GetString(1), Stamp: r.GetString(2)), ("@id", capture.Hex), ("@part", part));
            if (before is [var same] && same.Body.AsSpan().SequenceEqual(row.Body) && same.Bands == row.Bands)
            {
                if (same.Stamp.Length > 0 && stamp.Length > 0 && same.Stamp != stamp)
                    Displace(row.Account); // read as before, but compared or grouped by other stages now
                _sql.Run("UPDATE testimony SET stamp = @stamp WHERE capture_id = @id AND part = @part",
                    ("@stamp", stamp), ("@id", capture.Hex), ("@part", part));
                continue;
            }
            if (before.Count > 0)
                Withdraw(row.Account);
            _sql.Run("""
                INSERT INTO testimony (capture_id, part, account_key, stamp, label, outlet, published_ms, notices, bands, body, seal)
                VALUES (@id, @part, @key, @stamp, @label, @outlet, @published, @notices, @bands, @body, @seal)
                ON CONFLICT (capture_id, part) DO UPDATE SET stamp = excluded.stamp, label = excluded.label, outlet = excluded.outlet,
                  published_ms = excluded.published_ms, notices = excluded.notices, bands = excluded.bands, body = excluded.body,
                  seal = excluded.seal, story_id = NULL
                """, ("@id", capture.Hex), ("@part", part), ("@key", AccountKey.Short(row.Account)), ("@stamp", stamp), ("@label", row.Label),
                ("@outlet", row.Outlet), ("@published", row.PublishedMs), ("@notices", noticed.Length == 0 ? null : noticed),
                ("@bands", row.Bands), ("@body", row.Body), ("@seal", row.Seal ^ RecordBytes.Seal(noticed)));
        }
    }

    void DropParts(ContentHash capture, int from)
    {
        var gone = _sql.All("SELECT part FROM testimony WHERE capture_id = @id AND part >= @from", row => row.GetInt32(0),
            ("@id", capture.Hex), ("@from", from));
        foreach (var part in gone)
        {
            Withdraw(new AccountId(capture, part));
            _sql.Run("DELETE FROM testimony WHERE capture_id = @id AND part = @part", ("@id", capture.Hex), ("@part", part));
            _sql.Run("DELETE FROM story WHERE story_id = @story OR merged_into = @story",
                ("@story", StoryId.FoundedBy(new AccountId(capture, part)).Value));
        }
    }

    // What an account's old testimony has left elsewhere goes, and its story is owed anew, all of its accounts: which of them
    // belong together may have hung on the words that are no more.
    void Withdraw(AccountId account)
    {
        _sql.Run("DELETE FROM speech WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part));
        Displace(account);
    }

    void Displace(AccountId account)
    {
        var key = AccountKey.Of(account);
        if (_sql.One("SELECT story_id FROM testimony WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) is string story)
        {
            _sql.Run("UPDATE story SET revision = revision + 1 WHERE story_id = @story", ("@story", story));
            _sql.Run("UPDATE testimony SET story_id = NULL WHERE story_id = @story", ("@story", story));
        }
        _sql.Run("DELETE FROM kinship WHERE account_a = @key", ("@key", key));
        _sql.Run("DELETE FROM kinship WHERE account_b = @key", ("@key", key));
        _sql.Run($"""
            DELETE FROM band WHERE (band, account_key) IN
              (SELECT value, t.account_key FROM testimony t, {Schema.EachBand} WHERE t.capture_id = @id AND t.part = @part)
            """, ("@id", account.Capture.Hex), ("@part", account.Part));
    }

    // All at once and in the order of the table: bands are hashes, and put in as they come they would touch every page for each account.
    void FileBands(IEnumerable<AccountId> accounts)
    {
        var keys = "[" + string.Join(',', accounts.Select(AccountKey.Short).Select(k => k.ToString(CultureInfo.InvariantCulture))) + "]";
        _sql.Run($"""
            INSERT INTO band (band, account_key) SELECT value, t.account_key
            FROM testimony t, {Schema.EachBand}
            WHERE t.account_key IN (SELECT value FROM json_each(@keys)) ORDER BY 1, 2 ON CONFLICT DO NOTHING
            """, ("@keys", keys));
    }

    /// <summary>The testimony of an account, or null when there is none.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Testimony? Find(AccountId account) => Read(() => FindTestimony(account));

    Testimony? FindTestimony(AccountId account) =>
        TestimonyBody(account) is { } body ? Decode(body, RecordBytes.ReadTestimony, $"the testimony of {account}") : null;

    byte[]? TestimonyBody(AccountId account) =>
        _sql.One("SELECT body FROM testimony WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) as byte[];

    /// <summary>Accounts that have a testimony and no story yet, ascending.</summary>
    public ValueList<AccountId> OwedPlacing() => Read(() => _sql
        .All("SELECT capture_id, part FROM testimony WHERE story_id IS NULL ORDER BY capture_id, part", ReadAccountId).ToValueList());

    /// <summary>All accounts whose printed id starts with <paramref name="start"/>, ascending.</summary>
    /// <param name="start"><c>a-</c> and digits of the id, as printed; the <c>a-</c> may be left out.</param>
    public ValueList<AccountId> AccountsStarting(string start)
    {
        var digits = (start.StartsWith("a-", StringComparison.Ordinal) ? start[2..] : start).Split('.')[0].ToLowerInvariant();
        return digits.Length == 0 || !digits.All(char.IsAsciiHexDigit) ? [] : Read(() => _sql
            .All("SELECT capture_id, part FROM testimony WHERE capture_id >= @from AND capture_id < @to ORDER BY capture_id, part",
                ReadAccountId, ("@from", digits), ("@to", digits + "g"))
            .Where(a => a.ToString().StartsWith("a-" + (start.StartsWith("a-", StringComparison.Ordinal) ? start[2..] : start), StringComparison.OrdinalIgnoreCase))
            .ToValueList());
    }

    /// <summary>The testimonies of the given accounts, in the order given; accounts that are not here are left out.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<Testimony> Find(IReadOnlyCollection<AccountId> accounts)
    {
        var bodies = Read(() => accounts.Select(a => (Account: a, Body: TestimonyBody(a))).Where(t => t.Body is not null).ToArray());
        var testimonies = new Testimony[bodies.Length];
        // Taking rows out is one thread's work, making records of them is everyone's.
        Parallel.For(0, bodies.Length, i =>
            testimonies[i] = Decode(bodies[i].Body!, RecordBytes.ReadTestimony, $"the testimony of {bodies[i].Account}")); // nulls are gone
        return testimonies.ToValueList();
    }

    /// <summary>Up to <paramref name="most"/> accounts that are in a story, ascending.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<AccountId> Placed(int most) => Read(() => _sql
        .All("SELECT capture_id, part FROM testimony WHERE story_id IS NOT NULL ORDER BY capture_id, part LIMIT @most", ReadAccountId, ("@most", most))
        .ToValueList());

    /// <summary>
    /// Placed accounts worth comparing with a sketch: those that share two slots or four marks, those that share most first. Of a band
    /// that more than <see cref="CommonBand"/> accounts have (boilerplate, or one report run by hundreds) the first few accounts
    /// speak for all.
    /// </summary>
    /// <param name="sketch">The sketch; its own account may be among the answers.</param>
    /// <param name="most">How many accounts to return at most.</param>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<AccountId> Sharing(Sketch sketch, int most) => Read(() =>
    {
        var shared = new Dictionary<long, (int Slots, int Marks)>();
        foreach (var band in sketch.Bands())
        {
            var having = _sql.All("SELECT account_key FROM band WHERE band = @band ORDER BY account_key LIMIT @most", row => row.GetInt64(0),
                ("@band", unchecked((long)band)), ("@most", CommonBand + 1));
            foreach (var key in having.Count > CommonBand ? having[..Spokesmen] : having)
            {
                var (slots, marks) = shared.GetValueOrDefault(key);
                shared[key] = (band & 1) == 0 ? (slots + 1, marks) : (slots, marks + 1);
            }
        }
        return shared.Where(s => s.Value.Slots >= 2 || s.Value.Marks >= 4)
            .OrderByDescending(s => (2 * s.Value.Slots) + s.Value.Marks).ThenBy(s => s.Key).Take(most)
            .SelectMany(s => _sql.All("SELECT capture_id, part FROM testimony WHERE account_key = @key", ReadAccountId, ("@key", s.Key)))
            .ToValueList();
    });

    static AccountId ReadAccountId(SqliteDataReader row) => new(new ContentHash(row.GetString(0)), row.GetInt32(1));

    T Decode<T>(byte[] body, Func<ReadOnlySpan<byte>, T> read, string what)
    {
        try
        {
            return read(body);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw ArchiveException.Damaged(Path, what + " cannot be read", e);
        }
    }
}
