using Stemma.Values;

namespace Stemma.Actors;

/// <summary>A person or body that one account speaks of, with all places where it does.</summary>
/// <param name="Id">Its number in the account, from 0, in order of the first mention.</param>
/// <param name="Name">The fullest name the account gives; for a state its usual one; for an office the words that name it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">The ISO 3166 code of a state, or of the state an office is of; null where there is none.</param>
/// <param name="Offices">Titles and offices the account gives a person, lower case, in order of first use; courtesy titles (Mr.) are not among them.</param>
/// <param name="Mentions">Where the account speaks of it, in order; at least one.</param>
public sealed record Actor(int Id, string Name, ActorKind Kind, string? State, ValueList<string> Offices, ValueList<Mention> Mentions);
