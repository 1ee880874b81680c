using System.Buffers;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Train.Lineage;

/// <summary>Tells drifts in the words of the lineage kit.</summary>
static class KitChanges
{
    static readonly SearchValues<char> OtherThanWord = SearchValues.Create("\n0123456789&%'’");

    /// <summary>The kit's kind and span of each drift of one account; drifts the kit has no kind for are left out, none is told twice.</summary>
    /// <param name="copy">The account the drifts lead into; spans point into its text.</param>
    /// <param name="drifts">Its drifts.</param>
    /// <param name="isSpun">Whether the copy was reworded all through.</param>
    public static IEnumerable<(string Kind, TextSpan Span)> Of(Account copy, IEnumerable<Drift> drifts, bool isSpun)
    {
        var quotations = QuotationFinder.Find(copy.Text, copy.Report());
        return drifts.SelectMany(d => IsQuotedToTheKit(d, copy.Text, quotations) ? [d] : d.Parts.AsEnumerable()).Select(d => (Kind: KindOf(d, copy.Text, isSpun), Drift: d)).Where(x => x.Kind is not null && !(x.Kind == "deletion" && IsSecondStory(copy)))
            .Select(x => (x.Kind!, SpanOf(x.Drift, copy.Text, quotations))).Distinct(); // just asked
    }

    // The kit reads quotations of twelve letters and more between “ ” or " ", and changes words one by one between other marks.
    static bool IsQuotedToTheKit(Drift drift, string text, IReadOnlyList<TextSpan> quotations) =>
        drift.Parts.Count == 0 || (quotations.FirstOrDefault(q => q.Contains(drift.After.Span)) is { Length: >= 14 } quotation && text[quotation.Start] is '“' or '"');

    // The kit plants no deletion in the second story of a merged page: how much of it was taken is not a change to the kit.
    static bool IsSecondStory(Account copy) => copy.Id.Part > 0;

    // The kit marks an altered quotation from mark to mark, and a small loss by the word that follows it.
    static TextSpan SpanOf(Drift drift, string text, IReadOnlyList<TextSpan> quotations)
    {
        var span = drift.After.Span;
        if (drift.Kind == DriftKind.QuoteAltered)
            foreach (var quotation in quotations)
                if (quotation.Contains(span))
                    return quotation;
        return span.IsEmpty && !(drift.Kind == DriftKind.Deletion && IsPassage(drift)) ? NextWord(text, span.Start) : span;
    }

    static string? KindOf(Drift drift, string text, bool isSpun) => drift.Kind switch
    {
        DriftKind.QuoteAltered or DriftKind.QuoteMarksLost => "quote",
        DriftKind.HedgeDropped or DriftKind.HedgeAdded or DriftKind.ConditionDropped => "hedge",
        DriftKind.NumberChanged => "number",
        DriftKind.DateChanged => IsDigits(drift.After.Span, text) ? "number" : "date",
        DriftKind.SenseReversed => "negation",
        DriftKind.NameGarbled => "name",
        // One word for another is a spinner's to the kit where the whole text was spun, and a desk's edit elsewhere.
        DriftKind.SynonymSpun => isSpun ? "synonym" : "edit",
        DriftKind.SenseChanged or DriftKind.Edited => isSpun && IsExchanged(drift, text) ? "synonym" : "edit",
        DriftKind.Deletion => IsPassage(drift) ? "deletion" : "edit",
        DriftKind.Addition => drift.After.Span.Length > 60 ? "update" : "edit",
        DriftKind.Move => "move",
        DriftKind.AttributionChanged => drift.Severity < Severity.Material ? "attribution" : "edit",
        DriftKind.Furniture => "chrome",
        DriftKind.Injection => "injection",
        // A lost original whose headline nobody kept does not say that the copy changed it.
        DriftKind.Headline => drift.Before is null ? null : "headline",
        _ => null,
    };

    // The kit knows days of the week and months as dates; a day of the month or a year is a number to it.
    static bool IsDigits(TextSpan span, string text) => !span.IsEmpty && !span.In(text).ContainsAnyExceptInRange('0', '9');

    // A word or two for another is a synonym to the kit, whatever their class; digits, signs and contractions are edits.
    static bool IsExchanged(Drift drift, string text) =>
        drift.Before is { Span.Length: > 0 and < 32 } && drift.After.Span is { IsEmpty: false, Length: < 32 } after && !after.In(text).ContainsAny(OtherThanWord);

    static bool IsPassage(Drift drift) => drift.After.Span.IsEmpty && drift.Before is { Span.Length: > 60 };

    static TextSpan NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return TextSpan.FromTo(at, end);
    }
}
