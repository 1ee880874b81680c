using Stemma.Intake;
using Stemma.Stories;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>What was done.</summary>
/// <param name="Inputs">How many inputs were met, those turned away among them.</param>
/// <param name="New">How many captures were new to the archive.</param>
/// <param name="Read">How many captures were read, those turned away among them; known ones are not read again.</param>
/// <param name="Placed">How many accounts found their story.</param>
/// <param name="Weighed">The stories that were weighed, ascending.</param>
/// <param name="Rejected">What could not be read, by origin, then by offset.</param>
/// <param name="Notices">What was noticed in decoding, by origin.</param>
/// <param name="Unweighed">Stories that could not be weighed, by a mistake of ours; they stay owed.</param>
public sealed record WorkSummary(
    int Inputs, int New, int Read, int Placed, ValueList<StoryId> Weighed, ValueList<Rejected> Rejected, ValueList<Notice> Notices,
    ValueList<Unweighed> Unweighed);
