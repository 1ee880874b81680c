namespace Stemma.Store;

/// <summary>One place where the bytes of a capture were met.</summary>
/// <param name="Origin">File path or URL, as given.</param>
/// <param name="MediaType">What they were taken for there.</param>
/// <param name="At">When they were first met there, to the millisecond.</param>
public readonly record struct Sighting(string Origin, string MediaType, DateTimeOffset At) : IComparable<Sighting>
{
    /// <summary>By origin, then by media type, both ordinal.</summary>
    public int CompareTo(Sighting other) =>
        string.CompareOrdinal(Origin, other.Origin) is var order && order != 0 ? order : string.CompareOrdinal(MediaType, other.MediaType);
}
