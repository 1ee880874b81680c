using System.Threading.Channels;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

public sealed partial class Worker
{
    // Three stages side by side, parted by short queues so that a slow one holds up the others instead of filling the memory:
    // inputs are kept, captures are read on all cores, testimonies are written.
    async Task ReadAsync(Func<ChannelWriter<IReadOnlyList<Capture>>, CancellationToken, Task> find, Tally tally, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var owed = Channel.CreateBounded<IReadOnlyList<Capture>>(2);
        var read = Channel.CreateBounded<(Capture, Outcome<Hearing>)[]>(2);
        Task[] stages =
        [
            Stage(() => find(owed.Writer, stop.Token), owed.Writer),
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
        var chunk = new Chunk(_options);
        foreach (var input in inputs)
        {
            cancel.ThrowIfCancellationRequested();
            tally.Met(1);
            if (input.Rejected is { } why)
                tally.TurnedAway(why);
            if (input.Value is { } capture && chunk.IsFullWith(capture))
                await KeepChunkAsync().ConfigureAwait(false);
        }
        await KeepChunkAsync().ConfigureAwait(false);

        async Task KeepChunkAsync()
        {
            var (added, toRead) = archive.Take(chunk.Take(), Placer.Stamp);
            tally.Added(added);
            if (toRead.Count > 0)
                await owed.WriteAsync(toRead, cancel).ConfigureAwait(false);
        }
    }

    async Task FindOwedAsync(ChannelWriter<IReadOnlyList<Capture>> owed, CancellationToken cancel)
    {
        var chunk = new Chunk(_options);
        foreach (var id in archive.OwedReading(Placer.Stamp))
            if (archive.Find(id) is { } capture && chunk.IsFullWith(capture))
                await owed.WriteAsync(chunk.Take(), cancel).ConfigureAwait(false);
        if (chunk.Take() is { Count: > 0 } rest)
            await owed.WriteAsync(rest, cancel).ConfigureAwait(false);
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
            archive.Save(outcomes, Placer.Stamp);
            Remember(outcomes);
            tally.Read(outcomes);
        }
    }

    // What was just written need not be read back to be placed; what does not fit in the memory allowed is.
    void Remember((Capture, Outcome<Hearing> Outcome)[] outcomes)
    {
        foreach (var testimony in outcomes.SelectMany(o => o.Outcome.Value?.Testimonies ?? []))
            if (_fresh.Count < _options.AccountsAtOnce || _fresh.ContainsKey(testimony.Account.Id))
                _fresh[testimony.Account.Id] = testimony;
    }

    ValueList<Testimony> Recall(IReadOnlyList<AccountId> accounts)
    {
        var stored = archive.Find([.. accounts.Where(a => !_fresh.ContainsKey(a))]);
        return accounts.Where(_fresh.ContainsKey).Select(a => _fresh[a]).Concat(stored).OrderBy(t => t.Account.Id).ToValueList();
    }

    /// <summary>Captures that go through the stages together: so many, or so many bytes.</summary>
    sealed class Chunk(WorkOptions options)
    {
        List<Capture> _captures = [];
        long _bytes;

        internal bool IsFullWith(Capture next)
        {
            _captures.Add(next);
            _bytes += next.Body.Length;
            return _captures.Count >= options.CapturesAtOnce || _bytes >= options.BytesAtOnce;
        }

        internal List<Capture> Take()
        {
            var taken = _captures;
            (_captures, _bytes) = ([], 0);
            return taken;
        }
    }
}
