using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>A run of an account's text that stands unchanged, unit for unit, in the decoded capture.</summary>
/// <param name="Text">First code unit in the account's text.</param>
/// <param name="Source">First code unit in the decoded capture.</param>
/// <param name="Length">Code units in the account's text; at least 1.</param>
/// <param name="SourceLength">
/// Code units in the decoded capture: equal to <paramref name="Length"/> for a verbatim run, else the run is one escape or
/// entity (<c>&amp;mdash;</c>, <c>\u2014</c>) that stands for all of its characters.
/// </param>
public readonly record struct OriginRun(int Text, int Source, int Length, int SourceLength);

/// <summary>
/// Leads from an account's text back to the stored capture: offsets here are code units of the decoded capture, which
/// <c>Intake.Decoded</c> turns into bytes. White space that a page's layout asks for has no run.
/// </summary>
/// <param name="Runs">In the order of the text, without overlap.</param>
public sealed record OriginMap(ValueList<OriginRun> Runs)
{
    /// <summary>
    /// Where the characters of <paramref name="span"/> stand in the decoded capture: from the first to the last that has a run,
    /// or null when none has one.
    /// </summary>
    public TextSpan? InSource(TextSpan span)
    {
        int start = -1, end = -1;
        for (var i = FirstEndingAfter(span.Start); i < Runs.Count && Runs[i].Text < span.End; i++)
        {
            var run = Runs[i];
            var verbatim = run.Length == run.SourceLength;
            if (start < 0)
                start = run.Source + (verbatim ? Math.Max(0, span.Start - run.Text) : 0);
            end = verbatim ? run.Source + Math.Min(run.Length, span.End - run.Text) : run.Source + run.SourceLength;
        }
        return start < 0 ? null : TextSpan.FromTo(start, end);
    }

    int FirstEndingAfter(int unit)
    {
        int low = 0, high = Runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].Text + Runs[middle].Length <= unit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
