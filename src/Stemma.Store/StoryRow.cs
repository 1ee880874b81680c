using Stemma.Stories;

namespace Stemma.Store;

/// <summary>A story as a list of stories shows it.</summary>
/// <param name="Id">The story.</param>
/// <param name="Saga">Its saga: the smallest story id among its episodes.</param>
/// <param name="Headline">The dossier's headline; null when it was not weighed yet.</param>
/// <param name="Accounts">How many accounts tell it.</param>
/// <param name="Lineages">How many independent lineages they come down; null when it was not weighed yet.</param>
/// <param name="First">The earliest publication; null when no account gives one.</param>
/// <param name="Last">The latest publication; null when no account gives one.</param>
/// <param name="IsWeighed">Whether the dossier is of the present revision.</param>
public sealed record StoryRow(
    StoryId Id, StoryId Saga, string? Headline, int Accounts, int? Lineages, DateTimeOffset? First, DateTimeOffset? Last, bool IsWeighed);
