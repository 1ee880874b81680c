using System.Text;
using System.Text.Json;

namespace Stemma.System.Tests.Cli;

public sealed class ExtractTests : IDisposable
{
    const string Page = """
        <!doctype html><meta charset="utf-8"><title>Bakers walk out over night shifts | The Mole</title>
        <nav><a href="/">Home</a> <a href="/town">Town</a></nav>
        <article><h1>Bakers walk out over night shifts</h1><p class="byline">By Hedda Rowe</p>
        <p>ORNE, Vell (VLN) &mdash; Every bakery in the old town stayed shut on Monday after the bakers’ guild refused to sign a new roster for the nights.</p>
        <p>“Nobody has asked us when we sleep,” said Corin Ashby, who has baked on Mill Street for thirty years, “and nobody is going to.”</p>
        <h2>No date for talks</h2>
        <p>The council said it would write to the guild again before the weekend, but did not say what the letter would offer them.</p>
        </article><footer>© 2031 The Mole</footer>
        """;

    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task The_text_comes_with_its_facts_and_everything_that_is_not_the_report()
    {
        var (exit, output, error) = await _shell.RunAsync("extract", _shell.Write("in/bakers.html", Page));
        (exit, error).ShouldBe((0, ""));
        output.ShouldStartWith("Bakers walk out over night shifts\n─────");
        output.ShouldContain("by         Hedda Rowe");
        output.ShouldContain("credits    VLN (dateline), The Mole (copyright)");
        output.ShouldContain("\nNo date for talks\n");
        output.ShouldContain("navigation       Home Town");
        output.IndexOf("Not the report", StringComparison.Ordinal).ShouldBeGreaterThan(output.IndexOf("the letter would offer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_alone_is_text_without_furniture()
    {
        var (_, output, _) = await _shell.RunAsync("extract", "--text", _shell.Write("in/bakers.html", Page));
        output.ShouldStartWith("Bakers walk out over night shifts\n\nEvery bakery in the old town");
        output.ShouldEndWith("what the letter would offer them.\n");
        output.ShouldNotContain("Home");
    }

    [Fact]
    public async Task Every_span_of_the_json_leads_to_its_bytes()
    {
        var path = _shell.Write("in/bakers.html", Page);
        var bytes = await File.ReadAllBytesAsync(path);
        var (exit, output, _) = await _shell.RunAsync("extract", "--json", path);
        exit.ShouldBe(0);
        using var record = JsonDocument.Parse(output);
        var root = record.RootElement;
        var text = root.GetProperty("text").GetString().ShouldNotBeNull();
        var paragraphs = root.GetProperty("paragraphs").EnumerateArray().ToArray();
        paragraphs.Length.ShouldBe(3);
        foreach (var paragraph in paragraphs)
        {
            var words = text.Substring(paragraph.GetProperty("start").GetInt32(), paragraph.GetProperty("length").GetInt32());
            var source = paragraph.GetProperty("bytes");
            Encoding.UTF8.GetString(bytes, source.GetProperty("start").GetInt32(), source.GetProperty("length").GetInt32())
                .Replace("&mdash;", "—", StringComparison.Ordinal).ShouldBe(words);
        }
        root.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("kind").GetString()).ShouldContain("byline");
        root.GetProperty("capture").GetProperty("bytes").GetInt32().ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task Markdown_is_read_again_as_the_same_report()
    {
        var (_, markdown, _) = await _shell.RunAsync("extract", "--markdown", _shell.Write("in/bakers.html", Page));
        markdown.ShouldContain("# Bakers walk out over night shifts");
        markdown.ShouldContain("\n## No date for talks\n");
        markdown.ShouldContain("<!-- byline: By Hedda Rowe -->");
        var (_, again, _) = await _shell.RunAsync("extract", "--text", _shell.Write("in/bakers.md", markdown));
        again.ShouldBe((await _shell.RunAsync("extract", "--text", _shell.At("in/bakers.html"))).Out);
    }

    [Fact]
    public async Task Some_input_turned_away_is_exit_code_three_and_a_record_of_its_own()
    {
        _shell.Write("in/bakers.html", Page);
        _shell.Write("in/empty.txt", "");
        var (exit, output, error) = await _shell.RunAsync("extract", "--json", _shell.At("in"));
        exit.ShouldBe(3);
        error.ShouldContain("empty.txt: byte 0: it is empty");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith("{\"record\":\"rejected\"");
    }

    [Fact]
    public async Task What_would_act_on_a_terminal_is_written_out()
    {
        var path = _shell.Write("in/title.txt", "Ferry \u001b]0;owned\u0007 sails\n\nThe ferry \u202e sailed on Tuesday\u009b31m, the harbour office said in a note to the crews of both boats.\n");
        foreach (var form in new[] { "--text", "--markdown", "--max-bytes=100000" })
        {
            var (_, output, _) = await _shell.RunAsync("extract", form, path);
            output.Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\]", "]", StringComparison.Ordinal).ShouldContain("\\x1b]0;owned\\x07");
            output.ShouldContain("u202e");
            output.IndexOfAny(['\u001b', '\u0007', '\u009b', '\u202e']).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task Standard_input_is_read_and_two_forms_are_one_too_many()
    {
        var (exit, output, _) = await Shell.RunAsync(Page, default, "extract", "-", "--text");
        exit.ShouldBe(0);
        output.ShouldContain("Corin Ashby");
        (await Shell.RunAsync(Page, default, "extract", "-", "--text", "--json")).Exit.ShouldBe(2);
    }
}
