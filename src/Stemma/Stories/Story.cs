using Stemma.Accounts;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Accounts that report the same happening (an episode).</summary>
/// <param name="Id">Named by the founder: the member with the smallest id.</param>
/// <param name="Saga">The smallest story id among the episodes of its saga; equal to <paramref name="Id"/> when it stands alone.</param>
/// <param name="Members">The accounts, ascending by id.</param>
/// <param name="Why">What holds the story together and apart from its saga, in plain sentences.</param>
public sealed record Story(StoryId Id, StoryId Saga, ValueList<AccountId> Members, ValueList<string> Why);
