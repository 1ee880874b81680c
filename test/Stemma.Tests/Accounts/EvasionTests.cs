namespace Stemma.Tests.Accounts;

public class EvasionTests
{
    const string Report = "The ferry company of Ostrel said on Monday that it would halve its sailings to the outer islands until the spring, and blamed the price of fuel.";

    [Theory]
    [InlineData("Ostrel", "\u041Estrel")] // a Cyrillic letter in a Latin word
    [InlineData("ferry", "fe\u200Brry")]
    [InlineData("ferry", "fe\u2060rry")]
    [InlineData("Monday", "\u202Eyadnom\u202C")]
    [InlineData("fuel", "fuel\U000E0041\U000E0042")]
    [InlineData("fuel", "fu\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301el")]
    public void Characters_nobody_needs_are_told_with_their_place_and_kept(string plain, string evasive)
    {
        var page = Reading.Page(Report.Replace(plain, evasive, StringComparison.Ordinal));

        page.Notices.ShouldHaveSingleItem().ShouldStartWith("1 place with evasive characters");
        page.Accounts[0].Text.ShouldContain(evasive, Case.Sensitive);
    }

    [Theory]
    [InlineData("Паром из Остреля не ходит до весны, сообщили в понедельник в компании, и винят в этом цены на топливо, как и год назад.")]
    [InlineData("نمی\u200Cخواهم این قایق تا بهار حرکت کند، شرکت روز دوشنبه گفت و بهای سوخت را مقصر دانست و از مسافران پوزش خواست.")]
    [InlineData("The flag \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F flew over the ferry in Ostrel on Monday, and the crew \U0001F468\u200D\U0001F469\u200D\U0001F467 cheered it from the quay.")]
    [InlineData("The e\u0301lan of the co\u00ADop in Ostrel, with its μm sensors and α-particles, was praised on Monday by people of the outer islands.")]
    public void Other_scripts_emoji_accents_and_soft_hyphens_are_none(string text) => Reading.Page(text).Notices.ShouldBeEmpty();
}
