using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;

namespace Stemma.Work;

/// <summary>Weighs one story. Pure; called from several threads.</summary>
/// <param name="story">The story.</param>
/// <param name="testimonies">The testimonies of its members, in the order of its members.</param>
/// <param name="kin">The kinships among them, by A, then by B.</param>
public delegate Dossier Weighing(Story story, IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin);
