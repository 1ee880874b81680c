using System.Buffers;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Texts;

namespace Stemma.Train.Lineage;

/// <summary>A change as the lineage kit writes it.</summary>
/// <param name="Kind">One of the kit's kinds.</param>
/// <param name="Field"><c>text</c> or <c>title</c> of the row.</param>
/// <param name="Start">First code point in that field.</param>
/// <param name="End">One past the last; equal to <paramref name="Start"/> for a place where something is gone.</param>
sealed record KitChange(string Kind, string Field, int Start, int End);

/// <summary>Tells drifts in the words of the lineage kit.</summary>
static class KitChanges
{
    static readonly SearchValues<char> OtherThanWord = SearchValues.Create("\n0123456789&%'’");

    /// <summary>The changes of one account; drifts the kit has no kind for are left out.</summary>
    /// <param name="copy">The account the drifts lead into.</param>
    /// <param name="drifts">Its drifts.</param>
    /// <param name="title">The row's title.</param>
    /// <param name="text">The row's text.</param>
    public static IEnumerable<KitChange> Of(Account copy, IEnumerable<Drift> drifts, string title, string text)
    {
        var points = new CodePoints(text);
        var offset = copy.Text.IndexOf(text, StringComparison.Ordinal);
        var told = new HashSet<KitChange>();
        foreach (var drift in drifts)
        {
            if (drift.Kind == DriftKind.Headline)
            {
                // A lost original whose headline nobody kept does not say that the copy changed it.
                if (drift.Before is not null)
                    yield return new KitChange("headline", "title", 0, new CodePoints(title).FromUnits(title.Length));
                continue;
            }
            if (offset < 0 || drift.After.Span.Start < offset || KindOf(drift, copy.Text) is not { } kind)
                continue;
            var span = drift.After.Span.IsEmpty && kind != "deletion" ? NextWord(copy.Text, drift.After.Span.Start) : drift.After.Span;
            var change = new KitChange(kind, "text", points.FromUnits(span.Start - offset), points.FromUnits(Math.Min(span.End - offset, text.Length)));
            if (told.Add(change))
                yield return change;
        }
    }

    static string? KindOf(Drift drift, string text) => drift.Kind switch
    {
        DriftKind.QuoteAltered or DriftKind.QuoteMarksLost => "quote",
        DriftKind.HedgeDropped or DriftKind.HedgeAdded or DriftKind.ConditionDropped => "hedge",
        DriftKind.NumberChanged => "number",
        DriftKind.DateChanged => IsDigits(drift.After.Span, text) ? "number" : "date",
        DriftKind.SenseReversed => "negation",
        DriftKind.NameGarbled => "name",
        DriftKind.SynonymSpun => "synonym",
        DriftKind.SenseChanged or DriftKind.Edited => IsExchanged(drift, text) ? "synonym" : "edit",
        DriftKind.Deletion => IsPassage(drift) ? "deletion" : "edit",
        DriftKind.Addition => drift.After.Span.Length > 60 ? "update" : "edit",
        DriftKind.Move => "move",
        DriftKind.AttributionChanged => drift.Severity == Severity.Blurred ? "attribution" : "edit",
        DriftKind.Furniture => "chrome",
        DriftKind.Injection => "injection",
        _ => null,
    };

    // The kit knows days of the week and months as dates; a day of the month or a year is a number to it.
    static bool IsDigits(TextSpan span, string text) => !span.IsEmpty && !span.In(text).ContainsAnyExceptInRange('0', '9');

    // A word or two for another is a synonym to the kit, whatever their class; digits, signs and contractions are edits.
    static bool IsExchanged(Drift drift, string text) =>
        drift.Before is { Span.Length: > 0 and < 32 } && drift.After.Span is { IsEmpty: false, Length: < 32 } after && !after.In(text).ContainsAny(OtherThanWord);

    static bool IsPassage(Drift drift) => drift.After.Span.IsEmpty && drift.Before is { Span.Length: > 60 };

    // The kit marks a small loss by the word that follows it.
    static TextSpan NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return TextSpan.FromTo(at, end);
    }
}
