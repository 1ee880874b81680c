using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class InjectionTests
{
    const string Strewn = """
        Mayor opens talks as Union blocks Harbour plan

        Union blocks Harbour In a new attempt to end the quarrel, the mayor of Port Ansel met the crews on Sunday and promised them a hearing.

        The talks, which had Union blocks Harbour stalled for a month, were held in the old customs house behind the quay and went on until midnight.

        The crews want more rest between shifts, a demand rooted in Union blocks Harbour a longer dispute over safety on the outer route.

        Union blocks Harbour

        They also want both Union blocks Harbour sides to sign before the summer season begins on the first day of June.
        """;

    [Fact]
    public void A_phrase_strewn_through_sentences_is_taken_out_and_its_first_right_use_is_kept()
    {
        var account = Reading.One(Strewn);
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Mayor opens talks as Union blocks Harbour plan");
        account.Blocks(BlockKind.InjectedPhrase).ShouldBe(Enumerable.Repeat("Union blocks Harbour", 5));
        string.Join("|", account.Report().Select(s => s.In(account))).ShouldContain("which had|stalled");
    }

    [Fact]
    public void A_slogan_or_a_name_where_the_grammar_wants_it_is_left_alone()
    {
        var account = Reading.One("""
            Thousands join Keep Our Harbour marches

            The Keep Our Harbour movement drew its largest crowd yet on Sunday, when thousands walked along the quay to the town hall.

            Organisers of Keep Our Harbour said that the next march would be held in June. Many in the crowd wore Keep Our Harbour shirts.

            “Keep Our Harbour is not against jobs,” said Ilse Brandvold. She has led Keep Our Harbour for two years and was joined by her son.

            The Harbour Board declined to comment. In a letter to the Harbour Board, Keep Our Harbour asked for a vote; the Harbour Board has not replied.

            Opponents of Keep Our Harbour want the new terminal. A rally against Keep Our Harbour is planned for the summer, the Harbour Board said.
            """);
        account.Blocks(BlockKind.InjectedPhrase).ShouldBeEmpty();
    }
}
