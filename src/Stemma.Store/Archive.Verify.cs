using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Store.Records;
using Stemma.Stories;
using Stemma.Values;

namespace Stemma.Store;

public sealed partial class Archive
{
    const string AddAgain = "Add the input again and its bytes are put right, or restore the archive from a copy";
    const string ReadAgain = "It can be made again from its capture: add the inputs again to a new archive";

    /// <summary>
    /// Looks at everything: SQLite's own check, every capture's SHA-256 against its bytes, every record's seal, that what is named
    /// exists, that spans lie inside their texts, that bands are those of the sketches. Changes nothing. O(size of the file).
    /// </summary>
    /// <returns>What is not as it was written; empty for a whole archive.</returns>
    /// <exception cref="ArchiveException">Locked or out of reach. Damage is a finding, not an exception.</exception>
    public ValueList<Finding> Verify() => Read(() =>
    {
        var findings = new List<Finding>();
        var lengths = new Dictionary<AccountId, int>();
        var bands = new Dictionary<long, (long Count, ulong Sum)>();
        Check(findings, "SQLite's check", () => _sql.Each("PRAGMA integrity_check", row =>
        {
            if (row.GetString(0) is not "ok" and var wrong)
                findings.Add(new Finding(Path, $"SQLite reports: {wrong.ReplaceLineEndings(" ")}", "Restore the archive from a copy, or add the inputs again to a new one"));
        }));
        Check(findings, "captures", () => VerifyCaptures(findings));
        Check(findings, "testimonies", () => VerifyTestimonies(findings, lengths, bands));
        Check(findings, "bands", () => VerifyBands(findings, bands));
        Check(findings, "speech", () => VerifySpeech(findings, lengths));
        Check(findings, "kinships", () => VerifyKinships(findings, lengths));
        Check(findings, "stories", () => VerifyStories(findings, lengths));
        return findings.ToValueList();
    });

    void Check(List<Finding> findings, string what, Action look)
    {
        try
        {
            look();
        }
        catch (Exception e) when (e is InvalidCastException or FormatException || e is SqliteException { SqliteErrorCode: 1 or 11 or 20 or 26 })
        {
            findings.Add(new Finding(Path, $"the {what} cannot be read to the end: {e.Message}", "Restore the archive from a copy, or add the inputs again to a new one"));
        }
    }

