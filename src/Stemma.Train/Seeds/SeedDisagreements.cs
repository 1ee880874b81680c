using System.Text.Json;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Train.Seeds;

/// <summary>
/// Writes <c>disagreements.json</c>: places where two accounts of one descent say different things. A number told exactly and rounded, and
/// two reports of two occasions, are no disagreement: the first is no drift of weight, the second have no words in common to compare.
/// </summary>
static class SeedDisagreements
{
    const int LongestSide = 400; // code units; a longer stretch is a passage, not a place

    public static void Write(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        var of = segments.ToDictionary(s => s.Account.Id);
        json.WriteStartArray();
        foreach (var drift in dossiers.SelectMany(d => Between(d, of)).Select(d => WithClause(d, of)))
            if (TypeOf(drift) is { } type && drift.Before is { } before && before.Account != drift.After.Account
                && of.TryGetValue(drift.After.Account, out var copy) && of.TryGetValue(before.Account, out var other)
                && IsPlace(copy, drift.After) && IsPlace(other, before))
                Write(json, drift, type, copy, other, before);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, Drift drift, string type, SeedSegment copy, SeedSegment other, Citation before)
    {
        json.WriteStartObject();
        json.WriteString("seed", copy.Seed);
        json.WriteString("topic", KindNames.Of(drift.Kind));
        json.WriteString("type", type);
        json.WriteString("severity", drift.Severity == Severity.Material ? "material" : "minor");
        json.WriteString("scope", copy.Seed == other.Seed ? "within" : "between");
        json.WriteStartObject("a");
        copy.WritePlace(json, drift.After.Span);
        json.WriteEndObject();
        json.WriteStartObject("b");
        other.WritePlace(json, before.Span);
        json.WriteEndObject();
        json.WriteString("likely", "b"); // the words of the exemplar are the older ones
        json.WriteString("why", drift.Says);
        json.WriteEndObject();
    }

    // Two witnesses that differ along the stemma are compared directly: the one that strayed further against the other.
    static IEnumerable<Drift> Between(Dossier dossier, Dictionary<AccountId, SeedSegment> of)
    {
        var strayed = dossier.Drifts.GroupBy(d => d.After.Account).ToDictionary(g => g.Key, g => g.Sum(d => (int)d.Severity - 1));
        var pairs = dossier.Drifts.Where(d => d.Before is { } b && b.Account != d.After.Account)
            .Select(d => (A: d.After.Account, B: d.Before!.Value.Account)) // just asked
            .Select(p => p.A.CompareTo(p.B) < 0 ? p : (A: p.B, B: p.A)).Distinct().Order();
        foreach (var (a, b) in pairs)
        {
            var (copy, other) = strayed.GetValueOrDefault(a) >= strayed.GetValueOrDefault(b) ? (a, b) : (b, a);
            if (of.TryGetValue(copy, out var from) && of.TryGetValue(other, out var to))
                foreach (var drift in DriftFinder.Find([Exemplar.Of(to.Account)], from.Account))
                    yield return drift;
        }
    }

    // What is gone is shown by the clause it is gone from, on both sides.
    static Drift WithClause(Drift drift, Dictionary<AccountId, SeedSegment> of)
    {
        if (!drift.After.Span.IsEmpty || drift.Before is not { } before || !of.TryGetValue(before.Account, out var other) || !of.TryGetValue(drift.After.Account, out var copy))
            return drift;
        return drift with
        {
            Before = before with { Span = TextSpan.FromTo(ClauseStart(other.Account.Text, before.Span.Start), before.Span.End) },
            After = drift.After with { Span = TextSpan.FromTo(ClauseStart(copy.Account.Text, drift.After.Span.Start), drift.After.Span.End) },
        };
    }

    // Seven words back, or to the mark that parts the clause from what stands before it.
    static int ClauseStart(string text, int at)
    {
        var words = 0;
        var start = at;
        while (start > 0 && words < 7 && text[start - 1] is not (',' or ';' or ':' or '.' or '?' or '!' or '\n' or '“' or '”' or '"'))
        {
            start--;
            if (char.IsWhiteSpace(text[start]) && start + 1 < at)
                words++;
        }
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    static bool IsPlace(SeedSegment segment, Citation place) =>
        !place.Span.IsEmpty && place.Span.Length <= LongestSide && segment.InFile(place.Span) is { IsEmpty: false };

    // Spelling, synonyms and layout are no disagreement; nor is what the page adds around the report.
    static string? TypeOf(Drift drift) => drift.Severity < Severity.Blurred ? null : drift.Kind switch
    {
        DriftKind.QuoteAltered => "quote_wording",
        DriftKind.QuoteMarksLost => "quote_bounds",
        DriftKind.HedgeDropped or DriftKind.HedgeAdded => "hedge",
        DriftKind.NumberChanged or DriftKind.DateChanged => "figure",
        DriftKind.SenseReversed => "polarity",
        DriftKind.SenseChanged => "wording",
        DriftKind.NameGarbled => "identity",
        DriftKind.ConditionDropped => "condition",
        DriftKind.AttributionChanged => "attribution",
        _ => null,
    };
}
