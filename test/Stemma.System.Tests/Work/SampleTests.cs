using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

public sealed class SampleTests
{
    [Fact]
    public async Task The_samples_weigh_the_same_in_an_archive_and_in_memory_in_any_order()
    {
        using var folder = new TempFolder();
        var inputs = FileIntake.Read([ProjectFolder.At("samples", "harbour-talks", "accounts")], null, TimeProvider.System, new IntakeOptions()).ToArray();
        var grouped = Batch.Group(Batch.Read(inputs).Testimonies);
        var dossiers = Batch.Weigh(grouped);
        for (var seed = 0; seed < 2; seed++)
        {
            new Random(seed).Shuffle(inputs);
            using var archive = Archive.Open(folder.At($"{seed}.db"));
            await new Worker(archive).AddAsync(inputs);
            archive.Stories().Select(s => archive.Dossier(s.Id)).ShouldBe(dossiers);
            archive.Verify().ShouldBeEmpty();
        }
    }
}
