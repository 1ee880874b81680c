using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Stories;

/// <summary>
/// Brings a short independent report, left by itself because it names little, to the story that speaks of most of what it names:
/// beside one long report it looks unlike, beside all that the story's accounts say together it does not.
/// </summary>
static class Adoption
{
    const int Fewest = 40;            // marks; what is briefer shares its few by chance
    const int Most = 100;             // a longer report has enough to be like others by itself
    const double LeastAlike = 0.07;   // of the account it is most like
    const double LeastMarks = 0.3;
    const double LeastNames = 0.3;
    const int Speakers = 4; // of a story, those the report is most like

    /// <summary>Joins what stands alone to its story in <paramref name="stories"/>; all are judged before any is joined, so no order matters.</summary>
    public static void Adopt(Groups stories, Testimony[] members, (int X, int Y)[] alike, HashSet<int> pages, Likeness likeness)
    {
        var size = new int[members.Length];
        for (var x = 0; x < members.Length; x++) size[stories.Find(x)]++;
        var near = new Dictionary<int, List<(double Alike, int Other)>>();
        void Meet(int x, int y)
        {
            if (size[stories.Find(x)] != 1 || size[stories.Find(y)] < 2 || pages.Contains(x) || pages.Contains(y)
                || members[x].Sketch.Marks.Count < Fewest || members[x].Sketch.Marks.Count > Most)
                return;
            if (!near.TryGetValue(x, out var list)) near[x] = list = [];
            list.Add((likeness.OfHappening(Math.Min(x, y), Math.Max(x, y)), y));
        }
        foreach (var (x, y) in alike)
        {
            Meet(x, y);
            Meet(y, x);
        }
        var home = new List<(int One, int Story)>();
        foreach (var (one, others) in near.OrderBy(n => n.Key))
        {
            var best = others.GroupBy(o => stories.Find(o.Other)).OrderByDescending(g => g.Max(o => o.Alike)).ThenBy(g => g.Key).First();
            var group = best.OrderByDescending(o => o.Alike).ThenBy(o => o.Other).Take(Speakers).ToList();
            var (marks, names, specific) = likeness.Contained(one, group.ConvertAll(o => o.Other));
            if (group[0].Alike >= LeastAlike && marks >= LeastMarks && names >= LeastNames && specific)
                home.Add((one, best.Key));
        }
        foreach (var (one, story) in home) stories.Join(one, story);
    }
}
