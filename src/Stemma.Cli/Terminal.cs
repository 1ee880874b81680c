
namespace Stemma.Cli;

/// <summary>What a command reads from and writes to, so that it can be run inside another program as it runs in a shell.</summary>
/// <param name="In">Standard input, read where a path is <c>-</c>.</param>
/// <param name="Out">Data.</param>
/// <param name="Error">Everything else: progress, notices, rejected inputs, usage after a mistake.</param>
/// <param name="OutIsTerminal">Whether a person reads <paramref name="Out"/>.</param>
/// <param name="ErrorIsTerminal">Whether a person reads <paramref name="Error"/>.</param>
/// <param name="Colour">Whether <paramref name="Out"/> may be coloured.</param>
/// <param name="Boxes">Whether <paramref name="Out"/> can show box characters and Greek letters.</param>
/// <param name="Width">Columns; at least 40.</param>
/// <param name="Clock">Now.</param>
public sealed record Terminal(
    Stream In,
    TextWriter Out,
    TextWriter Error,
    bool OutIsTerminal,
    bool ErrorIsTerminal,
    bool Colour,
    bool Boxes,
    int Width,
    TimeProvider Clock)
{
    /// <summary>The process's own streams. <c>NO_COLOR</c>, <c>TERM=dumb</c> and <c>COLUMNS</c> are obeyed.</summary>
    public static Terminal OfProcess()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var terminal = !Console.IsOutputRedirected;
        return new Terminal(
            Console.OpenStandardInput(),
            new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16) { AutoFlush = false },
            new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true },
            terminal,
            !Console.IsErrorRedirected,
            terminal && !dumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            !dumb,
            Math.Max(40, Columns(terminal)),
            TimeProvider.System);
    }

    /// <summary>Shows progress and messages on standard error; plain lines where no person reads them.</summary>

    static int Columns(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var given))
            return given;
        try
        {
            return terminal ? Console.WindowWidth : 80;
        }
        catch (IOException) // a terminal without a size
        {
            return 80;
        }
    }
}
