using System.Text;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Testimonies;

namespace Stemma.Tests.Dates;

public sealed class NewsDaysTests
{
    [Fact]
    public void The_news_of_an_account_are_its_days_about_publication_and_not_its_history() =>
        Of("""{"id":"a","title":"Dam holds","published":"2031-04-10","text":"The dam held on Tuesday.\n\nIt had broken on May 2, 2019, and was mended last year.\n\nEngineers will look at it on Friday."}""")
            .ShouldBe((new DateOnly(2031, 4, 8), new DateOnly(2031, 4, 11)));

    [Fact]
    public void An_account_without_any_date_has_none() =>
        Of("""{"id":"a","title":"Dam holds","text":"The dam held on Tuesday.\n\nEngineers will look at it on Friday."}""").ShouldBeNull();

    [Fact]
    public void Without_a_day_of_publication_the_days_the_text_leads_to_count() =>
        Of("""{"id":"a","title":"Dam holds","text":"The dam held on Tuesday as the flood entered its third month.\n\nThe rain had begun on Feb. 7, 2031.\n\nEngineers will look at it on Friday."}""")
            .ShouldBe((new DateOnly(2031, 4, 8), new DateOnly(2031, 4, 11)));

    static (DateOnly, DateOnly)? Of(string row)
    {
        var bytes = Encoding.UTF8.GetBytes(row);
        var capture = Capture.Of("row.jsonl", MediaTypes.JsonRow, DateTimeOffset.UnixEpoch, bytes);
        var testimony = Reader.Read(capture).Value.ShouldNotBeNull().Testimonies.ShouldHaveSingleItem();
        return AccountTimes.NewsDays(testimony.Account, testimony.Sentences);
    }
}
