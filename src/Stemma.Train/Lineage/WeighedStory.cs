using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Train.Lineage;

/// <summary>What predictions are read from: the pieces of a dossier.</summary>
/// <param name="Name">Unique among the stories of a run; lost originals are named after it.</param>
/// <param name="Testimonies">The witnesses.</param>
/// <param name="Graph">Who copied whom.</param>
/// <param name="Drifts">The changes.</param>
public sealed record WeighedStory(string Name, IReadOnlyList<Testimony> Testimonies, StemmaGraph Graph, ValueList<Drift> Drifts);
