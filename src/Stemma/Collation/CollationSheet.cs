using System.Text;
using Stemma.Copies;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Collation;

/// <summary>The rows of one family while it is being laid down. A cell is the index of a token of its witness, or -1.</summary>
sealed class CollationSheet(WordSequence[] texts, Closeness closeness)
{
    /// <summary>A longer run without a word in common is one passage left out and another put in, not words exchanged one for one.</summary>
    const int LongestExchange = 14;

    List<int[]> _rows = [];
    readonly Dictionary<int[], int> _filled = []; // by row, the row itself being the key: how many cells hold a word

    /// <summary>The rows, in order, one cell for each witness of the story.</summary>
    public IReadOnlyList<int[]> Rows() => _rows;

    /// <summary>Lays down witnesses that have one report, word for word.</summary>
    public void Add(int[] group)
    {
        var words = texts[group[0]].Tokens.Count;
        var (seen, proxy) = AsNearestKinReadIt(group);
        var rowOf = new int[words];
        Array.Fill(rowOf, -1);
        var behind = new int[words]; // for a word that needs a row of its own: the row it stands behind
        var last = -1;
        if (seen.Count == 0)
            Array.Fill(behind, _rows.Count - 1);
        else
        {
            var steps = Aligner.Align(proxy, texts[group[0]]).Steps;
            var links = Links(steps, proxy, texts[group[0]], Support(seen));
            foreach (var step in steps)
            {
                for (var j = step.B; j < step.B + step.LengthB; j++)
                {
                    rowOf[j] = links[j] < 0 ? -1 : seen[links[j]];
                    if (rowOf[j] >= 0 && !step.Moved)
                        last = Math.Max(last, rowOf[j]);
                    behind[j] = step.Moved && rowOf[j] >= 0 ? rowOf[j] : last;
                }
                if (!step.Moved && step.LengthA > 0)
                    last = Math.Max(last, seen[step.A + step.LengthA - 1]);
            }
        }
        Insert(group, rowOf, behind);
    }

    // What share of the witnesses laid down so far stand in each row.
    double[] Support(List<int> seen)
    {
        var counts = seen.Select(r => (double)_filled[_rows[r]]).ToArray();
        var most = counts.Max();
        return [.. counts.Select(c => c / most)];
    }

    /// <summary>For each word of b, the word of a that it stands for, or -1.</summary>
    static int[] Links(ValueList<Step> steps, WordSequence a, WordSequence b, double[] support)
    {
        var links = new int[b.Tokens.Count];
        var same = new bool[links.Length];
        Array.Fill(links, -1);
        foreach (var step in steps)
            if (step.Kind == StepKind.Same)
                for (var i = 0; i < Math.Min(step.LengthA, step.LengthB); i++)
                    (links[step.B + i], same[step.B + i]) = (step.A + i, true);
            else if (step.Kind == StepKind.Changed && Math.Max(step.LengthA, step.LengthB) <= LongestExchange)
                foreach (var (i, j) in WordPairing.Of(a, step.A, step.LengthA, b, step.B, step.LengthB, support))
                    links[j] = i;
        LinkFilter.Thin(links, same);
        return links;
    }

    /// <summary>The rows where kin of the group stand, and their words as the nearest of the kin has them.</summary>
    (List<int> Rows, WordSequence Words) AsNearestKinReadIt(int[] group)
    {
        var kin = group.SelectMany(w => closeness.KinOf(w)).GroupBy(k => k.Key)
            .Select(g => (Witness: g.Key, Near: g.Max(k => k.Value)))
            .OrderByDescending(k => k.Near).ThenBy(k => k.Witness).Select(k => k.Witness).ToArray();
        var seen = new List<int>();
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var keys = new List<string>();
        var paragraphs = new List<int>();
        var (paragraph, before) = (0, (-1, -1));
        for (var r = 0; r < _rows.Count; r++)
        {
            var w = kin.FirstOrDefault(k => _rows[r][k] >= 0, -1);
            if (w < 0)
                continue;
            var source = texts[w];
            var token = _rows[r][w];
            var opens = token == 0 || source.Paragraphs[token - 1] != source.Paragraphs[token];
            if (seen.Count > 0 && (opens || (before.Item1 == w && before.Item2 != source.Paragraphs[token])))
                paragraph++;
            before = (w, source.Paragraphs[token]);
            seen.Add(r);
            tokens.Add(new Token(new TextSpan(text.Length, source.Tokens[token].Span.Length), source.Tokens[token].Kind));
            text.Append(source.Tokens[token].Span.In(source.Text)).Append(' ');
            keys.Add(source.Keys[token]);
            paragraphs.Add(paragraph);
        }
        return (seen, new WordSequence(text.ToString(), tokens.ToValueList(), keys.ToValueList(), paragraphs.ToValueList()));
    }

    void Insert(int[] group, int[] rowOf, int[] behind)
    {
        var added = new List<int>?[_rows.Count + 1];
        for (var j = 0; j < rowOf.Length; j++)
            if (rowOf[j] >= 0)
                Fill(_rows[rowOf[j]], group, j);
            else
                (added[behind[j] + 1] ??= []).Add(j);
        var rows = new List<int[]>(_rows.Count + 16);
        for (var r = 0; r <= _rows.Count; r++)
        {
            foreach (var j in added[r] ?? [])
            {
                var row = new int[texts.Length];
                Array.Fill(row, -1);
                Fill(row, group, j);
                rows.Add(row);
            }
            if (r < _rows.Count)
                rows.Add(_rows[r]);
        }
        _rows = rows;
    }

    void Fill(int[] row, int[] group, int token)
    {
        // A word moved within its row is counted once: each word of a group has a row of its own.
        _filled[row] = _filled.GetValueOrDefault(row) + group.Count(w => row[w] < 0);
        foreach (var w in group)
            row[w] = token;
    }
}
