namespace Stemma.Reports;

/// <summary>How text for a terminal is drawn.</summary>
/// <param name="Width">Columns; at least 40.</param>
/// <param name="Colour">Whether to add colour; what it says is always said in words as well.</param>
/// <param name="Ascii">Whether trees and rules keep to ASCII, for terminals without box characters. Words of the accounts stay as they are.</param>
public sealed record TextOptions(int Width = 80, bool Colour = false, bool Ascii = false)
{
    /// <summary>80 columns, no colour, box characters.</summary>
    public static TextOptions Default { get; } = new();
}
