namespace Stemma.Descent;

/// <summary>Settles what the words leave open: a text many copied from is likelier to have been copied once more.</summary>
static class Hubs
{
    const int Sweeps = 5;

    /// <summary>The tree with every copy hung from the likeliest of the exemplars that explain it about equally well.</summary>
    public static Tree Prefer(Tree tree, Pricing pricing)
    {
        var parents = (int[])tree.Parents.Clone();
        var changed = true;
        for (var sweep = 0; sweep < Sweeps && changed; sweep++)
        {
            changed = false;
            for (var c = 0; c < pricing.Witnesses; c++)
            {
                if (parents[c] < 0)
                    continue;
                var below = (tree with { Parents = parents }).Below(c);
                var copies = new int[parents.Length];
                for (var v = 0; v < parents.Length; v++)
                    if (v != c && parents[v] >= 0)
                        copies[parents[v]]++;
                var best = parents[c];
                double Worth(int p) => tree.Costs[p, c] - pricing.Costs.Hub * Math.Log2(1 + copies[p]);
                for (var p = 0; p < parents.Length; p++)
                    if (!below.Contains(p) && Worth(p) < Worth(best) - 1e-9)
                        best = p;
                changed |= best != parents[c];
                parents[c] = best;
            }
        }
        var clean = pricing.WithoutIdle(tree with { Parents = parents });
        return pricing.Price(clean.Parents, clean.States, clean.Root, clean.Sure);
    }
}
