namespace Stemma.Dossiers;

/// <summary>What a cell is a row of.</summary>
public enum CellKind
{
    /// <summary>A change between a witness and what it came from: <c>d12</c>.</summary>
    Drift,

    /// <summary>An arrow of the stemma: <c>e3</c>.</summary>
    Edge,

    /// <summary>A witness's words at a place where the witnesses differ: <c>w4.b.C</c>.</summary>
    Reading,

    /// <summary>A lineage: <c>l2</c>.</summary>
    Lineage,

    /// <summary>A lost original: <c>o1</c>.</summary>
    Original,

    /// <summary>A sentence that more than one lineage carries: <c>p3</c>.</summary>
    Statement,

    /// <summary>A witness's words of an utterance: <c>u3.a.C</c>.</summary>
    Saying,
}
