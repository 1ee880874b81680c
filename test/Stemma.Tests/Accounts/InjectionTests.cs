using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class InjectionTests
{
    const string Strewn = """
        Mayor hears crews as Union blocks Harbour plan

        Union blocks Harbour On Sunday the mayor of Port Ansel met the ferry crews in the old customs house and promised them a second hearing.

        The hearing was Union blocks Harbour postponed twice last month, and few of the crews expected that it would be held before the summer.

        They ask for longer rest between shifts on Union blocks Harbour the outer route, where the crossing takes four hours in fair weather.

        Union blocks Harbour

        The mayor, who grew up beside Union blocks Harbour ferries, said that he would write to the ministry before the first day of June.
        """;

    [Fact]
    public void A_phrase_strewn_through_sentences_is_taken_out_and_its_first_right_use_is_kept()
    {
        var account = Reading.One(Strewn);
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Mayor hears crews as Union blocks Harbour plan");
        account.Blocks(BlockKind.InjectedPhrase).ShouldBe(Enumerable.Repeat("Union blocks Harbour", 5));
        string.Join("|", account.Report().Select(s => s.In(account))).ShouldContain("The hearing was|postponed twice");
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
