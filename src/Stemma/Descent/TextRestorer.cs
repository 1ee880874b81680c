using System.Text;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Descent;

/// <summary>Puts the text of a lost original together from the words of its descendants.</summary>
sealed class TextRestorer(Solution solution, Family family, Account[] accounts, CollationTable table)
{
    /// <summary>
    /// Row by row the reading the tree gives the lost text, cited from the descendant nearest to it that has that reading. White space
    /// between runs of two witnesses is ours; every other character is attested. Between two words stand the marks that most of the near descendants have there.
    /// </summary>
    public Exemplar Restore(int node)
    {
        var near = Nearest(node);
        var text = new StringBuilder();
        var runs = new List<ExemplarRun>();
        var headline = Headline(node, near, text, runs);
        var blocks = new List<Block>();
        var starts = new List<int>();
        Dateline(node, near, text, runs, blocks, starts);

        var (carrier, end) = (-1, -1);
        foreach (var (w, span, like) in WithMarks(Words(node, near), near))
        {
            var source = accounts[family.Witnesses[w]];
            var joined = w == carrier && end <= span.Start && string.IsNullOrWhiteSpace(source.Text[end..span.Start]);
            if (joined && source.Text.AsSpan(end, span.Start - end).IndexOf('\n') < 0)
                Extend(text, runs, source.Text, span.End);
            else
            {
                var model = accounts[family.Witnesses[like.Witness]];
                var opens = OpensParagraph(model, like.Span);
                if (starts.Count == 0 || (opens && text.Length > 0 && (blocks.Count == 0 || text.Length > blocks[^1].Span.End + 1)))
                    Break(text, starts);
                else if (like.Span.Start > 0 && char.IsWhiteSpace(model.Text[like.Span.Start - 1]) && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                    text.Append(' ');
                runs.Add(new ExemplarRun(text.Length, new Citation(source.Id, span)));
                text.Append(span.In(source.Text));
            }
            (carrier, end) = (w, span.End);
        }
        var all = text.ToString();
        var paragraphs = starts.Select((s, i) => TextSpan.FromTo(s, i + 1 < starts.Count ? starts[i + 1] : all.Length).Trim(all));
        return new Exemplar(all, headline, paragraphs.Where(p => !p.IsEmpty).ToValueList(), blocks.ToValueList(), runs.ToValueList());
    }

    static void Break(StringBuilder text, List<int> starts)
    {
        if (text.Length > 0)
            text.Append("\n\n");
        starts.Add(text.Length);
    }

    static void Extend(StringBuilder text, List<ExemplarRun> runs, string source, int end)
    {
        var last = runs[^1];
        text.Append(source, last.Attested.Span.End, end - last.Attested.Span.End);
        runs[^1] = last with { Attested = last.Attested with { Span = TextSpan.FromTo(last.Attested.Span.Start, end) } };
    }

    static bool OpensParagraph(Account source, TextSpan word)
    {
        var at = word.Start;
        while (at > 0 && char.IsWhiteSpace(source.Text[at - 1]))
            if (source.Text[--at] == '\n')
                return true;
        foreach (var paragraph in source.Paragraphs)
            if (paragraph.Start == word.Start)
                return true;
        foreach (var block in source.Blocks)
            if (block.Kind == BlockKind.Dateline && block.Span.End <= word.Start && source.Text.AsSpan(block.Span.End, word.Start - block.Span.End).IsWhiteSpace())
                return true;
        return false;
    }

    /// <summary>The witnesses below the node, the one with the fewest other readings first.</summary>
    int[] Nearest(int node)
    {
        var tree = solution.Tree;
        var mine = tree.States[node];
        return [.. tree.Below(node).Where(v => v < family.Witnesses.Length)
            .OrderBy(v => Enumerable.Range(0, mine.Length).Count(i => tree.States[v][i] != mine[i] && mine[i] != VariantMatrix.Gap))
            .ThenBy(v => v)];
    }

    // The words, and between each two what stands there; with each the word like which it is set off from what goes before.
    IEnumerable<(int Witness, TextSpan Span, (int Witness, TextSpan Span) Like)> WithMarks(IEnumerable<(int Row, int Witness, TextSpan Span)> words, int[] near)
    {
        var between = new RestoredMarks(table, family, accounts, near);
        var (last, carrier, end) = (-1, -1, 0);
        var voted = new List<(int Witness, TextSpan Span)>(); // marks by themselves, for where no two words stand side by side
        foreach (var (row, w, span) in words)
        {
            if (!char.IsLetterOrDigit(accounts[family.Witnesses[w]].Text[span.Start]))
            {
                voted.Add((w, span));
                continue;
            }
            if (last >= 0 && between.Of(last, row, carrier, w) is var (witness, marks))
            {
                var (text, own) = (accounts[family.Witnesses[witness]].Text, accounts[family.Witnesses[carrier]].Text);
                for (var at = marks.Start; at < marks.End; at++, end++)
                {
                    // Marks that the word has behind it where it is taken from are taken with it.
                    var mark = end < own.Length && own[end] == text[at] ? (carrier, new TextSpan(end, 1)) : (witness, new TextSpan(at, 1));
                    if (!char.IsWhiteSpace(text[at]))
                        yield return (mark.Item1, mark.Item2, mark);
                }
                yield return (w, span, (witness, new TextSpan(marks.End, 1)));
            }
            else
            {
                foreach (var mark in voted)
                    yield return (mark.Witness, mark.Span, mark);
                yield return (w, span, (w, span));
            }
            voted.Clear();
            (last, carrier, end) = (row, w, span.End);
        }
        foreach (var mark in voted)
            yield return (mark.Witness, mark.Span, mark);
    }

    IEnumerable<(int Row, int Witness, TextSpan Word)> Words(int node, int[] near)
    {
        var matrix = solution.Matrix;
        var index = new Dictionary<int, int>();
        for (var i = 0; i < matrix.Rows; i++)
            if (matrix.TableRows[i] >= 0)
                index[matrix.TableRows[i]] = i;
        var voters = near.Take(5).ToArray();
        foreach (var r in family.Rows)
        {
            var cells = table.Rows[r].Cells;
            var chosen = -1;
            if (index.TryGetValue(r, out var i))
            {
                var wanted = solution.Tree.States[node][i];
                chosen = wanted == VariantMatrix.Gap ? -1 : near.FirstOrDefault(v => matrix.States[v][i] == wanted, -1);
            }
            else if (voters.Count(v => cells[family.Witnesses[v]] is not null) * 2 >= voters.Length)
                chosen = near.FirstOrDefault(v => cells[family.Witnesses[v]] is not null, -1);
            if (chosen >= 0 && cells[family.Witnesses[chosen]] is { } span)
                yield return (r, chosen, span);
        }
    }

    // A headline that several branches have was there before them. Where each has its own, the one of the witness nearest to the lost text
    // is likelier to be old than that of a copy that was reworded all through.
    int HeadlineCarrier(int node, int[] near)
    {
        var row = Array.IndexOf(solution.Matrix.Kinds, RowKind.Headline);
        if (row < 0)
            return FeatureCarrier(RowKind.Headline, node, near);
        var branches = solution.Tree.ChildrenOf(node).Select(solution.Tree.Below).ToArray();
        var told = near.Where(v => solution.Matrix.States[v][row] != VariantMatrix.Gap)
            .GroupBy(v => solution.Matrix.States[v][row])
            .Select(g => (State: g.Key, First: g.First(), Branches: branches.Count(b => g.Any(b.Contains))))
            .ToArray(); // in the order of nearness
        if (told.Length == 0 || told.FirstOrDefault(t => t.State == solution.Tree.States[node][row]) is { Branches: > 1 })
            return FeatureCarrier(RowKind.Headline, node, near);
        return told.MaxBy(t => t.Branches).First; // the nearest of as many
    }

    int FeatureCarrier(RowKind kind, int node, int[] near)
    {
        var row = Array.IndexOf(solution.Matrix.Kinds, kind);
        return row < 0 ? (near.Length > 0 ? near[0] : -1)
            : solution.Tree.States[node][row] is var state && state == VariantMatrix.Gap ? -1
            : near.FirstOrDefault(v => solution.Matrix.States[v][row] == state, -1);
    }

    TextSpan? Headline(int node, int[] near, StringBuilder text, List<ExemplarRun> runs)
    {
        var carrier = HeadlineCarrier(node, near);
        if (carrier < 0 || accounts[family.Witnesses[carrier]] is not { Headline: { IsEmpty: false } span } source)
            return null;
        runs.Add(new ExemplarRun(0, new Citation(source.Id, span)));
        text.Append(span.In(source.Text));
        return new TextSpan(0, span.Length);
    }

    void Dateline(int node, int[] near, StringBuilder text, List<ExemplarRun> runs, List<Block> blocks, List<int> starts)
    {
        var carrier = FeatureCarrier(RowKind.Dateline, node, near);
        if (carrier < 0 || accounts[family.Witnesses[carrier]] is not { Facts.Dateline: { IsEmpty: false } span } source)
            return;
        Break(text, starts);
        blocks.Add(new Block(new TextSpan(text.Length, span.Length), BlockKind.Dateline));
        runs.Add(new ExemplarRun(text.Length, new Citation(source.Id, span)));
        text.Append(span.In(source.Text)).Append(' ');
    }
}
