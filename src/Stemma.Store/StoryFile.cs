using Stemma.Copies;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store;

/// <summary>All that weighing a story needs.</summary>
/// <param name="Story">The story.</param>
/// <param name="Revision">Raised whenever its accounts change; a dossier belongs to one revision.</param>
/// <param name="Testimonies">In the order of the story's members, each with its speech where that was heard.</param>
/// <param name="Kin">The kinships among them, by A, then by B.</param>
public sealed record StoryFile(Story Story, long Revision, ValueList<Testimony> Testimonies, ValueList<Kinship> Kin);
