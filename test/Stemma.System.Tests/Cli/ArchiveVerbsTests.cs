using System.Text.RegularExpressions;

namespace Stemma.System.Tests.Cli;

public sealed partial class ArchiveVerbsTests : IDisposable
{
    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    async Task AddAsync()
    {
        _shell.Write("in/report.txt", Invented.Report);
        _shell.Write("in/copy.txt", Invented.Copy);
        var (exit, output, error) = await _shell.RunAsync("add", _shell.At("in"), "--archive", _shell.Archive);
        error.ShouldBe("");
        exit.ShouldBe(0);
        output.ShouldContain("2 new of 2 inputs");
    }

    [Fact]
    public async Task What_was_added_is_listed_drawn_explained_reported_and_verified()
    {
        await AddAsync();
        var (_, stories, _) = await _shell.RunAsync("stories", "-a", _shell.Archive);
        stories.ShouldContain("2 accounts");
        var story = StoryId().Match(stories).Value;

        (await _shell.RunAsync("tree", story[..6], "-a", _shell.Archive)).Out.ShouldContain("copy");
        var (_, drifts, _) = await _shell.RunAsync("drift", story, "-a", _shell.Archive);
        drifts.ShouldContain("material");
        var cell = Regex.Match(drifts, "^d[0-9]+", RegexOptions.Multiline).Value;

        var (exit, chain, _) = await _shell.RunAsync("explain", $"{story}/{cell}", "-a", _shell.Archive);
        exit.ShouldBe(0);
        chain.ShouldContain("How it came down");

        (await _shell.RunAsync("report", story, "-o", _shell.At("story.html"), "-a", _shell.Archive)).Exit.ShouldBe(0);
        var page = await File.ReadAllTextAsync(_shell.At("story.html"));
        page.ShouldContain("Lake towns agree to share");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=\"http");

        var (verified, _, says) = await _shell.RunAsync("verify", "-a", _shell.Archive);
        verified.ShouldBe(0);
        says.ShouldContain("is whole");
    }

    [Fact]
    public async Task Adding_again_changes_nothing()
    {
        await AddAsync();
        var before = await _shell.RunAsync("stories", "--json", "-a", _shell.Archive);
        var (_, output, _) = await _shell.RunAsync("add", _shell.At("in"), "--archive", _shell.Archive);
        output.ShouldContain("0 new of 2 inputs");
        output.ShouldContain("0 stories weighed");
        (await _shell.RunAsync("stories", "--json", "-a", _shell.Archive)).Out.ShouldBe(before.Out);
    }

    [Fact]
    public async Task An_archive_and_the_same_files_read_on_the_spot_say_the_same()
    {
        await AddAsync();
        var kept = await _shell.RunAsync("drift", "--json", "-a", _shell.Archive);
        var read = await _shell.RunAsync("drift", "--json", "--from", _shell.At("in"));
        kept.Out.ShouldNotBeEmpty();
        kept.Out.ShouldBe(read.Out);
    }

    [Fact]
    public async Task Weighing_can_be_left_for_later()
    {
        _shell.Write("in/report.txt", Invented.Report);
        await _shell.RunAsync("add", _shell.At("in"), "--later", "--archive", _shell.Archive);
        (await _shell.RunAsync("stories", "-a", _shell.Archive)).Out.ShouldContain("not weighed yet");
        (await _shell.RunAsync("tree", "-a", _shell.Archive)).Error.ShouldContain("Run `stemma add` without paths");
        (await _shell.RunAsync("add", "--archive", _shell.Archive)).Out.ShouldContain("1 story weighed");
        (await _shell.RunAsync("tree", "-a", _shell.Archive)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_or_not_ours_is_exit_code_four()
    {
        var (exit, _, error) = await _shell.RunAsync("stories", "-a", _shell.At("none.db"));
        exit.ShouldBe(4);
        error.ShouldContain("there is no archive here. Make one with `stemma add`");
        var foreign = _shell.Write("letter.db", "Dear sir, this is a letter and no archive at all, however long it may go on about the weather on the lake.");
        (await _shell.RunAsync("verify", "-a", foreign)).Exit.ShouldBe(4);
        (await File.ReadAllTextAsync(foreign)).ShouldStartWith("Dear sir");
    }

    [GeneratedRegex("s-[0-9a-f]{16}")]
    private static partial Regex StoryId();
}
