using Stemma.Descent;

namespace Stemma.Tests.Descent;

public sealed class ArborescenceTests
{
    [Fact]
    public void It_is_as_cheap_as_the_cheapest_of_all_trees()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(2, 6);
            var cost = new double[n, n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    cost[i, j] = random.Next(20);
            var parents = Arborescence.Cheapest(cost, 0);
            parents[0].ShouldBe(-1);
            IsTree(parents).ShouldBeTrue($"seed {seed}");
            Sum(cost, parents).ShouldBe(AllTrees(n).Where(IsTree).Min(p => Sum(cost, p)), $"seed {seed}");
        }
    }

    [Fact]
    public void A_node_out_of_reach_is_refused() =>
        Should.Throw<ArgumentException>(() => Arborescence.Cheapest(new[,] { { 0, double.PositiveInfinity }, { 1, 0 } }, 0));

    static double Sum(double[,] cost, int[] parents) => Enumerable.Range(1, parents.Length - 1).Sum(v => cost[parents[v], v]);

    static bool IsTree(int[] parents)
    {
        for (var v = 1; v < parents.Length; v++)
        {
            var at = v;
            for (var steps = 0; at > 0; steps++)
            {
                if (steps > parents.Length)
                    return false;
                at = parents[at];
            }
        }
        return true;
    }

    static IEnumerable<int[]> AllTrees(int n)
    {
        var total = (int)Math.Pow(n, n - 1);
        for (var code = 0; code < total; code++)
        {
            var parents = new int[n];
            parents[0] = -1;
            for (int v = 1, rest = code; v < n; v++, rest /= n)
                parents[v] = rest % n;
            yield return parents;
        }
    }
}
