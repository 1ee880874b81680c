using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Store.Records;
using Stemma.Stories;
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
            ("@headline", dossier.Headline), ("@lineages", dossier.Lineages.All.Count), ("@id", id.Value));
        if (kept == 0)
            return false;
        _sql.Run("DELETE FROM cell WHERE story_id = @id", ("@id", id.Value));
        for (var locus = 0; locus < dossier.Wordings.Count; locus++)
            for (var reading = 0; reading < dossier.Wordings[locus].Readings.Count; reading++)
                foreach (var attestation in dossier.Wordings[locus].Readings[reading].Attestations)
                    SaveCell(id, "wording", locus, reading, dossier.Wordings[locus].Readings[reading].Value, attestation);
        return true;
    }

    void SaveCell(StoryId story, string kind, int locus, int reading, string value, Attestation at) => _sql.Run("""
        INSERT INTO cell (story_id, kind, locus, reading, account_id, lineage, value, sentence_start, sentence_length, evidence_start, evidence_length)
        VALUES (@story, @kind, @locus, @reading, @account, @lineage, @value, @sentence, @sentenceLength, @evidence, @evidenceLength)
        ON CONFLICT DO NOTHING
        """, ("@story", story.Value), ("@kind", kind), ("@locus", locus), ("@reading", reading), ("@account", AccountKey.Of(at.Account)),
        ("@lineage", at.Lineage.Number), ("@value", value), ("@sentence", at.Sentence.Start), ("@sentenceLength", at.Sentence.Length),
        ("@evidence", at.Evidence.Start), ("@evidenceLength", at.Evidence.Length));

    /// <summary>The dossier of a story, or null when it was not weighed yet or is no more.</summary>
    /// <exception cref="ArchiveException">Damaged or out of reach.</exception>
    public Dossier? Dossier(StoryId id) => Read(() =>
        FindStory(id) is var (story, _) && _sql.One("SELECT dossier FROM story WHERE story_id = @id", ("@id", id.Value)) is byte[] body
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
