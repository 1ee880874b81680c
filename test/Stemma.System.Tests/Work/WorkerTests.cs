using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

public sealed class WorkerTests
{
    static Outcome<Capture>[] Inputs(IEnumerable<Capture> captures) => [.. captures.Select(c => (Outcome<Capture>)c)];

    static async Task<WorkSummary> Add(Archive archive, IEnumerable<Capture> captures) =>
        await new Worker(archive, PlainWeighing.Options).AddAsync(Inputs(captures));

    [Fact]
    public async Task An_archive_says_what_a_batch_says()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        var captures = AnyNews.Captures(seed: 11, stories: 15);
        var summary = await Add(archive, captures);

        var batch = Batch.Group(Batch.Read(captures).Testimonies);
        summary.New.ShouldBe(captures.Count);
        summary.Placed.ShouldBe(captures.Count);
        archive.Stories().Select(s => s.Id).ShouldBe(batch.Stories.Select(s => s.Id));
        batch.Stories.Select(s => archive.Dossier(s.Id)).ShouldBe(Batch.Weigh(batch, PlainWeighing.Weigh));
        archive.Verify().ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_order_of_the_inputs_gives_the_same_archive()
    {
        using var folder = new TempFolder();
        var captures = AnyNews.Captures(seed: 12, stories: 10);
        var all = await Told(folder, "0", [captures]);
        for (var seed = 1; seed < 4; seed++)
        {
            var shuffled = captures.ToArray();
            new Random(seed).Shuffle(shuffled);
            (await Told(folder, $"{seed}a", [shuffled])).ShouldBe(all);
            (await Told(folder, $"{seed}b", shuffled.Chunk(4))).ShouldBe(all);
            (await Told(folder, $"{seed}c", shuffled.Chunk(1))).ShouldBe(all);
        }
    }

    static async Task<string> Told(TempFolder folder, string name, IEnumerable<IEnumerable<Capture>> adds)
    {
        using var archive = Archive.Open(folder.At(name + ".db"));
        foreach (var captures in adds)
            await Add(archive, captures);
        archive.Verify().ShouldBeEmpty();
        return Everything(archive);
    }

    static string Everything(Archive archive) => string.Join("\n", archive.Stories().Select(s =>
        $"{s.Id} {s.Saga} {s.Accounts} {s.IsWeighed} {archive.Dossier(s.Id)}"));

