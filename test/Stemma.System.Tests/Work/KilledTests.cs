using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

public sealed class KilledTests
{
    [Theory]
    [InlineData("Read", 1)]
    [InlineData("Read", 4)]
    [InlineData("Place", 1)]
    [InlineData("Place", 2)]
    [InlineData("Weigh", 2)]
    public async Task An_archive_whose_process_was_killed_reopens_whole_and_resumes_to_the_same_dossiers(string step, int times)
    {
        const int Seed = 31, Stories = 40;
        using var folder = new TempFolder();
        var captures = AnyNews.Captures(Seed, Stories);
        var file = folder.At("killed.db");
        using (var child = Child.Start("add", file, $"{Seed}", $"{Stories}"))
        {
            var seen = 0;
            while (seen < times && await child.StandardOutput.ReadLineAsync() is { } line)
                if (line.StartsWith(step, StringComparison.Ordinal))
                    seen++;
            child.Kill(); // as kill -9
            await child.WaitForExitAsync();
            seen.ShouldBe(times);
            child.ExitCode.ShouldNotBe(0);
        }

        using var archive = Archive.OpenExisting(file);
        archive.Verify().ShouldBeEmpty();
        var worker = new Worker(archive, Child.Options);
        await worker.ResumeAsync(); // what was kept needs no inputs
        archive.Verify().ShouldBeEmpty();
        archive.Stories().ShouldAllBe(s => s.IsWeighed);
        await worker.AddAsync(captures.Select(c => (Outcome<Capture>)c));
        archive.Verify().ShouldBeEmpty();

        var batch = Batch.Group(Batch.Read(captures).Testimonies);
        archive.Stories().Select(s => archive.Dossier(s.Id)).ShouldBe(Batch.Weigh(batch, PlainWeighing.Weigh));
    }
}
