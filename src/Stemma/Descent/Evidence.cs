using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Values;
using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>Says in plain sentences what an arrow or a lost original rests on.</summary>
sealed class Evidence(Solution solution, Family family, DescentGround ground, Func<int, string> nameOf)
{
    const double Undecided = 0.75;
    const int MostNamed = 24;
    const int MostCompared = 40;
    const int MostCited = 4;
    const int MostOfALine = 60;

    readonly Account[] _accounts = ground.Accounts;
    readonly Samples _samples = new(solution.Matrix, family, ground.Accounts, ground.Table);

    /// <summary>The arrow from <paramref name="p"/> to <paramref name="c"/>, which are drawn as nodes <paramref name="exemplar"/> and <paramref name="copy"/>.</summary>
    public Edge Edge(int p, int c, int exemplar, int copy)
    {
        var change = ChangeCount.Of(solution, family, _accounts, ground.Table, p, c);
        return new Edge(exemplar, copy, change.Kind, solution.Probability(c), change.Share, Why(p, c, change).ToValueList());
    }

    /// <summary>A lost original of the tree.</summary>
    public Archetype Archetype(int node, string name)
    {
        var children = solution.Tree.ChildrenOf(node);
        var why = new List<Reason>();
        var states = solution.Tree.States;
        if (solution.Tree.Parents[node] >= 0 && solution.Tree.Parents[node] is var parent)
        {
            var shared = _samples.Where(i => states[node][i] != states[parent][i]
                && children.Count(c => states[c][i] == states[node][i]) > 1);
            if (shared.Count > 0)
                why.Add(Because($"{(children.Length > 2 ? $"Two or more of {Names(children)}" : Names(children))} share {Readings(shared)} that {nameOf(parent)} has not{{0}}.", Such(shared, node, children)));
        }
        for (var i = 0; i < Math.Min(MostCompared, children.Length) && why.Count < 6; i++)
            for (var j = i + 1; j < Math.Min(MostCompared, children.Length) && why.Count < 6; j++)
                if (Neither(node, children[i], children[j]) is { } reason)
                    why.Add(reason);
        why.AddRange(Datelines(children));
        if (solution.Tree.Parents[node] < 0 && Carried(children) is { } carried)
            why.Add(carried);
        var agency = solution.Tree.Parents[node] < 0 ? CreditedAgency.Of(solution.Tree.Below(node).Where(v => v < family.Witnesses.Length).Select(v => _accounts[family.Witnesses[v]])) : null;
        if (agency is { } named)
            why.Add(named.Why);
        if (why.Count == 0)
            why.Add($"{Names(children)} have one text, and none of them shows that it was there first.");
        return new Archetype(name, agency?.Name, why.ToValueList(), new TextRestorer(solution, family, _accounts, ground.Table).Restore(node));
    }

    // Who drops a dateline is an editor; nobody puts one to a text that came without.
    IEnumerable<Reason> Datelines(int[] children)
    {
        var row = Array.IndexOf(solution.Matrix.Kinds, RowKind.Dateline);
        if (row < 0)
            yield break;
        var with = children.Where(c => solution.Tree.States[c][row] != Gap).ToArray();
        var without = children.Except(with).ToArray();
        if (with.Length > 0 && without.Length > 0)
            yield return new Reason(
                $"{List(with)} {(with.Length == 1 ? "has" : "have")} a dateline that {List(without)} {(without.Length == 1 ? "lacks" : "lack")}: a dateline is dropped in copying, hardly ever added.",
                [.. with.Where(v => v < family.Witnesses.Length).Select(v => _accounts[family.Witnesses[v]]).Where(a => a.Facts.Dateline is not null).Take(MostCited).Select(a => new Citation(a.Id, a.Facts.Dateline!.Value))]); // just asked
    }

    // What an agency sends has no lines of a page yet: a text that has some is no original.
    Reason? Carried(int[] children)
    {
        var lines = children.Where(c => c < family.Witnesses.Length).Select(c => (Node: c, Line: ground.Carried.First(family.Witnesses[c]))).Where(c => c.Line is not null).ToArray();
        if (lines.Length == 0)
            return null;
        var (node, line) = lines[0];
        return new Reason(
            $"{List([.. lines.Select(l => l.Node)])} {(lines.Length == 1 ? "carries" : "carry")} lines of a page, such as “{Said(line!.Value)}”: {(lines.Length == 1 ? "it was" : "they were")} taken from a page and did not come from an agency as {(lines.Length == 1 ? "it is" : "they are")}.", // just asked
            [.. lines.Take(MostCited).Select(l => l.Line!.Value)]); // as above
    }

    string Said(Citation line)
    {
        var said = line.Span.In(_accounts.First(a => a.Id == line.Account).Text).ToString().ReplaceLineEndings(" ");
        return said.Length > MostOfALine ? said[..(char.IsHighSurrogate(said[MostOfALine - 1]) ? MostOfALine - 1 : MostOfALine)].TrimEnd(' ', '.', '…') + "…" : said;
    }

    Reason? Neither(int lost, int a, int b)
    {
        var onlyA = Against(lost, a, b);
        var onlyB = Against(lost, b, a);
        if (onlyA.Count == 0 && onlyB.Count == 0)
            return null;
        if (onlyA.Count == 0 || onlyB.Count == 0)
        {
            var (faithful, free, rows) = onlyB.Count == 0 ? (a, b, onlyA) : (b, a, onlyB);
            return Because($"{nameOf(faithful)} does not come from {nameOf(free)}: it kept {Readings(rows)} that {nameOf(free)} changed or left out{{0}}.", Such(rows, faithful, free));
        }
        return Because($"Neither of {nameOf(a)} and {nameOf(b)} comes from the other: {nameOf(b)} has changed or left out {Readings(onlyA)} that {nameOf(a)} kept{{0}}, and {nameOf(a)} {Readings(onlyB)} that {nameOf(b)} kept{{1}}.",
            Such(onlyA, a, b), Such(onlyB, b, a));
    }

