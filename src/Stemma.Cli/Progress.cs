namespace Stemma.Cli;

/// <summary>One line on standard error that says how far long work has come; nothing where no person reads it.</summary>
sealed class Progress(Terminal terminal) : IDisposable
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    readonly Lock _turn = new();
    long _last;
    int _shown;

    /// <summary>Shows the line in place of the one before; at most ten times a second.</summary>
    public void Say(string line)
    {
        if (!terminal.ErrorIsTerminal)
            return;
        lock (_turn)
        {
            if (_last != 0 && terminal.Clock.GetElapsedTime(_last) < Pace)
                return;
            _last = terminal.Clock.GetTimestamp();
            terminal.Error.Write($"\r{line.PadRight(_shown)}");
            _shown = line.Length;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_turn)
        {
            if (_shown > 0)
                terminal.Error.Write($"\r{new string(' ', _shown)}\r");
            _shown = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
