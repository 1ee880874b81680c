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
            var dossiers = new (Dossier Dossier, long Revision)[files.Length];
            Parallel.For(0, files.Length, Batch.Options(cancel), i =>
                dossiers[i] = (_options.Weigh(files[i].Story, files[i].Testimonies, files[i].Kin), files[i].Revision));
            archive.Save(dossiers);
            tally.Weighed(files.Select(f => f.Story.Id), owed.Count);
        }
    }
}
