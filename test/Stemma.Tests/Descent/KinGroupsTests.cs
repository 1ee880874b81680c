using Stemma.Descent;

namespace Stemma.Tests.Descent;

public class KinGroupsTests
{
    [Fact]
    public void One_tie_by_chance_does_not_make_one_group_of_two() =>
        Groups(10, [.. All(0, 5), .. All(5, 5), (2, 7)]).ShouldBe(["0 1 2 3 4", "5 6 7 8 9"]);

    [Fact]
    public void One_that_is_near_a_few_of_many_stays_apart() =>
        Groups(8, [.. All(0, 7), (1, 7), (4, 7)]).ShouldBe(["0 1 2 3 4 5 6", "7"]);

    [Fact]
    public void One_that_is_near_most_belongs_to_them() =>
        Groups(8, [.. All(0, 7), (0, 7), (1, 7), (4, 7), (5, 7)]).ShouldBe(["0 1 2 3 4 5 6 7"]);

    [Fact]
    public void A_crowd_held_against_its_first_few_is_one_group()
    {
        var ties = from leaf in Enumerable.Range(4, 200) from speaker in Enumerable.Range(0, 4) select (speaker, leaf);
        Groups(204, [.. All(0, 4), .. ties]).Length.ShouldBe(1);
    }

    [Fact]
    public void What_is_surely_one_hangs_together_by_single_ties() =>
        KinGroups.Of([0, 1, 2, 3], Near(4, [(0, 1), (1, 2), (2, 3)]), (_, _) => true).Count.ShouldBe(1);

    [Fact]
    public void What_is_no_member_ties_nobody() =>
        KinGroups.Of([0, 2], Near(3, [(0, 1), (1, 2)]), (_, _) => false).Select(g => string.Join(' ', g)).ShouldBe(["0", "2"]);

    static string[] Groups(int count, (int, int)[] ties) =>
        [.. KinGroups.Of([.. Enumerable.Range(0, count)], Near(count, ties), (_, _) => false).Select(group => string.Join(' ', group))];

    static IEnumerable<(int, int)> All(int first, int count) =>
        from a in Enumerable.Range(first, count) from b in Enumerable.Range(first, count) where a < b select (a, b);

    static List<int>[] Near(int count, (int A, int B)[] ties)
    {
        var near = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var (a, b) in ties)
        {
            near[a].Add(b);
            near[b].Add(a);
        }
        return near;
    }
}
