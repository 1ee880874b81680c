using System.CommandLine;
using Stemma.Store;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma verify</c>.</summary>
static class VerifyCommand
{
    public static Command Build(Terminal terminal)
    {
        var archive = Common.Archive();
        var command = new Command("verify", """
            Checks every byte the archive keeps against its hash, and that everything leads back to it.

            Examples:
              stemma verify
              stemma verify -a team.db
            """) { archive };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            using var opened = Archive.OpenExisting(parsed.GetRequiredValue(archive));
            var findings = opened.Verify();
            foreach (var finding in findings)
                terminal.Out.WriteLine(finding.ToString());
            terminal.Error.WriteLine(findings.Count == 0
                ? $"stemma: {opened.Path} is whole: every capture has its hash, and every record leads back to one."
                : $"stemma: {opened.Path}: {findings.Count} {(findings.Count == 1 ? "finding" : "findings")}.");
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Archive;
        }, cancel));
        return command;
    }
}
