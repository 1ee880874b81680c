using Stemma.Values;

namespace Stemma.Copies;

/// <summary>What is kept of an account to find its neighbours among many, without its text.</summary>
/// <param name="Shingles">A sample of the hashes of its word runs outside quotations, ascending: two copies share many.</param>
/// <param name="Marks">Hashes of its names, days and rare words, ascending: two reports of one happening share many.</param>
public sealed record Sketch(ValueList<ulong> Shingles, ValueList<ulong> Marks);
