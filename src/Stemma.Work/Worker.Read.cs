using System.Threading.Channels;
using Stemma.Intake;
using Stemma.Testimonies;

namespace Stemma.Work;

public sealed partial class Worker
{
    // Three stages side by side, parted by short queues so that a slow one holds up the others instead of filling the memory:
    // inputs are kept, captures are read on all cores, testimonies are written.
    async Task ReadAsync(IEnumerable<Outcome<Capture>> inputs, Tally tally, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var owed = Channel.CreateBounded<IReadOnlyList<Capture>>(2);
        var read = Channel.CreateBounded<(Capture, Outcome<Hearing>)[]>(2);
        Task[] stages =
        [
            Stage(() => KeepAsync(inputs, owed.Writer, tally, stop.Token), owed.Writer),
            Stage(() => HearAsync(owed.Reader, read.Writer, stop.Token), read.Writer),
            Stage<int>(() => WriteAsync(read.Reader, tally, stop.Token), null),
        ];
        await Task.WhenAll(stages).ConfigureAwait(false);

        async Task Stage<T>(Func<Task> work, ChannelWriter<T>? output)
        {
            try
            {
                await Task.Run(work, CancellationToken.None).ConfigureAwait(false);
                output?.Complete();
            }
            catch (Exception e)
            {
                await stop.CancelAsync().ConfigureAwait(false); // one stage down: the others end too, and the first failure is told
                output?.TryComplete();
                if (e is not OperationCanceledException || cancel.IsCancellationRequested)
                    throw;
            }
        }
    }

    async Task KeepAsync(IEnumerable<Outcome<Capture>> inputs, ChannelWriter<IReadOnlyList<Capture>> owed, Tally tally, CancellationToken cancel)
    {
        var chunk = new List<Capture>();
        var bytes = 0L;
        foreach (var input in inputs)
        {
            cancel.ThrowIfCancellationRequested();
            tally.Met(1);
            if (input.Rejected is { } why)
                tally.TurnedAway(why);
            if (input.Value is not { } capture)
                continue;
            chunk.Add(capture);
            bytes += capture.Body.Length;
            if (chunk.Count < _options.CapturesAtOnce && bytes < _options.BytesAtOnce)
                continue;
            await KeepChunkAsync().ConfigureAwait(false);
        }
        await KeepChunkAsync().ConfigureAwait(false);

        async Task KeepChunkAsync()
        {
            if (chunk.Count == 0)
                return;
            var (added, toRead) = archive.Take(chunk, Reader.Stamp);
            tally.Added(added);
            if (toRead.Count > 0)
                await owed.WriteAsync(toRead, cancel).ConfigureAwait(false);
            chunk = [];
            bytes = 0;
        }
    }

    static async Task HearAsync(ChannelReader<IReadOnlyList<Capture>> owed, ChannelWriter<(Capture, Outcome<Hearing>)[]> read, CancellationToken cancel)
    {
        await foreach (var chunk in owed.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            var outcomes = new (Capture, Outcome<Hearing>)[chunk.Count];
            Parallel.For(0, chunk.Count, Batch.Options(cancel), i => outcomes[i] = (chunk[i], Reader.Read(chunk[i])));
            await read.WriteAsync(outcomes, cancel).ConfigureAwait(false);
        }
    }

    async Task WriteAsync(ChannelReader<(Capture, Outcome<Hearing>)[]> read, Tally tally, CancellationToken cancel)
    {
        await foreach (var outcomes in read.ReadAllAsync(cancel).ConfigureAwait(false))
        {
            archive.Save(outcomes, Reader.Stamp);
            tally.Read(outcomes);
        }
    }
}
