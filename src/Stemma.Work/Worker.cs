using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Testimonies;

namespace Stemma.Work;

/// <summary>
/// Read, place and weigh over an archive, in process: on all cores, with one writer. What is owed is what the archive says is owed, so
/// work that was cancelled or killed goes on where it stopped, and doing it twice changes nothing. One call at a time.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="options">Choices; the defaults when null.</param>
public sealed partial class Worker(Archive archive, WorkOptions? options = null)
{
    readonly WorkOptions _options = options ?? new WorkOptions();
    readonly Dictionary<AccountId, Testimony> _fresh = [];

    /// <summary>Keeps the inputs and does all that is owed, from them or from before.</summary>
    /// <param name="inputs">Captures, and what intake turned away; taken one by one, on another thread.</param>
    /// <param name="progress">Told of each step as it is done, from any thread.</param>
    /// <param name="cancel">Stops between accounts; what is done is kept, the rest is owed.</param>
    /// <exception cref="ArchiveException">The archive is locked, damaged or out of reach.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<WorkSummary> AddAsync(
        IEnumerable<Outcome<Capture>> inputs, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(async () =>
        {
            _fresh.Clear();
            var tally = new Tally(progress);
            await ReadAsync((owed, stop) => KeepAsync(inputs, owed, tally, stop), tally, cancel).ConfigureAwait(false);
            return await FinishAsync(tally, cancel).ConfigureAwait(false);
        }, cancel);

    /// <summary>Does all that is owed: captures not read by the present stages, accounts without a story, stories that have changed.</summary>
    /// <inheritdoc cref="AddAsync"/>
    public Task<WorkSummary> ResumeAsync(IProgress<WorkProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() =>
        {
            _fresh.Clear();
            return FinishAsync(new Tally(progress), cancel);
        }, cancel);

    async Task<WorkSummary> FinishAsync(Tally tally, CancellationToken cancel)
    {
        await ReadAsync(FindOwedAsync, tally, cancel).ConfigureAwait(false);
        PlaceOwed(tally, cancel);
        if (_options.Weighs)
            WeighOwed(tally, cancel);
        archive.Flush();
        return tally.Summary();
    }
}
