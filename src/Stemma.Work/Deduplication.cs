using Stemma.Copies;
using Stemma.Intake;

namespace Stemma.Work;

/// <summary>Which of a group of copies is kept.</summary>
public enum Keep
{
    /// <summary>The one with the most words; of several the one whose id comes first.</summary>
    Fullest,

    /// <summary>The one with the earliest date; one without a date after all that have one. Of several the fullest.</summary>
    Earliest,

    /// <summary>The one that was read first.</summary>
    First,
}

/// <summary>What is asked of a deduplication.</summary>
public sealed record DedupOptions
{
    /// <summary>The field with a row's text.</summary>
    public string Text { get; init; } = "text";

    /// <summary>The field with its id.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The field with its date, for <see cref="Work.Keep.Earliest"/>.</summary>
    public string Date { get; init; } = "published";

    /// <summary>Which of a group is kept.</summary>
    public Keep Keep { get; init; }

    /// <summary>The share of the lighter text, 0 to 1, that two rows must have in common.</summary>
    public double Threshold { get; init; } = CopyGroups.DefaultThreshold;

    /// <summary>How many threads read and sketch.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Caps of intake.</summary>
    public IntakeOptions Intake { get; init; } = new();
}

/// <summary>A row that was read: in which group it is, and whether it is kept.</summary>
/// <param name="Id">Its id, or <c>FILE:LINE</c>.</param>
/// <param name="Group">The id of the row that is kept of its group.</param>
/// <param name="Kept">Whether it is that row.</param>
/// <param name="Likeness">How much of the shorter of it and the row kept stands in both, 0 to 1.</param>
public readonly record struct DedupRow(string Id, string Group, bool Kept, double Likeness);

/// <summary>Finds copies among rows of JSON Lines, millions of them: reads all rows once, groups them, and reads them again to pass on those kept.</summary>
public sealed class Deduplication
{
    const int Chunk = 512;        // rows sketched together
    const int MostKept = 16;      // rows of one group that copies are held against; what is like none of them is kept
    const double OfKept = 0.5;    // of the threshold: two copies of a third need not be as like each other

    readonly PrintPool _pool = new();
    readonly List<string> _ids = [];
    readonly List<long> _dates = [];
    readonly List<bool> _isGood = []; // by row met, those turned away among them
    readonly DedupOptions _options;
    CopyGroups? _groups;
    int[] _keptOf = [];

    Deduplication(DedupOptions options) => _options = options;

    /// <summary>How many rows were read.</summary>
    public int Rows => _ids.Count;

    /// <summary>How many are kept.</summary>
    public int Kept { get; private set; }

    /// <summary>How many groups have more than one row.</summary>
    public int Groups { get; private set; }

    /// <summary>How many rows were turned away.</summary>
    public int TurnedAway { get; private set; }

