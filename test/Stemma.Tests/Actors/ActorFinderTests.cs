using System.Diagnostics;
using Stemma.Actors;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Actors;

public sealed class ActorFinderTests
{
    static readonly string[] Bits =
    [
        "{P Mara Voss}", "{P Voss}", "{O UN}", "{L Oslo}", "{P Secretary of State Voss}", "Oslo", "said", "he", "the", "prime minister", "of", "Norway", "'s", ",", ". ", "(", ")",
        "Mrs.", "{O of}", "US", "the group", "Hamas", "“", "”", "it", "top", "diplomat", "{P -}", "{P von}", "é", "King", "Israeli", "\n\n", "and", "{P A}",
    ];

    [Fact]
    public void Mentions_lie_in_the_text_and_share_no_character_whatever_the_text()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = Marked.Text(string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => Bits[random.Next(Bits.Length)])));
            var actors = ActorFinder.Find(text);
            var spans = actors.SelectMany(a => a.Mentions).Select(m => m.Span).Order().ToArray();
            foreach (var span in spans)
                (span.Start >= 0 && span.Length > 0 && span.End <= text.Text.Length).ShouldBeTrue($"seed {seed}");
            for (var i = 1; i < spans.Length; i++)
                spans[i].Start.ShouldBeGreaterThanOrEqualTo(spans[i - 1].End, $"seed {seed}");
            actors.Select(a => a.Id).ShouldBe(Enumerable.Range(0, actors.Count), $"seed {seed}");
            actors.ShouldAllBe(a => a.Mentions.Count > 0 && a.Name.Length > 0);
            ActorFinder.Find(text).ShouldBe(actors, $"seed {seed}");
        }
    }

    [Fact]
    public void A_text_without_words_has_no_actors() => ActorFinder.Find(Marked.Text("")).ShouldBeEmpty();

    [Theory]
    [InlineData("{P Mara Voss} met {P Ann Kelling}. ", 4_000)]
    [InlineData("The president of Norway said he and the group ", 4_000)]
    [InlineData("Kremlin Oslo ", 10_000)]
    public void Long_texts_are_read_in_little_time(string piece, int times)
    {
        var longer = Marked.Text(string.Concat(Enumerable.Repeat(piece, times)));
        var clock = Stopwatch.StartNew();
        ActorFinder.Find(longer);
        clock.Elapsed.TotalSeconds.ShouldBeLessThan(10);
    }

    [Fact]
    public void Thousands_of_different_names_and_a_name_of_thousands_of_words_are_read()
    {
        var names = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{{P Mara K{(char)('a' + (i % 26))}{i}ling}} came. "));
        ActorFinder.Find(Marked.Text(names)).Count.ShouldBeGreaterThan(100);
        var text = Annotator.Annotate(string.Join(' ', Enumerable.Repeat("Voss", 10_000)), LanguageModels.Rules);
        var all = new NameSpan(TextSpan.FromTo(0, text.Text.Length), NameKind.Person, 0, text.Sentences[0].Count);
        ActorFinder.Find(text with { Names = [all] }).ShouldHaveSingleItem();
    }
}
