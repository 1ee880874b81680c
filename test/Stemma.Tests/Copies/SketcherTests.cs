using Stemma.Copies;

namespace Stemma.Tests.Copies;

public sealed class SketcherTests
{
    [Fact]
    public void A_sketch_does_not_hang_on_case_quotation_marks_or_line_breaks()
    {
        var report = Invented.Text(Invented.Report(new Random(5)));
        var one = Invented.Hear(report).Sketch;
        var other = Invented.Hear(report.Replace("the ", "THE ", StringComparison.Ordinal)).Sketch;
        other.Slots.ShouldBe(one.Slots);
    }

    [Fact]
    public void Words_inside_quotations_are_in_no_slot_of_shingles()
    {
        var outside = string.Join(' ', Enumerable.Range(0, 60).Select(n => Invented.Word(new Random(n))));
        var said = string.Join(' ', Enumerable.Range(100, 60).Select(n => Invented.Word(new Random(n))));
        Shingles($"{outside}.\n\n“{said}.”").ShouldBe(Shingles($"{outside}."));

        static IEnumerable<uint> Shingles(string text) => Invented.Hear(text).Sketch.Slots.Take(MinHash.Shingles);
    }

    [Fact]
    public void A_long_text_and_its_third_still_share_slots_and_bands()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var report = Invented.Report(new Random(seed), 60);
            var whole = Invented.Hear(Invented.Text(report)).Sketch;
            var third = Invented.Hear(Invented.Text(report.Take(20))).Sketch;
            whole.Slots.Zip(third.Slots).Count(slot => slot.First == slot.Second).ShouldBeGreaterThan(10, $"seed {seed}");
            whole.Bands().Intersect(third.Bands()).Count().ShouldBeGreaterThan(3, $"seed {seed}");
        }
    }

    [Fact]
    public void A_sketch_is_small_however_long_the_text_and_its_marks_ascend()
    {
        var sketch = Invented.Hear(Invented.Text(Invented.Report(new Random(9), 400))).Sketch;
        sketch.Slots.Count.ShouldBe(MinHash.Slots);
        sketch.Marks.Count.ShouldBeInRange(50, 512);
        sketch.Marks.ShouldBe(sketch.Marks.Order());
        sketch.Bands().Count.ShouldBeLessThanOrEqualTo(63);
    }

    [Fact]
    public void Names_numbers_and_words_are_marks_of_their_kind()
    {
        var marks = Invented.Hear("It was Brandel who counted 417 lanterns.").Sketch.Marks;
        marks.ShouldContain(Sketcher.Mark("brandel", MarkKind.Name));
        marks.ShouldContain(Sketcher.Mark("417", MarkKind.Number));
        marks.ShouldContain(Sketcher.Mark("lanterns", MarkKind.Word));
    }

    [Fact]
    public void An_account_without_words_has_no_slots() => Sketcher.Sketch(Invented.Hear("Fire in Oskavar, 3 hurt.").Account with { Paragraphs = [] }, []).Slots.ShouldBeEmpty();
}
