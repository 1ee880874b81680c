using System.Globalization;
using Microsoft.Data.Sqlite;
using Stemma.Intake;
using Stemma.Store.Records;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store;

public sealed partial class Archive
{
    /// <summary>
    /// Keeps captures and where they were met, in one transaction. Bytes that are there already gain a sighting; when that one is
    /// ordinally the smallest it names the capture from now on, and reading is owed again. A damaged body is put right.
    /// </summary>
    /// <returns>How many of them were new.</returns>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public int Add(IReadOnlyList<Capture> captures) => Write(() => captures.Count(AddOne));

    /// <summary>Keeps captures as <see cref="Add"/>, and tells which of them are still to be read.</summary>
    /// <param name="captures">The captures.</param>
    /// <param name="stamp">The stages that read now.</param>
    /// <returns>How many were new, and those owed, named by their ordinally smallest origin, each once, ascending.</returns>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public (int New, ValueList<Capture> Owed) Take(IReadOnlyList<Capture> captures, Stamp stamp) => Write(() =>
    {
        var added = captures.Count(AddOne);
        var owed = captures.GroupBy(c => c.Id).OrderBy(g => g.Key).Where(g => IsOwed(g.Key, stamp)).Select(g =>
            FirstSighting(g.Key) is { } met ? g.First() with { Origin = met.Origin, MediaType = met.MediaType, CapturedAt = met.At } : g.First());
        return (added, owed.ToValueList());
    });

    bool IsOwed(ContentHash id, Stamp stamp) => _sql.One("""
        SELECT 1 FROM testimony WHERE capture_id = @id AND stamp = @stamp
        UNION ALL SELECT 1 FROM rejection WHERE capture_id = @id AND stamp = @stamp LIMIT 1
        """, ("@id", id.Hex), ("@stamp", stamp.Value)) is null;

    bool AddOne(Capture capture)
    {
        var isNew = _sql.Run("INSERT INTO capture (capture_id, body) VALUES (@id, @body) ON CONFLICT DO NOTHING",
            ("@id", capture.Id.Hex), ("@body", capture.Body.ToArray())) == 1;
        if (!isNew)
            Heal(capture);
        var before = isNew ? null : FirstSighting(capture.Id);
        var isNewPlace = _sql.Run("""
            INSERT INTO sighting (capture_id, origin, media_type, captured_ms, seal) VALUES (@id, @origin, @type, @at, @seal) ON CONFLICT DO NOTHING
            """, ("@id", capture.Id.Hex), ("@origin", capture.Origin), ("@type", capture.MediaType),
            ("@at", capture.CapturedAt.ToUnixTimeMilliseconds()),
            ("@seal", SealOf(capture.Id.Hex, capture.Origin, capture.MediaType, capture.CapturedAt.ToUnixTimeMilliseconds()))) == 1;
        if (before is not null && isNewPlace && FirstSighting(capture.Id) != before)
        {
            _sql.Run("UPDATE testimony SET stamp = '' WHERE capture_id = @id", ("@id", capture.Id.Hex));
            _sql.Run("DELETE FROM rejection WHERE capture_id = @id", ("@id", capture.Id.Hex));
        }
        return isNew;
    }

    static long SealOf(string id, string origin, string mediaType, long milliseconds) =>
        RecordBytes.Seal(id, origin, mediaType, milliseconds.ToString(CultureInfo.InvariantCulture));

    // The same name and other bytes: what is kept has been damaged, and the right bytes are at hand.
    void Heal(Capture capture)
    {
        if (_sql.One("SELECT body FROM capture WHERE capture_id = @id", ("@id", capture.Id.Hex)) is byte[] kept && !kept.AsSpan().SequenceEqual(capture.Body.Span))
            _sql.Run("UPDATE capture SET body = @body WHERE capture_id = @id", ("@id", capture.Id.Hex), ("@body", capture.Body.ToArray()));
    }

    /// <summary>A capture as it is kept, named by its ordinally smallest origin, or null when it is not here.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Capture? Find(ContentHash id) => Read(() =>
        FirstSighting(id) is { } met && _sql.One("SELECT body FROM capture WHERE capture_id = @id", ("@id", id.Hex)) is byte[] body
            ? new Capture(id, met.Origin, met.MediaType, met.At, body)
            : null);

    /// <summary>Every place where a capture was met, by origin.</summary>
    public ValueList<Sighting> Sightings(ContentHash id) => Read(() => AllSightings(id).Order().ToValueList());

    /// <summary>All captures that have neither testimony nor rejection of the given stamp, ascending.</summary>
    /// <param name="stamp">The stages that read now.</param>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<ContentHash> OwedReading(Stamp stamp) => Read(() => _sql.All("""
        SELECT capture_id FROM capture c
        WHERE NOT EXISTS (SELECT 1 FROM testimony t WHERE t.capture_id = c.capture_id AND t.stamp = @stamp)
          AND NOT EXISTS (SELECT 1 FROM rejection r WHERE r.capture_id = c.capture_id AND r.stamp = @stamp)
        ORDER BY capture_id
        """, row => new ContentHash(row.GetString(0)), ("@stamp", stamp.Value)).ToValueList());

    /// <summary>What reading turned away, by origin.</summary>
    public ValueList<Rejected> Rejections() => Read(() => _sql
        .All("SELECT origin, byte_offset, reason, remedy FROM rejection",
            row => new Rejected(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3)))
        .OrderBy(r => r.Origin, StringComparer.Ordinal).ThenBy(r => r.Offset).ToValueList());

    List<Sighting> AllSightings(ContentHash id) =>
        _sql.All("SELECT origin, media_type, captured_ms FROM sighting WHERE capture_id = @id", ReadSighting, ("@id", id.Hex));

    // By ordinal here and not by ORDER BY: engines order text in their own ways.
    Sighting? FirstSighting(ContentHash id) => AllSightings(id).Order().Cast<Sighting?>().FirstOrDefault();

    static Sighting ReadSighting(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
}
