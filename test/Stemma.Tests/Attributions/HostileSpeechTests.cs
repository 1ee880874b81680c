using System.Diagnostics;
using Stemma.Attributions;
using Stemma.Language;

namespace Stemma.Tests.Attributions;

public sealed class HostileSpeechTests
{
    [Fact]
    public void A_lost_quotation_mark_never_swallows_the_rest_of_an_account()
    {
        var whole = string.Join("\n\n", Enumerable.Range(0, 6).Select(i =>
            $"“The {Nth(i)} gate is shut,” warden Ines Farrow said. “Nobody may pass it before noon.”\n\nThe road to the {Nth(i)} village was empty on Sunday. Farrow said the guards “slept too long” that night."));
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(whole.Where(c => c is not ('“' or '”') || random.Next(3) > 0));
            var paragraphs = Paragraphs.Of(text);
            foreach (var found in Spoken.Find(text))
                foreach (var span in found.Content)
                    paragraphs.ShouldContain(p => p.Contains(span), $"seed {seed}: {span} runs over the edge of a paragraph");
        }
    }

    [Fact]
    public void Lost_quotation_marks_do_no_harm_two_paragraphs_off()
    {
        string[] whole = [.. Enumerable.Range(0, 9).Select(i => (i % 3) switch
        {
            0 => $"“The {Nth(i % 6)} gate is shut,” warden Ines Farrow said. “Nobody may pass it before noon.”",
            1 => $"The road to the {Nth(i % 6)} village was empty on Sunday. Farrow said the guards “slept too long” that night.",
            _ => $"The {Nth(i % 6)} guard, Ronan Marsh, denied that. “We never sleep on duty,” he said.",
        })];
        var wanted = Contents(whole);
        wanted.ShouldAllBe(said => said.Length > 0);
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var hit = whole.Select(_ => random.Next(5) == 0).ToArray();
            string[] torn = [.. whole.Select((p, i) => hit[i] ? string.Concat(p.Where(c => c is not ('“' or '”') || random.Next(2) > 0)) : p)];
            var found = Contents(torn);
            for (var i = 0; i < whole.Length; i++)
                if (!hit.AsSpan(Math.Max(0, i - 2)..Math.Min(hit.Length, i + 3)).Contains(true))
                    found[i].ShouldBe(wanted[i], $"seed {seed}, paragraph {i}");
        }

        // What is said in each paragraph.
        static string[] Contents(string[] paragraphs)
        {
            var text = string.Join("\n\n", paragraphs);
            var said = Spoken.Find(text).SelectMany(a => a.Content).Order().ToList();
            var at = 0;
            return [.. paragraphs.Select(p =>
            {
                var (start, end) = (at, at + p.Length);
                at = end + 2;
                return string.Join(" | ", said.Where(c => c.Start >= start && c.Start < end).Select(c => c.In(text).ToString()));
            })];
        }
    }

    [Fact]
    public void No_quotation_has_two_speakers()
    {
        string[] words = ["said", "“We will all go home tomorrow morning.”", "“The road is shut,”", "Quill", "the dam", "told", "that", ",", ".", "\n\n", "according to", "added", "Marsh"];
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = string.Join(' ', Enumerable.Range(0, random.Next(80)).Select(_ => words[random.Next(words.Length)]));
            var quoted = Spoken.Find(text).SelectMany(a => a.Content.Where(c => text[c.Start] == '“')).Order().ToList();
            for (var i = 1; i < quoted.Count; i++)
                quoted[i].Overlaps(quoted[i - 1]).ShouldBeFalse($"seed {seed}: {quoted[i]}");
        }
    }

    [Fact]
    public void Spans_lie_in_the_text_and_apart()
    {
        const string alphabet = "ab .,:;!?“”‘’\"'—-\n\nSaid he told “no” 4 ";
        string[] words = ["said", "“", "”", "\"", "Quill", "the", "dam", "told", "that", ",", ".", "\n\n", "''", "according", "to", "—", ":", "he"];
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = seed % 2 == 0
                ? string.Join(' ', Enumerable.Range(0, random.Next(120)).Select(_ => words[random.Next(words.Length)]))
                : new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var found in Spoken.Find(text))
            {
                found.Content.Count.ShouldBeGreaterThan(0);
                foreach (var span in found.Content.Append(found.Cue).Concat(found.Source is { } source ? [source] : []))
                {
                    span.Start.ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}");
                    span.End.ShouldBeLessThanOrEqualTo(text.Length, $"seed {seed}");
                    span.IsEmpty.ShouldBeFalse($"seed {seed}");
                }
                for (var i = 1; i < found.Content.Count; i++)
                    found.Content[i].Start.ShouldBeGreaterThanOrEqualTo(found.Content[i - 1].End, $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("\" ")]
    [InlineData("“")]
    [InlineData("said ")]
    [InlineData("“no” said ")]
    [InlineData("“We go now.” ")]
    public void Endless_texts_take_time_in_proportion(string piece)
    {
        var models = LanguageModels.Rules;
        Time(200);
        var small = Time(1_000);
        var large = Time(10_000);
        large.ShouldBeLessThan((small * 40) + TimeSpan.FromMilliseconds(500));

        TimeSpan Time(int times)
        {
            var text = string.Concat(Enumerable.Repeat(piece, times));
            var paragraphs = Paragraphs.Of(text);
            var annotated = Annotator.Annotate(text, paragraphs, models);
            var watch = Stopwatch.StartNew();
            Attributor.Attribute(annotated, paragraphs, AttributionModel.Embedded);
            return watch.Elapsed;
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_attributions()
    {
        const string text = "“Nothing was lost,” said the keeper, Ona Brand. According to Brand, the archive burned for two days.";
        Spoken.Find(text).ShouldBe(Spoken.Find(text));
    }

    static string Nth(int i) => (string[])["first", "second", "third", "fourth", "fifth", "sixth"] is var names ? names[i] : "";
}
