namespace Stemma.Reports;

/// <summary>Which records a JSON report holds.</summary>
[Flags]
public enum JsonParts
{
    /// <summary>The story: one record.</summary>
    Story = 1,

    /// <summary>Its witnesses.</summary>
    Witnesses = 2,

    /// <summary>Who copied whom: lost originals and edges.</summary>
    Stemma = 4,

    /// <summary>The lineages.</summary>
    Lineages = 8,

    /// <summary>The changes.</summary>
    Drifts = 16,

    /// <summary>The places where the witnesses differ.</summary>
    Wordings = 32,

    /// <summary>The whole text of each witness, in its record; without it texts are only cited.</summary>
    Texts = 64,

    /// <summary>What speakers said, in all its versions.</summary>
    Utterances = 128,

    /// <summary>Which words the copies put for which.</summary>
    Synonyms = 256,

    /// <summary>The sentences that more than one lineage carries.</summary>
    Statements = 512,

    /// <summary>All records, without whole texts.</summary>
    All = Story | Witnesses | Stemma | Lineages | Drifts | Wordings | Utterances | Synonyms | Statements,
}
