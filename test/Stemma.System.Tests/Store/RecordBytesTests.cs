using System.Text;
using System.Text.Json.Nodes;
using Stemma.Store.Records;

namespace Stemma.System.Tests.Store;

public sealed class RecordBytesTests
{
    [Fact]
    public void A_testimony_reads_back_equal() => EachSeed(r =>
    {
        var testimony = AnyRecord.Testimony(r);
        RecordBytes.ReadTestimony(RecordBytes.Write(testimony)).ShouldBe(testimony);
    });

    [Fact]
    public void A_testimony_that_an_older_release_wrote_reads_back_without_the_facts_it_did_not_know()
    {
        var testimony = AnyRecord.Testimony(new Random(7));
        var row = JsonNode.Parse(RecordBytes.Write(testimony)).ShouldNotBeNull();
        var facts = row["Account"].ShouldNotBeNull()["Facts"].ShouldNotBeNull().AsObject();
        foreach (var name in (string[])["Title", "Authors", "Section", "Language", "FirstSeen", "SyndicatedFrom", "Claims"])
            facts.Remove(name);
        var old = testimony.Account.Facts with { Title = null, Authors = [], Section = null, Language = null, FirstSeen = null, SyndicatedFrom = null, Claims = [] };
        RecordBytes.ReadTestimony(Encoding.UTF8.GetBytes(row.ToJsonString())).ShouldBe(testimony with { Account = testimony.Account with { Facts = old } });
    }

    [Fact]
    public void A_kinship_reads_back_equal() => EachSeed(r =>
    {
        var kinship = AnyRecord.Kinship(r);
        RecordBytes.ReadKinship(RecordBytes.Write(kinship)).ShouldBe(kinship);
    });

    [Fact]
    public void Speech_reads_back_equal() => EachSeed(r =>
    {
        var speech = AnyRecord.Speech(r);
        RecordBytes.ReadSpeech(RecordBytes.Write(speech)).ShouldBe(speech);
    });

    [Fact]
    public void A_testimony_is_written_without_its_speech() =>
        RecordBytes.ReadTestimony(RecordBytes.Write(AnyRecord.Testimony(new Random(3)) with { Speech = AnyRecord.Speech(new Random(4)) })).Speech.ShouldBeNull();

    [Fact]
    public void A_dossier_that_an_older_release_wrote_reads_back_without_utterances()
    {
        var dossier = AnyRecord.Dossier(new Random(11));
        var row = JsonNode.Parse(RecordBytes.Write(dossier)).ShouldNotBeNull().AsObject();
        row.Remove("Utterances");
        row.Remove("Heard");
        RecordBytes.ReadDossier(Encoding.UTF8.GetBytes(row.ToJsonString())).ShouldBe(dossier with { Utterances = [], Heard = null });
    }

    [Fact]
    public void A_dossier_reads_back_equal() => EachSeed(r =>
    {
        var dossier = AnyRecord.Dossier(r);
        RecordBytes.ReadDossier(RecordBytes.Write(dossier)).ShouldBe(dossier);
    });

    [Fact]
    public void An_account_is_known_by_its_key() => EachSeed(r =>
    {
        var account = AnyRecord.Account(r);
        AccountKey.Parse(AccountKey.Of(account)).ShouldBe(account);
    });

    static void EachSeed(Action<Random> test)
    {
        for (var seed = 0; seed < 300; seed++)
            try
            {
                test(new Random(seed));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {e.Message}", e);
            }
    }
}
