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
    /// between runs of two witnesses is ours; every other character is attested. Marks stand where half of the near descendants have them.
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
        foreach (var (w, span) in Words(node, near))
        {
            var source = accounts[family.Witnesses[w]];
            var joined = w == carrier && end <= span.Start && string.IsNullOrWhiteSpace(source.Text[end..span.Start]);
            if (joined && source.Text.AsSpan(end, span.Start - end).IndexOf('\n') < 0)
                Extend(text, runs, source.Text, span.End);
            else
            {
                var opens = OpensParagraph(source, span);
                if (starts.Count == 0 || (opens && text.Length > 0 && (blocks.Count == 0 || text.Length > blocks[^1].Span.End + 1)))
                    Break(text, starts);
                else if (span.Start > 0 && char.IsWhiteSpace(source.Text[span.Start - 1]) && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
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

    IEnumerable<(int Witness, TextSpan Word)> Words(int node, int[] near)
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
                yield return (chosen, span);
        }
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
        var carrier = FeatureCarrier(RowKind.Headline, node, near);
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
