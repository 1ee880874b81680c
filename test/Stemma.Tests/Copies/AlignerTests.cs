using System.Text;
using Stemma.Copies;
using Stemma.Texts;

namespace Stemma.Tests.Copies;

public sealed class AlignerTests
{
    const string Ferry = "The ferry ministers met in Oslen on Friday.\n\nMinister Dara Holt said at least 40 boats were ready, and appeared to reject the toll plan.\n\n"
        + "Fishing crews waited outside the hall for the vote.\n\nThe next round of talks is due in the port of Brask in early May.";

    [Fact]
    public void A_text_aligned_with_itself_is_one_run_of_same_words()
    {
        var steps = Align(Ferry, Ferry).Steps;
        steps.Count.ShouldBe(1);
        steps[0].Kind.ShouldBe(StepKind.Same);
    }

    [Fact]
    public void A_replaced_word_stands_alone_between_its_neighbours() =>
        Show(Ferry, Ferry.Replace("rejected", "declined", StringComparison.Ordinal).Replace("vote", "ballot", StringComparison.Ordinal))
            .ShouldContain("vote -> ballot");

    [Fact]
    public void A_misspelt_name_pairs_with_the_name() =>
        Show(Ferry, Ferry.Replace("Holt said", "Hollt stated", StringComparison.Ordinal)).ShouldContain("Holt -> Hollt");

    [Fact]
    public void A_dropped_paragraph_is_one_dropped_run()
    {
        var shown = Show(Ferry, Ferry.Replace("Fishing crews waited outside the hall for the vote.\n\n", "", StringComparison.Ordinal));
        shown.ShouldContain("Fishing crews waited outside the hall for the vote . -> ");
        shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public void A_paragraph_in_another_place_is_moved_and_the_words_in_it_stay_paired()
    {
        var paragraphs = Ferry.Split("\n\n");
        var moved = string.Join("\n\n", paragraphs[0], paragraphs[3].Replace("early", "late", StringComparison.Ordinal), paragraphs[1], paragraphs[2]);
        var alignment = Align(Ferry, moved);
        alignment.Steps.Where(s => s.Moved && s.Kind == StepKind.Same).Sum(s => s.LengthB).ShouldBeGreaterThan(12);
        Show(Ferry, moved).ShouldBe("early -> late (moved)\n");
    }

    [Fact]
    public void Every_word_of_either_text_is_in_exactly_one_step_whatever_the_texts()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var a = Any(random);
            var b = random.Next(3) == 0 ? Any(random) : Garble(a, random);
            var (left, right) = (Words(a), Words(b));
            var alignment = Aligner.Align(left, right);
            var seenA = new int[left.Tokens.Count];
            var next = 0;
            foreach (var step in alignment.Steps)
            {
                step.B.ShouldBe(next, $"seed {seed}: the copy's words are in order");
                next += step.LengthB;
                for (var i = 0; i < step.LengthA; i++)
                    seenA[step.A + i]++;
                if (step.Kind == StepKind.Same)
                    for (var i = 0; i < step.LengthA; i++)
                        left.Keys[step.A + i].ShouldBe(right.Keys[step.B + i], $"seed {seed}");
            }
            next.ShouldBe(right.Tokens.Count, $"seed {seed}");
            seenA.ShouldAllBe(n => n == 1, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("a ", 100_000)]
    [InlineData("the toll plan ", 30_000)]
    public void A_text_of_one_phrase_over_and_over_is_aligned_in_reasonable_time(string phrase, int times)
    {
        var text = new StringBuilder().Insert(0, phrase, times).ToString();
        Align(text, text + "x").Steps.Count.ShouldBeLessThan(4);
        Align("x " + text[..(text.Length / 2)] + "y", text).Steps.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ten_thousand_paragraphs_in_another_order_are_aligned_in_seconds()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 10_000).Select(i => $"Ferry {i} sailed for harbor{i % 977} with cargo{i % 331} under captain{i % 89}.")];
        string text = string.Join("\n\n", paragraphs), shuffled = string.Join("\n\n", paragraphs.OrderBy(p => p.Length * 31 % 7).ThenByDescending(p => p, StringComparer.Ordinal));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var alignment = Align(text, shuffled);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        alignment.Steps.Where(s => s.Kind == StepKind.Same).Sum(s => s.LengthB).ShouldBeGreaterThan(40_000);
    }

    [Theory]
    [InlineData("{0}\n\n{1}\n\n{2}", "{0} {1}\n\n{2}")] // two paragraphs run into one
    [InlineData("{0} {1}\n\n{2}", "{0}\n\n{1}\n\n{2}")] // one cut into two
    [InlineData("{0} {1}\n\n{2}", "{0}\n\n{1} {2}")] // a sentence gone over to the next
    public void Where_paragraphs_are_parted_changes_no_word(string before, string after)
    {
        string[] sentences =
        [
            "The council of Velsk met on Friday to hear the pilots, who had been on strike for nine days.",
            "Nobody from the owners came, and the chair by the window stayed empty until the lamps were lit.",
            "A second hearing is set for the ninth of March in the old customs house on the quay.",
        ];
        Align(string.Format(System.Globalization.CultureInfo.InvariantCulture, before, sentences), string.Format(System.Globalization.CultureInfo.InvariantCulture, after, sentences))
            .Steps.ShouldAllBe(s => s.Kind == StepKind.Same && !s.Moved);
    }

    static Alignment Align(string a, string b) => Aligner.Align(Words(a), Words(b));

    static WordSequence Words(string text)
    {
        var paragraphs = new List<TextSpan>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            paragraphs.Add(new TextSpan(at, paragraph.Length));
            at += paragraph.Length + 2;
        }
        return WordSequence.Of(text, paragraphs);
    }

    static string Show(string a, string b)
    {
        var (left, right) = (Words(a), Words(b));
        var shown = new StringBuilder();
        foreach (var step in Aligner.Align(left, right).Steps.Where(s => s.Kind != StepKind.Same))
            shown.Append(Of(left, step.A, step.LengthA)).Append(" -> ").Append(Of(right, step.B, step.LengthB)).Append(step.Moved ? " (moved)\n" : "\n");
        return shown.ToString();

        static string Of(WordSequence words, int from, int count) =>
            string.Join(' ', Enumerable.Range(from, count).Select(i => words.Tokens[i].Span.In(words.Text).ToString()));
    }

    static string Any(Random random)
    {
        var vocabulary = "harbour toll ferry vote the of and a minister said on crews waited Brask Oslen 40 boats ready , . talks round due May".Split(' ');
        var text = new StringBuilder();
        for (var i = random.Next(120); i >= 0; i--)
            text.Append(vocabulary[random.Next(vocabulary.Length)]).Append(random.Next(15) == 0 ? "\n\n" : " ");
        return text.ToString().Trim();
    }

    static string Garble(string text, Random random)
    {
        var paragraphs = text.Split("\n\n").ToList();
        if (paragraphs.Count > 2)
        {
            var taken = paragraphs[random.Next(paragraphs.Count)];
            paragraphs.Remove(taken);
            paragraphs.Insert(random.Next(paragraphs.Count), taken);
        }
        return string.Join("\n\n", paragraphs.Select(p => string.Join(' ', p.Split(' ').Where(_ => random.Next(12) > 0).Select(w => random.Next(9) == 0 ? "other" : w)))).Trim();
    }
}
