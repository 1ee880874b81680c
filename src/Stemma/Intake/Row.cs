namespace Stemma.Intake;

/// <summary>One line of a file of JSON Lines, not yet parsed.</summary>
/// <param name="Origin">The file, as given.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Offset">Byte of the file, unpacked, at which it begins.</param>
/// <param name="Body">Its bytes without the line end; null when it was turned away.</param>
/// <param name="Rejected">Why it was turned away; null when it was not.</param>
public readonly record struct Row(string Origin, long Line, long Offset, byte[]? Body, Rejected? Rejected);
