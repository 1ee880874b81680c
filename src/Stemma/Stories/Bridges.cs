using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Texts;

namespace Stemma.Stories;

/// <summary>
/// Finds pages that glue reports of two stories: their kin fall into groups that have nothing in common with one another and
/// copy different parts of the page. Such a page belongs with the kin that share most of it, and ties no one else together.
/// </summary>
static class Bridges
{
    const int Most = 24;          // kin looked at, those that share most first
    const double Unlike = 0.15;   // below it two groups of kin do not tell one happening
    const double Same = 0.3;      // share of the smaller part that two kin must have in common on the page

    /// <summary>The pages that glue, and the kinships that tie them to the stories they do not belong to, the smaller number first.</summary>
    public static (HashSet<int> Pages, HashSet<(int, int)> Across) Find(int count, IReadOnlyList<Kinship> kin, Dictionary<AccountId, int> number, Likeness likeness)
    {
        var kinOf = new List<(int Other, List<TextSpan> Parts)>?[count];
        var tied = new HashSet<(int, int)>();
        foreach (var kinship in kin)
        {
            var (a, b) = (number[kinship.A], number[kinship.B]);
            (kinOf[a] ??= []).Add((b, kinship.Passages.Select(p => p.InA).ToList()));
            (kinOf[b] ??= []).Add((a, kinship.Passages.Select(p => p.InB).ToList()));
            tied.Add(Pair(a, b));
        }
        var pages = new HashSet<int>();
        var across = new HashSet<(int, int)>();
        for (var page = 0; page < count; page++)
            if (kinOf[page] is { Count: > 1 } all && Split(page, all, tied, likeness, across))
                pages.Add(page);
        return (pages, across);
    }

    static bool Split(int page, List<(int Other, List<TextSpan> Parts)> all, HashSet<(int, int)> tied, Likeness likeness, HashSet<(int, int)> across)
    {
        // From the kin that share least of the page: a part of one story comes before a page that glues two as this one does.
        var kin = all.OrderByDescending(k => Length(k.Parts)).ThenBy(k => k.Other).Take(Most).Reverse().ToList();
        var groups = new List<List<(int Other, List<TextSpan> Parts)>>();
        foreach (var one in kin)
        {
            var near = groups.FindAll(group => group.Exists(other => tied.Contains(Pair(one.Other, other.Other)) || Meet(one.Parts, other.Parts)
                || likeness.OfSubject(Math.Min(one.Other, other.Other), Math.Max(one.Other, other.Other)) >= Unlike));
            if (near.Count == 0)
                groups.Add([one]);
            else if (near.Count == 1)
                near[0].Add(one); // kin near two groups glue as the page does, and say nothing of where it belongs
        }
        if (groups.Count < 2)
            return false;
        var home = groups.MaxBy(group => (group.Max(k => Length(k.Parts)), -group.Min(k => k.Other))) ?? groups[0];
        foreach (var group in groups)
            if (group != home)
                foreach (var one in group) across.Add(Pair(page, one.Other));
        return true;
    }

    static bool Meet(List<TextSpan> a, List<TextSpan> b)
    {
        var common = 0;
        foreach (var x in a)
            foreach (var y in b) common += x.Common(y);
        return common > Same * Math.Min(Length(a), Length(b));
    }

    static int Length(List<TextSpan> parts) => parts.Sum(part => part.Length);

    static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
