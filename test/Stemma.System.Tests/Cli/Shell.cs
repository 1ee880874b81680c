using System.Text;
using Stemma.Cli;

namespace Stemma.System.Tests.Cli;

/// <summary>Runs the command as a shell does, in a folder of its own, and keeps what it printed.</summary>
public sealed class Shell : IDisposable
{
    public Shell() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "stemma-" + Guid.NewGuid().ToString("N"));

    public string Archive => At("stemma.db");

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!); // a file always has a folder
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public Task<(int Exit, string Out, string Error)> RunAsync(params string[] args) => RunAsync("", default, args);

    public static async Task<(int Exit, string Out, string Error)> RunAsync(string input, CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(
            new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, OutIsTerminal: false, ErrorIsTerminal: false, Colour: false, Boxes: true, 100, TimeProvider.System);
        var exit = await StemmaCommand.RunAsync(args, terminal, cancel);
        return (exit, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
