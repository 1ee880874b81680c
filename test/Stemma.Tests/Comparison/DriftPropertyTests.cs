using System.Diagnostics;
using Stemma.Comparison;

namespace Stemma.Tests.Comparison;

public sealed class DriftPropertyTests
{
    static readonly string[] Stock =
    [
        "The council", "rejected", "about", "40", "members", "“never again”", "on", "Nov.", "3", ".", "said", "Brandt", "not", "if", "appeared to", "Monday", ",", "the", "“", "”",
        "harbor", "HarborIt", "\n\n", "of", "31,460", "without", "'", "’s", "—", "a", "small", "fire", "rose", "fell", "(", "U.S.", "😀", "may",
    ];

    static string AnyText(Random random, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Stock[random.Next(Stock.Length)])).Trim();
        return text.Replace(" \n\n ", "\n\n", StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_does_not_drift_from_itself()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = AnyText(new Random(seed), 60);
            Telling.Drifts(text, text).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void Spans_lie_in_the_texts_and_severe_drifts_have_both_sides()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            string before = AnyText(random, 50), after = AnyText(random, 50);
            if (seed % 2 == 0)
                after = before.Replace("Brandt", "Brand", StringComparison.Ordinal).Replace("not ", "", StringComparison.Ordinal).Replace("40", "14", StringComparison.Ordinal);
            foreach (var drift in Telling.Drifts(before, after))
            {
                drift.After.Span.Start.ShouldBeInRange(0, after.Length, $"seed {seed}: {drift}");
                drift.After.Span.End.ShouldBeInRange(drift.After.Span.Start, after.Length, $"seed {seed}: {drift}");
                if (drift.Before is { } from)
                    from.Span.End.ShouldBeInRange(from.Span.Start, before.Length, $"seed {seed}: {drift}");
                drift.Says.ShouldEndWith(".", Case.Sensitive, $"seed {seed}");
                if (drift.Severity == Severity.Material && !drift.After.Span.IsEmpty && drift.Before is null)
                    after.Length.ShouldBeGreaterThan(0, $"seed {seed}: an addition"); // an addition has no words before
            }
        }
    }

    [Fact]
    public void Texts_that_say_the_same_few_words_again_and_again_are_compared_all_the_same()
    {
        string[] few = ["Heavy", "rain", "and", "heavy", "rain", "fell", ".", "The", "boats", "\n\n"];
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            string Any(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => few[random.Next(few.Length)])).Replace(" \n\n ", "\n\n", StringComparison.Ordinal).Trim();
            string before = Any(4 + random.Next(20)), after = Any(3 + random.Next(20));
            Should.NotThrow(() => Telling.Drifts(before, after), $"seed {seed}: {before} | {after}");
        }
    }

    [Fact]
    public void Words_of_invisible_marks_in_title_and_body_are_no_ground_to_fail()
    {
        string[] odd = ["❤\uFE0F", "\u200B", "\u00AD", "\uFE0F", "\u0301", "\u0301\u0302", "\u3164", "\u202E", "\u200D", "Ana\u00AD\u0301", "\u00AD’s", "3\uFE0F\u20E3", "\uD83D", "V\u200BShe"];
        foreach (var one in odd)
            foreach (var text in (string[])[one, one + " Brandt " + one, "The " + one + " U.S. " + one + " left on Nov. " + one + " 3.\n\n" + one])
                foreach (var other in (string[])[text, "The United States left on Nov. 3.", "Ship " + one])
                {
                    DriftOf(text, other, one);
                    DriftOf(other, text, one);
                }
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            DriftOf(Strewn(random), Strewn(random), odd[seed % odd.Length]);
        }

        string Strewn(Random random) => string.Concat(AnyText(random, 40).Split(' ').Select(w => random.Next(3) == 0 ? w + " " + odd[random.Next(odd.Length)] + (random.Next(2) == 0 ? " " : "") : w + " ")).Trim();

        static void DriftOf(string before, string after, string title) =>
            Should.NotThrow(() => Telling.Drifts(Telling.Account(before, title + " Ship " + title), Telling.Account(after, "Ship " + title + " stuck")), $"{before} -> {after}");
    }

    [Fact]
    public void Drifts_stand_in_the_order_of_the_copy()
    {
        var random = new Random(7);
        var drifts = Telling.Drifts(AnyText(random, 400), AnyText(random, 400));
        drifts.Select(d => d.After.Span.Start).ShouldBe(drifts.Select(d => d.After.Span.Start).Order());
    }

    [Fact]
    public void Ten_thousand_tiny_paragraphs_are_compared_in_seconds()
    {
        string[] lines = [.. Enumerable.Range(0, 10_000).Select(i => $"Ferry {i} sailed for harbor{i % 977}.")];
        var clock = Stopwatch.StartNew();
        Telling.Drifts(string.Join("\n\n", lines), string.Join("\n\n", lines.Select((l, i) => i % 3 == 0 ? l.Replace("sailed", "left", StringComparison.Ordinal) : l).Reverse())).ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("word ", 100_000)]
    [InlineData("“ said ", 8_000)]
    [InlineData("not . ", 8_000)]
    [InlineData("7 ", 8_000)]
    public void Hostile_texts_are_compared_in_seconds(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times)).Trim();
        var clock = Stopwatch.StartNew();
        Telling.Drifts("The dredger ran aground. " + text, text + " end").ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
