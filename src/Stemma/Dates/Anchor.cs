namespace Stemma.Dates;

/// <summary>The days an account's relative times are counted from. Where both are unknown the dates in the text must do; the day of reading never counts.</summary>
/// <param name="Published">The day of publication; null when unknown.</param>
/// <param name="Filed">The day the dateline gives; null when it gives none.</param>
public readonly record struct Anchor(DateOnly? Published, DateOnly? Filed = null)
{
    /// <summary>The day relative times are counted from, and what it is; null when nothing is known.</summary>
    internal (DateOnly Day, Basis Basis)? Day =>
        Published is { } published ? (published, Basis.Publication) : Filed is { } filed ? (filed, Basis.Dateline) : null;
}
