using Stemma.Dossiers;
using Stemma.Store;
using Stemma.Stories;
using Stemma.Testimonies;

namespace Stemma.Work;

/// <summary>
/// A story of an archive with who says what in it. Hearing is owed until somebody asks: it costs more than reading, placing and weighing together,
/// and most stories of a large archive are never opened.
/// </summary>
public static class HeardStory
{
    /// <summary>
    /// The dossier of a story with its utterances: accounts that the present stages have not heard are heard, the story is weighed again with them,
    /// and both are kept for the next who asks.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="id">The story.</param>
    /// <param name="cancel">Stops between accounts; nothing is kept then.</param>
    /// <returns>Null when the story is no more, or weighing it is owed.</returns>
    /// <exception cref="ArchiveException">Locked, damaged or out of reach.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Apparatus? Open(Archive archive, StoryId id, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (archive.Dossier(id) is not { } dossier || archive.Open(id) is not { } file)
            return null;
        if (file.Testimonies.All(t => t.Speech?.Stamp == AccountSpeech.Stamp) && dossier.Heard == AccountSpeech.Stamp && dossier.Stamp == Weigher.Stamp)
            return new Apparatus(dossier, file.Testimonies);
        var heard = Batch.Hear(file.Testimonies, cancel);
        var again = Weigher.Weigh(file.Story, heard, file.Kin);
        archive.SaveSpeech(heard);
        archive.Save(again, file.Revision);
        return new Apparatus(again, heard);
    }
}
