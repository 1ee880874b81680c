using Stemma.Attributions;
using Stemma.Comparison;

namespace Stemma.Tests.Comparison;

public sealed class UtteranceFinderTests
{
    const string Wire = """
        The bridge at Tollen will stay closed until the spring, the port authority said on Tuesday after a barge hit its middle pillar and lorries had to turn back.

        “We have counted eleven cracks and we are still counting,” said Mayor Ada Quill. “Nobody will cross this river on a hope.”

        The builder, Ronan Marsh, insisted that the pillar had been sound before the barge struck it, and that his firm would pay for nothing until the inquiry ended.

        Ferries are to run every twenty minutes from the northern quay, where dozens of people were waiting in the rain by early evening.
        """;

    const string Copy = """
        The bridge at Tollen will stay closed until the spring, the port authority said on Tuesday after a barge hit its middle pillar and trucks had to turn back.

        “We have counted forty cracks and we are still counting,” said Mayor Ada Quill. “Nobody will cross this river on a hope.”

        The builder, Ronan Marsh, insisted that the pillar had been sound before the barge struck it, and that his firm would pay for nothing until the inquiry ended.

        Ferries are to run every twenty minutes from the northern quay, where dozens of people were waiting in the rain.
        """;

    const string Own = """
        Tollen woke to silence on Wednesday. No lorry had come over the river since the accident, and the bakers on the far bank were out of flour by noon.

        Mayor Ada Quill said that eleven cracks had been counted in the pillar so far and the counting was not over. She was seen at the quay twice.

        “My grandmother rowed across,” said Lotte Brandt, who keeps the inn. “I suppose I shall row too.”
        """;

    [Fact]
    public void A_quotation_its_altered_copy_and_its_paraphrase_are_one_utterance()
    {
        var story = Chorus.Of(Wire, Copy, Own);
        var utterance = story.With("eleven cracks and we");
        utterance.Speaker.ShouldBe("Ada Quill");
        utterance.Versions.Select(v => v.Manner).ShouldBe([Manner.Direct, Manner.Direct, Manner.Indirect], string.Join('\n', story.Printed()));
        utterance.Accounts.Count().ShouldBe(3);
        utterance.IsOnlyHere.ShouldBeFalse();
    }

    [Fact]
    public void What_was_changed_on_the_way_is_named_by_its_drift()
    {
        var altered = Chorus.Of(Wire, Copy, Own).With("eleven cracks and we").Versions.First(v => v.Words.Contains("forty"));
        altered.Changes[0].Kind.ShouldBe(DriftKind.QuoteAltered);
        altered.Changes[0].Severity.ShouldBe(Severity.Material);
    }

    [Fact]
    public void What_one_account_alone_has_is_only_here()
    {
        var only = Chorus.Of(Wire, Copy, Own).With("My grandmother rowed across");
        only.IsOnlyHere.ShouldBeTrue();
        only.Accounts.ShouldHaveSingleItem();
        only.Speaker.ShouldBe("Lotte Brandt");
    }

    [Fact]
    public void What_only_copies_of_one_text_have_is_only_there_however_many_they_are()
    {
        var builder = Chorus.Of(Wire, Copy, Own).With("the pillar had been sound");
        (builder.IsOnlyHere, builder.Accounts.Count(), builder.Versions.Count).ShouldBe((true, 2, 1));
    }

    [Fact]
    public void Two_utterances_of_one_speaker_stay_two()
    {
        const string other = """
            Tollen has a ferry again. It left at six on Wednesday morning with three vans, a hearse and a class of children who sang all the way across.

            Mayor Ada Quill said the ferry would be free for everyone who lives in the town until the summer holidays began.

            Mayor Ada Quill said that eleven cracks had been counted in the pillar of the old bridge and the counting went on.
            """;
        var story = Chorus.Of(Wire, other);
        story.With("the ferry would be free").ShouldNotBe(story.With("eleven cracks and we"));
        story.With("eleven cracks and we").Accounts.Count().ShouldBe(2);
    }

    [Fact]
    public void The_same_words_at_anothers_door_are_in_dispute()
    {
        var copy = Copy.Replace("said Mayor Ada Quill", "said engineer Tomas Feld", StringComparison.Ordinal);
        var utterance = Chorus.Of(Wire, copy, Own).With("eleven cracks and we");
        utterance.OtherSpeakers.ShouldBe(["Tomas Feld"]);
        utterance.Versions.First(v => v.Words.Contains("forty")).Changes.ShouldContain(c => c.Kind == DriftKind.AttributionChanged && c.Severity == Severity.Material);
    }

    [Fact]
    public void A_copy_that_has_the_words_as_its_own_is_named()
    {
        var copy = Copy.Replace("“We have counted forty cracks and we are still counting,” said Mayor Ada Quill. “Nobody will cross this river on a hope.”",
            "There are forty cracks and the counting goes on. Nobody will cross this river on a hope.", StringComparison.Ordinal)
            .Replace("insisted that the pillar had been sound before the barge struck it, and that his firm would pay for nothing until the inquiry ended", "has a firm in Tollen. The pillar had been sound before the barge struck it, and his firm would pay for nothing until the inquiry ended", StringComparison.Ordinal);
        var story = Chorus.Of(Wire, copy, Own);
        var builder = story.With("the pillar had been sound");
        story.Siglum(builder.Unattributed.ShouldHaveSingleItem().Account).ShouldNotBe(story.Siglum(builder.Sayings.First().At.Account));
        Chorus.Of(Wire, Copy, Own).With("the pillar had been sound").Unattributed.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_accounts_changes_nothing()
    {
        string[] papers = [Wire, Copy, Own, Copy.Replace("every twenty minutes", "all day", StringComparison.Ordinal)];
        var straight = Chorus.Of(papers).Dossier.Utterances;
        for (var turn = 1; turn < papers.Length; turn++)
            Chorus.Of([.. papers.Skip(turn), .. papers.Take(turn)]).Dossier.Utterances.Select(u => (u.Speaker, u.Versions.Count, u.Versions[0].Words))
                .ShouldBe(straight.Select(u => (u.Speaker, u.Versions.Count, u.Versions[0].Words)), $"turn {turn}");
    }

    [Fact]
    public void A_quotation_mark_that_is_lost_costs_one_utterance_at_most()
    {
        var random = new Random(7);
        int[] marks = [.. Enumerable.Range(0, Wire.Length).Where(i => Wire[i] is '“' or '”')];
        for (var round = 0; round < 20; round++)
        {
            var gone = marks[random.Next(marks.Length)];
            var utterances = Chorus.Of(Wire.Remove(gone, 1), Copy, Own).Dossier.Utterances;
            utterances.ShouldContain(u => u.Speaker == "Ronan Marsh" && u.Accounts.Count() == 2, $"round {round}");
            utterances.SelectMany(u => u.Sayings).ShouldAllBe(s => s.At.Evidence.Length < 300, $"round {round}");
        }
    }

    [Fact]
    public void An_account_that_was_not_heard_adds_nothing()
    {
        var story = Chorus.Of(Wire);
        Stemma.Dossiers.Weigher.Weigh(story.Dossier.Story, [story.Testimonies[0] with { Speech = null }], []).ShouldSatisfyAllConditions(
            d => d.Utterances.ShouldBeEmpty(), d => d.Heard.ShouldBeNull());
    }
}
