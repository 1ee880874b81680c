using Stemma.Actors;

namespace Stemma.Attributions;

/// <summary>How the words of a source lead to a speaker.</summary>
public enum SpeakerForm
{
    /// <summary>The source names him.</summary>
    Named,

    /// <summary>
    /// The source is a pronoun, an office, a seat of government or a noun ("the group"), or the sentence has none, and the account leaves one
    /// candidate.
    /// </summary>
    Resolved,

    /// <summary>The source has no name and never gets one: "a senior official", "residents".</summary>
    Unnamed,
}

/// <summary>Who speaks, as far as the account says.</summary>
/// <param name="Name">The fullest form of the name in the account, titles left out; of an unnamed source the words of the account, without article.</param>
/// <param name="Form">How that is known.</param>
/// <param name="Role">
/// What he is, as the account has it: the title or office at the source, else the nearest before it, else the first; null for none.
/// </param>
public sealed record Speaker(string Name, SpeakerForm Form, Slot? Role)
{
    /// <summary>The number of the actor, among the account's (<see cref="ActorFinder"/>); null when it is none of them.</summary>
    public int? Actor { get; init; }

    /// <summary>What the actor is; null without one.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>The ISO 3166 code of the state that speaks, or that the office is of; null for none.</summary>
    public string? State { get; init; }
}