    void VerifyCaptures(List<Finding> findings)
    {
        _sql.Each("SELECT c.capture_id, c.body, (SELECT min(origin) FROM sighting s WHERE s.capture_id = c.capture_id) FROM capture c ORDER BY c.capture_id", row =>
        {
            var id = row.GetString(0);
            var where = row.IsDBNull(2) ? $"capture {id}" : $"capture {id} ({row.GetString(2)})";
            if (row.IsDBNull(2))
                findings.Add(new Finding(where, "nothing says where it was met", AddAgain));
            var body = row.GetFieldValue<byte[]>(1);
            if (ContentHash.Of(body).Hex != id)
                findings.Add(new Finding(where, string.Create(CultureInfo.InvariantCulture, $"its {body.Length} bytes are not the bytes that were captured"), AddAgain));
        });
        _sql.Each("""
            SELECT capture_id, origin, media_type, captured_ms, seal, EXISTS (SELECT 1 FROM capture c WHERE c.capture_id = s.capture_id)
            FROM sighting s ORDER BY origin
            """, row =>
        {
            if (!row.GetBoolean(5))
                findings.Add(new Finding(row.GetString(1), "its capture is gone", AddAgain));
            if (SealOf(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)) != row.GetInt64(4))
                findings.Add(new Finding(row.GetString(1), "where or when it was met is not what was written", AddAgain));
        });
        _sql.Each("SELECT capture_id, origin, byte_offset, reason, remedy, seal FROM rejection ORDER BY origin", row =>
        {
            var why = new Rejected(row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4));
            if (SealOf(new ContentHash(row.GetString(0)), why) != row.GetInt64(5))
                findings.Add(new Finding(why.Origin, "why it was turned away is not what was written", ReadAgain));
        });
    }

    void VerifyTestimonies(List<Finding> findings, Dictionary<AccountId, int> lengths, Dictionary<long, (long Count, ulong Sum)> bands)
    {
        _sql.Each("""
            SELECT t.capture_id, t.part, t.body, t.seal, t.account_key, t.story_id,
              EXISTS (SELECT 1 FROM capture c WHERE c.capture_id = t.capture_id),
              EXISTS (SELECT 1 FROM story s WHERE s.story_id = t.story_id AND s.merged_into IS NULL),
              t.label, t.outlet, t.published_ms, t.notices, t.bands
            FROM testimony t ORDER BY t.capture_id, t.part
            """, row =>
        {
            var account = ReadAccountId(row);
            void Found(string what, string remedy) => findings.Add(new Finding($"testimony {account}", what, remedy));
            if (!row.GetBoolean(6))
                Found("its capture is gone", AddAgain);
            if (!row.IsDBNull(5) && !row.GetBoolean(7))
                Found($"its story {row.GetString(5)} is gone", ReadAgain);
            var body = row.GetFieldValue<byte[]>(2);
            if ((TestimonyRow.SealOf(row.GetString(12), body) ^ RecordBytes.Seal(row.IsDBNull(11) ? [] : row.GetFieldValue<byte[]>(11))) != row.GetInt64(3) || Tolerate(body, RecordBytes.ReadTestimony) is not { } testimony)
            {
                Found("it is not what was written", ReadAgain);
                return;
            }
            lengths[account] = testimony.Account.Text.Length;
            if (testimony.Account.Id != account || row.GetInt64(4) != AccountKey.Short(account))
                Found($"it calls itself {testimony.Account.Id}", ReadAgain);
            var expected = TestimonyRow.Of(testimony);
            if (row.GetString(8) != expected.Label || (row.IsDBNull(9) ? null : row.GetString(9)) != expected.Outlet
                || (row.IsDBNull(10) ? default(long?) : row.GetInt64(10)) != expected.PublishedMs)
                Found("its label, outlet or date is not what was written", ReadAgain);
            if (expected.Bands != row.GetString(12))
                Found("its bands are not those of its sketch", ReadAgain);
            foreach (var span in Spans.Of(testimony).Where(s => !Spans.IsInside(s, testimony.Account.Text.Length)).Take(1))
                Found($"the span {span} runs past the end of its text", ReadAgain);
            if (row.IsDBNull(5))
                return; // bands are filed with the story
            var key = AccountKey.Short(account);
            foreach (var band in testimony.Sketch.Bands())
                bands[key] = Mix(bands.GetValueOrDefault(key), unchecked((long)band));
        });
    }

    void VerifyBands(List<Finding> findings, Dictionary<long, (long Count, ulong Sum)> expected)
    {
        var found = new Dictionary<long, (long Count, ulong Sum)>();
        _sql.Each("SELECT band, account_key FROM band", row =>
            found[row.GetInt64(1)] = Mix(found.GetValueOrDefault(row.GetInt64(1)), row.GetInt64(0)));
        // Accounts whose story is owed anew may have theirs still.
        var owed = _sql.All("SELECT account_key FROM testimony WHERE story_id IS NULL", row => row.GetInt64(0)).ToHashSet();
        var wrong = expected.Keys.Union(found.Keys).Count(key => expected.GetValueOrDefault(key) != found.GetValueOrDefault(key) && !owed.Contains(key));
        if (wrong > 0)
            findings.Add(new Finding(Path, string.Create(CultureInfo.InvariantCulture, $"the bands of {wrong} accounts are not those of their sketches"), ReadAgain));
    }

    static (long Count, ulong Sum) Mix((long Count, ulong Sum) so, long band) =>
        (so.Count + 1, unchecked(so.Sum + ((ulong)band * 0x9E3779B97F4A7C15)));

    void VerifyKinships(List<Finding> findings, Dictionary<AccountId, int> lengths) =>
        _sql.Each("SELECT account_a, account_b, body, seal FROM kinship ORDER BY account_a, account_b", row =>
        {
            var (a, b) = (AccountKey.Parse(row.GetString(0)), AccountKey.Parse(row.GetString(1)));
            void Found(string what) => findings.Add(new Finding($"kinship {a?.ToString() ?? row.GetString(0)} – {b?.ToString() ?? row.GetString(1)}", what, ReadAgain));
            if (a is null || b is null || !lengths.TryGetValue(a.Value, out var lengthA) || !lengths.TryGetValue(b.Value, out var lengthB))
                Found("an account of it is gone");
            else if (Sealed(row, 2, 3, RecordBytes.ReadKinship) is not { } kinship)
                Found("it is not what was written");
            else if (kinship.A != a || kinship.B != b)
                Found("it is the kinship of others");
            else if (!kinship.Passages.All(p => Spans.IsInside(p.InA, lengthA) && Spans.IsInside(p.InB, lengthB)))
                Found("a passage runs past the end of its text");
        });

    void VerifyStories(List<Finding> findings, Dictionary<AccountId, int> lengths)
    {
        _sql.Each("""
            SELECT s.story_id, s.why, s.dossier, s.seal, s.merged_into, s.weighed, s.revision, s.headline, s.lineages, s.first_ms, s.last_ms,
              EXISTS (SELECT 1 FROM story o WHERE o.story_id = s.merged_into AND o.merged_into IS NULL),
              EXISTS (SELECT 1 FROM story o WHERE o.story_id = s.saga_id AND o.merged_into IS NULL),
              (SELECT min(published_ms) FROM testimony t WHERE t.story_id = s.story_id),
              (SELECT max(published_ms) FROM testimony t WHERE t.story_id = s.story_id), s.why_seal
            FROM story s ORDER BY s.story_id
            """, row =>
        {
            var id = new StoryId(row.GetString(0));
            void Found(string what) => findings.Add(new Finding($"story {id}", what, ReadAgain));
            if (!row.IsDBNull(4) && !row.GetBoolean(11))
                Found($"the story {row.GetString(4)} it was merged into is gone");
            if (Sealed(row, 1, 15, RecordBytes.ReadLines) is null)
                Found("its reasons are not what was written");
            if (!row.IsDBNull(4) || Members(id) is not { Count: > 0 } members)
                return;
            if (StoryId.FoundedBy(members[0]) != id || row.GetInt64(5) > row.GetInt64(6) || !row.GetBoolean(12)
                || Instant(row.GetValue(9)) != Instant(row.GetValue(13)) || Instant(row.GetValue(10)) != Instant(row.GetValue(14)))
                Found("its founder, saga, days or revision are not what was written");
            if (row.IsDBNull(2))
                return;
            if (Sealed(row, 2, 3, RecordBytes.ReadDossier) is not { } dossier)
                Found("its dossier is not what was written");
            else if (Storable(dossier.Headline) != row.GetString(7) || dossier.Lineages.All.Count != row.GetInt64(8))
                Found("its headline or its count of lineages is not the dossier's");
            else if (Spans.Of(dossier).FirstOrDefault(s => !lengths.TryGetValue(s.Account, out var length) || !Spans.IsInside(s.Span, length)) is { Account.Capture.Hex: not null } beyond)
                Found($"its dossier points to {beyond.Span} of {beyond.Account}, which is not there");
            else if (!CellsOf(id).SequenceEqual(CellsOf(dossier).Order()))
                Found("its cells are not the dossier's");
        });
        _sql.Each("SELECT DISTINCT story_id FROM cell c WHERE NOT EXISTS (SELECT 1 FROM story s WHERE s.story_id = c.story_id AND s.dossier IS NOT NULL)", row =>
            findings.Add(new Finding($"story {row.GetString(0)}", "it has cells and no dossier", ReadAgain)));
    }

    static T? Sealed<T>(SqliteDataReader row, int body, int seal, Func<ReadOnlySpan<byte>, T> read)
        where T : class
    {
        var bytes = row.GetFieldValue<byte[]>(body);
        return RecordBytes.Seal(bytes) == row.GetInt64(seal) ? Tolerate(bytes, read) : null;
    }

    static T? Tolerate<T>(byte[] bytes, Func<ReadOnlySpan<byte>, T> read)
        where T : class
    {
        try
        {
            return read(bytes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null; // the caller makes a finding of it
        }
    }
}
