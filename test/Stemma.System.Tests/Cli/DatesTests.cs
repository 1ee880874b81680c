using System.Text.Json;

namespace Stemma.System.Tests.Cli;

public sealed class DatesTests : IDisposable
{
    const string Row = """{"id":"mill","title":"Mill burns down","site":"The Mole","published":"2031-04-10","text":"The old mill in Orne burned down on Tuesday night, two weeks after it had been sold.\n\nThe council will meet on Friday to talk about what is to stand there by 2035."}""";

    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Every_time_is_printed_with_its_days_and_its_sentence()
    {
        var (exit, output, error) = await _shell.RunAsync("dates", _shell.Write("in/mill.jsonl", Row));
        (exit, error).ShouldBe((0, ""));
        output.ShouldStartWith("mill, published 2031-04-10\n");
        output.ShouldContain("  2031-04-08 night         Tuesday night (from the day of publication)\n    The old mill in Orne");
        output.ShouldContain("  P2W                      two weeks\n");
        output.ShouldContain("  2031-04-11               Friday (from the day of publication)\n");
        output.ShouldContain("  2035-01-01 – 2035-12-31  2035\n");
    }

    [Fact]
    public async Task A_given_day_of_publication_stands_for_all_inputs()
    {
        var (_, output, _) = await _shell.RunAsync("dates", "--published", "2032-03-01", _shell.Write("in/mill.jsonl", Row));
        output.ShouldContain("  2032-02-24 night         Tuesday night");
    }

    [Fact]
    public async Task The_json_has_a_line_for_each_time()
    {
        var (exit, output, _) = await _shell.RunAsync("dates", "--json", _shell.Write("in/mill.jsonl", Row));
        exit.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        using var first = JsonDocument.Parse(lines[0]);
        string? Of(string key) => first.RootElement.GetProperty(key).GetString();
        Of("record").ShouldBe("time");
        Of("words").ShouldBe("Tuesday night");
        (Of("earliest"), Of("latest"), Of("precision"), Of("basis"), Of("part"), Of("timex")).ShouldBe(("2031-04-08", "2031-04-08", "day", "publication", "night", "2031-04-08TNI"));
        first.RootElement.GetProperty("sentence_number").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_day_that_is_none_is_misuse()
    {
        var (exit, _, error) = await _shell.RunAsync("dates", "--published", "10/4/31", _shell.Write("in/mill.jsonl", Row));
        (exit, error).ShouldBe((2, "stemma: --published: '10/4/31' is no day; write it as 2031-04-10.\n"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_goes_on()
    {
        var (exit, output, error) = await _shell.RunAsync("dates", "--json", _shell.Write("in/broken.jsonl", "{\"id\":1\n" + Row));
        exit.ShouldBe(3);
        output.ShouldContain("\"record\":\"rejected\"");
        output.ShouldContain("\"record\":\"time\"");
        error.ShouldContain("turned away");
    }
}
