namespace Stemma.Intake;

/// <summary>The input was not an account, or was damaged; the rest of the batch goes on.</summary>
/// <param name="Origin">File path or URL, as given.</param>
/// <param name="Offset">Byte at which reading stopped, from 0.</param>
/// <param name="Reason">What was met there, and what was expected.</param>
/// <param name="Remedy">What the user can do about it.</param>
public sealed record Rejected(string Origin, long Offset, string Reason, string Remedy)
{
    /// <summary>What the page is, where it was turned away for that; null for damage and for what is no page. Its reason says it too.</summary>
    public PageKind? Page { get; init; }

    /// <summary>One line for a user: <c>origin: byte N: reason. remedy.</c></summary>
    public override string ToString() => $"{Origin}: byte {Offset}: {Reason}. {Remedy}.";
}
