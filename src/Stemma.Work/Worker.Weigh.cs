using Stemma.Dossiers;
using Stemma.Store;

namespace Stemma.Work;

public sealed partial class Worker
{
    void WeighOwed(Tally tally, CancellationToken cancel)
    {
        var owed = archive.OwedWeighing(_options.Stamp);
        for (var from = 0; from < owed.Count; from += _options.StoriesAtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            var files = owed.Skip(from).Take(_options.StoriesAtOnce).Select(archive.Open).OfType<StoryFile>().ToArray();
            var outcomes = new (Dossier? Dossier, Unweighed? Fault)[files.Length];
            Parallel.For(0, files.Length, Batch.Options(cancel), i =>
                outcomes[i] = Unweighed.Try(_options.Weigh, files[i].Story, files[i].Testimonies, files[i].Kin));
            var dossiers = new List<(Dossier Dossier, long Revision)>();
            for (var i = 0; i < files.Length; i++)
                if (outcomes[i].Dossier is { } dossier)
                    dossiers.Add((dossier, files[i].Revision));
                else if (outcomes[i].Fault is { } fault)
                    tally.Failed(fault);
            archive.Save(dossiers);
            tally.Weighed(dossiers.Select(d => d.Dossier.Story.Id), owed.Count);
        }
    }
}
