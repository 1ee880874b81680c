using System.Globalization;
using System.Text;
using Stemma.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var terminal = Terminal.OfProcess();
if ("e\u0301".Normalize(NormalizationForm.FormC).Length != 1)
{
    terminal.Error.WriteLine("stemma: this machine has no ICU library, and without it words with accents cannot be compared. Install libicu.");
    return ExitCode.Fault;
}
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true; // once to stop between accounts, twice to stop at once
    if (interrupted.IsCancellationRequested)
        Environment.Exit(ExitCode.Interrupted);
    interrupted.Cancel();
};
return await StemmaCommand.RunAsync(args, terminal, interrupted.Token);
