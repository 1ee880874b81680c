using Stemma.Texts;

namespace Stemma.Actors;

/// <summary>How the words of a mention lead to the actor.</summary>
public enum MentionForm
{
    /// <summary>The name itself, whole.</summary>
    Name,

    /// <summary>A surname whose only bearer, or only bearer with this title, is the actor.</summary>
    Surname,

    /// <summary>A given name whose only bearer is the actor.</summary>
    GivenName,

    /// <summary>Another spelling of the name, most often a mistake.</summary>
    Spelling,

    /// <summary>Initials that the account, or the list of bodies, joins to the full name.</summary>
    Acronym,

    /// <summary>People or things of the state: "Israeli".</summary>
    Demonym,

    /// <summary>The capital for the state: "Washington said".</summary>
    Capital,

    /// <summary>The seat of government for the state: "the Kremlin".</summary>
    Seat,

    /// <summary>The office the actor holds: "the secretary of state", "the top U.S. diplomat".</summary>
    Office,

    /// <summary>What kind of thing the actor is: "the group".</summary>
    Noun,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>One place where an account speaks of an actor. A stretch of text is in one mention at most.</summary>
/// <param name="Span">The words, without a title that stands before them.</param>
/// <param name="Form">How they lead to the actor.</param>
/// <param name="Title">The title or office that stands before the name, without the state it is of; null for none.</param>
public readonly record struct Mention(TextSpan Span, MentionForm Form, TextSpan? Title);
