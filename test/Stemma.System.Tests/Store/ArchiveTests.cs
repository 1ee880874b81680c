using Microsoft.Data.Sqlite;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Stories;
using Stemma.System.Tests.Work;
using Stemma.Testimonies;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.System.Tests.Store;

public sealed class ArchiveTests
{
    [Fact]
    public void An_archive_another_process_writes_to_can_be_read_and_says_that_it_is_locked_when_written()
    {
        using var folder = new TempFolder();
        var file = folder.At("a.db");
        using var archive = Archive.Open(file, patience: TimeSpan.FromSeconds(1));
        using var child = Child.Start("hold", file);
        child.StandardOutput.ReadLine().ShouldBe("held");

        archive.Stories().ShouldBeEmpty();
        var e = Should.Throw<ArchiveException>(() => archive.Add(AnyNews.Captures(1, 1)));
        e.Fault.ShouldBe(ArchiveFault.Locked);
        e.Message.ShouldBe($"{file}: another process is writing to this archive. Wait until it has finished, or end it, and try again.");

        child.StandardInput.Close();
        child.WaitForExit();
        archive.Add(AnyNews.Captures(1, 1)).ShouldBe(1);
    }

    [Fact]
    public void A_newer_archive_is_refused_and_left_untouched()
    {
        using var folder = new TempFolder();
        var file = folder.At("a.db");
        Archive.Open(file).Dispose();
        Change(file, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(file);
        var e = Should.Throw<ArchiveException>(() => Archive.Open(file));
        e.Fault.ShouldBe(ArchiveFault.Newer);
        e.Message.ShouldBe($"{file}: the archive has schema 99, this Stemma knows up to 2. It was left untouched; use the Stemma that made it, or a newer one.");
        File.ReadAllBytes(file).ShouldBe(before);
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_archive_without_speech_gets_a_table_for_it_when_it_is_opened()
    {
        using var folder = new TempFolder();
        var file = folder.At("a.db");
        Archive.Open(file).Dispose();
        Change(file, "DROP TABLE speech; PRAGMA user_version = 1");
        using var archive = Archive.Open(file);
        archive.SaveSpeech([AnyRecord.Testimony(new Random(5)) with { Speech = AnyRecord.Speech(new Random(6)) }]); // of an account that is not here
        archive.Verify().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CREATE TABLE recipe (name TEXT)")]
    [InlineData("PRAGMA user_version = 3")]
    [InlineData("PRAGMA application_id = 77")]
    public void Another_programs_database_is_refused_and_left_untouched(string sql)
    {
        using var folder = new TempFolder();
        var file = folder.At("a.db");
        Change(file, sql);
        var before = File.ReadAllBytes(file);
        Should.Throw<ArchiveException>(() => Archive.Open(file)).Fault.ShouldBe(ArchiveFault.Foreign);
        File.ReadAllBytes(file).ShouldBe(before);
    }

    [Fact]
    public void A_text_is_no_archive()
    {
        using var folder = new TempFolder();
        var file = folder.At("notes.txt");
        File.WriteAllText(file, "The boat left at noon.");
        var e = Should.Throw<ArchiveException>(() => Archive.Open(file));
        e.Message.ShouldBe($"{file}: this file is not a Stemma archive. It was left untouched; name another file.");
        File.ReadAllText(file).ShouldBe("The boat left at noon.");
    }

    [Fact]
    public void No_archive_is_made_where_one_is_expected()
    {
        using var folder = new TempFolder();
        Should.Throw<ArchiveException>(() => Archive.OpenExisting(folder.At("a.db"))).Fault.ShouldBe(ArchiveFault.Unreachable);
        Should.Throw<ArchiveException>(() => Archive.Open(folder.At("no/such/folder/a.db"))).Fault.ShouldBe(ArchiveFault.Unreachable);
        Should.Throw<ArchiveException>(() => Archive.Open(folder.Path)).Fault.ShouldBe(ArchiveFault.Unreachable);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_cut_short_is_damaged_wherever_it_was_cut()
    {
        using var folder = new TempFolder();
        var whole = folder.At("whole.db");
        using (var archive = Archive.Open(whole))
            archive.Add(AnyNews.Captures(seed: 5, stories: 30));
        var bytes = File.ReadAllBytes(whole);
        foreach (var length in new[] { 0, 1, 50, 100, 4095, 4096, bytes.Length / 2, bytes.Length - 4096, bytes.Length - 1 })
        {
            var file = folder.At($"{length}.db");
            File.WriteAllBytes(file, bytes[..length]);
            var e = Should.Throw<ArchiveException>(() =>
            {
                using var archive = Archive.OpenExisting(file);
                if (archive.Verify() is [var finding, ..])
                    throw ArchiveException.Damaged(file, finding.ToString());
            }, $"{length} bytes");
            e.Fault.ShouldBe(ArchiveFault.Damaged, $"{length} bytes");
            e.Message.ShouldContain("restore", Case.Insensitive);
        }
    }

    [Fact]
    public void A_capture_keeps_every_byte_and_where_it_was_met()
    {
        using var folder = new TempFolder();
        var bytes = new byte[70_000];
        new Random(3).NextBytes(bytes);
        var at = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
        var capture = Capture.Of("b.html", MediaTypes.Html, at, bytes);
        using (var archive = Archive.Open(folder.At("a.db")))
        {
            archive.Add([capture, capture with { Origin = "a.html" }, capture]).ShouldBe(1);
            archive.Add([capture]).ShouldBe(0);
        }
        using var again = Archive.OpenExisting(folder.At("a.db"));
        var kept = again.Find(capture.Id)!; // just added
        kept.Body.ToArray().ShouldBe(bytes);
        (kept.Origin, kept.MediaType, kept.CapturedAt).ShouldBe(("a.html", MediaTypes.Html, at));
        again.Sightings(capture.Id).Select(s => s.Origin).ShouldBe(["a.html", "b.html"]);
    }

    [Fact]
    public void Other_stages_of_comparing_or_placing_owe_every_kinship_and_place_anew_and_keep_what_was_heard()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        var captures = AnyNews.Captures(seed: 22, stories: 3);
        archive.Add(captures);
        (Capture, Outcome<Hearing>)[] read = [.. captures.Select(c => (c, Reader.Read(c)))];
        archive.Save(read, new Stamp("one"));
        var grouped = Batch.Group(read.SelectMany(r => r.Item2.Value?.Testimonies ?? []));
        archive.Place(grouped.Kin, grouped.Stories);
        archive.SaveSpeech([.. grouped.Testimonies.Take(1).Select(AccountSpeech.Hear)]);
        var accounts = grouped.Testimonies.Select(t => t.Account.Id).ToValueList();
        archive.Kin(accounts).Count.ShouldBeGreaterThan(0);

        archive.Save(read, new Stamp("one"));
        archive.OwedPlacing().ShouldBeEmpty();
        archive.Kin(accounts).ShouldBe(grouped.Kin);

        archive.Save(read, new Stamp("two"));
        archive.OwedPlacing().ShouldBe(accounts.Order());
        archive.Kin(accounts).ShouldBeEmpty();

        archive.Place(grouped.Kin, grouped.Stories);
        archive.Kin(accounts).ShouldBe(grouped.Kin);
        archive.Open(grouped.Stories.First(s => s.Members.Contains(accounts[0])).Id)!.Testimonies.ShouldContain(t => t.Speech != null); // it was just placed
        archive.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void When_two_stories_become_one_both_old_names_lead_to_it()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        var captures = AnyNews.Captures(seed: 21, stories: 4);
        archive.Add(captures);
        archive.Save([.. captures.Select(c => (c, Reader.Read(c)))], Reader.Stamp);
        var members = archive.OwedPlacing();
        Story Told(params ReadOnlySpan<int> which)
        {
            var accounts = which.ToArray().Select(n => members[n]).ToValueList();
            return new Story(StoryId.FoundedBy(accounts[0]), StoryId.FoundedBy(accounts[0]), accounts, []);
        }
        var (older, younger, other) = (Told(1, 4), Told(2, 3), Told(5));
        archive.Place([], [older, younger, other]);
        var weighed = PlainWeighing.Weigh(younger, [.. archive.Find(younger.Members)], []);
        archive.Save(weighed, revision: 1).ShouldBeTrue();

        var together = Told(0, 1, 2, 3, 4);
        archive.Place([], [together]);
        archive.Stories().Select(s => s.Id).ShouldBe(new[] { together.Id, other.Id }.Order());
        archive.StoriesStarting(older.Id.Value).ShouldBe([together.Id]);
        archive.StoriesStarting(younger.Id.Value).ShouldBe([together.Id]);
        archive.Dossier(younger.Id).ShouldBeNull();
        archive.Save(weighed, revision: 1).ShouldBeFalse(); // a late worker's dossier of a story that is no more
        archive.Verify().ShouldBeEmpty();

        Should.Throw<ArgumentException>(() => archive.Place([], [Told(0, 1)])).Message.ShouldContain("torn");
        archive.Place([], [Told(0, 1), Told(2, 3, 4)]); // parted again: the name is alive again
        archive.StoriesStarting(younger.Id.Value).ShouldBe([younger.Id]);
        archive.Verify().ShouldBeEmpty();
    }

    static void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of the test
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
