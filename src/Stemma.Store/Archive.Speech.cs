using Stemma.Accounts;
using Stemma.Store.Records;
using Stemma.Testimonies;

namespace Stemma.Store;

public sealed partial class Archive
{
    /// <summary>Keeps who says what in some accounts, in one transaction. An account that is not here any more is passed over.</summary>
    /// <param name="heard">Testimonies; those without speech are passed over.</param>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    public void SaveSpeech(IEnumerable<Testimony> heard) => Write(() =>
    {
        foreach (var testimony in heard)
        {
            if (testimony.Speech is not { } speech)
                continue;
            var body = RecordBytes.Write(speech);
            _sql.Run("""
                INSERT INTO speech (capture_id, part, stamp, body, seal)
                SELECT @id, @part, @stamp, @body, @seal WHERE EXISTS (SELECT 1 FROM testimony WHERE capture_id = @id AND part = @part)
                ON CONFLICT (capture_id, part) DO UPDATE SET stamp = excluded.stamp, body = excluded.body, seal = excluded.seal
                """, ("@id", testimony.Account.Id.Capture.Hex), ("@part", testimony.Account.Id.Part), ("@stamp", speech.Stamp.Value),
                ("@body", body), ("@seal", RecordBytes.Seal(body)));
        }
        return true;
    });

    Speech? FindSpeech(AccountId account) =>
        _sql.One("SELECT body FROM speech WHERE capture_id = @id AND part = @part", ("@id", account.Capture.Hex), ("@part", account.Part)) is byte[] body
            ? Decode(body, RecordBytes.ReadSpeech, $"the speech of {account}")
            : null;

    void VerifySpeech(List<Finding> findings, Dictionary<AccountId, int> lengths) =>
        _sql.Each("SELECT capture_id, part, body, seal FROM speech ORDER BY capture_id, part", row =>
        {
            var account = ReadAccountId(row);
            void Found(string what) => findings.Add(new Finding($"speech of {account}", what, ReadAgain));
            if (!lengths.TryGetValue(account, out var length))
                Found("its account is gone");
            else if (Sealed(row, 2, 3, RecordBytes.ReadSpeech) is not { } speech)
                Found("it is not what was written");
            else if (!Spans.Of(speech).All(s => Spans.IsInside(s, length)))
                Found("a span runs past the end of its text");
        });
}
