using System.Diagnostics.CodeAnalysis;
using System.Text;
using Stemma.Dossiers;
using Stemma.Store.Records;
using Stemma.Stories;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Store;

public sealed partial class Archive
{
    /// <summary>Keeps a dossier and its cells, in one transaction.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="revision">The revision of the story it was weighed from.</param>
    /// <returns>False when a dossier of a later revision is there, or the story is no more: nothing was changed.</returns>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public bool Save(Dossier dossier, long revision) => Save([(dossier, revision)]) == 1;

    /// <summary>Keeps several dossiers, in one transaction, as <see cref="Save(Dossier, long)"/>.</summary>
    /// <returns>How many were kept.</returns>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public int Save(IReadOnlyList<(Dossier Dossier, long Revision)> dossiers) => Write(() => dossiers.Count(d => SaveOne(d.Dossier, d.Revision)));

    bool SaveOne(Dossier dossier, long revision)
    {
        var id = dossier.Story.Id;
        // The story's own row says what the story is. Repeated here it would change whenever an episode joins its saga.
        var body = RecordBytes.Write(dossier with { Story = new Story(id, id, [], []) });
        var kept = _sql.Run("""
            UPDATE story SET dossier = @body, seal = @seal, weighed = @revision, stamp = @stamp, headline = @headline, lineages = @lineages
            WHERE story_id = @id AND merged_into IS NULL AND weighed <= @revision
            """, ("@body", body), ("@seal", RecordBytes.Seal(body)), ("@revision", revision), ("@stamp", dossier.Stamp.Value),
            ("@headline", Storable(dossier.Headline)), ("@lineages", dossier.Lineages.All.Count), ("@id", id.Value));
        if (kept == 0)
            return false;
        _sql.Run("DELETE FROM cell WHERE story_id = @id", ("@id", id.Value));
        foreach (var cell in CellsOf(dossier))
            _sql.Run("""
                INSERT INTO cell (story_id, kind, locus, reading, account_id, lineage, value, sentence_start, sentence_length, evidence_start, evidence_length)
                VALUES (@story, @kind, @locus, @reading, @account, @lineage, @value, @sentence, @sentenceLength, @evidence, @evidenceLength)
                """, ("@story", id.Value), ("@kind", cell.Kind), ("@locus", cell.Locus), ("@reading", cell.Reading), ("@account", cell.Account),
                ("@lineage", cell.Lineage), ("@value", cell.Value), ("@sentence", cell.Sentence.Start), ("@sentenceLength", cell.Sentence.Length),
                ("@evidence", cell.Evidence.Start), ("@evidenceLength", cell.Evidence.Length));
        return true;
    }

    static IEnumerable<CellRow> CellsOf(Dossier dossier) => dossier.Wordings
        .SelectMany((locus, l) => locus.Readings.SelectMany((reading, r) => reading.Attestations.Select(a =>
            new CellRow("wording", l, r, AccountKey.Of(a.Account), a.Lineage.Number, Storable(reading.Value), a.Sentence, a.Evidence))))
        .DistinctBy(c => (c.Kind, c.Locus, c.Reading, c.Account, c.Evidence.Start));

    // What UTF-8 cannot hold (half a surrogate pair) the engine would change anyway: changed here, it can be compared.
    [return: NotNullIfNotNull(nameof(value))]
    internal static string? Storable(string? value) => value is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)).Replace('\0', '\uFFFD');

    IEnumerable<CellRow> CellsOf(StoryId story) => _sql.All("""
        SELECT kind, locus, reading, account_id, lineage, value, sentence_start, sentence_length, evidence_start, evidence_length FROM cell WHERE story_id = @id
        """, row => new CellRow(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetString(5),
            new TextSpan(row.GetInt32(6), row.GetInt32(7)), new TextSpan(row.GetInt32(8), row.GetInt32(9))), ("@id", story.Value)).Order();

    sealed record CellRow(string Kind, int Locus, int Reading, string Account, int Lineage, string Value, TextSpan Sentence, TextSpan Evidence) : IComparable<CellRow>
    {
        public int CompareTo(CellRow? other) => other is null ? 1
            : Locus != other.Locus ? Locus.CompareTo(other.Locus)
            : Reading != other.Reading ? Reading.CompareTo(other.Reading)
            : string.CompareOrdinal(Account, other.Account) is var account && account != 0 ? account
            : Evidence.Start.CompareTo(other.Evidence.Start);
    }

    /// <summary>The dossier of a story, or null when it is owed (its accounts have changed since, and its spans may fit them no more) or the story is no more.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Dossier? Dossier(StoryId id) => Read(() =>
        FindStory(id) is var (story, _) && _sql.One("SELECT dossier FROM story WHERE story_id = @id AND weighed = revision", ("@id", id.Value)) is byte[] body
            ? Decode(body, RecordBytes.ReadDossier, $"the dossier of {id}") with { Story = story }
            : null);

    /// <summary>All stories, ascending by id.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<StoryRow> Stories() => Read(() => _sql.All("""
        SELECT s.story_id, s.saga_id, s.headline, count(*), s.lineages, s.first_ms, s.last_ms, s.weighed, s.revision
        FROM story s JOIN testimony t ON t.story_id = s.story_id WHERE s.merged_into IS NULL
        GROUP BY s.story_id, s.saga_id, s.headline, s.lineages, s.first_ms, s.last_ms, s.weighed, s.revision
        """, row => new StoryRow(new StoryId(row.GetString(0)), new StoryId(row.GetString(1)), row.GetInt64(7) == 0 ? null : row.GetString(2),
            row.GetInt32(3), row.IsDBNull(4) ? null : row.GetInt32(4), Instant(row.GetValue(5)), Instant(row.GetValue(6)), row.GetInt64(7) == row.GetInt64(8)))
        .OrderBy(s => s.Id).ToValueList());

    /// <summary>
    /// The stories whose printed id starts with <paramref name="start"/>, ascending; for the whole id of a story that was merged into
    /// another, that other.
    /// </summary>
    /// <param name="start"><c>s-</c> and digits, as printed; the <c>s-</c> may be left out.</param>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public ValueList<StoryId> StoriesStarting(string start) => Read(() =>
    {
        var prefix = start.StartsWith("s-", StringComparison.Ordinal) ? start : "s-" + start;
        if (_sql.One("SELECT coalesce(merged_into, story_id) FROM story WHERE story_id = @id", ("@id", prefix)) is string exact)
            return [new StoryId(exact)];
        return _sql.All("SELECT story_id FROM story WHERE story_id >= @from AND story_id < @to AND merged_into IS NULL",
                row => new StoryId(row.GetString(0)), ("@from", prefix), ("@to", prefix + "g"))
            .Order().ToValueList();
    });
}
