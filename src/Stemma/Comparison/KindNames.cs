namespace Stemma.Comparison;

/// <summary>What the kinds of drift are called before people.</summary>
public static class KindNames
{
    /// <summary>A short name, lower case: <c>quotation</c>, <c>hedge</c>, <c>number</c>.</summary>
    public static string Of(DriftKind kind) => kind switch
    {
        DriftKind.QuoteAltered => "quotation",
        DriftKind.QuoteMarksLost => "quotation marks",
        DriftKind.HedgeDropped or DriftKind.HedgeAdded => "hedge",
        DriftKind.NumberChanged => "number",
        DriftKind.DateChanged => "date",
        DriftKind.SenseReversed or DriftKind.SenseChanged => "sense",
        DriftKind.NameGarbled => "name",
        DriftKind.ConditionDropped => "condition",
        DriftKind.AttributionChanged => "attribution",
        DriftKind.SynonymSpun or DriftKind.Edited => "wording",
        DriftKind.Deletion => "omission",
        DriftKind.Addition => "addition",
        DriftKind.Move => "order",
        DriftKind.Injection => "injected words",
        DriftKind.Headline => "headline",
        DriftKind.Furniture => "page furniture",
        _ => "layout",
    };
}
