using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Tests.House;

public sealed partial class RoomsTests
{
    static readonly string[] Order =
    [
        "Values", "Texts", "Intake", "Language", "Dates", "Accounts", "Actors", "Copies", "Attributions", "Claims", "Figures", "Events",
        "Negotiation", "Testimonies", "Stories", "Collation", "Descent", "Corroboration", "Comparison", "Timeline", "Ledger", "Dossiers", "Reports",
        "Exports",
    ];

    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Stemma"] = [],
        ["Stemma.Store"] = ["Stemma"],
        ["Stemma.Work"] = ["Stemma", "Stemma.Store"],
        ["Stemma.Cli"] = ["Stemma", "Stemma.Store", "Stemma.Work"],
        ["Stemma.Train"] = ["Stemma", "Stemma.Work"],
    };

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var wrong = from arrow in Arrows()
                    where Array.IndexOf(Order, arrow.To) >= Array.IndexOf(Order, arrow.From)
                    select $"{arrow.From} uses {arrow.To} ({arrow.File})";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room_and_every_file_in_it_is_of_that_room()
    {
        foreach (var folder in Directory.GetDirectories(ProjectFolder.At("src", "Stemma")))
            Order.ShouldContain(Path.GetFileName(folder));
        foreach (var (room, file, text) in Files())
            text.ShouldContain($"namespace Stemma.{room};", customMessage: file);
    }

    [Fact]
    public void A_project_uses_only_the_projects_it_may()
    {
        foreach (var (project, allowed) in Projects)
        {
            var file = File.ReadAllText(ProjectFolder.At("src", project, project + ".csproj"));
            foreach (Match reference in ProjectReference().Matches(file))
                allowed.ShouldContain(reference.Groups[1].Value, project);
        }
    }

    [Fact]
    public void Only_the_store_names_SQL_and_the_library_touches_no_network()
    {
        foreach (var file in Directory.EnumerateFiles(ProjectFolder.At("src"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (!file.Contains("Stemma.Store", StringComparison.Ordinal))
                text.ShouldNotContain("Microsoft.Data.Sqlite", customMessage: file);
            text.ShouldNotContain("HttpClient", customMessage: file);
        }
    }

    [Fact]
    public void No_file_is_longer_than_five_hundred_lines()
    {
        var giants = from file in Directory.EnumerateFiles(ProjectFolder.At("src"), "*.cs", SearchOption.AllDirectories)
                     let lines = File.ReadLines(file).Count()
                     where lines > 500
                     select $"{file}: {lines} lines";
        giants.ShouldBeEmpty();
    }

    [Fact]
    public void The_map_of_rooms_in_the_docs_is_the_map_of_the_code()
    {
        var map = Map();
        var path = ProjectFolder.At("docs", "map.md");
        var drawn = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (drawn == map)
            return;
        File.WriteAllText(path, map);
        Assert.Fail("docs/map.md was out of date and has been written anew: look at the new arrows, and commit it.");
    }

    static string Map()
    {
        var text = new StringBuilder();
        text.Append("# Who uses whom\n\nWritten by `RoomsTests` from the `using` lines of `src/Stemma`; a room uses only rooms above it in this table.\n\n");
        text.Append("| room | uses |\n| --- | --- |\n");
        var arrows = Arrows().ToLookup(a => a.From, a => a.To);
        var files = Files().ToLookup(f => f.Room);
        foreach (var room in Order.Where(r => files[r].Any()))
        {
            var uses = arrows[room].Distinct().OrderBy(r => Array.IndexOf(Order, r));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {room} | {string.Join(", ", uses)} |\n");
        }
        return text.ToString();
    }

    static IEnumerable<(string From, string To, string File)> Arrows() =>
        from file in Files()
        from Match use in Using().Matches(file.Text)
        where use.Groups[1].Value != file.Room
        select (file.Room, use.Groups[1].Value, Path.GetFileName(file.File));

    static IEnumerable<(string Room, string File, string Text)> Files() =>
        from folder in Directory.GetDirectories(ProjectFolder.At("src", "Stemma")).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select (Path.GetFileName(folder), file, File.ReadAllText(file).ReplaceLineEndings("\n"));

    [GeneratedRegex(@"^using (?:static )?Stemma\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
