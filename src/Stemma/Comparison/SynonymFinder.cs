using Stemma.Accounts;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Gathers from the drifts of a story which words its copyists put for which.</summary>
public static class SynonymFinder
{
    const int LongestPhrase = 3; // words; what is longer was rewritten, not looked up

    /// <summary>
    /// A table for each witness with an exchange, in the order of the witnesses. Exchanges inside altered quotations are told as
    /// alterations of the quotation and are not counted. O(drifts + length).
    /// </summary>
    /// <param name="witnesses">The accounts the drifts lead into and are cited from; drifts of others are left out.</param>
    /// <param name="drifts">Every drift of the story.</param>
    public static ValueList<SynonymTable> Find(IReadOnlyList<Account> witnesses, IEnumerable<Drift> drifts)
    {
        var texts = witnesses.DistinctBy(w => w.Id).ToDictionary(w => w.Id, w => w.Text);
        var byCopy = drifts.ToLookup(d => d.After.Account);
        return witnesses.DistinctBy(w => w.Id).Select(w => Table(w, byCopy[w.Id], texts)).Where(t => t.Pairs.Count > 0).ToValueList();
    }

    static SynonymTable Table(Account copy, IEnumerable<Drift> drifts, Dictionary<AccountId, string> texts)
    {
        var pairs = new Dictionary<(string, string), List<Exchange>>();
        foreach (var drift in drifts)
            if (Read(drift, copy, texts) is { } exchange)
                (pairs.TryGetValue(exchange.Stems, out var uses) ? uses : pairs[exchange.Stems] = []).Add(exchange);
        var ordered = pairs.Values
            .Select(uses => new SynonymPair(Commonest(uses, u => u.Before), Commonest(uses, u => u.After), uses.OrderBy(u => u.Use.After.Span).Select(u => u.Use).ToValueList()))
            .OrderByDescending(p => p.Uses.Count).ThenBy(p => p.Misfit is null).ThenBy(p => p.Before, StringComparer.Ordinal).ThenBy(p => p.After, StringComparer.Ordinal)
            .ToValueList();
        var words = copy.Report().SelectMany(s => Tokenizer.Tokenize(copy.Text, s))
            .Count(t => t.Kind == TokenKind.Word && !Vocabulary.IsFunction(TextKey.Of(t.Span.In(copy.Text))));
        return new SynonymTable(copy.Id, ordered, ordered.Sum(p => p.Uses.Count), words);
    }

    readonly record struct Exchange((string, string) Stems, string Before, string After, SynonymUse Use);

    // Words for words; numbers, dates, names, hedges and spellings have kinds of their own.
    static Exchange? Read(Drift drift, Account copy, Dictionary<AccountId, string> texts)
    {
        if (drift.Kind is not (DriftKind.SynonymSpun or DriftKind.SenseChanged or DriftKind.Edited) || drift.Before is not { } before
            || drift.After.Span.IsEmpty || before.Span.IsEmpty || !texts.TryGetValue(before.Account, out var text))
            return null;
        if (Keys(text, before.Span) is not { } old || Keys(copy.Text, drift.After.Span) is not { } now)
            return null;
        (string, string) stems = (Stemmed(old), Stemmed(now));
        if (stems.Item1 == stems.Item2)
            return null;
        return new Exchange(stems, string.Join(' ', old), string.Join(' ', now),
            new SynonymUse(before, drift.After, Misfits.Of(drift, text, old, copy.Text, now)));
    }

    static string[]? Keys(string text, TextSpan span)
    {
        if (span.Length > 80)
            return null;
        var tokens = Tokenizer.Tokenize(text, span).ToArray();
        if (tokens.Length == 0 || tokens.Count(t => t.Kind == TokenKind.Word) is 0 or > LongestPhrase || tokens.Any(t => t.Kind is TokenKind.Number or TokenKind.Quote))
            return null;
        return [.. tokens.Where(t => t.Kind == TokenKind.Word).Select(t => TextKey.Of(t.Span.In(text)))];
    }

    static string Stemmed(string[] keys) => string.Join(' ', keys.Select(Stems.Of));

    static string Commonest(List<Exchange> uses, Func<Exchange, string> form) =>
        uses.GroupBy(form, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
