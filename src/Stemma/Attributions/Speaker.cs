namespace Stemma.Attributions;

/// <summary>How the words of a source lead to a speaker.</summary>
public enum SpeakerForm
{
    /// <summary>The source names him.</summary>
    Named,

    /// <summary>The source is a pronoun, or the sentence has none, and what stands before leaves one candidate.</summary>
    Resolved,

    /// <summary>The source has no name and never gets one: "a senior official", "residents".</summary>
    Unnamed,
}

/// <summary>Who speaks, as far as the account says.</summary>
/// <param name="Name">The fullest form of the name in the account, titles left out; of an unnamed source the words of the account, without article.</param>
/// <param name="Form">How that is known.</param>
/// <param name="Role">The title that stands before the name at the source, as written; null for none.</param>
public sealed record Speaker(string Name, SpeakerForm Form, string? Role);
