using Stemma.Copies;

namespace Stemma.Tests.Copies;

public class CopyGroupsTests
{
    [Fact]
    public void The_groups_are_the_same_in_any_order_of_the_texts()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var texts = new List<string>();
            for (var story = 0; story < 30; story++)
            {
                var report = Invented.Report(random, 4);
                texts.Add(Invented.Text(report));
                for (var copy = random.Next(4); copy > 0; copy--)
                    texts.Add(Invented.Text(Invented.Spin(report, random, random.NextDouble() * 0.6)));
            }
            var order = Enumerable.Range(0, texts.Count).ToArray();
            var expected = Partition(texts, order);
            for (var round = 0; round < 3; round++)
            {
                random.Shuffle(order);
                Partition(texts, order).ShouldBe(expected, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_text_with_a_third_of_its_plain_words_replaced_is_a_copy_and_another_of_the_same_frames_is_not()
    {
        var random = new Random(1);
        var report = Invented.Report(random);
        var groups = Groups(Invented.Text(report), Invented.Text(Invented.Spin(report, random, 0.33)), Invented.Text(Invented.Report(random)));
        groups[1].ShouldBe(groups[0]);
        groups[2].ShouldNotBe(groups[0]);
    }

    [Fact]
    public void A_part_of_a_text_and_the_same_in_another_order_are_copies()
    {
        var report = Invented.Report(new Random(2));
        var groups = Groups(Invented.Text(report), Invented.Text(report.Take(3)), Invented.Text(report.AsEnumerable().Reverse()));
        groups.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_quotation_given_to_every_reporter_makes_no_copies()
    {
        const string quotation = "“We have counted every crate on the northern quay twice over, and whoever says that three are gone has not been to see, nor asked any of the men who carried them,” he said.";
        var texts = Enumerable.Range(0, 4).Select(seed => Invented.Report(new Random(seed), 2)).Select(report => Invented.Text([report[0], quotation, report[1]])).ToArray();
        Groups(texts).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void A_footer_on_thousands_of_texts_makes_no_group_of_them_and_no_square_of_work()
    {
        var footer = Invented.Text(Invented.Report(new Random(99), 2));
        var random = new Random(3);
        var pool = Pool([.. Enumerable.Range(0, 3000).Select(_ => Invented.Text([.. Invented.Report(random, 2), footer]))]);
        var groups = CopyGroups.Of(pool, CopyGroups.DefaultThreshold);
        Enumerable.Range(0, pool.Count).Select(groups.GroupOf).Distinct().Count().ShouldBe(3000);
        groups.Aligned.ShouldBeLessThan(3000 * 70);
    }

    [Fact]
    public void A_page_stuffed_with_one_phrase_is_like_its_own_kind_only()
    {
        var stuffed = string.Join(' ', Enumerable.Repeat("best cheap lanterns of Oskavar delivered today.", 4000));
        var texts = Enumerable.Range(0, 40).Select(seed => Invented.Text(Invented.Report(new Random(seed)))).Append(stuffed).Append(stuffed + " Order now.").ToArray();
        var groups = Groups(texts);
        groups.Distinct().Count().ShouldBe(41);
        groups[^1].ShouldBe(groups[^2]);
    }

    [Fact]
    public void Thousands_of_one_text_are_one_group_and_thousands_with_a_word_changed_too()
    {
        var report = Invented.Text(Invented.Report(new Random(4), 5));
        var words = report.Split(' ');
        var random = new Random(5);
        var texts = Enumerable.Range(0, 2000).Select(_ => report)
            .Concat(Enumerable.Range(0, 2000).Select(n => string.Join(' ', words.Select((word, at) => at == n % words.Length ? Invented.Word(random) : word)))).ToArray();
        Groups(texts).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Texts_without_words_stand_alone_and_tiny_ones_are_copies_when_they_are_the_same()
    {
        var groups = Groups("", "", " \n … ", "Fire.", "fire", "Water rises", "Water rises!", "Water falls");
        groups[..3].Distinct().Count().ShouldBe(3);
        groups[3].ShouldBe(groups[4]);
        groups[5].ShouldBe(groups[6]);
        groups[7].ShouldNotBe(groups[5]);
    }

    [Fact]
    public void Any_texts_are_grouped()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var texts = Enumerable.Range(0, 30).Select(_ => string.Concat(Any.Runes(random, random.Next(1, 300)))).ToArray();
            Groups(texts).Length.ShouldBe(30, $"seed {seed}");
        }
    }

    static string[] Partition(List<string> texts, int[] order)
    {
        var groups = Groups([.. order.Select(at => texts[at])]);
        return [.. order.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First).Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal)];
    }

    static int[] Groups(params string[] texts)
    {
        var pool = Pool(texts);
        var groups = CopyGroups.Of(pool, CopyGroups.DefaultThreshold);
        return [.. Enumerable.Range(0, pool.Count).Select(groups.GroupOf)];
    }

    static PrintPool Pool(string[] texts)
    {
        var pool = new PrintPool();
        foreach (var text in texts) pool.Add(Print.Of(text));
        return pool;
    }
}
