namespace Stemma.Collation;

/// <summary>Takes out links between words that stand in passages with little else in common.</summary>
static class LinkFilter
{
    const int Reach = 10;
    const int Slack = 6;
    const double LeastDensity = 0.4;

    /// <summary>
    /// Unlinks a word when, of the words around it, fewer than four in ten are linked to the same passage of the other text: two
    /// passages without a common origin still share "the" and "of". Even a machine's rewording leaves six words in ten.
    /// </summary>
    /// <param name="links">By word of the one text: the linked word of the other, or -1. Changed in place.</param>
    /// <param name="same">Whether the two words are the same.</param>
    public static void Thin(int[] links, bool[] same)
    {
        var loose = new List<int>();
        for (var j = 0; j < links.Length; j++)
        {
            if (links[j] < 0)
                continue;
            int from = Math.Max(0, j - Reach), to = Math.Min(links.Length - 1, j + Reach);
            var near = 0;
            for (var k = from; k <= to; k++)
                if (links[k] >= 0 && same[k] && Math.Abs(links[k] - k - (links[j] - j)) <= Slack)
                    near++;
            // At the edge of a passage half of the window belongs to another one.
            var size = Math.Min(to - from + 1, Reach + 1 + Math.Min(Reach, Math.Min(Run(links, same, j, -1), Run(links, same, j, 1))));
            if (near < LeastDensity * Math.Max(size, Math.Min(Reach, links.Length)))
                loose.Add(j);
        }
        foreach (var j in loose)
            links[j] = -1;
    }

    // How far the text goes on being linked to the same passage.
    static int Run(int[] links, bool[] same, int at, int step)
    {
        var far = 0;
        for (var k = at + step; k >= 0 && k < links.Length && Math.Abs(k - at) <= Reach; k += step)
            if (links[k] >= 0 && same[k] && Math.Abs(links[k] - k - (links[at] - at)) <= Slack)
                far = Math.Abs(k - at);
        return far;
    }
}
