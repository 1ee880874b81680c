using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ann Lund", "Ann Lund")]
    [InlineData("by Ann Lund and Per Holm", "Ann Lund|Per Holm")]
    [InlineData("Von Ilse Brandvold, Chefreporterin und Per Holm", "Ilse Brandvold|Per Holm")]
    [InlineData("Von Ann Lund | 12. März 2031", "Ann Lund")]
    [InlineData("Autorin: Ann Lund", "Ann Lund")]
    [InlineData("Text: Ann Lund, Fotos: Per Holm", "Ann Lund")]
    [InlineData("par Élise Marchand", "Élise Marchand")]
    [InlineData("Por Inés de la Vega", "Inés de la Vega")]
    [InlineData("Autor: Łukasz Wróbel", "Łukasz Wróbel")]
    [InlineData("di Marta Rossi", "Marta Rossi")]
    [InlineData("Eine Kolumne von Ann Lund", "Ann Lund")]
    [InlineData("Ann Lund, Oslo", "Ann Lund")]
    [InlineData("Ann Lund, senior reporter", "Ann Lund")]
    [InlineData("Chefredakteurin Ann Lund", "Ann Lund")]
    [InlineData("Dr. Ludwig van der Molen", "Dr. Ludwig van der Molen")]
    [InlineData("ANN LUND; PER HOLM", "ANN LUND|PER HOLM")]
    [InlineData("Ann Lund/NPA", "Ann Lund")]
    [InlineData("Posted by Ann Lund on May 4, 2031 at 9:15", "Ann Lund")]
    [InlineData("AuthorAnn Lund", "Ann Lund")]
    [InlineData("Ann Lund @annlund", "Ann Lund")]
    [InlineData("Ann O&#8217;Dale &amp; Per Holm", "Ann O’Dale|Per Holm")]
    [InlineData("nightowl7", "nightowl7")]
    [InlineData("王小明", "王小明")]
    public void Names_are_taken_without_what_stands_around_them(string field, string names) =>
        AuthorNames.Of(field, nicknames: true).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("admin")]
    [InlineData("wordpressadmin")]
    [InlineData("Redaktion")]
    [InlineData("By Staff")]
    [InlineData("Staff Writer")]
    [InlineData("by the newsroom")]
    [InlineData("Reuters")]
    [InlineData("The Northern Press Agency")]
    [InlineData("Quay Post")]
    [InlineData("https://quay.example/author/ann")]
    [InlineData("www.quay.example")]
    [InlineData("ann@quay.example")]
    [InlineData("@annlund")]
    [InlineData("12. März 2031")]
    [InlineData("March")]
    [InlineData("Share this article")]
    [InlineData("Ministry of Fisheries")]
    [InlineData("Harbour Board GmbH")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{author.name}}")]
    [InlineData("null")]
    [InlineData("5 min read")]
    [InlineData("der Brücke zum Hafen")]
    [InlineData("Ann\u0007Lund\u001b[31m")]
    [InlineData("")]
    [InlineData("|")]
    public void Desks_agencies_addresses_and_leftovers_are_no_names(string field) =>
        AuthorNames.Of(field, nicknames: true, sites: new HashSet<string> { "quaypost" }).ShouldBeEmpty(field);

    [Theory]
    [InlineData("Von Wind und Wetter überrascht waren die Fischer am Morgen")]
    [InlineData("By then the harbour had closed for the night")]
    [InlineData("Von der Insel bis zum Festland")]
    [InlineData("by nightowl7")]
    public void A_line_that_nothing_marks_needs_a_full_name(string line) => AuthorNames.Of(line, nicknames: false).ShouldBeEmpty(line);

    [Fact]
    public void Any_field_gives_names_without_control_characters()
    {
        string[] pieces = ["By ", "Ann", " ", "Lund", ",", "|", "/", " and ", "\u0000", "\ud800", "é", "-", ".", "@", "2031", "(", "&amp;", "\n", "von ", "王", ":", " on "];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var field = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var name in AuthorNames.Of(field, seed % 2 == 0))
                (name.Length is > 1 and <= 60 && !name.Any(char.IsControl) && name == name.Trim()).ShouldBeTrue($"seed {seed}: '{name}'");
        }
    }

    [Fact]
    public void A_field_of_a_million_characters_names_nobody_and_takes_no_time() =>
        AuthorNames.Of(string.Concat(Enumerable.Repeat("Ann Lund, ", 100_000)), nicknames: true).ShouldBeEmpty();
}
