namespace Stemma.Attributions;

/// <summary>How words are reported.</summary>
public enum Manner
{
    /// <summary>All of them stand between quotation marks.</summary>
    Direct,

    /// <summary>Some do.</summary>
    Mixed,

    /// <summary>None does: they are told in the account's own words.</summary>
    Indirect,
}
