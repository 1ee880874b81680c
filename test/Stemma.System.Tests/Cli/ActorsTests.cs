using System.Text.Json;

namespace Stemma.System.Tests.Cli;

public sealed class ActorsTests : IDisposable
{
    const string Row = """{"id":"quay","title":"Kelling returns to Oslo","site":"The Mole","published":"2031-04-10","text":"Norwegian Foreign Minister Susan Kelling flew home on Tuesday. Mrs. Kelling said she was tired.\n\nThe United Nations (UN) did not comment."}""";

    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Each_actor_is_printed_with_its_offices_and_the_words_for_it()
    {
        var (exit, output, error) = await _shell.RunAsync("actors", _shell.Write("in/quay.jsonl", Row));
        (exit, error).ShouldBe((0, ""));
        output.ShouldContain("  Susan Kelling (person, NO): foreign minister\n");
        output.ShouldContain("she (pronoun)");
        output.ShouldContain("  Norway (state)\n");
        output.ShouldContain("  United Nations (organisation)\n    United Nations, UN (acronym)\n");
    }

    [Fact]
    public async Task The_json_has_a_line_for_each_actor_and_spans_that_hold_its_words()
    {
        var (exit, output, _) = await _shell.RunAsync("actors", "--json", _shell.Write("in/quay.jsonl", Row));
        exit.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            using var actor = JsonDocument.Parse(line);
            actor.RootElement.GetProperty("record").GetString().ShouldBe("actor");
            foreach (var mention in actor.RootElement.GetProperty("mentions").EnumerateArray())
                mention.GetProperty("words").GetString()?.Length.ShouldBe(mention.GetProperty("span").GetProperty("length").GetInt32());
        }
        lines.ShouldContain(l => l.Contains("\"Susan Kelling\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_turned_away_and_told()
    {
        var (exit, _, error) = await _shell.RunAsync("actors", "--json", _shell.Write("in/broken.jsonl", "{\"text\":"));
        exit.ShouldNotBe(0);
        error.ShouldContain("turned away");
    }
}
