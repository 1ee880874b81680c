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
    /// <summary>
    /// Keeps what came of reading captures, in one transaction: their testimonies, or why there are none. The captures must be here
    /// already. A testimony equal to the one on file changes nothing; one that differs takes its story's accounts out of their
    /// places, and placing is owed.
    /// </summary>
    /// <param name="read">What was read, and what came of it.</param>
    /// <param name="stamp">The stages that read.</param>
    /// <exception cref="ArgumentException">A capture is not here; nothing was kept.</exception>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public void Save(IReadOnlyList<(Capture Capture, Outcome<Hearing> Outcome)> read, Stamp stamp) => Write(() =>
    {
        var bands = new List<(ulong Band, int Kind, long Account)>();
        foreach (var (capture, outcome) in read)
        {
            if (FirstSighting(capture.Id) is not { } met)
                throw new ArgumentException($"{capture.Origin}: the capture is not in the archive.", nameof(read));
            // Read under a name that a smaller one has replaced meanwhile: owed again.
            var now = met.Origin == capture.Origin && met.MediaType == capture.MediaType ? stamp.Value : "";
            if (outcome.Value is { } hearing)
                SaveHearing(capture.Id, hearing, now, bands);
            else if (outcome.Rejected is { } why)
                SaveRejection(capture.Id, why, now);
        }
        SaveBands(bands);
        return true;
    });

    void SaveRejection(ContentHash capture, Rejected why, string stamp)
    {
        DropParts(capture, from: 0);
        _sql.Run("""
            INSERT INTO rejection (capture_id, stamp, origin, byte_offset, reason, remedy) VALUES (@id, @stamp, @origin, @offset, @reason, @remedy)
            ON CONFLICT (capture_id) DO UPDATE SET stamp = excluded.stamp, origin = excluded.origin, byte_offset = excluded.byte_offset,
              reason = excluded.reason, remedy = excluded.remedy
            """, ("@id", capture.Hex), ("@stamp", stamp), ("@origin", why.Origin), ("@offset", why.Offset), ("@reason", why.Reason), ("@remedy", why.Remedy));
    }

    void SaveHearing(ContentHash capture, Hearing hearing, string stamp, List<(ulong Band, int Kind, long Account)> bands)
    {
        _sql.Run("DELETE FROM rejection WHERE capture_id = @id", ("@id", capture.Hex));
        DropParts(capture, from: hearing.Testimonies.Count);
        foreach (var testimony in hearing.Testimonies)
        {
            var account = testimony.Account;
            var body = RecordBytes.Write(testimony);
            var before = _sql.One("SELECT body FROM testimony WHERE capture_id = @id AND part = @part", ("@id", capture.Hex), ("@part", account.Id.Part)) as byte[];
            if (before is not null && before.AsSpan().SequenceEqual(body))
            {
                _sql.Run("UPDATE testimony SET stamp = @stamp WHERE capture_id = @id AND part = @part",
                    ("@stamp", stamp), ("@id", capture.Hex), ("@part", account.Id.Part));
                continue;
            }
            if (before is not null)
                Withdraw(account.Id, before);
            _sql.Run("""
                INSERT INTO testimony (capture_id, part, account_key, stamp, label, outlet, published_ms, notices, body, seal)
                VALUES (@id, @part, @key, @stamp, @label, @outlet, @published, @notices, @body, @seal)
                ON CONFLICT (capture_id, part) DO UPDATE SET stamp = excluded.stamp, label = excluded.label, outlet = excluded.outlet,
                  published_ms = excluded.published_ms, notices = excluded.notices, body = excluded.body, seal = excluded.seal, story_id = NULL
                """, ("@id", capture.Hex), ("@part", account.Id.Part), ("@key", AccountKey.Short(account.Id)), ("@stamp", stamp), ("@label", account.Label),
                ("@outlet", account.Facts.Outlet), ("@published", account.Facts.Published?.Earliest.ToUnixTimeMilliseconds()),
                ("@notices", account.Id.Part == 0 && hearing.Notices.Count > 0 ? RecordBytes.Write(hearing.Notices) : null),
                ("@body", body), ("@seal", RecordBytes.Seal(body)));
            bands.AddRange(BandsOf(account.Id, testimony.Sketch));
        }
    }

    void DropParts(ContentHash capture, int from)
    {
        var gone = _sql.All("SELECT part, body FROM testimony WHERE capture_id = @id AND part >= @from",
            row => (Part: row.GetInt32(0), Body: row.GetFieldValue<byte[]>(1)), ("@id", capture.Hex), ("@from", from));
        foreach (var (part, body) in gone)
        {
            Withdraw(new AccountId(capture, part), body);
            _sql.Run("DELETE FROM testimony WHERE capture_id = @id AND part = @part", ("@id", capture.Hex), ("@part", part));
            _sql.Run("DELETE FROM story WHERE story_id = @story OR merged_into = @story",
                ("@story", StoryId.FoundedBy(new AccountId(capture, part)).Value));
        }
    }

    // What an account's old testimony has left elsewhere goes, and its story is owed anew, all of its accounts: which of them
    // belong together may have hung on the words that are no more.
    void Withdraw(AccountId account, byte[] before)
    {
        var key = AccountKey.Of(account);
        if (_sql.One("SELECT story_id FROM testimony WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) is string story)
        {
            _sql.Run("UPDATE story SET revision = revision + 1 WHERE story_id = @story", ("@story", story));
            _sql.Run("UPDATE testimony SET story_id = NULL WHERE story_id = @story", ("@story", story));
        }
        _sql.Run("DELETE FROM kinship WHERE account_a = @key", ("@key", key));
        _sql.Run("DELETE FROM kinship WHERE account_b = @key", ("@key", key));
        Sketch old;
        try
        {
            old = RecordBytes.ReadTestimony(before).Sketch;
        }
        catch (JsonException)
        {
            return; // a damaged testimony is being replaced; bands it leaves behind cost a second look, and verify names them
        }
        foreach (var (band, kind, number) in BandsOf(account, old))
            _sql.Run("DELETE FROM band WHERE band = @band AND kind = @kind AND account_key = @key",
                ("@band", unchecked((long)band)), ("@kind", kind), ("@key", number));
    }

    static IEnumerable<(ulong Band, int Kind, long Account)> BandsOf(AccountId account, Sketch sketch)
    {
        var key = AccountKey.Short(account);
        return BandsOf(sketch).Select(b => (b.Band, b.Kind, key));
    }

    static IEnumerable<(ulong Band, int Kind)> BandsOf(Sketch sketch) =>
        sketch.Shingles.Select(b => (b, 0)).Concat(sketch.Marks.Select(b => (b, 1)));

    // In the order of the table: neighbouring rows are written into the same pages.
    void SaveBands(List<(ulong Band, int Kind, long Account)> bands)
    {
        bands.Sort((a, b) => unchecked((long)a.Band).CompareTo(unchecked((long)b.Band)));
        foreach (var (band, kind, account) in bands)
            _sql.Run("INSERT INTO band (band, kind, account_key) VALUES (@band, @kind, @account) ON CONFLICT DO NOTHING",
                ("@band", unchecked((long)band)), ("@kind", kind), ("@account", account));
    }

    /// <summary>The testimony of an account, or null when there is none.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Testimony? Find(AccountId account) => Read(() => FindTestimony(account));

    Testimony? FindTestimony(AccountId account) =>
        _sql.One("SELECT body FROM testimony WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) is byte[] body
            ? Decode(body, RecordBytes.ReadTestimony, $"the testimony of {account}")
            : null;

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

    /// <summary>How many accounts are on file.</summary>
    public int CountAccounts() => Read(() => Convert.ToInt32(_sql.One("SELECT count(*) FROM testimony"), CultureInfo.InvariantCulture));

    /// <summary>
    /// Accounts that share shingles or marks with a sketch, those that share most first, then ascending. Bands that more than
    /// <paramref name="mostCommon"/> accounts have say nothing about any of them and are passed over.
    /// </summary>
    /// <param name="sketch">The sketch; its own account may be among the answers.</param>
    /// <param name="mostCommon">How many accounts may have a band.</param>
    /// <param name="most">How many accounts to return at most.</param>
    public ValueList<AccountId> Sharing(Sketch sketch, int mostCommon, int most) => Read(() =>
    {
        var shared = new Dictionary<long, int>();
        foreach (var (band, kind) in BandsOf(sketch))
        {
            var having = _sql.All("SELECT account_key FROM band WHERE band = @band AND kind = @kind LIMIT @most", row => row.GetInt64(0),
                ("@band", unchecked((long)band)), ("@kind", kind), ("@most", mostCommon + 1));
            if (having.Count <= mostCommon)
                foreach (var key in having)
                    shared[key] = shared.GetValueOrDefault(key) + 1;
        }
        return shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most)
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
