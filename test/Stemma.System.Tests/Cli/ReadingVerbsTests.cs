namespace Stemma.System.Tests.Cli;

public sealed class ReadingVerbsTests : IDisposable
{
    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    string[] Accounts() =>
        [_shell.Write("in/report.txt", Invented.Report), _shell.Write("in/copy.txt", Invented.Copy), _shell.Write("in/own.txt", Invented.OwnReporter)];

    [Fact]
    public async Task Show_needs_no_archive_and_says_who_copied_whom()
    {
        Accounts();
        var (exit, output, error) = await _shell.RunAsync("show", _shell.At("in"));
        error.ShouldBe("");
        exit.ShouldBe(0);
        output.ShouldContain("Who copied whom");
        output.ShouldContain("“about 1,400” became “4,100”");
    }

    [Fact]
    public async Task Any_order_of_the_inputs_gives_the_same_bytes()
    {
        var paths = Accounts();
        var (_, first, _) = await _shell.RunAsync(["show", "--json", .. paths]);
        var (_, second, _) = await _shell.RunAsync(["show", "--json", .. paths.Reverse()]);
        var (_, folder, _) = await _shell.RunAsync("show", "--json", _shell.At("in"));
        first.ShouldNotBeEmpty();
        second.ShouldBe(first);
        folder.ShouldBe(first);
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_account()
    {
        var paths = Accounts();
        _shell.Write("in/again.txt", Invented.Report);
        var (_, output, _) = await _shell.RunAsync("show", "--json", _shell.At("in"), paths[0]);
        output.Split('\n').Count(l => l.StartsWith("{\"record\":\"witness\"", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Two_files_are_compared_without_an_archive()
    {
        var paths = Accounts();
        var (exit, output, _) = await _shell.RunAsync("compare", paths[0], paths[1]);
        exit.ShouldBe(0);
        output.ShouldContain("hedge dropped");
        output.ShouldContain("number changed");
    }

    [Fact]
    public async Task A_threshold_that_is_crossed_is_exit_code_one()
    {
        var paths = Accounts();
        (await _shell.RunAsync("compare", paths[0], paths[1], "--fail-on", "quote-altered")).Exit.ShouldBe(1);
        (await _shell.RunAsync("compare", paths[0], paths[1], "--fail-on", "drift=injection")).Exit.ShouldBe(0);
        (await _shell.RunAsync("show", _shell.At("in"), "--fail-on", "material")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_threshold_nobody_knows_is_named_with_those_there_are()
    {
        var (exit, output, error) = await _shell.RunAsync("show", Accounts()[0], "--fail-on", "lies");
        exit.ShouldBe(2);
        output.ShouldBe("");
        error.ShouldStartWith("stemma: 'lies' is no kind of change. There are: quote-altered, quote-marks-lost, hedge-dropped");
    }

    [Fact]
    public async Task Broken_inputs_are_named_one_line_each_and_the_rest_is_done()
    {
        Accounts();
        _shell.Write("in/empty.txt", "");
        _shell.Write("in/picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        _shell.Write("in/cut.txt", [.. "The keeper of the pier drank his caf"u8, 0xC3]);
        _shell.Write("in/rows.jsonl", "{\"id\":\"r1\",\"text\":\"The lamp on the pier was lit again.\"}\n{\"id\":\"r2\",\"te\n");
        var (exit, output, error) = await _shell.RunAsync("show", _shell.At("in"));
        exit.ShouldBe(3);
        output.ShouldContain("Who copied whom");
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(l => l.Contains("empty.txt: byte 0:", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.Contains("picture.txt: byte 0:", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.Contains("rows.jsonl:2: byte", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(l => l.Contains("cut.txt: byte 36:", StringComparison.Ordinal)).ShouldBe(1);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_report_is_never_written_over_an_account_or_anything_that_is_not_a_report()
    {
        var paths = Accounts();
        var (exit, _, error) = await _shell.RunAsync("show", paths[0], "--report", paths[0]);
        exit.ShouldBe(2);
        error.ShouldContain("is not a report of Stemma. Name another file");
        (await File.ReadAllTextAsync(paths[0])).ShouldBe(Invented.Report);
        (await _shell.RunAsync("show", _shell.At("in"), "--report", _shell.At("r.html"))).Exit.ShouldBe(0);
        (await _shell.RunAsync("show", _shell.At("in"), "--report", _shell.At("r.html"))).Exit.ShouldBe(0);
        (await _shell.RunAsync("show", _shell.At("in"), "--report", _shell.At("no/r.html"))).Error.ShouldContain("the report cannot be written there");
    }

    [Fact]
    public async Task Standard_input_is_an_account()
    {
        var (exit, output, _) = await Shell.RunAsync(Invented.Report, default, "show", "-");
        exit.ShouldBe(0);
        output.ShouldContain("Lake towns agree to share the ferry");
    }

    [Fact]
    public async Task Misuse_is_told_on_standard_error_with_exit_code_two()
    {
        var (exit, output, error) = await _shell.RunAsync("shwo");
        exit.ShouldBe(2);
        output.ShouldBe("");
        error.ShouldContain("shwo");
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_said_plainly()
    {
        Accounts();
        var (exit, _, error) = await _shell.RunAsync("explain", "d9999", "--from", _shell.At("in"));
        exit.ShouldBe(2);
        error.ShouldContain("has no row d9999");
        error.ShouldContain($"`stemma drift {_shell.At("in")}`");
        (await _shell.RunAsync("explain", "o9999", "--from", _shell.At("in"))).Error.ShouldContain("`stemma tree ");
        (await _shell.RunAsync("explain", "what", "--from", _shell.At("in"))).Error.ShouldContain("is not the name of a row");
        (await _shell.RunAsync("tree", "s-ffff", "--from", _shell.At("in"))).Error.ShouldContain("there is no story 's-ffff'");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_and_no_archive_is_asked_for()
    {
        var (exit, _, error) = await _shell.RunAsync("tree", _shell.At("in/nowhere"), "--archive", _shell.At("none.db"));
        exit.ShouldBe(2);
        error.ShouldContain("nowhere: there is no such file or folder");
        error.ShouldNotContain("archive");
    }

    [Fact]
    public async Task Terminal_escapes_of_an_account_are_printed_and_not_obeyed()
    {
        _shell.Write("in/evil.txt", "Ferry \u001b]52;c;ZXZpbA==\u0007 sails\u001b[2J\n\nThe ferry sailed on Monday, the harbour master said.\r\u001b[1A gone");
        var (_, output, error) = await _shell.RunAsync("show", _shell.At("in"));
        (output + error).ShouldNotContain("\u001b");
        (output + error).ShouldNotContain("\u0007");
    }

    [Fact]
    public async Task A_cancelled_run_exits_with_130()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        (await Shell.RunAsync("", cancelled.Token, ["show", .. Accounts()])).Exit.ShouldBe(130);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("add")]
    [InlineData("stories")]
    [InlineData("tree")]
    [InlineData("compare")]
    [InlineData("drift")]
    [InlineData("explain")]
    [InlineData("report")]
    [InlineData("verify")]
    public async Task Every_verb_has_help(string verb)
    {
        var (exit, output, _) = await _shell.RunAsync(verb, "--help");
        exit.ShouldBe(0);
        output.ShouldContain("Usage:");
    }
}