    [Fact]
    public async Task Adding_the_same_inputs_again_does_nothing()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        var captures = AnyNews.Captures(seed: 13, stories: 6);
        await Add(archive, captures);
        var before = Everything(archive);
        var again = await Add(archive, captures);
        (again.New, again.Read, again.Placed, again.Weighed.Count).ShouldBe((0, 0, 0, 0));
        Everything(archive).ShouldBe(before);
    }

    [Fact]
    public async Task One_account_more_weighs_its_own_story_and_leaves_the_bytes_of_every_other_dossier()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        var captures = AnyNews.Captures(seed: 14, stories: 40);
        var last = captures[^1];
        await Add(archive, captures[..^1]);
        var before = Bodies(folder.At("a.db"));
        var summary = await Add(archive, [last]);

        var own = summary.Weighed.ShouldHaveSingleItem();
        archive.Dossier(own)!.Witnesses.Select(w => w.Account.Capture).ShouldContain(last.Id); // just weighed
        var after = Bodies(folder.At("a.db"));
        var founder = own.Value;
        foreach (var (story, body) in after.Where(b => b.Key != founder))
            body.ShouldBe(before[story], story);
        after[founder].ShouldNotBe(before.GetValueOrDefault(founder));
        after.Count.ShouldBe(before.Count);
    }

    static Dictionary<string, string> Bodies(string path)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT story_id, hex(dossier), revision, weighed FROM story WHERE merged_into IS NULL";
        using var reader = command.ExecuteReader();
        var bodies = new Dictionary<string, string>();
        while (reader.Read())
            bodies[reader.GetString(0)] = $"{reader.GetString(1)} {reader.GetInt64(2)} {reader.GetInt64(3)}";
        return bodies;
    }

    [Fact]
    public async Task A_page_that_glues_two_stories_ties_nobody_together_whenever_it_comes()
    {
        using var folder = new TempFolder();
        var one = AnyNews.Story(new Random(1), "one", copies: 2).ToArray();
        var two = AnyNews.Story(new Random(2), "two", copies: 2).ToArray();
        var texts = new[] { one[0], two[0] }.Select(c => Batch.Read([c]).Testimonies[0].Account.Text);
        var page = AnyNews.Row("page", "Both", string.Join("\n\n", texts), DateTimeOffset.UnixEpoch);
        Capture[][][] orders = [[[.. one, .. two], [page]], [[page], one, two], [one, [page], two], [[.. two, page], one]];
        for (var n = 0; n < orders.Length; n++)
        {
            using var archive = Archive.Open(folder.At($"{n}.db"));
            foreach (var captures in orders[n])
                await Add(archive, captures);
            var stories = archive.Stories().Select(s => archive.Open(s.Id)!.Story.Members.Select(m => m.Capture).ToArray()).ToArray(); // listed, so there
            stories.ShouldNotContain(s => s.Intersect(one.Select(c => c.Id)).Any() && s.Intersect(two.Select(c => c.Id)).Any(), $"order {n}");
            archive.Verify().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Bytes_met_again_under_a_smaller_name_take_that_name_whatever_came_first()
    {
        using var folder = new TempFolder();
        var capture = AnyNews.Captures(seed: 15, stories: 1)[0] with { MediaType = MediaTypes.Text };
        var (early, late) = (capture with { Origin = "a/early.txt" }, capture with { Origin = "b/late.txt" });
        foreach (var (name, order) in new[] { ("1", new[] { early, late }), ("2", [late, early]) })
        {
            using var archive = Archive.Open(folder.At(name));
            foreach (var each in order)
                await Add(archive, [each]);
            archive.Sightings(capture.Id).Select(s => s.Origin).ShouldBe(["a/early.txt", "b/late.txt"]);
            archive.Open(archive.Stories()[0].Id)!.Testimonies[0].Account.Label.ShouldBe("early"); // listed, so there
            archive.Verify().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Cancelled_work_is_owed_and_resumed()
    {
        using var folder = new TempFolder();
        var captures = AnyNews.Captures(seed: 16, stories: 60);
        string undisturbed;
        using (var archive = Archive.Open(folder.At("whole.db")))
        {
            await Add(archive, captures);
            undisturbed = Everything(archive);
        }
        foreach (var (step, after) in new[] { (WorkStep.Read, 1), (WorkStep.Read, 3), (WorkStep.Place, 1), (WorkStep.Weigh, 1), (WorkStep.Weigh, 4) })
        {
            using var archive = Archive.Open(folder.At($"{step}{after}.db"));
            var options = PlainWeighing.Options with { CapturesAtOnce = 8, AccountsAtOnce = 1000, StoriesAtOnce = 4 };
            using var stop = new CancellationTokenSource();
            var count = 0;
            var watch = new Watch(p =>
            {
                if (p.Step == step && Interlocked.Increment(ref count) == after)
                    stop.Cancel();
            });
            await Should.ThrowAsync<OperationCanceledException>(() => new Worker(archive, options).AddAsync(Inputs(captures), watch, stop.Token));
            archive.Verify().ShouldBeEmpty();

            await new Worker(archive, options).AddAsync(Inputs(captures));
            Everything(archive).ShouldBe(undisturbed, $"{step} {after}");
        }
    }

    [Fact]
    public async Task What_other_stages_read_or_weighed_is_owed()
    {
        using var folder = new TempFolder();
        using var archive = Archive.Open(folder.At("a.db"));
        await Add(archive, AnyNews.Captures(seed: 17, stories: 4));
        var resumed = await new Worker(archive, PlainWeighing.Options with { Stamp = new("other") }).ResumeAsync();
        resumed.Weighed.Count.ShouldBe(4);
        (await new Worker(archive, PlainWeighing.Options).ResumeAsync()).Read.ShouldBe(0);
    }

    sealed class Watch(Action<WorkProgress> see) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => see(value);
    }
}