    /// <summary>Reads and groups rows. The groups do not depend on the order of the rows, nor on the number of threads.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="rejected">Is told each row that was turned away, in order.</param>
    /// <param name="pair">Is told each pair of ids that was aligned and found alike, with its likeness; null to spare the work.</param>
    /// <param name="progress">Is told now and then how many rows were read.</param>
    /// <param name="cancel">Stops between rows and stages.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Deduplication Of(
        IEnumerable<Row> rows, DedupOptions options, Action<Rejected> rejected, Action<string, string, double>? pair, Action<int>? progress, CancellationToken cancel)
    {
        var work = new Deduplication(options);
        foreach (var chunk in rows.Chunk(Chunk))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var (why, id, date, print) in work.Sketched(chunk, cancel))
            {
                work._isGood.Add(print is not null);
                if (print is null)
                {
                    work.TurnedAway++;
                    rejected(why!); // a row without a print says why
                    continue;
                }
                work._pool.Add(print);
                work._ids.Add(id);
                if (options.Keep == Keep.Earliest) work._dates.Add(date);
            }
            progress?.Invoke(work._ids.Count);
        }
        work._groups = CopyGroups.Of(work._pool, options.Threshold,
            pair is null ? null : found => pair(work._ids[found.A], work._ids[found.B], found.Likeness), cancel);
        work.Choose();
        return work;
    }

    /// <summary>What became of each row, in the order they were read.</summary>
    public IEnumerable<DedupRow> Each()
    {
        for (var at = 0; at < _ids.Count; at++)
        {
            var kept = _keptOf[at];
            yield return new DedupRow(_ids[at], _ids[kept], kept == at, kept == at ? 1 : _groups!.Compare(kept, at).Likeness); // grouped before anyone can ask
        }
    }

    /// <summary>The rows that are kept, as they came, out of the same rows read again.</summary>
    /// <exception cref="IOException">They are not the same any more.</exception>
    public IEnumerable<Row> Pass(IEnumerable<Row> again)
    {
        int met = 0, good = 0;
        foreach (var row in again)
        {
            if (met == _isGood.Count || (row.Body is null && _isGood[met]))
                throw new IOException($"{row.Origin}:{row.Line}: the input has changed while it was read; what was written is not whole. Run it again.");
            if (_isGood[met++] && _keptOf[good] == good++)
                yield return row;
        }
        if (met != _isGood.Count)
            throw new IOException("the input has changed while it was read; what was written is not whole. Run it again.");
    }

    (Rejected? Why, string Id, long Date, Print? Print)[] Sketched(Row[] rows, CancellationToken cancel)
    {
        var sketched = new (Rejected?, string, long, Print?)[rows.Length];
        var parts = Math.Clamp(_options.Threads, 1, rows.Length);
        if (parts == 1)
            Sketch(0, rows.Length);
        else
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts, CancellationToken = cancel },
                part => Sketch(rows.Length * part / parts, rows.Length * (part + 1) / parts));
        return sketched;

        void Sketch(int first, int end)
        {
            var parser = new RowParser(_options.Text, _options.Id, _options.Keep == Keep.Earliest ? _options.Date : null, _options.Intake.MaxJsonDepth);
            for (var at = first; at < end; at++)
            {
                var why = rows[at].Rejected ?? parser.Parse(rows[at]);
                sketched[at] = why is not null ? (why, "", 0, null)
                    : (null, parser.Id, parser.Date?.UtcTicks ?? long.MaxValue, Print.Of(parser.Text));
            }
        }
    }

    // A group hangs together pair by pair; what is left out must be like the row that is kept. The rest is a group of its own.
    void Choose()
    {
        _keptOf = new int[_ids.Count];
        Array.Fill(_keptOf, -1);
        foreach (var group in Enumerable.Range(0, _ids.Count).GroupBy(_groups!.GroupOf)) // set by whoever calls
        {
            var left = group.ToList();
            if (left.Count > 1)
                left.Sort((x, y) => x == y ? 0 : IsBetter(x, y) ? -1 : 1);
            for (var round = 0; left.Count > 0; round++)
            {
                var (kept, size) = (left[0], 0);
                foreach (var at in left)
                    if (round == MostKept || at == kept || IsCopy(kept, at))
                    {
                        _keptOf[at] = round == MostKept ? at : kept;
                        size++;
                    }
                Kept += round == MostKept ? size : 1;
                Groups += round < MostKept && size > 1 ? 1 : 0;
                left.RemoveAll(at => _keptOf[at] >= 0);
            }
        }
    }

    bool IsCopy(int kept, int at) => _groups!.Compare(kept, at).Weighed >= _options.Threshold * OfKept;

    bool IsBetter(int one, int other)
    {
        if (_options.Keep == Keep.First)
            return one < other;
        if (_options.Keep == Keep.Earliest && _dates[one] != _dates[other])
            return _dates[one] < _dates[other];
        var fuller = _pool.WordsOf(one).CompareTo(_pool.WordsOf(other));
        return fuller != 0 ? fuller > 0 : string.CompareOrdinal(_ids[one], _ids[other]) is var order && order != 0 ? order < 0 : one < other;
    }
}
