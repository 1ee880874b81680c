using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Makes one word one kind of name all through an account: the model judges each place by itself.</summary>
static class NameVotes
{
    /// <summary>
    /// The names, with the kind of each single word set to the kind it has most often; a word that ends a person's full name is that person's
    /// wherever it stands alone, unless it is more often something else.
    /// </summary>
    public static List<NameSpan> Settle(Annotated text)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var name in text.Names)
            if (name.Count == 1)
                Votes(name.First)[(int)name.Kind] += 2;
            else if (name.Kind == NameKind.Person)
                Votes(name.First + name.Count - 1)[(int)NameKind.Person] += 3;
        List<NameSpan> settled = new(text.Names.Count);
        foreach (var name in text.Names)
        {
            if (name.Count > 1)
            {
                settled.Add(name);
                continue;
            }
            var counts = Votes(name.First);
            var best = name.Kind;
            for (var kind = 0; kind < counts.Length; kind++)
                if (counts[kind] > counts[(int)best]) best = (NameKind)kind;
            settled.Add(name with { Kind = best });
        }
        return settled;

        int[] Votes(int word)
        {
            var key = Keys.Fold(text.FormOf(word));
            if (!votes.TryGetValue(key, out var counts))
                votes.Add(key, counts = new int[3]);
            return counts;
        }
    }
}
