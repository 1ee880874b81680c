using System.Text.RegularExpressions;

namespace Stemma.System.Tests.Cli;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task What_the_readme_shows_is_what_the_sample_gives()
    {
        var readme = await File.ReadAllTextAsync(ProjectFolder.At("README.md"));
        var shown = Block().Match(readme[readme.IndexOf("## What it says", StringComparison.Ordinal)..]).Groups[1].Value;
        var (exit, output, _) = await Shell.RunAsync("", default, "show", ProjectFolder.At("samples", "harbour-talks", "accounts"));
        exit.ShouldBe(0);
        shown.Length.ShouldBeGreaterThan(500);
        // The readme's page is 80 columns wide, the shell's 100: words are compared, not line breaks nor the stems drawn beside a line that was broken.
        Words(output).ShouldContain(Words(shown.Replace("…\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_row_the_readme_explains_is_there()
    {
        var readme = await File.ReadAllTextAsync(ProjectFolder.At("README.md"));
        var cell = Cell().Match(readme).Groups[1].Value;
        var (exit, output, _) = await Shell.RunAsync("", default, "explain", ProjectFolder.At("samples", "harbour-talks", "accounts") + "/" + cell);
        exit.ShouldBe(0);
        output.ShouldContain("How it came down");
    }

    [Fact]
    public async Task What_the_readme_shows_of_what_was_said_is_what_the_sample_gives()
    {
        var readme = await File.ReadAllTextAsync(ProjectFolder.At("README.md"));
        var shown = Block().Match(readme[readme.IndexOf("`stemma said samples/harbour-talks/accounts --speaker", StringComparison.Ordinal)..]).Groups[1].Value;
        var (exit, output, _) = await Shell.RunAsync("", default, "said", ProjectFolder.At("samples", "harbour-talks", "accounts"), "--speaker", "Maravent");
        exit.ShouldBe(0);
        shown.Length.ShouldBeGreaterThan(500);
        Words(output).ShouldContain(Words(shown.Replace("…\n", "", StringComparison.Ordinal)));
    }

    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.StartsWith('─') && w != "│"));

    [GeneratedRegex("```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"explain samples/harbour-talks/accounts/(d[0-9]+)")]
    private static partial Regex Cell();
}
