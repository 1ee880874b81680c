using System.CommandLine;
using System.Diagnostics;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma report STORY -o FILE.html</c>.</summary>
static class ReportCommand
{
    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var output = new Option<string>("--output", "-o") { Description = "The file to write; - is standard output.", Required = true };
        var open = new Option<bool>("--open") { Description = "Opens it in the browser." };
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("report", """
            Writes one story as a web page: one file, no script, nothing loaded from elsewhere.

            Examples:
              stemma report folder/ -o story.html --open
              stemma report s-52ab -o story.html
            """) { story, output, open, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            KeepInputs(parsed.GetValue(output), [named, .. parsed.GetRequiredValue(from)]);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel, hears: true);
            using (desk)
                Write(Common.Find(desk, named), parsed.GetRequiredValue(output), parsed.GetValue(open), terminal);
            return exit;
        }, cancel));
        return command;
    }

    /// <summary>Writes the page; a page that was there is replaced only when the new one is whole.</summary>
    public static void Write(Apparatus apparatus, string file, bool open, Terminal terminal)
    {
        var page = HtmlReport.Write(apparatus.Dossier, apparatus.Testimonies);
        if (file == "-")
        {
            terminal.Out.Write(page);
            return;
        }
        OutputFile.Write(file, "report", writer => writer.Write(page));
        terminal.Error.WriteLine($"stemma: the report of {apparatus.Dossier.Story.Id} is in {file}");
        if (open)
            Open(Path.GetFullPath(file), terminal);
    }

    /// <summary>Refuses to write a report over one of the accounts it is made from, before anything is read.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public static void KeepInputs(string? output, IEnumerable<string> inputs) => OutputFile.KeepInputs(output, "report", "name=\"generator\" content=\"Stemma\"", inputs);

    static void Open(string file, Terminal terminal)
    {
        try
        {
            using var _ = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(file) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [file]) { RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            terminal.Error.WriteLine($"stemma: no browser could be started here; open {file} yourself.");
        }
    }
}
