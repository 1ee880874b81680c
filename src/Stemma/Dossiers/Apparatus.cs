using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>
/// A dossier together with the testimonies it was weighed from, so that whatever is shown can be led back to its sentence.
/// Look-ups only; made in one pass, O(size of the story).
/// </summary>
public sealed class Apparatus
{
    readonly Dictionary<AccountId, int> _nodes = [];
    readonly Dictionary<string, int> _bySiglum = new(StringComparer.Ordinal);
    readonly Testimony[] _testimonies;
    readonly List<int>[] _into;
    readonly List<int>[] _outOf;
    readonly Dictionary<AccountId, List<LineageRun>> _runs = [];

    /// <summary>Brings a dossier and its testimonies together.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="testimonies">The testimonies of all of its witnesses, in any order; others are passed over.</param>
    /// <exception cref="ArgumentException">A witness has no testimony, or the graph is not one of these witnesses.</exception>
    public Apparatus(Dossier dossier, IReadOnlyList<Testimony> testimonies)
    {
        Dossier = dossier;
        var byId = new Dictionary<AccountId, Testimony>();
        foreach (var testimony in testimonies)
            byId[testimony.Account.Id] = testimony;
        _testimonies = new Testimony[dossier.Witnesses.Count];
        for (var i = 0; i < dossier.Witnesses.Count; i++)
        {
            var witness = dossier.Witnesses[i];
            if (!byId.TryGetValue(witness.Account, out var testimony))
                throw new ArgumentException($"Witness {witness.Siglum} ({witness.Account}) has no testimony here.", nameof(testimonies));
            if (i >= dossier.Graph.Nodes.Count || dossier.Graph.Nodes[i].Account != witness.Account)
                throw new ArgumentException($"Node {i} of the stemma is not witness {witness.Siglum}.", nameof(dossier));
            _testimonies[i] = testimony;
            _nodes[witness.Account] = i;
            _bySiglum[witness.Siglum] = i;
        }
        _into = Lists(dossier.Graph.Nodes.Count);
        _outOf = Lists(dossier.Graph.Nodes.Count);
        for (var e = 0; e < dossier.Graph.Edges.Count; e++)
        {
            _into[dossier.Graph.Edges[e].Copy].Add(e);
            _outOf[dossier.Graph.Edges[e].Exemplar].Add(e);
        }
        foreach (var run in dossier.Lineages.Runs)
        {
            if (!_runs.TryGetValue(run.Account, out var runs))
                _runs[run.Account] = runs = [];
            runs.Add(run);
        }
    }

    /// <summary>The dossier.</summary>
    public Dossier Dossier { get; }

    /// <summary>The testimonies of the witnesses, in the order of the sigla.</summary>
    public IReadOnlyList<Testimony> Testimonies => _testimonies;

    /// <summary>The testimony of an account of this story.</summary>
    public Testimony Testimony(AccountId account) => _testimonies[_nodes[account]];

    /// <summary>The index of the witness, its node and its testimony alike; null when the account is not of this story.</summary>
    public int? IndexOf(AccountId account) => _nodes.TryGetValue(account, out var index) ? index : null;

    /// <summary>The index of the witness with that siglum, or with that label or id; null when there is none.</summary>
    public int? Find(string name)
    {
        if (_bySiglum.TryGetValue(name, out var index))
            return index;
        for (var i = 0; i < _testimonies.Length; i++)
            if (_testimonies[i].Account.Label == name || _testimonies[i].Account.Id.ToString() == name)
                return i;
        return null;
    }

