using Microsoft.Data.Sqlite;
using Stemma.Intake;
using Stemma.Store;
using Stemma.System.Tests.Work;
using Stemma.Work;

namespace Stemma.System.Tests.Store;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_flipped_bit_in_a_body_is_found_by_name_and_put_right_by_adding_the_input_again()
    {
        using var folder = new TempFolder();
        var captures = AnyNews.Captures(seed: 6, stories: 6);
        var file = await Make(folder, captures);
        var victim = captures[3];
        var bytes = File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf(victim.Body.Span[..40]); // rows are larger than a page by little: the body's first bytes lie together
        at.ShouldBeGreaterThan(0);
        bytes[at + 20] ^= 4;
        File.WriteAllBytes(file, bytes);

        using var archive = Archive.OpenExisting(file);
        var finding = archive.Verify().ShouldHaveSingleItem();
        finding.ToString().ShouldBe($"capture {victim.Id} ({victim.Origin}): its {victim.Body.Length} bytes are not the bytes that were captured. " +
            "Add the input again and its bytes are put right, or restore the archive from a copy.");
        archive.Add([victim]);
        archive.Verify().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bit_flipped_anywhere_is_found_or_changes_nothing()
    {
        using var folder = new TempFolder();
        var blank = Capture.Of("blank.txt", MediaTypes.Text, DateTimeOffset.UnixEpoch, " \n "u8.ToArray());
        var file = await Make(folder, [.. AnyNews.Captures(seed: 7, stories: 8), blank]);
        string told;
        using (var archive = Archive.OpenExisting(file))
            told = Everything(archive);
        var bytes = File.ReadAllBytes(file);
        var random = new Random(8);
        var found = 0;
        for (var flip = 0; flip < 300; flip++)
        {
            var at = random.Next(bytes.Length);
            var bit = (byte)(1 << random.Next(8));
            bytes[at] ^= bit;
            var flipped = folder.At("flipped.db");
            File.WriteAllBytes(flipped, bytes);
            bytes[at] ^= bit;
            try
            {
                using var archive = Archive.OpenExisting(flipped);
                if (archive.Verify().Count > 0)
                    found++;
                else
                    Difference(Everything(archive), told).ShouldBe("", $"byte {at}, bit {bit}");
            }
            catch (ArchiveException e) when (e.Fault is ArchiveFault.Damaged or ArchiveFault.Foreign or ArchiveFault.Newer)
            {
                found++;
            }
        }
        found.ShouldBeGreaterThan(150); // most of the file is content, so most flips matter
    }

    [Theory]
    [InlineData("DELETE FROM capture WHERE capture_id = (SELECT min(capture_id) FROM capture)", "its capture is gone")]
    [InlineData("UPDATE testimony SET story_id = 's-0000000000000000' WHERE part = 0 AND capture_id = (SELECT min(capture_id) FROM testimony)", "its story s-0000000000000000 is gone")]
    [InlineData("DELETE FROM band WHERE account_key = (SELECT min(account_key) FROM band)", "the bands of 1 accounts are not those of their sketches")]
    [InlineData("UPDATE kinship SET account_b = 'x' WHERE rowid = (SELECT min(rowid) FROM kinship)", "an account of it is gone")]
    [InlineData("UPDATE story SET dossier = NULL WHERE story_id = (SELECT min(story_id) FROM story)", "it has cells and no dossier")]
    [InlineData("UPDATE cell SET value = 'x' WHERE story_id = (SELECT min(story_id) FROM cell)", "its cells are not the dossier's")]
    [InlineData("UPDATE sighting SET origin = 'elsewhere' WHERE capture_id = (SELECT min(capture_id) FROM sighting)", "where or when it was met is not what was written")]
    public async Task What_does_not_hold_together_is_found(string harm, string what)
    {
        using var folder = new TempFolder();
        var file = await Make(folder, AnyNews.Captures(seed: 9, stories: 5));
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of the test
            command.CommandText = harm;
#pragma warning restore CA2100
            command.ExecuteNonQuery().ShouldBeGreaterThan(0);
        }
        using var archive = Archive.OpenExisting(file);
        archive.Verify().Select(f => f.What).ShouldContain(what);
    }

    static async Task<string> Make(TempFolder folder, IEnumerable<Capture> captures)
    {
        var file = folder.At("made.db");
        using var archive = Archive.Open(file);
        await new Worker(archive, PlainWeighing.Options).AddAsync(captures.Select(c => (Outcome<Capture>)c));
        archive.Verify().ShouldBeEmpty();
        return file;
    }

    // Where two long texts part, short enough to read in a test's output.
    static string Difference(string found, string told)
    {
        var common = found.AsSpan().CommonPrefixLength(told);
        string From(string text) => text[Math.Max(0, common - 80)..Math.Min(text.Length, common + 80)];
        return found == told ? "" : $"…{From(found)}… instead of …{From(told)}…";
    }

    static string Everything(Archive archive) => $"{archive.Rejections()}\n" + string.Join("\n", archive.Stories().Select(s =>
        $"{s} {archive.Dossier(s.Id)} {archive.Open(s.Id)} {string.Join(' ', archive.Open(s.Id)!.Testimonies // listed, so there
            .Select(t => $"{archive.Find(t.Account.Id.Capture)!.Origin} {string.Join(' ', archive.Sightings(t.Account.Id.Capture))}"))}")); // likewise
}
