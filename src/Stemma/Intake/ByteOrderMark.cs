namespace Stemma.Intake;

/// <summary>The byte order mark at the head of some bytes.</summary>
/// <param name="Charset">What it says, as <see cref="Decoded.Charset"/> has it; null when there is none.</param>
/// <param name="Length">Its bytes; 0 when there is none.</param>
readonly record struct ByteOrderMark(string? Charset, int Length)
{
    /// <summary>Whether it says UTF-16, in which white space and NUL bytes are nothing strange.</summary>
    public bool IsUtf16 => Length == 2;

    /// <summary>The mark these bytes begin with.</summary>
    public static ByteOrderMark Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", 3),
        [0xFF, 0xFE, ..] => new("utf-16le", 2),
        [0xFE, 0xFF, ..] => new("utf-16be", 2),
        _ => new(null, 0),
    };
}
