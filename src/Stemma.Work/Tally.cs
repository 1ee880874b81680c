using Stemma.Intake;
using Stemma.Stories;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>Counts what is done, for the summary and for whoever watches.</summary>
sealed class Tally(IProgress<WorkProgress>? progress)
{
    readonly Lock _turn = new();
    readonly List<Rejected> _rejected = [];
    readonly List<Notice> _notices = [];
    readonly List<StoryId> _weighed = [];
    readonly List<Unweighed> _unweighed = [];
    int _inputs, _new, _read, _placed;

    internal void Met(int inputs)
    {
        lock (_turn)
            _inputs += inputs;
    }

    internal void Added(int captures)
    {
        lock (_turn)
            _new += captures;
    }

    internal void TurnedAway(Rejected why)
    {
        lock (_turn)
            _rejected.Add(why);
    }

    internal void Read(IReadOnlyList<(Capture Capture, Outcome<Testimonies.Hearing> Outcome)> read)
    {
        lock (_turn)
        {
            foreach (var (capture, outcome) in read)
            {
                if (outcome.Rejected is { } why)
                    _rejected.Add(why);
                _notices.AddRange(outcome.Value?.Notices.Select(says => new Notice(capture.Origin, says)) ?? []);
            }
            _read += read.Count;
        }
        progress?.Report(new WorkProgress(WorkStep.Read, _read, null, read[^1].Capture.Origin));
    }

    internal void Placed(int accounts, int total, string current)
    {
        _placed += accounts;
        progress?.Report(new WorkProgress(WorkStep.Place, _placed, total, current));
    }

    internal void Weighed(IEnumerable<StoryId> stories, int total)
    {
        _weighed.AddRange(stories);
        progress?.Report(new WorkProgress(WorkStep.Weigh, _weighed.Count, total, _weighed.Count > 0 ? _weighed[^1].Value : ""));
    }

    internal void Failed(Unweighed story) => _unweighed.Add(story);

    internal WorkSummary Summary() => new(
        _inputs, _new, _read, _placed, _weighed.Order().ToValueList(),
        _rejected.OrderBy(r => r.Origin, StringComparer.Ordinal).ThenBy(r => r.Offset).ThenBy(r => r.Reason, StringComparer.Ordinal).ToValueList(),
        _notices.OrderBy(n => n.Origin, StringComparer.Ordinal).ToValueList(),
        _unweighed.OrderBy(u => u.Story).ToValueList());
}
