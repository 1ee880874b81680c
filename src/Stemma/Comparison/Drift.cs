using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>What happened to words on the way from an exemplar to a copy.</summary>
public enum DriftKind
{
    /// <summary>Words inside quotation marks are not the exemplar's.</summary>
    QuoteAltered,

    /// <summary>Quoted words now stand outside quotation marks, or the other way round.</summary>
    QuoteMarksLost,

    /// <summary>"appeared to", "alleged", "about" is gone: what was uncertain is now certain.</summary>
    HedgeDropped,

    /// <summary>What was certain is now uncertain.</summary>
    HedgeAdded,

    /// <summary>A quantity is another, or broken.</summary>
    NumberChanged,

    /// <summary>A day, month or year is another, or broken.</summary>
    DateChanged,

    /// <summary>A negation came or went, or the opposite is said.</summary>
    SenseReversed,

    /// <summary>Words that say another thing, though not the opposite; a sentence broken into nonsense.</summary>
    SenseChanged,

    /// <summary>A name is spelt another way, or is another name.</summary>
    NameGarbled,

    /// <summary>"pending …", "if …", "unless …" is gone.</summary>
    ConditionDropped,

    /// <summary>"he said", "officials said" is gone, or the words now have another speaker; a dateline or credit changed.</summary>
    AttributionChanged,

    /// <summary>A word exchanged for one of like meaning.</summary>
    SynonymSpun,

    /// <summary>A small change of wording that changes nothing: order, articles, spelling, honorifics.</summary>
    Edited,

    /// <summary>Words, sentences or paragraphs left out.</summary>
    Deletion,

    /// <summary>Sentences or paragraphs of report that the exemplar has not.</summary>
    Addition,

    /// <summary>The same passage in another place of the order.</summary>
    Move,

    /// <summary>A phrase that is not of the report, set into it.</summary>
    Injection,

    /// <summary>Another headline.</summary>
    Headline,

    /// <summary>Page furniture the exemplar has not.</summary>
    Furniture,

    /// <summary>Layout broke the text: words run together, a sentence cut by its own full stop, a capital inside.</summary>
    Layout,
}

/// <summary>How much a drift matters.</summary>
public enum Severity
{
    /// <summary>Wording only.</summary>
    Wording = 1,

    /// <summary>Meaning blurred or text broken.</summary>
    Blurred = 2,

    /// <summary>A fact, a quote or a claim changed.</summary>
    Material = 3,
}

/// <summary>One typed change between a witness and what it came from.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Before">The exemplar's words, cited where they are attested; null when there was nothing.</param>
/// <param name="After">The copy's words; an empty span is the place where something is gone.</param>
/// <param name="Says">One plain sentence saying what changed.</param>
public sealed record Drift(DriftKind Kind, Severity Severity, Citation? Before, Citation After, string Says)
{
    /// <summary>Of an altered quotation: what was done in it, word by word, in the order of the copy's text; of other drifts nothing.</summary>
    public ValueList<Drift> Parts { get; init; } = [];
}
