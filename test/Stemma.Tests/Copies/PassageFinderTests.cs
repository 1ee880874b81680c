using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Tests.Copies;

public sealed class PassageFinderTests
{
    const string Statement =
        "“We came to this table because the river does not ask who owns its banks, and because every family that lost a field last spring "
        + "asked us the same thing, which is when the water will be shared again, and tonight I can tell them that the sluices open on the "
        + "ninth, that both ministries have signed, and that nobody has to sell a cow to pay for a pump”";

    static Kinship? Compare(string a, string b) => Compare(Invented.Hear(a), Invented.Hear(b));

    static Kinship? Compare(Testimony a, Testimony b) => PassageFinder.Compare(a.Account, a.Quotations, b.Account, b.Quotations);

    [Fact]
    public void The_same_report_twice_is_kin_whole()
    {
        var report = Invented.Text(Invented.Report(new Random(1)));
        var kin = Compare(report, report + "\n\nA line of its own at the end.");
        kin.ShouldNotBeNull();
        kin.Share.ShouldBeGreaterThan(0.99);
        kin.Probability.ShouldBeGreaterThan(0.99);
        kin.Passages.Count.ShouldBe(1);
        kin.Passages[0].Similarity.ShouldBe(1, 0.001);
    }

    [Fact]
    public void A_copy_cut_to_a_third_is_kin()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var report = Invented.Report(new Random(seed), 9);
            var kin = Compare(Invented.Text(report), Invented.Text(report.Take(3)));
            kin.ShouldNotBeNull($"seed {seed}");
            kin.Share.ShouldBeGreaterThan(0.95, $"seed {seed}");
        }
    }

    [Fact]
    public void A_copy_with_every_third_word_spun_is_kin()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var report = Invented.Report(random);
            var kin = Compare(Invented.Text(report), Invented.Text(Invented.Spin(report, random, 0.33)));
            kin.ShouldNotBeNull($"seed {seed}");
            kin.Share.ShouldBeGreaterThan(0.8, $"seed {seed}");
        }
    }

    [Fact]
    public void A_page_that_glues_two_reports_is_kin_to_both_by_the_share_of_the_shorter()
    {
        var random = new Random(7);
        var (one, other) = (Invented.Report(random), Invented.Report(random));
        var page = Invented.Text(one.Concat(other));
        Compare(page, Invented.Text(one))!.Share.ShouldBeGreaterThan(0.95); // kin, or the test fails here
        Compare(page, Invented.Text(other))!.Share.ShouldBeGreaterThan(0.95); // likewise
        Compare(Invented.Text(one), Invented.Text(other)).ShouldBeNull();
    }

    [Fact]
    public void A_moved_paragraph_is_a_passage_marked_as_moved()
    {
        var report = Invented.Report(new Random(3), 8);
        var moved = report.Take(2).Concat(report.Skip(3)).Append(report[2]);
        var kin = Compare(Invented.Text(report), Invented.Text(moved));
        kin.ShouldNotBeNull();
        kin.Share.ShouldBeGreaterThan(0.95);
        kin.Passages.Count(p => p.Moved).ShouldBe(1);
    }

    [Fact]
    public void Two_reports_that_share_only_a_statement_given_to_all_are_not_kin()
    {
        var a = $"""
            The two river ministries ended eleven weeks of argument on Monday with a timetable for the upper sluices.

            {Statement}, minister Odra Fenn told reporters in the harbour hall.

            Growers in the lower valley, who dumped rotten barley on the bridge in March, said they would wait for the water before they cheered.

            Engineers expect the first channels at Tarn Lock to fill within four days of the opening.
            """;
        var b = $"""
            Harbour officials had set out two hundred chairs, and few were empty when Odra Fenn walked in a little after noon.

            {Statement}, she said, reading from a card.

            What happens to the older pumps was left open. A farmers' union has asked a court to look at the price.

            Her counterpart across the water spoke for less than a minute and took no questions at all.
            """;
        Compare(a, b).ShouldBeNull();
    }

    [Fact]
    public void Two_reports_that_share_names_figures_and_stock_phrases_are_not_kin()
    {
        const string A = """
            At least 41 people were hurt on Friday when a tram left the rails at Corn Gate in Velmora, police said.

            The tram, number 9 from Lindhaven, was crowded with pupils on their way home, according to the Velmora Transit Board.

            Mayor Iska Dorn said the line would stay shut until Sunday. Seven of the injured were in a serious condition, the city hospital said.

            Witnesses spoke of a screech and then of silence. One shopkeeper carried two girls into her bakery.
            """;
        const string B = """
            Velmora woke on Saturday to a silent Corn Gate. The tram that jumped its track there a day earlier injured 41 passengers, seven of them badly.

            The Velmora Transit Board has sent the black box of number 9 to a laboratory in Lindhaven. Its first findings are due next week.

            Until Sunday no cars will run, mayor Iska Dorn announced, and buses are to take their place.

            Parents waited half the night outside the city hospital, many of them with blankets.
            """;
        Compare(A, B).ShouldBeNull();
    }

    [Fact]
    public void One_form_filled_in_with_other_names_and_figures_is_not_kin()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            string Name() => char.ToUpperInvariant(Invented.Word(random)[0]) + Invented.Word(random);
            string Form() => $"""
                {Name()} Holdings of {Name()} on Thursday reported earnings of {random.Next(100, 999)} million for the third quarter, up from {random.Next(100, 999)} million a year earlier.

                Revenue at {Name()} rose to {random.Next(1000, 9999)} million, said {Name()} {Name()}, who leads the {Name()} office, and orders from {Name()} came to {random.Next(100, 999)}.

                Shares of {Name()} closed at {random.Next(10, 99)} in {Name()}, while {Name()} and {Name()} lost {random.Next(2, 9)} percent.
                """;
            Compare(Form(), Form()).ShouldBeNull($"seed {seed}");
        }
    }

    [Fact]
    public void A_standing_paragraph_below_two_reports_of_other_things_is_not_kinship()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var standing = Invented.Report(random, 1);
            Compare(Invented.Text(Invented.Report(random).Concat(standing)), Invented.Text(Invented.Report(random).Concat(standing))).ShouldBeNull($"seed {seed}");
        }
    }

    [Fact]
    public void Comparing_is_symmetric_and_passages_lie_in_both_texts()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var report = Invented.Report(random);
            var a = Invented.Hear(Invented.Text(report));
            var b = Invented.Hear(Invented.Text(Invented.Spin(report.Skip(random.Next(3)).ToList(), random, 0.2).Concat(Invented.Report(random, 3))));
            var (one, other) = (Compare(a, b), Compare(b, a));
            one.ShouldBe(other, $"seed {seed}");
            one.ShouldNotBeNull($"seed {seed}");
            one.A.CompareTo(one.B).ShouldBeLessThan(0);
            var (first, second) = one.A == a.Account.Id ? (a, b) : (b, a);
            foreach (var passage in one.Passages)
            {
                passage.InA.End.ShouldBeLessThanOrEqualTo(first.Account.Text.Length);
                passage.InB.End.ShouldBeLessThanOrEqualTo(second.Account.Text.Length);
                passage.Similarity.ShouldBeInRange(0, 1);
            }
            one.Passages.Zip(one.Passages.Skip(1)).ShouldAllBe(pair => pair.First.InA.End <= pair.Second.InA.Start);
        }
    }

    [Fact]
    public void Texts_made_to_be_slow_are_compared_all_the_same()
    {
        const int Words = 40_000;
        var same = string.Join(' ', Enumerable.Repeat("stone", Words));
        var thueMorse = string.Join(' ', Enumerable.Range(0, Words).Select(n => int.PopCount(n) % 2 == 0 ? "stone" : "water"));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        string[] hard = [same, thueMorse, DeBruijn(8, 5), string.Join(' ', Enumerable.Range(0, Words).Select(n => $"w{n % 1000}"))];
        var ready = hard.Select(text => Invented.Hear(text)).Concat(hard.Select(text => Invented.Hear(text + " Ends.")))
            .Select(t => Comparand.Of(t.Account, t.Quotations)).ToArray();
        foreach (var a in ready)
            foreach (var b in ready)
                PassageFinder.Compare(a, b);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60)); // the square of 40,000 words, 64 times over, would take hours
    }

    // Every run of n words out of k occurs once (Lyndon words in order, Fredricksen and Maiorana 1978).
    static string DeBruijn(int k, int n)
    {
        var words = new List<string>();
        var word = new List<int> { -1 };
        while (word.Count > 0)
        {
            word[^1]++;
            if (n % word.Count == 0) words.AddRange(word.Select(letter => $"word{letter}"));
            var length = word.Count;
            while (word.Count < n) word.Add(word[word.Count - length]);
            while (word.Count > 0 && word[^1] == k - 1) word.RemoveAt(word.Count - 1);
        }
        return string.Join(' ', words);
    }
}
