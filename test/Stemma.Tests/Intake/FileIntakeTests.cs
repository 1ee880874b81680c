using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class FileIntakeTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly List<string> _notices = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_by_its_ending()
    {
        string[] names = ["a.txt", "b.html", "c.HTM", "d.xhtml", "e.md", "f.markdown"];
        foreach (var name in names)
            _folder.Write(name, System.Text.Encoding.ASCII.GetBytes("The words of " + name));
        var read = Read(_folder.Root);
        read.Select(o => (Path.GetFileName(o.Value!.Origin), o.Value.MediaType)).ShouldBe([
            ("a.txt", MediaTypes.Text), ("b.html", MediaTypes.Html), ("c.HTM", MediaTypes.Html),
            ("d.xhtml", MediaTypes.Html), ("e.md", MediaTypes.Markdown), ("f.markdown", MediaTypes.Markdown)]);
        _notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pipe_is_no_file_and_holds_nobody_up()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = Path.Combine(_folder.Root, "pipe.txt");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(CancellationToken.None);
        var read = await Task.Run(() => Read(pipe)).WaitAsync(TimeSpan.FromSeconds(10));
        read.ShouldHaveSingleItem().Rejected.ShouldNotBeNull().ToString().ShouldContain("not a file");
        if (File.Exists("/dev/zero"))
            Read("/dev/zero").ShouldHaveSingleItem().Rejected.ShouldNotBeNull().ToString().ShouldContain("not a file");
    }

    [Fact]
    public void A_folder_is_read_whole_in_ordinal_order_with_each_subfolder_in_its_place()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.txt", "a/b/c.txt", "a.txt", "10.txt", "9.txt" })
            _folder.Write(name, System.Text.Encoding.ASCII.GetBytes(name));
        Read(_folder.Root).Select(o => Path.GetRelativePath(_folder.Root, o.Value!.Origin).Replace('\\', '/'))
            .ShouldBe(["10.txt", "9.txt", "B.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt"]);
    }

    [Fact]
    public void A_file_named_with_another_ending_is_read_by_how_it_begins()
    {
        Read(_folder.Write("story.php", "\n<!-- made by a machine --><!DOCTYPE html><p>Hi"u8))[0].Value!.MediaType.ShouldBe(MediaTypes.Html);
        Read(_folder.Write("story", "Five < six, they say."u8))[0].Value!.MediaType.ShouldBe(MediaTypes.Text);
        Read(_folder.Write("rows.json", "{\"id\":\"1\",\"text\":\"Hi\"}\n"u8))[0].Value!.MediaType.ShouldBe(MediaTypes.JsonRow);
    }

    [Fact]
    public void In_a_folder_what_is_no_text_is_counted_and_another_text_is_named()
    {
        _folder.Write("a.txt", "Words."u8);
        _folder.Write("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        _folder.Write("data.bin", [1, 0, 2, 0]);
        _folder.Write("page.php", "<html><p>A page."u8);
        _folder.Write("style.css", "p { color: red }"u8);
        _folder.Write(".hidden.txt", "no"u8);
        Read(_folder.Root).Select(o => Path.GetFileName(o.Value!.Origin)).ShouldBe(["a.txt", "page.php"]);
        _notices.ShouldBe([
            $"{_folder.At("style.css")}: left out, a text with another ending; name the file itself to read it",
            $"{_folder.Root}: 2 files left out that are no text",
            $"{_folder.Root}: 1 file or folder left out that is hidden"]);
    }

    [Fact]
    public void Each_bad_input_is_one_line_and_the_others_are_read()
    {
        var good = _folder.Write("good.txt", "Words."u8);
        var empty = _folder.Write("empty.txt", []);
        var blank = _folder.Write("blank.html", " \r\n\t"u8);
        var nuls = _folder.Write("nuls.txt", new byte[10]);
        var zip = _folder.Write("pages.html", [0x50, 0x4B, 3, 4, 9, 9]);
        var link = _folder.At("dangling.txt");
        File.CreateSymbolicLink(link, _folder.At("nowhere.txt"));
        var ring = _folder.At("ring.txt");
        File.CreateSymbolicLink(ring, ring);
        var absent = _folder.At("absent.txt");
        var read = Read(absent, empty, blank, good, nuls, zip, link, "-", ring, good);
        read.Where(o => o.Value is not null).Select(o => o.Value!.Origin).ShouldBe([good, good]);
        var lines = read.Where(o => o.Rejected is not null).Select(o => o.Rejected!.ToString()).ToArray();
        lines[..7].ShouldBe([
            $"{absent}: byte 0: there is no such file, or it links to none. Check the name.",
            $"{empty}: byte 0: it is empty, 0 bytes. Leave it out, or fetch it again if it should hold a text.",
            $"{blank}: byte 0: nothing but white space in 4 bytes. Leave it out, or fetch it again if it should hold a text.",
            $"{nuls}: byte 0: nothing but NUL bytes in 10 bytes. Leave it out, or fetch it again if it should hold a text.",
            $"{zip}: byte 0: a zip archive or an office document, not a text. Unpack it and give the files inside.",
            $"{link}: byte 0: there is no such file, or it links to none. Check the name.",
            "-: byte 0: standard input cannot be read here. Give a file."]);
        lines[7].ShouldStartWith($"{ring}: byte 0: ");
        lines.ShouldAllBe(l => !l.Contains('\n'));
    }

    [Fact]
    public void A_folder_that_is_called_like_a_file_is_a_folder()
    {
        _folder.Write("x.txt/inner.txt", "Words."u8);
        Read(_folder.At("x.txt"))[0].Value!.Origin.ShouldBe(Path.Join(_folder.Root, "x.txt", "inner.txt"));
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_one_line()
    {
        Directory.CreateDirectory(_folder.At("none"));
        Read(_folder.At("none")).Single().Rejected!.ToString().ShouldBe(
            $"{_folder.At("none")}: byte 0: a folder with no file that can be read. Give a folder with .txt, .html, .md or .jsonl files.");
    }

    [Fact]
    public void A_link_that_leads_round_in_a_ring_ends()
    {
        _folder.Write("in/a.txt", "Words."u8);
        Directory.CreateSymbolicLink(_folder.At("in/back"), _folder.Root);
        Directory.CreateSymbolicLink(_folder.At("in/self"), _folder.At("in/self"));
        Read(_folder.Root).Count(o => o.Value is not null).ShouldBe(1);
        _notices.ShouldContain($"{_folder.Root}: 1 folder left out that is only linked");
    }

    [Fact]
    public void A_folder_too_deep_is_named()
    {
        _folder.Write("1/2/3/a.txt", "deep"u8);
        _folder.Write("1/b.txt", "less deep"u8);
        var read = FileIntake.Read([_folder.Root], null, TimeProvider.System, new IntakeOptions { MaxFolderDepth = 2 }).ToArray();
        read[0].Rejected!.Reason.ShouldBe("folders nested deeper than 2");
        read[1].Value!.Origin.ShouldEndWith("b.txt");
    }

    [Fact]
    public void A_file_over_the_cap_is_turned_away_with_its_size_and_what_raises_the_cap()
    {
        var large = _folder.Write("large.txt", new byte[2001].AsSpan().ToArray().Select(_ => (byte)'a').ToArray());
        var read = FileIntake.Read([large], null, TimeProvider.System, new IntakeOptions { MaxBytes = 2000 });
        read.Single().Rejected!.ToString().ShouldBe(
            $"{large}: byte 2000: 2,001 bytes, and at most 2,000 are read. Cut it up, or raise --max-bytes.");
    }

    [Fact]
    public void Standard_input_is_read_by_how_it_begins()
    {
        using var page = new MemoryStream("<html><body>Hi"u8.ToArray());
        var capture = FileIntake.Read(["-"], page, TimeProvider.System, new IntakeOptions()).Single().Value!;
        (capture.Origin, capture.MediaType).ShouldBe(("-", MediaTypes.Html));
    }

    [Fact]
    public async Task Without_holding_a_thread_the_same_is_read()
    {
        foreach (var name in new[] { "a.txt", "b.txt", "c.jsonl" })
            _folder.Write(name, System.Text.Encoding.ASCII.GetBytes("Words of " + name));
        var seen = new List<string>();
        await foreach (var outcome in FileIntake.ReadAsync([_folder.Root], null, TimeProvider.System, new IntakeOptions()))
            seen.Add(outcome.Value?.Origin ?? outcome.Rejected!.ToString());
        seen.ShouldBe(Read(_folder.Root).Select(o => o.Value?.Origin ?? o.Rejected!.ToString()));
        seen.Count.ShouldBe(3);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        var path = _folder.Write("a.txt", "Words."u8);
        using var source = new CancellationTokenSource();
        var read = FileIntake.Read([path, path], null, TimeProvider.System, new IntakeOptions(), null, source.Token).GetEnumerator();
        read.MoveNext().ShouldBeTrue();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => read.MoveNext());
    }

    Outcome<Capture>[] Read(params string[] paths)
    {
        _notices.Clear();
        return [.. FileIntake.Read(paths, null, TimeProvider.System, new IntakeOptions(), _notices.Add)];
    }
}
