using System.Text;
using System.Text.Json;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class JsonRowTests
{
    const string Body = "The bridge at Osk reopened on Friday, a day late, after engineers had tested its cables twice in the night.\n\nTraffic was light.";

    [Fact]
    public void A_row_gives_title_text_and_facts()
    {
        var account = Reading.Row(new { id = "r7", title = "Bridge at Osk reopens", text = Body, site = "oskpost.example", url = "https://oskpost.example/7", published = "2031-05-02" });
        account.Label.ShouldBe("r7");
        account.Text.ShouldBe("Bridge at Osk reopens\n\n" + Body);
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Bridge at Osk reopens");
        account.Paragraphs().Length.ShouldBe(2);
        account.Facts.Outlet.ShouldBe("oskpost.example");
        var day = account.Facts.Published.ShouldNotBeNull();
        (day.Latest - day.Earliest).ShouldBe(TimeSpan.FromSeconds(86399));
    }

    [Theory]
    [InlineData("2031-05-02T08:30:00Z", "2031-05-02T08:30:00Z")]
    [InlineData("2031-05-02T08:30:00+02:00", "2031-05-02T06:30:00Z")]
    [InlineData("Fri, 2 May 2031 08:30:00 GMT", "2031-05-02T08:30:00Z")]
    [InlineData("2031-05-02 08:30", "2031-05-02T08:30:00Z")]
    public void A_time_is_an_instant(string written, string instant)
    {
        var moment = Reading.Row(new { text = Body, published = written }).Facts.Published.ShouldNotBeNull();
        moment.Earliest.UtcDateTime.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        moment.Latest.ShouldBe(moment.Earliest);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2031-13-40")]
    [InlineData("12:30")]
    [InlineData("")]
    public void A_date_that_is_none_is_unknown(string written) => Reading.Row(new { text = Body, published = written }).Facts.Published.ShouldBeNull();

    [Fact]
    public void Every_character_leads_back_through_the_escapes_to_its_place_in_the_row()
    {
        const string row = """{"n":[1,{"text":"no"}],"text":"He said \"go\".\nThen \u2014 \ud83d\ude00 caf\u00e9 — home.","id":"e","x":null}""";
        var account = Reading.One(row, MediaTypes.JsonRow);
        account.Text.ShouldBe("He said \"go\".\nThen — 😀 café — home.");
        for (var i = 0; i < account.Text.Length; i++)
        {
            var source = account.Origin.InSource(new(i, 1)).ShouldNotBeNull();
            JsonSerializer.Deserialize<string>($"\"{row.AsSpan(source.Start, source.Length)}\"".Replace("\\ud83d\"", "\\ud83d\\ude00\"").Replace("\"\\ude00", "\"\\ud83d\\ude00"))
                .ShouldNotBeNull().ShouldContain(account.Text[i]);
        }
    }

    [Theory]
    [InlineData("[]", 0, "the row is not a JSON object")]
    [InlineData("""{"id":"é","text":"abc""", 22, "a text in quotation marks is not closed or holds a broken escape")]
    [InlineData("""{"text":"a" "id":"b"}""", 12, "a comma or a closing brace was expected")]
    [InlineData("""{"text":"a"} {}""", 13, "there is more after the end of the object")]
    [InlineData("""{text:"a"}""", 1, "a field's name in quotation marks was expected")]
    public void A_damaged_row_is_turned_away_with_the_byte(string row, int at, string reason)
    {
        var rejected = Reading.Try(row, MediaTypes.JsonRow, "set.jsonl:4").Rejected.ShouldNotBeNull();
        rejected.ToString().ShouldBe($"set.jsonl:4: byte {at}: {reason}. Each line must be one JSON object with a text or html field.");
    }

    [Fact]
    public void Deep_nesting_beside_the_text_does_no_harm()
    {
        var deep = new StringBuilder("{\"deep\":").Append('[', 200_000).Append(']', 200_000).Append(",\"text\":\"Here.\"}").ToString();
        Reading.One(deep, MediaTypes.JsonRow).Text.ShouldBe("Here.");
    }
}
