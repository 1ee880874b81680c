namespace Stemma.Attributions;

/// <summary>What part a unit has in the attribution of one cue.</summary>
enum Role : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>Who is reported.</summary>
    Source,

    /// <summary>The words that say it is reported.</summary>
    Cue,

    /// <summary>What is reported.</summary>
    Content,
}
