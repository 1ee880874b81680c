namespace Stemma.Store;

/// <summary>Something in an archive that is not as it was written.</summary>
/// <param name="Where">Which thing: a capture with its origin, an account, a story, the file.</param>
/// <param name="What">What was met there.</param>
/// <param name="Remedy">What the user can do about it.</param>
public sealed record Finding(string Where, string What, string Remedy)
{
    /// <summary>One line for a user: <c>where: what. remedy.</c></summary>
    public override string ToString() => $"{Where}: {What}. {Remedy}.";
}