    /// <summary>
    /// The node of the lost original of that name: its Greek letter, the letter's name (<c>alpha</c>, <c>beta2</c>), or its cell (<c>o1</c>);
    /// capitals count as small ones. Null when there is none.
    /// </summary>
    public int? FindLost(string name)
    {
        var number = 0;
        for (var node = 0; node < Dossier.Graph.Nodes.Count; node++)
            if (Dossier.Graph.Nodes[node].Lost is { } lost && ++number > 0
                && (string.Equals(name, lost.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(name, Latin(lost.Name), StringComparison.OrdinalIgnoreCase)
                    || string.Equals(name, CellId.Original(number).Value, StringComparison.OrdinalIgnoreCase)))
                return node;
        return null;
    }

    static string Latin(string greek)
    {
        string[] names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"];
        return greek.Length > 0 && greek[0] - 'α' is >= 0 and < 25 and var letter ? names[letter] + greek[1..] : greek;
    }

    /// <summary>The siglum of an account of this story.</summary>
    public string Siglum(AccountId account) => Dossier.Witnesses[_nodes[account]].Siglum;

    /// <summary>A node's letter: the siglum of a witness, the Greek letter of a lost original.</summary>
    public string Letter(int node) => Dossier.Graph.Nodes[node] switch
    {
        { Lost: { } lost } => lost.Name,
        _ => Dossier.Witnesses[node].Siglum,
    };

    /// <summary>A node for people: <c>C (Harbour Times)</c>, <c>lost original α (AP)</c>.</summary>
    public string Name(int node) => Dossier.Graph.Nodes[node] switch
    {
        { Lost: { Agency: { } agency } lost } => $"lost original {lost.Name} ({agency})",
        { Lost: { } lost } => $"lost original {lost.Name}",
        _ => $"{Dossier.Witnesses[node].Siglum} ({Outlet(node)})",
    };

    /// <summary>Who published a witness: its outlet, else its label.</summary>
    public string Outlet(int witness) => _testimonies[witness].Account.Facts.Outlet ?? _testimonies[witness].Account.Label;

    /// <summary>The arrows into a node: indexes of edges, the most probable first.</summary>
    public IReadOnlyList<int> Into(int node) =>
        [.. _into[node].OrderByDescending(e => Dossier.Graph.Edges[e].Share * Dossier.Graph.Edges[e].Probability).ThenBy(e => e)];

    /// <summary>The arrows out of a node: indexes of edges, in the order of the graph.</summary>
    public IReadOnlyList<int> OutOf(int node) => _outOf[node];

    /// <summary>
    /// The way from a node up to the origin, of one lineage or any, at each step by the strongest arrow that carries it, else (or where none is given) by the
    /// strongest: indexes of edges, the nearest first.
    /// </summary>
    public IReadOnlyList<int> PathUp(int node, LineageId? lineage = null)
    {
        var path = new List<int>();
        while (Into(node) is { Count: > 0 } edges && path.Count < Dossier.Graph.Nodes.Count)
        {
            path.Add(edges.FirstOrDefault(e => lineage is { } wanted && Carries(Dossier.Graph.Edges[e].Exemplar, wanted), edges[0]));
            node = Dossier.Graph.Edges[path[^1]].Exemplar;
        }
        return path;
    }

    /// <summary>Whether a witness has, or a lost original had, a passage of the lineage.</summary>
    public bool Carries(int node, LineageId lineage) => Dossier.Graph.Nodes[node] switch
    {
        { Account: { } account } => Dossier.Lineages.All.Any(l => l.Id == lineage && l.Accounts.Contains(account)),
        { Lost: { } lost } => lost.Text.Runs.Any(r => IndexOf(r.Attested.Account) is not null && LineageOf(r.Attested.Account, r.Attested.Span) == lineage),
        _ => false,
    };

    /// <summary>The arrow a drift happened along: the one whose exemplar has the words before it, else the strongest; null when the witness has none.</summary>
    public int? EdgeOf(Drift drift)
    {
        if (IndexOf(drift.After.Account) is not { } copy)
            return null;
        var edges = Into(copy);
        if (drift.Before is { } before)
            foreach (var e in edges)
                if (InExemplar(Dossier.Graph.Edges[e].Exemplar, before) is not null)
                    return e;
        return edges.Count > 0 ? edges[0] : null;
    }

    /// <summary>Where cited words stand in the text of a node, lost original or witness; null when the node has not got them.</summary>
    public TextSpan? InExemplar(int node, Citation cited)
    {
        if (Dossier.Graph.Nodes[node].Lost is not { } lost)
            return Dossier.Graph.Nodes[node].Account == cited.Account ? cited.Span : null;
        foreach (var run in lost.Text.Runs)
            if (run.Attested.Account == cited.Account && run.Attested.Span.Start <= cited.Span.Start && cited.Span.End <= run.Attested.Span.End)
                return new TextSpan(run.Start + cited.Span.Start - run.Attested.Span.Start, cited.Span.Length);
        return null;
    }

    /// <summary>The sentence that holds a span's first words: else the headline or block that holds it, else the nearest sentence before it, else the span.</summary>
    public TextSpan SentenceAt(AccountId account, TextSpan span)
    {
        var testimony = Testimony(account);
        var after = SentenceAfter(testimony.Sentences, span.Start);
        if (after < testimony.Sentences.Count && testimony.Sentences[after] is var next && next.Start <= span.Start)
            return next;
        if (testimony.Account.Headline is { } headline && Holds(headline, span.Start))
            return headline;
        foreach (var block in testimony.Account.Blocks)
            if (Holds(block.Span, span.Start))
                return block.Span;
        if (after < testimony.Sentences.Count && testimony.Sentences[after].Start < span.End)
            return testimony.Sentences[after];
        return after > 0 && span.IsEmpty ? testimony.Sentences[after - 1] : span;
    }

    /// <summary>The number of a sentence in its account, from 1; null when the span is not one of its sentences.</summary>
    public int? SentenceNumber(AccountId account, TextSpan sentence)
    {
        var sentences = Testimony(account).Sentences;
        var at = SentenceAfter(sentences, sentence.Start);
        return at < sentences.Count && sentences[at] == sentence ? at + 1 : null;
    }

    /// <summary>Words of an account as an attestation: with their sentence and their lineage.</summary>
    public Attestation Attest(Citation cited) =>
        new(cited.Account, SentenceAt(cited.Account, cited.Span), cited.Span, LineageOf(cited.Account, cited.Span));

    /// <summary>The lineage that words of an account came down.</summary>
    public LineageId LineageOf(AccountId account, TextSpan span)
    {
        if (_runs.TryGetValue(account, out var runs))
        {
            foreach (var run in runs)
                if (Holds(run.Span, span.Start))
                    return run.Lineage;
            return runs[0].Lineage; // a headline, a block: as Lineages.Of has it, without asking the runs of all others
        }
        return Dossier.Lineages.Of(account, span);
    }

    /// <summary>Words of an account, without line breaks, cut at <paramref name="limit"/> code units.</summary>
    public string Words(Citation cited, int limit = 160) => Quote(Testimony(cited.Account).Account.Text, cited.Span, limit);

    internal static string Quote(string text, TextSpan span, int limit)
    {
        var cut = span.Length > limit;
        var end = cut ? span.Start + limit : span.End;
        if (cut && char.IsHighSurrogate(text[end - 1])) end--;
        var words = string.Join(' ', text[span.Start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return cut ? words + " …" : words;
    }

    internal static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * Math.Clamp(share, 0, 1))}\u00A0%");

    static bool Holds(TextSpan outer, int place) => outer.Start <= place && place < outer.End;

    // The first sentence that ends after a place.
    static int SentenceAfter(ValueList<TextSpan> sentences, int place)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
}
