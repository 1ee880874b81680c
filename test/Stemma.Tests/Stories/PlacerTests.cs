using Stemma.Copies;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Tests.Copies;

namespace Stemma.Tests.Stories;

public sealed class PlacerTests
{
    const string FourthTrip = """
        Trade envoy Mirel Kostan flew home from Dravenport on Thursday, her fourth trip to the coast since the cannery strike began, without the deal that the Harbour Union had asked for.

        Kostan said on Wednesday that 1,250 dockers could be back at work within days if Governor Ansel Brook dropped his demand for a public apology.

        Brook told the Dravenport council that the town would not be rushed. The strike has cost the port about 38 million crowns, according to the Chamber of Shipping.

        The Harbour Union has asked for a rise of 9 percent and a hall of its own on Lantern Quay.
        """;

    const string FourthTripElsewhere = """
        No deal, again. Mirel Kostan's fourth visit to Dravenport closed on Thursday with a handshake for the cameras and little else.

        Governor Ansel Brook wants the strikers of the Harbour Union to say sorry in public first; union leaders call that a trap.

        Some 1,250 dockers stay out, and the Chamber of Shipping puts the loss so far at 38 million crowns. Lantern Quay, where the union hopes to build its hall, was empty when the envoy's car went by.

        Asked on Wednesday whether she would return, Kostan laughed.
        """;

    const string SixthTrip = """
        Mirel Kostan landed in Dravenport on Sunday for her sixth trip of the cannery strike, this time with a letter from the king.

        The envoy met Governor Ansel Brook for two hours and then walked to Lantern Quay, where the Harbour Union had lit braziers.

        About 700 dockers have gone back since June. The union now wants 6 percent and no hall, a spokesman said on Monday.

        The Chamber of Shipping said that 52 million crowns had been lost.
        """;

    const string Elsewhere = """
        A comet that nobody had charted passed over the Ostrin observatory before dawn, and three students saw it first.

        Professor Halla Vint said the tail was as long as eleven full moons. It will be back in about 400 years.

        The students, who had stayed up to photograph owls, are to have it named after them.
        """;

    static (List<Testimony> Batch, List<Kinship> Kin) Compared(params string[] texts)
    {
        var batch = Invented.Hear(texts);
        return (batch, Invented.Kin(batch));
    }

    static Story Of(IEnumerable<Story> stories, Testimony testimony) => stories.Single(s => s.Members.Contains(testimony.Account.Id));

    [Fact]
    public void Independent_reports_of_one_trip_are_one_story_and_another_trip_another_story_of_its_saga()
    {
        var (batch, kin) = Compared(FourthTrip, FourthTripElsewhere, SixthTrip, Elsewhere);
        kin.ShouldBeEmpty();
        var stories = Placer.Group(batch, kin);
        Of(stories, batch[0]).ShouldBe(Of(stories, batch[1]));
        Of(stories, batch[2]).Members.Count.ShouldBe(1);
        Of(stories, batch[3]).Members.Count.ShouldBe(1);
        Of(stories, batch[2]).Saga.ShouldBe(Of(stories, batch[0]).Saga);
        Of(stories, batch[3]).Saga.ShouldBe(Of(stories, batch[3]).Id);
        Of(stories, batch[0]).Why.ShouldBe(
            ["2 groups that copy nothing from one another tell of the same names, figures and days.", "Several speak of the fourth trip."]);
    }

    [Fact]
    public void Copies_are_one_story_named_by_the_smallest_member()
    {
        var random = new Random(23);
        var report = Invented.Report(random);
        var (batch, kin) = Compared(Invented.Text(report), Invented.Text(report.Take(4)), Invented.Text(Invented.Spin(report, random, 0.3)), Invented.Text(Invented.Report(random)));
        var stories = Placer.Group(batch, kin);
        stories.Count.ShouldBe(2);
        var story = Of(stories, batch[0]);
        story.Members.ShouldBe(batch.Take(3).Select(t => t.Account.Id).Order());
        story.Id.ShouldBe(StoryId.FoundedBy(story.Members[0]));
        story.Why.ShouldBe(["3 accounts have passages in common that came down by copying."]);
    }

    [Fact]
    public void A_page_that_glues_two_stories_does_not_make_them_one()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var (one, other) = (Invented.Report(random, 9), Invented.Report(random, 7));
            var (batch, kin) = Compared(
                Invented.Text(one), Invented.Text(Invented.Spin(one, random, 0.2)), Invented.Text(other), Invented.Text(other.Take(5)),
                Invented.Text(one.Concat(other.Take(5))));
            var stories = Placer.Group(batch, kin);
            Of(stories, batch[0]).Members.Count.ShouldBe(3, $"seed {seed}");
            Of(stories, batch[2]).Members.Count.ShouldBe(2, $"seed {seed}");
            Of(stories, batch[4]).ShouldBe(Of(stories, batch[0]), $"seed {seed}");
            Of(stories, batch[4]).Why.ShouldContain(why => why.Contains("another story too", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_order_of_the_batch_and_of_the_kin_gives_the_same_stories()
    {
        var random = new Random(29);
        var texts = new List<string> { FourthTrip, FourthTripElsewhere, SixthTrip, Elsewhere };
        for (var story = 0; story < 14; story++)
        {
            var report = Invented.Report(random);
            texts.Add(Invented.Text(report));
            texts.Add(Invented.Text(Invented.Spin(report, random, 0.3)));
            texts.Add(Invented.Text(report.Skip(2).Concat(Invented.Report(random, 2))));
        }
        var batch = Invented.Hear(texts);
        var kin = Invented.Kin(batch);
        var stories = Placer.Group(batch, kin);
        for (var seed = 0; seed < 8; seed++)
        {
            var (accounts, ties) = (batch.ToArray(), kin.ToArray());
            new Random(seed).Shuffle(accounts);
            new Random(seed).Shuffle(ties);
            Placer.Group(accounts, ties).ShouldBe(stories, $"seed {seed}");
        }
        stories.SelectMany(s => s.Members).Order().ShouldBe(batch.Select(t => t.Account.Id).Order());
    }

    [Fact]
    public void Notes_that_share_a_name_but_no_figure_and_no_day_stay_apart()
    {
        var (batch, kin) = Compared(
            "The mill at Ostrin was painted on Tuesday. The miller of Ostrin, Hob Carrow, chose blue.",
            "A heron stood on the roof of the Ostrin mill on Friday, and the miller of Ostrin fed it.");
        Placer.Group(batch, kin).Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_makes_no_story()
    {
        Placer.Group([], []).ShouldBeEmpty();
    }

    [SharedFact]
    public void The_seeds_are_three_episodes_of_one_saga_and_two_of_them_copies()
    {
        var seeds = Directory.GetFiles(SharedData.At("seeds"), "0*.txt").Order(StringComparer.Ordinal)
            .Select(file => Invented.Hear(File.ReadAllText(file))).ToList();
        var kin = Invented.Kin(seeds);
        kin.Count.ShouldBe(1);
        new[] { kin[0].A, kin[0].B }.ShouldBe(new[] { seeds[0].Account.Id, seeds[1].Account.Id }, ignoreOrder: true);
        var stories = Placer.Group(seeds, kin);
        Of(stories, seeds[1]).ShouldBe(Of(stories, seeds[0]));
        Of(stories, seeds[4]).ShouldBe(Of(stories, seeds[0]));
        Of(stories, seeds[2]).Members.Count.ShouldBe(1);
        Of(stories, seeds[3]).Members.Count.ShouldBe(1);
        stories.Select(s => s.Saga).Distinct().Count().ShouldBe(1);
    }
}
