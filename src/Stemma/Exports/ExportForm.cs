namespace Stemma.Exports;

/// <summary>In which form a stemma is handed to another program.</summary>
public enum ExportForm
{
    /// <summary>GraphML: nodes, edges and typed values, for programs that draw and count graphs.</summary>
    GraphMl,

    /// <summary>DOT: for Graphviz.</summary>
    Dot,

    /// <summary>TEI P5: the texts as a critical edition, parallel segmentation, for programs that read editions.</summary>
    Tei,
}
