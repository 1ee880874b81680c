using Stemma.Intake;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Work;

/// <summary>All that came of reading a set of captures.</summary>
/// <param name="Testimonies">One for each account, ascending by account.</param>
/// <param name="Rejected">What could not be read, by origin, then by offset.</param>
/// <param name="Notices">What was noticed in decoding, by origin.</param>
public sealed record Heard(ValueList<Testimony> Testimonies, ValueList<Rejected> Rejected, ValueList<Notice> Notices);

/// <summary>Something to know about an input that was read all the same: a guessed character set, characters replaced.</summary>
/// <param name="Origin">File path or URL, as given.</param>
/// <param name="Says">What was noticed, in plain words.</param>
public readonly record struct Notice(string Origin, string Says)
{
    /// <summary>One line for a user: <c>origin: what was noticed</c>.</summary>
    public override string ToString() => $"{Origin}: {Says}";
}
