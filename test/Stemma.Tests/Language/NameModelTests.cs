using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Language;

public sealed class NameModelTests
{
    static readonly LanguageModels Models = LanguageModels.Load(name => name == "names.model" ? LanguageModels.OpenEmbedded(name) : null);

    static string[] Names(string text)
    {
        var annotated = Annotator.Annotate(text, Models);
        return [.. annotated.Names.Select(n => $"{n.Kind}: {n.Span.In(annotated.Text)}")];
    }

    [Theory]
    [InlineData("President Robert Kelling met Susan Strand in Oslo on Tuesday.", "Person: Robert Kelling", "Person: Susan Strand", "Place: Oslo")]
    [InlineData("Officials from the International Monetary Fund travelled to Kenya.", "Organisation: International Monetary Fund", "Place: Kenya")]
    [InlineData("Hezbollah fired rockets from southern Lebanon, Mr. Strand said.", "Organisation: Hezbollah", "Place: Lebanon", "Person: Strand")]
    public void People_places_and_bodies_are_found(string text, params string[] names) => Names(text).ShouldBe(names);

    [Theory]
    [InlineData("On Tuesday in March the weather was cold.")]
    [InlineData("Dogs bark. Cats do not.")]
    [InlineData("THE RAIN STOPPED AND THE ROADS WERE WET.")]
    [InlineData("")]
    public void Capitals_alone_make_no_name(string text) => Names(text).ShouldBeEmpty();

    [Fact]
    public void A_line_of_capitals_still_has_its_names() =>
        Names("FRANCE AND GERMANY REJECT THE PLAN, MINISTERS SAID").ShouldBe(["Place: FRANCE", "Place: GERMANY"]);

    [Fact]
    public void Names_neither_overlap_nor_leave_their_sentence_whatever_the_text()
    {
        string[] bits = ["Oslo", "Mr.", "Kelling", "of", "the", "UN", "-", "'s", "said", "Bank", ". ", "! ", "“", "é", "\ud83d", "WHO", "x", "7", "\n\n", "al", "’s", "City"];
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var annotated = Annotator.Annotate(string.Join(' ', Enumerable.Range(0, random.Next(60)).Select(_ => bits[random.Next(bits.Length)])), Models);
            var end = 0;
            foreach (var name in annotated.Names)
            {
                name.First.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                end = name.First + name.Count;
                annotated.SentenceOf(name.First).ShouldBe(annotated.SentenceOf(end - 1), $"seed {seed}");
                name.Span.ShouldBe(TextSpan.FromTo(annotated.Words[name.First].Span.Start, annotated.Words[end - 1].Span.End), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Ten_thousand_capitals_in_a_row_and_a_word_of_ten_thousand_letters_are_read()
    {
        Annotator.Annotate(string.Join(' ', Enumerable.Repeat("Kelling", 10_000)), Models).Words.Count.ShouldBe(10_000);
        Annotator.Annotate(new string('K', 10_000), Models).Words.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_same_text_has_the_same_names_on_every_thread()
    {
        const string Text = "Susan Strand of the World Bank met Robert Kelling in Nairobi, Kenya. Strand left.";
        var once = Names(Text);
        Parallel.For(0, 50, _ => Names(Text).ShouldBe(once));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(5_000)]
    public void A_model_cut_short_is_refused(int length)
    {
        using var whole = LanguageModels.OpenEmbedded("names.model")!; // it comes with the library
        var bytes = new byte[length];
        whole.ReadExactly(bytes);
        Should.Throw<InvalidDataException>(() => NameModel.Load(new MemoryStream(bytes))).Message.ShouldContain("names.model");
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused() =>
        Should.Throw<InvalidDataException>(() => NameModel.Load(new MemoryStream(new byte[1_000]))).Message.ShouldContain("stemma-train names");
}
