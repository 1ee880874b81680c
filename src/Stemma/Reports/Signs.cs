using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Descent;

namespace Stemma.Reports;

/// <summary>The words in which kinds are shown to people, so that page and terminal speak alike; never a colour alone.</summary>
static class Signs
{
    /// <summary>A drift's kind in full: <c>quote altered</c>.</summary>
    public static string Name(DriftKind kind) => kind switch
    {
        DriftKind.QuoteAltered => "quote altered",
        DriftKind.QuoteMarksLost => "quotation marks moved",
        DriftKind.HedgeDropped => "hedge dropped",
        DriftKind.HedgeAdded => "hedge added",
        DriftKind.NumberChanged => "number changed",
        DriftKind.DateChanged => "date changed",
        DriftKind.SenseReversed => "sense reversed",
        DriftKind.SenseChanged => "sense changed",
        DriftKind.NameGarbled => "name garbled",
        DriftKind.ConditionDropped => "condition dropped",
        DriftKind.AttributionChanged => "attribution changed",
        DriftKind.SynonymSpun => "synonym",
        DriftKind.Edited => "edited",
        DriftKind.Deletion => "left out",
        DriftKind.Addition => "added",
        DriftKind.Move => "moved",
        DriftKind.Injection => "injected",
        DriftKind.Headline => "headline",
        DriftKind.Furniture => "furniture",
        _ => "layout",
    };

    /// <summary>The same in one short word for the margin of a text: <c>quote</c>.</summary>
    public static string Short(DriftKind kind) => kind switch
    {
        DriftKind.QuoteAltered => "quote",
        DriftKind.QuoteMarksLost => "marks",
        DriftKind.HedgeDropped => "hedge −",
        DriftKind.HedgeAdded => "hedge +",
        DriftKind.NumberChanged => "number",
        DriftKind.DateChanged => "date",
        DriftKind.SenseReversed => "reversed",
        DriftKind.SenseChanged => "sense",
        DriftKind.NameGarbled => "name",
        DriftKind.ConditionDropped => "condition −",
        DriftKind.AttributionChanged => "source",
        _ => Name(kind),
    };

    /// <summary>A drift's weight in a word.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Material => "material",
        Severity.Blurred => "blurred",
        _ => "wording",
    };

    /// <summary>The same as a mark that is read without colour.</summary>
    public static string Mark(Severity severity) => severity switch
    {
        Severity.Material => "●●●",
        Severity.Blurred => "●●○",
        _ => "●○○",
    };

    /// <summary>What a copyist did.</summary>
    public static string Name(EdgeKind kind) => kind switch
    {
        EdgeKind.Verbatim => "verbatim",
        EdgeKind.Revised => "revised",
        EdgeKind.Trimmed => "trimmed",
        EdgeKind.Spun => "spun",
        EdgeKind.Updated => "updated",
        _ => "merged",
    };

    /// <summary>Why a run of text is not the report.</summary>
    public static string Name(BlockKind kind) => kind switch
    {
        BlockKind.SeeAlso => "see also",
        BlockKind.ReadAlso => "read also",
        BlockKind.CommentForm => "comments",
        BlockKind.SourceLine => "source line",
        BlockKind.UpdateNotice => "update",
        BlockKind.CorrectionNotice => "correction",
        BlockKind.RepeatedHeadline => "headline again",
        BlockKind.InjectedPhrase => "injected",
        BlockKind.SiteSpam => "site spam",
        BlockKind.InsertedLink => "inserted link",
        BlockKind.PublicationLine => "published",
        BlockKind.Navigation => "navigation",
        BlockKind.Caption => "caption",
        BlockKind.Credit => "credit",
        BlockKind.Teaser => "teaser",
        BlockKind.Subheading => "subheading",
        BlockKind.Dateline => "dateline",
        _ => "byline",
    };

    /// <summary>The order of drifts of one severity in a list of the heaviest: what turns a meaning first, 0 the heaviest.</summary>
    public static int Rank(DriftKind kind) => kind switch
    {
        DriftKind.SenseReversed => 0,
        DriftKind.QuoteAltered => 1,
        DriftKind.NumberChanged => 2,
        DriftKind.DateChanged => 3,
        DriftKind.AttributionChanged => 4,
        DriftKind.HedgeDropped => 5,
        DriftKind.ConditionDropped => 6,
        DriftKind.SenseChanged => 7,
        DriftKind.NameGarbled => 8,
        DriftKind.QuoteMarksLost => 9,
        DriftKind.HedgeAdded => 10,
        DriftKind.Injection => 11,
        DriftKind.Addition => 12,
        DriftKind.Deletion => 13,
        DriftKind.Headline => 14,
        _ => 15,
    };
}
