namespace Stemma.Accounts;

/// <summary>What a claim about a publication is about.</summary>
public enum Fact
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>When it was first published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>By when it was there at the latest.</summary>
    FirstSeen,

    /// <summary>Its own address.</summary>
    Address,

    /// <summary>The language it is written in.</summary>
    Language,

    /// <summary>The part of the paper it stands in.</summary>
    Section,

    /// <summary>Where its words were taken over from.</summary>
    Syndication,
}
