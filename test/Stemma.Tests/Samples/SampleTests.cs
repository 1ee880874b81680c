using System.Text.Json;
using Stemma.Comparison;
using Stemma.Intake;
using Case = Shouldly.Case;

namespace Stemma.Tests.Samples;

public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. Sample.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_account_of_a_sample_is_read_without_a_complaint(string name)
    {
        foreach (var outcome in Sample.Open(name).Read)
        {
            outcome.Rejected.ShouldBeNull();
            Decoder.Decode(outcome.Value!).Value!.Notices.ShouldBeEmpty(outcome.Value!.Origin);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_account_of_a_sample_is_in_its_truth_and_nothing_else_is(string name)
    {
        var sample = Sample.Open(name);
        sample.Accounts.Select(Sample.Place).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(sample.Read.Select(o => Sample.Place(o.Value!)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_copy_and_what_it_came_from_are_of_one_story_and_one_lineage(string name)
    {
        var sample = Sample.Open(name);
        foreach (var account in sample.Accounts)
            foreach (var parent in Parents(sample, account))
                foreach (var what in new[] { "story", "lineage" })
                    parent.GetProperty(what).GetString().ShouldBe(account.GetProperty(what).GetString(), Sample.Place(account));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_words_after_a_planted_change_stand_in_the_copy(string name)
    {
        var sample = Sample.Open(name);
        foreach (var account in sample.Accounts)
            foreach (var change in account.GetProperty("changes").EnumerateArray())
                sample.WordsOf(Sample.Place(account)).ShouldContain(Words(change, "after"), Case.Sensitive, Sample.Place(account));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_words_before_a_planted_change_stand_in_what_the_copy_came_from(string name)
    {
        var sample = Sample.Open(name);
        foreach (var account in sample.Accounts)
            foreach (var parent in Parents(sample, account))
                foreach (var change in account.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("field").GetString() == "text"))
                    sample.WordsOf(Sample.Place(parent)).ShouldContain(Words(change, "before"), Case.Sensitive, Sample.Place(account));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_furniture_that_the_truth_names_stands_on_the_page(string name)
    {
        var sample = Sample.Open(name);
        foreach (var account in sample.Accounts)
            foreach (var furniture in account.GetProperty("furniture").EnumerateArray())
                sample.WordsOf(Sample.Place(account)).ShouldContain(Words(furniture, "text"), Case.Sensitive, Sample.Place(account));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_change_is_gone_from_what_it_was_made_of(string name)
    {
        var sample = Sample.Open(name);
        foreach (var account in sample.Accounts)
            foreach (var change in account.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("field").GetString() == "text"))
                if (Words(change, "before") is { Length: > 0 } before && !Words(change, "after").Contains(before, StringComparison.Ordinal))
                    sample.WordsOf(Sample.Place(account)).ShouldNotContain(before, Case.Sensitive, Sample.Place(account));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_kinds_of_planted_changes_are_kinds_of_drift(string name)
    {
        var kinds = Enum.GetNames<DriftKind>().Select(k => k.ToLowerInvariant()).ToHashSet();
        foreach (var account in Sample.Open(name).Accounts)
            foreach (var change in account.GetProperty("changes").EnumerateArray())
                kinds.ShouldContain(change.GetProperty("kind").GetString()!.Replace("-", "", StringComparison.Ordinal), Sample.Place(account));
    }

    static string Words(JsonElement change, string side) => Sample.Plain(change.GetProperty(side).GetString()!);

    // The first report of a page speaks for the page; a lost original is not among the accounts.
    static IEnumerable<JsonElement> Parents(Sample sample, JsonElement account) =>
        from parent in account.GetProperty("parents").EnumerateArray()
        where !parent.GetString()!.StartsWith("lost:", StringComparison.Ordinal)
        select sample.Accounts.First(a => Sample.Place(a) == parent.GetString());
}
