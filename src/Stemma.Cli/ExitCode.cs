namespace Stemma.Cli;

/// <summary>What the command's exit code says.</summary>
public static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Everything was done, and a threshold the user set with <c>--fail-on</c> was crossed.</summary>
    public const int Crossed = 1;

    /// <summary>The command line could not be understood, or names something that is not there.</summary>
    public const int Usage = 2;

    /// <summary>Some input was turned away; each is named on standard error, everything else was done.</summary>
    public const int Partial = 3;

    /// <summary>The archive is damaged, locked, or written by a newer Stemma.</summary>
    public const int Archive = 4;

    /// <summary>An address was not fetched, by our own rules: a private address, another scheme, a redirect too many. Everything else was done.</summary>
    public const int NetworkRefused = 5;

    /// <summary>Our own fault.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted; what was stored is whole.</summary>
    public const int Interrupted = 130;
}
