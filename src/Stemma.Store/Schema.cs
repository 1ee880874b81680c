namespace Stemma.Store;

/// <summary>
/// The tables, in the words both engines know. What differs between engines is a token in braces, and <see cref="Sqlite"/> is the one
/// place that says what it becomes. Times are Unix milliseconds; ids are text made from content, so no writer asks another for one.
/// </summary>
static class Schema
{
    /// <summary>Raised when a table changes. Kept in the file as its user version.</summary>
    internal const int Version = 2;

    /// <summary>Marks a SQLite file as ours: "Stem".</summary>
    internal const int ApplicationId = 0x5374656D;

    /// <summary>The tables, for SQLite.</summary>
    internal static string Sqlite => OnSqlite(Tables + Speech);

    /// <summary>What a file of version 1 lacks.</summary>
    internal static string SinceVersion1 => OnSqlite(Speech);

    static string OnSqlite(string tables) => tables
        .Replace("{blob}", "BLOB", StringComparison.Ordinal)
        .Replace("{json}", "BLOB", StringComparison.Ordinal) // text in UTF-8, bound as bytes so that nothing recodes it
        .Replace("{clustered}", " WITHOUT ROWID", StringComparison.Ordinal);

    /// <summary>The numbers of <c>testimony t</c>'s bands as rows of one column, <c>value</c>.</summary>
    internal const string EachBand = "json_each(t.bands)";

    // capture and sighting are precious and never changed. All else can be made again from them, and carries the stamp of what made it.
    // seal: the first 64 bits of the SHA-256 of the row's body, so that verify sees a flipped bit.
    const string Tables = """
        CREATE TABLE capture (
          capture_id TEXT NOT NULL, body {blob} NOT NULL, PRIMARY KEY (capture_id));

        -- where and when the same bytes were met; the ordinally smallest origin names them
        CREATE TABLE sighting (
          capture_id TEXT NOT NULL, origin TEXT NOT NULL, media_type TEXT NOT NULL, captured_ms BIGINT NOT NULL,
          seal BIGINT NOT NULL, PRIMARY KEY (capture_id, origin, media_type)){clustered};

        -- read, and turned away, with the reason the user was given
        CREATE TABLE rejection (
          capture_id TEXT NOT NULL, stamp TEXT NOT NULL, origin TEXT NOT NULL, byte_offset BIGINT NOT NULL,
          reason TEXT NOT NULL, remedy TEXT NOT NULL, seal BIGINT NOT NULL, PRIMARY KEY (capture_id));

        -- account = capture_id/part; account_key: 64 bits of it, for the bands; stamp '': owed again; story_id null: not placed yet
        CREATE TABLE testimony (
          capture_id TEXT NOT NULL, part INTEGER NOT NULL, account_key BIGINT NOT NULL, stamp TEXT NOT NULL,
          label TEXT NOT NULL, outlet TEXT, published_ms BIGINT, language TEXT, story_id TEXT, notices {json},
          bands TEXT NOT NULL, body {json} NOT NULL, seal BIGINT NOT NULL, PRIMARY KEY (capture_id, part));
        CREATE INDEX testimony_by_story ON testimony (story_id);
        CREATE INDEX testimony_by_key ON testimony (account_key);

        -- the keys of the sketch of each account that is placed: an even one is a slot of its words, an odd one a mark. The same again in
        -- testimony.bands, to be put in and taken out by. Written when an account is placed, many at once: keys are hashes, so the
        -- rows of a few accounts would touch every page of the table.
        CREATE TABLE band (
          band BIGINT NOT NULL, account_key BIGINT NOT NULL, PRIMARY KEY (band, account_key)){clustered};

        CREATE TABLE kinship (
          account_a TEXT NOT NULL, account_b TEXT NOT NULL, body {json} NOT NULL, seal BIGINT NOT NULL, PRIMARY KEY (account_a, account_b));
        CREATE INDEX kinship_by_b ON kinship (account_b);

        -- merged_into: the story that took its accounts over, so that old ids still lead somewhere; dossier null: not weighed yet
        CREATE TABLE story (
          story_id TEXT NOT NULL, revision BIGINT NOT NULL, weighed BIGINT NOT NULL DEFAULT 0, stamp TEXT NOT NULL DEFAULT '',
          saga_id TEXT NOT NULL, merged_into TEXT, headline TEXT NOT NULL DEFAULT '', first_ms BIGINT, last_ms BIGINT,
          lineages INTEGER, why {json} NOT NULL, why_seal BIGINT NOT NULL, dossier {json}, seal BIGINT NOT NULL DEFAULT 0, PRIMARY KEY (story_id));
        CREATE INDEX story_by_saga ON story (saga_id);

        -- every attestation, for questions across stories; written with its dossier, and only then
        CREATE TABLE cell (
          story_id TEXT NOT NULL, kind TEXT NOT NULL, locus INTEGER NOT NULL, reading INTEGER NOT NULL, account_id TEXT NOT NULL,
          lineage INTEGER NOT NULL, actor TEXT, value TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_length INTEGER NOT NULL,
          evidence_start INTEGER NOT NULL, evidence_length INTEGER NOT NULL,
          PRIMARY KEY (story_id, kind, locus, reading, account_id, evidence_start));
        CREATE INDEX cell_by_actor ON cell (actor, kind);

        """;

    // Who says what in an account: heard when somebody first opens its story, not when it is read.
    const string Speech = """
        CREATE TABLE speech (
          capture_id TEXT NOT NULL, part INTEGER NOT NULL, stamp TEXT NOT NULL, body {json} NOT NULL, seal BIGINT NOT NULL,
          PRIMARY KEY (capture_id, part)){clustered};
        """;
}
