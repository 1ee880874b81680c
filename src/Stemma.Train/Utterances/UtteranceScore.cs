using System.Text.Json;
using Stemma.Attributions;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Work;

namespace Stemma.Train.Utterances;

/// <summary>
/// Joins of quotations, held against the lineage kit. Its stories give some quotations to every reporter, word for word, and its copyists alter them; so the
/// quotations of the texts nobody copied from are the gold, and a quotation in any account is the one most of whose words it has. Sayings that
/// are like none of them, or like two, are left out.
/// </summary>
/// <param name="All">All pairs of sayings of two accounts of a story.</param>
/// <param name="Copied">Those of one lineage.</param>
/// <param name="Heard">Those of two lineages.</param>
/// <param name="Altered">Those where one is not word for word the quotation.</param>
/// <param name="Speakers">Of the joined ones, how many have one speaker; gold where both are known.</param>
/// <param name="Errors">What went wrong, for eyes.</param>
sealed record UtteranceScore(Pairs All, Pairs Copied, Pairs Heard, Pairs Altered, Pairs Speakers, IReadOnlyList<string> Errors)
{
    const double LeastShare = 0.5; // of the words of the saying and of the quotation that are the same
    const double LeastLead = 0.2; // over the next quotation

    readonly record struct Quoted(string Account, int Lineage, int Utterance, string Gold, bool Verbatim, string? Speaker, string Words);

    /// <summary>Runs the product over the kit and counts.</summary>
    public static UtteranceScore Of(string folder, CancellationToken cancel)
    {
        var traditions = Traditions(Path.Combine(folder, "gold.jsonl"));
        var roots = Roots(folder, traditions);
        var inputs = FileIntake.Read([Path.Combine(folder, "accounts.jsonl")], null, TimeProvider.System, new IntakeOptions(), null, cancel).ToArray();
        var grouped = Batch.Hear(Batch.Group(Kits.Read(inputs, cancel).Testimonies, cancel), cancel);
        var texts = grouped.Testimonies.ToDictionary(t => t.Account.Id, t => t.Account);
        var score = new UtteranceScore(default, default, default, default, default, []);
        var errors = new List<string>();
        foreach (var dossier in Batch.Weigh(grouped, Weigher.Weigh, cancel))
            score = Count(score, Sayings(dossier, a => texts[a].Text, a => roots[traditions[texts[a].Label.Split('~')[0]].Tradition]), errors);
        return score with { Errors = errors };
    }

    static UtteranceScore Count(UtteranceScore score, List<Quoted> sayings, List<string> errors)
    {
        for (var i = 0; i < sayings.Count; i++)
            for (var j = i + 1; j < sayings.Count; j++)
            {
                var (a, b) = (sayings[i], sayings[j]);
                if (a.Account == b.Account)
                    continue;
                var (gold, joined) = (a.Gold == b.Gold, a.Utterance == b.Utterance);
                score = score with
                {
                    All = score.All.With(gold, joined),
                    Copied = a.Lineage == b.Lineage ? score.Copied.With(gold, joined) : score.Copied,
                    Heard = a.Lineage != b.Lineage ? score.Heard.With(gold, joined) : score.Heard,
                    Altered = a.Verbatim && b.Verbatim ? score.Altered : score.Altered.With(gold, joined),
                    Speakers = joined && gold && a.Speaker is not null && b.Speaker is not null ? score.Speakers.With(true, a.Speaker == b.Speaker) : score.Speakers,
                };
                if (gold != joined)
                    errors.Add($"{(joined ? "joined" : "apart")} {a.Account} {b.Account}\n   {a.Speaker}: {a.Words}\n   {b.Speaker}: {b.Words}");
            }
        return score;
    }

    static List<Quoted> Sayings(Dossier dossier, Func<Accounts.AccountId, string> text, Func<Accounts.AccountId, List<(string Words, HashSet<string> Keys)>> roots)
    {
        var sayings = new List<Quoted>();
        for (var u = 0; u < dossier.Utterances.Count; u++)
            foreach (var saying in dossier.Utterances[u].Sayings)
                if (saying.Utterance.Attribution.Manner != Manner.Indirect && Label(saying, text(saying.At.Account), roots(saying.At.Account)) is { } label)
                    sayings.Add(new Quoted(saying.At.Account.ToString(), saying.At.Lineage.Number, u, label.Gold, label.Verbatim, saying.Speaker?.Name, label.Words));
        return sayings;
    }

    static (string Gold, bool Verbatim, string Words)? Label(Saying saying, string text, List<(string Words, HashSet<string> Keys)> roots)
    {
        var words = string.Join(' ', saying.Utterance.Attribution.Content.SelectMany(c => QuotationFinder.Find(text, [c])).SelectMany(q => Keys(text, q)));
        var keys = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (keys.Count < 3)
            return null;
        var near = roots.Select(r => (r.Words, Share: (double)r.Keys.Intersect(keys, StringComparer.Ordinal).Count() / Math.Min(r.Keys.Count, keys.Count)))
            .OrderByDescending(r => r.Share).ThenBy(r => r.Words, StringComparer.Ordinal).Take(2).ToArray();
        return near.Length > 0 && near[0].Share >= LeastShare && (near.Length == 1 || near[0].Share - near[1].Share >= LeastLead)
            ? (near[0].Words, near[0].Words.Contains(words, StringComparison.Ordinal) || words.Contains(near[0].Words, StringComparison.Ordinal), words) : null;
    }

    // By id of an account: its tradition, and whether it is a text nobody copied from another, with the text where it is hidden.
    static Dictionary<string, (string Tradition, bool IsRoot, string? Text)> Traditions(string file)
    {
        var rows = new Dictionary<string, (string, bool, string?)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            var it = row.RootElement;
            rows[it.GetProperty("id").GetString()!] = (it.GetProperty("tradition").GetString()!, it.GetProperty("parents").GetArrayLength() == 0, // the kit's rows always have both
                it.TryGetProperty("text", out var text) ? text.GetString() : null);
        }
        return rows;
    }

    // The quotations of each tradition's roots, those that are part of another left out.
    static Dictionary<string, List<(string Words, HashSet<string> Keys)>> Roots(string folder, Dictionary<string, (string Tradition, bool IsRoot, string? Text)> rows)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "accounts.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            texts[row.RootElement.GetProperty("id").GetString()!] = row.RootElement.GetProperty("text").GetString()!; // the kit's rows always have both
        }
        return rows.Where(r => r.Value.IsRoot).GroupBy(r => r.Value.Tradition).ToDictionary(g => g.Key, g =>
        {
            var all = g.Select(r => r.Value.Text ?? texts[r.Key])
                .SelectMany(text => QuotationFinder.Find(text, Paragraphs.Of(text)).Select(q => string.Join(' ', Keys(text, q)))).Distinct(StringComparer.Ordinal).ToArray();
            return all.Where(q => q.Split(' ').Length >= 4 && !all.Any(o => o != q && o.Contains(q, StringComparison.Ordinal)))
                .Select(q => (q, q.Split(' ').ToHashSet(StringComparer.Ordinal))).ToList();
        });
    }

    static IEnumerable<string> Keys(string text, TextSpan span) => Tokenizer.Tokenize(text, span)
        .Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => TextKey.Of(t.Span.In(text))).Where(k => k.Length > 0);
}
