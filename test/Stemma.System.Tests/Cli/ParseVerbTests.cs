using System.Text.Json;

namespace Stemma.System.Tests.Cli;

public sealed class ParseVerbTests
{
    [Fact]
    public async Task A_sentence_is_drawn_as_a_tree_with_a_line_for_each_word()
    {
        var (exit, drawn, _) = await Run("", "She didn't sign.");
        exit.ShouldBe(0);
        drawn.ReplaceLineEndings("\n").ShouldBe("""
            She didn't sign.
            ╭─── She  nsubj        PRON  PRP   she
            ├─── did  aux          AUX   VBD   do
            ├─── n't  advmod       PART  RB    not
            ┼─ sign   root         VERB  VB    sign
            ╰─── .    punct        PUNCT .     .

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Every_sentence_is_a_line_of_JSON_whose_spans_lie_in_the_text()
    {
        const string text = "Talks stall\n\nThe envoy \ud83d\ude00 left. She didn’t sign.";
        var (exit, json, _) = await Run(text, "-", "--json");
        exit.ShouldBe(0);
        var sentences = json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        sentences.Select(s => s.GetProperty("number").GetInt32()).ShouldBe([1, 2, 3]);
        foreach (var sentence in sentences)
            foreach (var word in sentence.GetProperty("words").EnumerateArray())
            {
                var span = word.GetProperty("span");
                text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).ShouldBe(word.GetProperty("form").GetString());
                word.GetProperty("lemma").GetString().ShouldNotBeNullOrEmpty();
            }
        sentences[2].GetProperty("words")[1].GetProperty("joins_next").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task CoNLL_U_has_the_token_and_its_words()
    {
        var (_, conllu, _) = await Run("It isn't.", "-", "--conllu");
        conllu.ShouldContain("# text = It isn't.\n1\tIt\t");
        conllu.ShouldContain("\n2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tis\tbe\tAUX\tVBZ\t");
    }

    [Fact]
    public async Task Of_a_page_the_report_is_read()
    {
        using var shell = new Shell();
        var page = shell.Write("page.html", $"<html><body><nav>Home Sport</nav><article><h1>Talks stall</h1>{string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>The envoy left harbour number {i} without signing the long paper that the port had asked for.</p>"))}</article></body></html>");
        var (exit, conllu, _) = await Run("", page, "--conllu");
        exit.ShouldBe(0);
        conllu.ShouldContain("# text = The envoy left harbour number 3");
        conllu.ShouldNotContain("Sport");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_taken_for_a_text()
    {
        var (exit, _, error) = await Run("", "nowhere.txt");
        exit.ShouldBe(2);
        error.ShouldBe($"stemma: nowhere.txt: there is no such file or folder.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_damaged_model_is_named()
    {
        using var shell = new Shell();
        shell.Write("words.model", "nothing of the kind");
        var (exit, _, error) = await Run("", "Go.", "--models", shell.Folder);
        exit.ShouldBe(2);
        error.ShouldContain("words.model is no model of this version");
    }

    [Fact]
    public async Task No_escape_of_a_text_reaches_the_terminal()
    {
        var (_, drawn, _) = await Run("", "The \u001b[31menvoy left \u202e.");
        drawn.ShouldNotContain('\u001b');
        drawn.ShouldNotContain('\u202e');
    }

    static Task<(int Exit, string Out, string Error)> Run(string input, params string[] args) => Shell.RunAsync(input, default, ["parse", .. args]);
}
