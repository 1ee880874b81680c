using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Corroboration;

/// <summary>Finds who is independent of whom.</summary>
public static class LineageFinder
{
    internal const int Version = 1;

    /// <summary>
    /// The lineages of one story. A lineage is what came down from one node of the stemma that has no exemplar itself. A witness with one
    /// such origin is of its lineage throughout; in a page that merges two, each paragraph goes to the lineage whose other witnesses
    /// have most of its words, one that nobody else has to that of the paragraph before it.
    /// </summary>
    /// <param name="testimonies">The testimonies of the story, in any order.</param>
    /// <param name="graph">The stemma; its witnesses are the first nodes, in the order of the table.</param>
    /// <param name="table">The collation.</param>
    public static Lineages Find(IReadOnlyList<Testimony> testimonies, StemmaGraph graph, CollationTable table)
    {
        var accounts = testimonies.DistinctBy(t => t.Account.Id).ToDictionary(t => t.Account.Id, t => t.Account);
        var origins = Origins(graph);
        var numbers = new Dictionary<int, LineageId>();
        for (var w = 0; w < table.Witnesses.Count; w++)
            foreach (var origin in origins[w])
                if (!numbers.ContainsKey(origin))
                    numbers.Add(origin, new LineageId(numbers.Count + 1));

        var runs = new List<LineageRun>();
        for (var w = 0; w < table.Witnesses.Count; w++)
        {
            var account = accounts[table.Witnesses[w].Account];
            var paragraphs = account.Paragraphs;
            var of = origins[w].Count == 1 ? null : Shares(w, paragraphs, origins, table);
            var last = -1;
            for (var i = 0; i < paragraphs.Count; i++)
            {
                last = of is null ? origins[w].Min : Heaviest(of, i) is var heaviest && heaviest >= 0 ? heaviest : last;
                runs.Add(new LineageRun(account.Id, paragraphs[i], numbers[last >= 0 ? last : FirstOf(of!, paragraphs.Count, origins[w].Min)])); // with one origin it was just set
            }
        }
        var lineages = numbers.OrderBy(n => n.Value.Number).Select(n => new Lineage(
            n.Value,
            NameOf(n.Key, graph, accounts),
            Enumerable.Range(0, table.Witnesses.Count).Where(w => origins[w].Contains(n.Key)).Select(w => table.Witnesses[w].Account).Order().ToValueList()));
        return new Lineages(lineages.ToValueList(), runs.OrderBy(r => r.Account).ThenBy(r => r.Span).ToValueList());
    }

    /// <summary>The nodes without an exemplar that each node comes from.</summary>
    static SortedSet<int>[] Origins(StemmaGraph graph)
    {
        var above = graph.Edges.ToLookup(e => e.Copy, e => e.Exemplar);
        var origins = new SortedSet<int>[graph.Nodes.Count];
        for (var node = 0; node < origins.Length; node++)
        {
            var found = new SortedSet<int>();
            var seen = new HashSet<int> { node };
            var todo = new Stack<int>([node]);
            while (todo.TryPop(out var at))
            {
                if (!above.Contains(at))
                    found.Add(at);
                foreach (var exemplar in above[at])
                    if (seen.Add(exemplar))
                        todo.Push(exemplar);
            }
            origins[node] = found;
        }
        return origins;
    }

    /// <summary>For each origin and paragraph of a merged page, how many of its words witnesses of that origin alone have too.</summary>
    static Dictionary<int, int[]> Shares(int witness, ValueList<TextSpan> paragraphs, SortedSet<int>[] origins, CollationTable table)
    {
        var shares = origins[witness].ToDictionary(o => o, _ => new int[paragraphs.Count]);
        foreach (var row in table.Rows)
        {
            if (row.Cells[witness] is not { } word || ParagraphOf(word, paragraphs) is not (>= 0 and var paragraph))
                continue;
            foreach (var origin in origins[witness])
                for (var w = 0; w < table.Witnesses.Count; w++)
                    if (w != witness && row.Cells[w] is not null && origins[w].Count == 1 && origins[w].Min == origin)
                    {
                        shares[origin][paragraph]++;
                        break;
                    }
        }
        return shares;
    }

    static int ParagraphOf(TextSpan word, ValueList<TextSpan> paragraphs)
    {
        int low = 0, high = paragraphs.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (word.Start >= paragraphs[middle].End) low = middle + 1;
            else if (word.Start < paragraphs[middle].Start) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    static int Heaviest(Dictionary<int, int[]> shares, int paragraph)
    {
        var (best, most) = (-1, 0);
        foreach (var (origin, words) in shares.OrderBy(s => s.Key))
            if (words[paragraph] > most)
                (best, most) = (origin, words[paragraph]);
        return best;
    }

    static int FirstOf(Dictionary<int, int[]> shares, int paragraphs, int otherwise)
    {
        for (var i = 0; i < paragraphs; i++)
            if (Heaviest(shares, i) is var origin and >= 0)
                return origin;
        return otherwise;
    }

    static string NameOf(int node, StemmaGraph graph, Dictionary<AccountId, Account> accounts) => graph.Nodes[node] switch
    {
        { Lost: { } lost } => lost.Agency is { } agency ? $"lost original {lost.Name} ({agency})" : $"lost original {lost.Name}",
        { Account: { } id } => accounts[id].Label,
        _ => throw new ArgumentException("A node is neither a witness nor a lost original.", nameof(graph)),
    };
}
