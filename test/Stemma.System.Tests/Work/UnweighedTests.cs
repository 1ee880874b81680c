using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Store;
using Stemma.System.Tests.Cli;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

public sealed class UnweighedTests : IDisposable
{
    readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    static IEnumerable<Outcome<Capture>> Inputs() =>
        new[] { Invented.Report, "Bread prices\n\nThe baker of Ulm raised the price of rye bread on Monday, the guild said in a note to its members." }
            .Select((text, i) => (Outcome<Capture>)Capture.Of($"{i}.txt", MediaTypes.Text, DateTimeOffset.UnixEpoch, global::System.Text.Encoding.UTF8.GetBytes(text)));

    static Dossier Faulty(Stories.Story story, IReadOnlyList<Testimonies.Testimony> testimonies, IReadOnlyList<Copies.Kinship> kin) =>
        testimonies[0].Account.Text.StartsWith("Bread", StringComparison.Ordinal)
            ? throw new InvalidOperationException("the scales broke")
            : Weigher.Weigh(story, testimonies, kin);

    [Fact]
    public void A_story_that_meets_a_mistake_of_ours_is_named_and_the_others_are_weighed()
    {
        var weighed = Batch.WeighEach(Batch.Group(Batch.Read(Inputs()).Testimonies), Faulty);
        weighed.Dossiers.Count.ShouldBe(1);
        weighed.Unweighed.ShouldHaveSingleItem().ToString().ShouldEndWith(
            ": could not be weighed, by a mistake in Stemma (InvalidOperationException: the scales broke). Its accounts: 1. Leave them out, and please report it.");
    }

    [Fact]
    public async Task Over_an_archive_it_stays_owed_and_is_weighed_when_the_mistake_is_mended()
    {
        using var archive = Archive.Open(_shell.Archive);
        var summary = await new Worker(archive, new WorkOptions { Weigh = Faulty }).AddAsync(Inputs());
        summary.Weighed.Count.ShouldBe(1);
        summary.Unweighed.Count.ShouldBe(1);
        var resumed = await new Worker(archive).ResumeAsync();
        resumed.Weighed.Count.ShouldBe(1);
        resumed.Unweighed.ShouldBeEmpty();
    }
}
