using Stemma.Copies;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>A set of accounts, grouped into stories.</summary>
/// <param name="Testimonies">One for each account, ascending by account.</param>
/// <param name="Kin">All kinships among them, by A, then by B.</param>
/// <param name="Stories">The stories, ascending by id.</param>
public sealed record Grouped(ValueList<Testimony> Testimonies, ValueList<Kinship> Kin, ValueList<Story> Stories);
