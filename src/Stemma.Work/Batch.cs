using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>
/// The whole pipeline in memory, without an archive: read, place, weigh. The same stages as over an archive, on all cores.
/// The result does not depend on the order of the inputs nor on the number of cores.
/// </summary>
public static class Batch
{
    /// <summary>
    /// Takes all captures apart. The same bytes from two places are one account, named by the ordinally smallest origin.
    /// Inputs that intake turned away are passed on among the rejected.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Heard Read(IEnumerable<Outcome<Capture>> inputs, CancellationToken cancel = default)
    {
        var captures = new Dictionary<ContentHash, Capture>();
        var rejected = new List<Rejected>();
        foreach (var input in inputs)
        {
            cancel.ThrowIfCancellationRequested();
            if (input.Rejected is { } turnedAway)
                rejected.Add(turnedAway);
            else if (input.Value is { } capture && (!captures.TryGetValue(capture.Id, out var known) || ComesBefore(capture, known)))
                captures[capture.Id] = capture;
        }

        var ordered = captures.Values.OrderBy(c => c.Id).ToArray();
        var outcomes = new Outcome<Hearing>[ordered.Length];
        Parallel.For(0, ordered.Length, Options(cancel), i => outcomes[i] = Reader.Read(ordered[i]));

        var testimonies = new List<Testimony>(ordered.Length);
        var notices = new List<Notice>();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (outcomes[i].Rejected is { } why)
                rejected.Add(why);
            if (outcomes[i].Value is not { } hearing)
                continue;
            testimonies.AddRange(hearing.Testimonies);
            notices.AddRange(hearing.Notices.Select(says => new Notice(ordered[i].Origin, says)));
        }
        return new Heard(
            testimonies.OrderBy(t => t.Account.Id).ToValueList(),
            rejected.OrderBy(r => r.Origin, StringComparer.Ordinal).ThenBy(r => r.Offset).ThenBy(r => r.Reason, StringComparer.Ordinal).ToValueList(),
            notices.OrderBy(n => n.Origin, StringComparer.Ordinal).ToValueList());
    }

    /// <summary>Takes all captures apart, as <see cref="Read(IEnumerable{Outcome{Capture}}, CancellationToken)"/>.</summary>
    public static Heard Read(IEnumerable<Capture> captures, CancellationToken cancel = default) =>
        Read(captures.Select(c => (Outcome<Capture>)c), cancel);

    /// <summary>Finds who is kin to whom and groups the accounts into stories.</summary>
    /// <param name="testimonies">In any order; each account once.</param>
    /// <param name="cancel">Stops between pairs.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Grouped Group(IEnumerable<Testimony> testimonies, CancellationToken cancel = default)
    {
        var batch = testimonies.OrderBy(t => t.Account.Id).ToValueList();
        var kin = Kin(batch, null, cancel);
        var stories = Placer.Group(batch, kin).OrderBy(s => s.Id).ToValueList();
        return new Grouped(batch, kin, stories);
    }

    /// <summary>Hears who says what in every account: most of the cost of a story, so it is left to whoever asks for it. A story's own accounts only.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Grouped Hear(Grouped grouped, CancellationToken cancel = default) => grouped with { Testimonies = Hear(grouped.Testimonies, cancel).ToValueList() };

    internal static Testimony[] Hear(IReadOnlyList<Testimony> testimonies, CancellationToken cancel)
    {
        var heard = new Testimony[testimonies.Count];
        Parallel.For(0, heard.Length, Options(cancel), i => heard[i] = AccountSpeech.Hear(testimonies[i]));
        return heard;
    }

    /// <summary>Weighs every story, with <see cref="Weigher"/>.</summary>
    /// <inheritdoc cref="Weigh(Grouped, Weighing, CancellationToken)"/>
    public static ValueList<Dossier> Weigh(Grouped grouped, CancellationToken cancel = default) => Weigh(grouped, Weigher.Weigh, cancel);

    /// <summary>Weighs every story.</summary>
    /// <param name="grouped">The stories and their accounts.</param>
    /// <param name="weigh">Weighs one.</param>
    /// <param name="cancel">Stops between stories.</param>
    /// <returns>Dossiers parallel to <see cref="Grouped.Stories"/>.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="InvalidOperationException">A story could not be weighed, by a mistake of ours.</exception>
    public static ValueList<Dossier> Weigh(Grouped grouped, Weighing weigh, CancellationToken cancel = default) =>
        WeighEach(grouped, weigh, cancel) switch
        {
            { Unweighed: [var fault, ..] } => throw new InvalidOperationException(fault.ToString()),
            var weighed => weighed.Dossiers,
        };

    /// <summary>Weighs every story; one that cannot be weighed is named and left out.</summary>
    /// <param name="grouped">The stories and their accounts.</param>
    /// <param name="weigh">Weighs one.</param>
    /// <param name="cancel">Stops between stories.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Weighed WeighEach(Grouped grouped, Weighing weigh, CancellationToken cancel = default)
    {
        var byAccount = grouped.Testimonies.ToDictionary(t => t.Account.Id);
        var storyOf = grouped.Stories.SelectMany(s => s.Members, (s, m) => (s.Id, Member: m)).ToDictionary(p => p.Member, p => p.Id);
        var kinOf = grouped.Kin.Where(k => storyOf[k.A] == storyOf[k.B]).ToLookup(k => storyOf[k.A]);
        var outcomes = new (Dossier? Dossier, Unweighed? Fault)[grouped.Stories.Count];
        Parallel.For(0, outcomes.Length, Options(cancel), i =>
        {
            var story = grouped.Stories[i];
            outcomes[i] = Unweighed.Try(weigh, story, [.. story.Members.Select(m => byAccount[m])], [.. kinOf[story.Id]]);
        });
        return new Weighed(
            outcomes.Select(o => o.Dossier).OfType<Dossier>().ToValueList(),
            outcomes.Select(o => o.Fault).OfType<Unweighed>().ToValueList());
    }

    /// <summary>Who of a batch, by ids, is kin to whom.</summary>
    /// <param name="batch">The accounts.</param>
    /// <param name="isAsked">Whether anybody asks of two of them, the smaller index first; null for all.</param>
    /// <param name="cancel">Stops between accounts.</param>
    internal static ValueList<Kinship> Kin(IReadOnlyList<Testimony> batch, Func<int, int, bool>? isAsked, CancellationToken cancel)
    {
        var ready = new Comparand[batch.Count];
        Parallel.For(0, ready.Length, Options(cancel), at => ready[at] = Comparand.Of(batch[at].Account, batch[at].Quotations));
        var finder = KinFinder.Of(ready, [.. batch.Select(t => t.Sketch)], isAsked, cancel);
        var kin = new List<Kinship>[batch.Count];
        Parallel.For(0, kin.Length, Options(cancel), at => kin[at] = finder.KinOf(at));
        return kin.SelectMany(found => found).ToValueList();
    }

    // One capture met in two places: which place names it must not hang on which came first.
    static bool ComesBefore(Capture a, Capture b) =>
        string.CompareOrdinal(a.Origin, b.Origin) is var order && order != 0 ? order < 0 : string.CompareOrdinal(a.MediaType, b.MediaType) < 0;

    internal static ParallelOptions Options(CancellationToken cancel) =>
        new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
}
