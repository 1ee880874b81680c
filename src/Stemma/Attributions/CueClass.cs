namespace Stemma.Attributions;

/// <summary>What a cue says of the words it brings.</summary>
public enum CueClass
{
    /// <summary>Nothing: "said", "according to".</summary>
    Neutral,

    /// <summary>That the source stands behind them: "insisted", "warned".</summary>
    Assertive,

    /// <summary>That the account takes them for true: "acknowledged", "revealed".</summary>
    Factive,

    /// <summary>That the account does not vouch for them: "claimed", "alleged".</summary>
    Distancing,

    /// <summary>That the source holds the opposite, or will not have it: "denied", "rejected".</summary>
    Denial,

    /// <summary>That the source binds itself: "pledged", "threatened".</summary>
    Commitment,

    /// <summary>That the source wants something of others: "urged", "asked".</summary>
    Request,

    /// <summary>That the source approves or disapproves: "praised", "condemned".</summary>
    Judgement,

    /// <summary>That the source thinks, hopes or fears it: "believes".</summary>
    Attitude,
}
