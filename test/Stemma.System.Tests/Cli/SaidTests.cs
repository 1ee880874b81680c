using System.Text.Json;

namespace Stemma.System.Tests.Cli;

public sealed class SaidTests : IDisposable
{
    const string Row = """{"id":"dam","title":"Dam holds","site":"The Mole","published":"2031-04-10","text":"“The dam will hold until the summer,” said Mayor Ada Quill on Tuesday. “Nobody needs to leave.”\n\nThe builder, Ronan Marsh, insisted that the wall was safe. He denied that the gate had ever been open."}""";

    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Every_utterance_has_its_speaker_its_cue_and_its_words()
    {
        var (exit, output, error) = await _shell.RunAsync("said", _shell.Write("in/dam.jsonl", Row));
        (exit, error).ShouldBe((0, ""));
        output.ShouldStartWith("dam: 3 said, 1 quoted, 0 by speakers unknown\n");
        output.ShouldContain("  Ada Quill (Mayor Ada Quill): said, Tuesday [direct, neutral 0.80]\n    “The dam will hold until the summer,”\n    “Nobody needs to leave.”\n");
        output.ShouldContain("insisted, (Tuesday) [indirect, assertive 0.90]\n    that the wall was safe\n");
        output.ShouldContain("  Ronan Marsh (He): denied, (Tuesday) [indirect, denial 0.90]\n");
    }

    [Fact]
    public async Task One_speaker_can_be_asked_for()
    {
        var (_, output, _) = await _shell.RunAsync("said", "--speaker", "quill", _shell.Write("in/dam.jsonl", Row));
        output.ShouldContain("Ada Quill");
        output.ShouldNotContain("Marsh");
    }

    [Fact]
    public async Task The_json_has_a_line_for_each_utterance()
    {
        var (exit, output, _) = await _shell.RunAsync("said", "--json", _shell.Write("in/dam.jsonl", Row));
        exit.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4); // and the total
        using var first = JsonDocument.Parse(lines[0]);
        string? Of(string key) => first.RootElement.GetProperty(key).GetString();
        (Of("record"), Of("speaker"), Of("actor_kind"), Of("manner"), Of("class")).ShouldBe(("said", "Ada Quill", "person", "direct", "neutral"));
        first.RootElement.GetProperty("role").GetProperty("value").GetString().ShouldBe("Mayor");
        var when = first.RootElement.GetProperty("said_when");
        (when.GetProperty("words").GetString(), when.GetProperty("earliest").GetString(), when.GetProperty("latest").GetString(), when.GetProperty("basis").GetString())
            .ShouldBe(("Tuesday", "2031-04-08", "2031-04-08", "stated"));
        using var total = JsonDocument.Parse(lines[^1]);
        (total.RootElement.GetProperty("record").GetString(), total.RootElement.GetProperty("said").GetInt32(), total.RootElement.GetProperty("unknown_share").GetDouble())
            .ShouldBe(("said-total", 3, 0));
        first.RootElement.GetProperty("content").GetArrayLength().ShouldBe(2);
    }

    const string Second = """{"id":"hill","title":"Dam stands","site":"The Shrew","published":"2031-04-10","text":"People in the valley slept badly again, and the school at the weir stayed shut.\n\nMayor Ada Quill said that the dam would hold until the summer and nobody needed to leave.\n\n“I have packed twice and unpacked twice,” said Jonas Pell, a baker, on Tuesday. The dam is to be looked at once more by the builder, Ronan Marsh."}""";

    [Fact]
    public async Task The_versions_of_an_utterance_stand_together_the_quotation_first()
    {
        var (exit, output, _) = await _shell.RunAsync("said", _shell.Write("in/dam.jsonl", Row + "\n" + Second));
        exit.ShouldBe(0);
        var lines = output.Split('\n').Select(l => l.TrimEnd()).ToArray();
        var first = Array.FindIndex(lines, l => l.StartsWith("u1 ", StringComparison.Ordinal));
        lines[first].ShouldStartWith("u1    a  “The dam will hold until the summer,” … “Nobody needs to leave.”");
        lines.Skip(first).ShouldContain(l => l.StartsWith("      b  that the dam would hold until the summer", StringComparison.Ordinal));
        output.ShouldContain("Only here: B (The Shrew).");
    }

    [Fact]
    public async Task With_accounts_each_account_is_printed_by_itself()
    {
        var (_, output, _) = await _shell.RunAsync("said", "--accounts", _shell.Write("in/dam.jsonl", Row + "\n" + Second));
        output.ShouldContain("dam: 3 said");
        output.ShouldContain("hill: 2 said");
    }

    [Fact]
    public async Task An_archive_hears_a_story_when_it_is_first_asked_for()
    {
        var archive = _shell.Archive;
        await _shell.RunAsync("add", _shell.Write("in/dam.jsonl", Row + "\n" + Second), "--archive", archive);
        var (exit, first, error) = await _shell.RunAsync("said", "--archive", archive, "--json");
        (exit, error).ShouldBe((0, ""));
        first.ShouldContain("\"record\":\"utterance\"");
        (await _shell.RunAsync("said", "--archive", archive, "--json")).Out.ShouldBe(first);
        (await _shell.RunAsync("explain", "u1.b.B", "--archive", archive)).Out.ShouldContain("B has it of Ada Quill, version b of 2; 2 lineages have the utterance.");
        (await _shell.RunAsync("verify", "--archive", archive)).Exit.ShouldBe(0);
    }
}
