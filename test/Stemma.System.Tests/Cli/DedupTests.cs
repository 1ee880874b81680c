using System.Text.Json;
using Stemma.Cli;

namespace Stemma.System.Tests.Cli;

public sealed class DedupTests : IDisposable
{
    const string Ferry = "The ferry Anselma ran onto a sandbank off Corrane before dawn, and all ninety people on board were taken off by fishing boats within the hour. The harbour master said the buoy that marks the bank had been out for a week.";
    const string Bridge = "Engineers in Tolvane closed the iron bridge after a school caretaker noticed that two of its hangers had parted. Trains will turn back at Marsk until the spring, the railway said, and buses will carry whoever has to cross.";

    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task One_row_of_each_group_comes_out_as_it_came_in()
    {
        var rows = new[] { Row("a", Ferry), Row("b", Bridge), Row("c", Ferry + " No one was hurt."), """{ "id" : "d",  "text":"Snow fell on Oskavar." }""" };
        var (exit, output, error) = await _shell.RunAsync("dedup", _shell.Write("in.jsonl", string.Join("\r\n", rows)), "--groups", _shell.At("groups.jsonl"));
        (exit, output).ShouldBe((ExitCode.Done, string.Join('\n', rows[1..]) + "\n"));
        error.ShouldBe("stemma: 4 rows, 3 kept; 1 copy in 1 group left out.\n");
        var groups = File.ReadAllLines(_shell.At("groups.jsonl"));
        groups[0].ShouldBe("""{"id":"a","group":"c","kept":false,"likeness":1}""");
        groups[1].ShouldBe("""{"id":"b","group":"b","kept":true,"likeness":1}""");
    }

    [Fact]
    public async Task The_earliest_or_the_first_can_be_kept_instead_of_the_fullest()
    {
        var path = _shell.Write("in.jsonl", string.Join('\n', Row("a", Ferry, "2031-05-02"), Row("b", Ferry + " No one was hurt.", "2031-05-03"), Row("c", Ferry + " It was calm.", "2031-05-01")));
        foreach (var (keep, kept) in new[] { ("first", "a"), ("earliest", "c"), ("fullest", "b") })
            JsonDocument.Parse((await _shell.RunAsync("dedup", path, "--keep", keep)).Out).RootElement.GetProperty("id").GetString().ShouldBe(kept, keep);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_told_with_line_and_byte_and_the_rest_goes_on()
    {
        var path = _shell.Write("in.jsonl", Row("a", Ferry) + "\n{\"id\":\"b\"}\n" + Row("c", Bridge) + "\nnot json");
        var (exit, output, error) = await _shell.RunAsync("dedup", path, "--json");
        exit.ShouldBe(ExitCode.Partial);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        error.ShouldContain($"{path}:2: byte {Row("a", Ferry).Length + 1}: the row has no string \"text\".");
        error.ShouldContain($"{path}:4: byte ");
        error.ShouldContain("""{"record":"dedup","rows":2,"kept":2,"dropped":0,"groups":0,"turnedAway":2}""");
    }

    [Fact]
    public async Task Standard_input_and_fields_of_other_names_are_read()
    {
        var input = $$"""
            {"url":"x","body":"{{Ferry}}"}
            {"url":"y","body":"{{Ferry}}"}
            """;
        var (exit, output, _) = await Shell.RunAsync(input, default, "dedup", "-", "--text", "body", "--id", "url", "--threads", "1");
        (exit, output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ShouldSatisfyAllConditions(x => x.exit.ShouldBe(0), x => x.Item2.ShouldHaveSingleItem().ShouldContain("\"x\""));
    }

    [Fact]
    public async Task The_pairs_and_the_kept_rows_go_to_files()
    {
        var path = _shell.Write("in.jsonl", string.Join('\n', Row("a", Ferry), Row("b", Ferry + " It was calm."), Row("c", Bridge)));
        var (exit, output, _) = await _shell.RunAsync("dedup", path, "-o", _shell.At("out.jsonl"), "--pairs", _shell.At("pairs.jsonl"), "--json");
        (exit, output).ShouldBe((0, "{\"record\":\"dedup\",\"rows\":3,\"kept\":2,\"dropped\":1,\"groups\":1,\"turnedAway\":0}\n"));
        File.ReadAllLines(_shell.At("pairs.jsonl")).ShouldBe(["""{"a":"a","b":"b","likeness":1}"""]);
        File.ReadAllLines(_shell.At("out.jsonl")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_input_is_never_written_over_and_an_interruption_is_told()
    {
        var path = _shell.Write("in.jsonl", Row("a", Ferry));
        (await _shell.RunAsync("dedup", path, "-o", path)).Exit.ShouldBe(ExitCode.Usage);
        File.ReadAllText(path).ShouldBe(Row("a", Ferry));
        (await Shell.RunAsync("", new CancellationToken(canceled: true), "dedup", path)).Exit.ShouldBe(ExitCode.Interrupted);
    }

    static string Row(string id, string text, string? published = null) =>
        $$"""{"id":"{{id}}"{{(published is null ? "" : $",\"published\":\"{published}\"")}},"text":"{{text}}"}""";
}
