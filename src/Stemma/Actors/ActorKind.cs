namespace Stemma.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A state or territory with its government.</summary>
    State,

    /// <summary>A body: an agency, a ministry, a party, a company, a paper.</summary>
    Organisation,

    /// <summary>A militia, an insurgent group.</summary>
    ArmedGroup,

    /// <summary>A place that does not act here: a city, a region, a building.</summary>
    Place,

    /// <summary>Someone known by an office alone: "the Qatari prime minister", whom the account does not name.</summary>
    Office,
}
