namespace Stemma.Intake;

/// <summary>What intake will take.</summary>
public sealed record IntakeOptions
{
    /// <summary>The most bytes of one input: a file, standard input, or one row of a JSON Lines file. A larger one is turned away unread.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>How deep the objects and lists of a row may be nested.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>How deep folders may be nested below the one named.</summary>
    public int MaxFolderDepth { get; init; } = 64;

    /// <summary>How a user raises <see cref="MaxBytes"/>, named when an input is turned away for its size.</summary>
    public string MaxBytesOption { get; init; } = "--max-bytes";
}