    // Where the one has what the original had and the other has not.
    List<int> Against(int original, int keeps, int changes) => _samples.Where(i =>
        solution.Tree.States[keeps][i] == solution.Tree.States[original][i] && solution.Tree.States[original][i] != Gap
        && solution.Tree.States[changes][i] != solution.Tree.States[keeps][i]);

    IEnumerable<Reason> Why(int p, int c, ChangeCount change)
    {
        var states = solution.Tree.States;
        var root = solution.Tree.Root;
        if (p != root)
        {
            var shared = _samples.Where(i => states[p][i] == states[c][i] && states[p][i] != states[root][i]);
            if (shared.Count > 0)
                yield return Because($"{nameOf(c)} has {Readings(shared)} of {nameOf(p)} that the common text has not{{0}}.", Such(shared, c, p));
        }
        var against = _samples.Where(i => states[c][i] == states[root][i] && states[c][i] != Gap && states[p][i] != states[c][i]);
        yield return against.Count == 0
            ? $"{nameOf(p)} lacks nothing that {nameOf(c)} has of the common text."
            : Because($"Against it: {nameOf(c)} has {Readings(against)} of the common text that {nameOf(p)} has not{{0}}.", Such(against, c, p));
        var back = _samples.Where(i => states[c][i] != states[p][i] && states[p][i] != Gap);
        var below = solution.Tree.Below(c);
        var kept = back.Where(i => Enumerable.Range(0, family.Witnesses.Length).Any(w => w != p && !below.Contains(w) && states[w][i] == states[p][i])).ToList();
        if (kept.Count > 0)
            yield return Because($"Not the other way round: {nameOf(c)} changed or left out {Readings(kept)} that {nameOf(p)} has with others{{0}}.", Such(kept, p, [c, .. Enumerable.Range(0, family.Witnesses.Length)]));
        else if (back.Count > 0)
            yield return Because($"{nameOf(c)} changed or left out {Readings(back)} of {nameOf(p)}{{0}}.", Such(back, p, [c, .. Enumerable.Range(0, family.Witnesses.Length)]));
        if (p < family.Witnesses.Length && c < family.Witnesses.Length)
        {
            if (ground.Carried.Shared(family.Witnesses[c], family.Witnesses[p]) is { } line)
                yield return new Reason($"{nameOf(c)} carries a line of the page as {nameOf(p)} does, “{Said(line.Here)}”, that few others have.", [line.Here, line.There]);
            foreach (var reason in OutsideReasons.Of(_accounts[family.Witnesses[p]], _accounts[family.Witnesses[c]], nameOf(c), nameOf(p)))
                yield return reason;
        }
        if (solution.Signs.Length > 0)
        {
            foreach (var sign in solution.Signs[c].Say(nameOf(c), nameOf(p)))
                yield return sign;
            foreach (var sign in solution.Signs[p].Say(nameOf(p), nameOf(c)))
                yield return sign with { Text = "Against it: " + sign.Text };
            if (solution.Probability(c) < Undecided)
                yield return "Of two texts alone hardly anything says which was first: it may be the other way round.";
        }
        if (change.Replaced + change.Lost + change.Gained == 0)
            yield return new Reason("The words are the same throughout.", [.. OutsideReasons.Openings([.. ((int[])[p, c]).Where(v => v < family.Witnesses.Length).Select(v => _accounts[family.Witnesses[v]])])]);
    }

    // Words of the holder. Nobody has the words of a lost text: those of the witness that kept the most of these readings stand for them.
    Sample Such(List<int> rows, int holder, params int[] beside)
    {
        if (holder < family.Witnesses.Length)
            return _samples.Such(rows, [holder, .. beside]);
        var states = solution.Tree.States;
        var (keeper, kept) = (-1, 0);
        for (var w = 0; w < family.Witnesses.Length; w++)
            if (rows.Count(i => states[w][i] == states[holder][i] && states[w][i] != Gap) is var count && count > kept)
                (keeper, kept) = (w, count);
        return keeper < 0 ? new Sample("", []) : _samples.Such([.. rows.Where(i => states[keeper][i] == states[holder][i])], [keeper, .. beside]);
    }

    string Names(int[] nodes) => nodes.Length > MostNamed
        ? string.Join(", ", nodes[..MostNamed].Select(nameOf)) + string.Create(CultureInfo.InvariantCulture, $" and {nodes.Length - MostNamed} more")
        : string.Join(", ", nodes[..^1].Select(nameOf)) + " and " + nameOf(nodes[^1]);

    string List(int[] nodes) => nodes.Length == 1 ? nameOf(nodes[0]) : Names(nodes);

    // {0}, {1} … are where the samples stand.
    static Reason Because(string sentence, params Sample[] samples) =>
        new(string.Format(CultureInfo.InvariantCulture, sentence, [.. samples.Select(s => s.Said)]), samples.SelectMany(s => s.Cites).Distinct().ToValueList());

    static string Readings(List<int> rows) =>
        rows.Count == 1 ? "a reading" : string.Create(CultureInfo.InvariantCulture, $"{rows.Count} readings");
}
