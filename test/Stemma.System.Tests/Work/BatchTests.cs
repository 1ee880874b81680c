using Stemma.Intake;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

public sealed class BatchTests
{
    [Fact]
    public void Any_order_of_the_inputs_gives_the_same_stories_and_dossiers()
    {
        var captures = AnyNews.Captures(seed: 1, stories: 12);
        var straight = Batch.Group(Batch.Read(captures).Testimonies);
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = captures.ToArray();
            new Random(seed).Shuffle(shuffled);
            var other = Batch.Group(Batch.Read(shuffled).Testimonies);
            other.ShouldBe(straight);
            Batch.Weigh(other, PlainWeighing.Weigh).ShouldBe(Batch.Weigh(straight, PlainWeighing.Weigh));
        }
    }

    [Fact]
    public void A_report_and_its_copies_are_one_story_and_strangers_are_not()
    {
        var captures = AnyNews.Captures(seed: 2, stories: 10);
        var stories = Batch.Group(Batch.Read(captures).Testimonies).Stories;
        stories.Select(s => s.Members.Count).Order().ShouldBe([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    }

    [Fact]
    public void The_same_bytes_from_two_places_are_one_account_named_by_the_smaller_origin()
    {
        var capture = AnyNews.Captures(seed: 3, stories: 1)[0];
        var twice = new[] { capture with { Origin = "z/later.txt", MediaType = MediaTypes.Text }, capture with { Origin = "b/first.txt", MediaType = MediaTypes.Text } };
        Batch.Read(twice).Testimonies.ShouldHaveSingleItem().Account.Label.ShouldBe("first");
        Batch.Read(twice.Reverse()).ShouldBe(Batch.Read(twice));
    }

    [Fact]
    public void What_intake_turned_away_is_told_with_what_reading_turned_away()
    {
        var turnedAway = new Rejected("b.txt", 3, "the file ends inside a character", "Save it again as UTF-8");
        var capture = AnyNews.Captures(seed: 4, stories: 1)[0];
        var heard = Batch.Read([turnedAway, capture]);
        heard.Rejected.ShouldBe(ValueList.Of([turnedAway]));
        heard.Testimonies.Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        var grouped = Batch.Group(Batch.Read(Array.Empty<Capture>()).Testimonies);
        grouped.Stories.ShouldBeEmpty();
        Batch.Weigh(grouped, PlainWeighing.Weigh).ShouldBeEmpty();
    }
}
