using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Finds the places where the witnesses of a story differ in words that matter.</summary>
public static class WordingFinder
{
    internal const int Version = 1;
    const int WidestPlace = 120; // rows of the table; a longer passage is no one place

    /// <summary>
    /// One locus for each place with a drift of at least <see cref="Severity.Blurred"/>, in the order of the text. A reading whose words are
    /// empty is that of the accounts that have the sentence without the words.
    /// </summary>
    /// <param name="testimonies">The testimonies of the story.</param>
    /// <param name="table">Their collation.</param>
    /// <param name="lineages">Who is independent.</param>
    /// <param name="drifts">Every drift of the story.</param>
    public static ValueList<Locus<string>> Find(
        IReadOnlyList<Testimony> testimonies, CollationTable table, Lineages lineages, ValueList<Drift> drifts)
    {
        var rows = new RowIndex(table);
        var places = new List<Place>();
        foreach (var drift in drifts)
            if (drift.Severity >= Severity.Blurred && Matters(drift) && rows.Of(drift) is { } range && range.Last - range.First < WidestPlace)
                places.Add(new Place(range.First, range.Last, drift));
        places.Sort((x, y) => x.First != y.First ? x.First.CompareTo(y.First) : x.Last != y.Last ? x.Last.CompareTo(y.Last)
            : string.CompareOrdinal(x.Drift.Says, y.Drift.Says));
        var of = testimonies.ToDictionary(t => t.Account.Id);
        var loci = new List<Locus<string>>();
        for (var i = 0; i < places.Count;)
        {
            var (first, last, worst) = places[i];
            for (i++; i < places.Count && places[i].First <= last; i++)
            {
                last = Math.Max(last, places[i].Last);
                worst = places[i].Drift.Severity > worst.Severity ? places[i].Drift : worst;
            }
            if (Locus(of, table, lineages, rows, first, last, worst) is { } locus)
                loci.Add(locus);
        }
        return loci.ToValueList();
    }

    readonly record struct Place(int First, int Last, Drift Drift);

    // A paragraph, a headline or a line of the page is not one place of the wording.
    static bool Matters(Drift drift) => drift.Kind is not (DriftKind.Headline or DriftKind.Furniture or DriftKind.Move or DriftKind.Layout or DriftKind.Addition or DriftKind.Injection)
        && (drift.Kind != DriftKind.Deletion || drift.Before is { Span.Length: < 300 });

    static Locus<string>? Locus(
        Dictionary<AccountId, Testimony> of, CollationTable table, Lineages lineages, RowIndex rows, int first, int last, Drift worst)
    {
        var readings = new Dictionary<string, List<Attestation>>(StringComparer.Ordinal);
        var silent = new List<AccountId>();
        for (var w = 0; w < table.Witnesses.Count; w++)
        {
            var account = table.Witnesses[w].Account;
            if (!of.TryGetValue(account, out var testimony))
                continue;
            if (rows.Words(w, first, last) is not { } evidence)
            {
                silent.Add(account);
                continue;
            }
            var sentence = testimony.SentenceOf(evidence);
            var key = string.Join(' ', Language.Tokenizer.Tokenize(testimony.Account.Text, evidence)
                .Where(t => t.Kind is Language.TokenKind.Word or Language.TokenKind.Number).Select(t => TextKey.Of(t.Span.In(testimony.Account.Text))));
            (readings.TryGetValue(key, out var list) ? list : readings[key] = []).Add(new Attestation(account, sentence, evidence, lineages.Of(account, evidence)));
        }
        if (readings.Count < 2)
            return null;
        silent.Sort();
        var ordered = readings.Values
            .Select(a => new Reading<string>(Words(of[a[0].Account].Account.Text, a[0].Evidence), a.ToValueList()))
            .OrderByDescending(r => r.Corroboration).ThenByDescending(r => r.Attestations.Count).ThenBy(r => IndexOf(table, r.Attestations[0].Account))
            .ToValueList();
        return new Locus<string>(Subject(of, ordered, worst), ordered, silent.ToValueList());
    }

    static int IndexOf(CollationTable table, AccountId account)
    {
        for (var w = 0; w < table.Witnesses.Count; w++)
            if (table.Witnesses[w].Account == account)
                return w;
        return table.Witnesses.Count;
    }

    static string Subject(Dictionary<AccountId, Testimony> of, ValueList<Reading<string>> readings, Drift worst)
    {
        var best = readings[0].Attestations[0];
        return $"{KindNames.Of(worst.Kind)} in {Variant.Quoted(Words(of[best.Account].Account.Text, best.Sentence))}";
    }

    static string Words(string text, TextSpan span) =>
        string.Join(' ', span.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
