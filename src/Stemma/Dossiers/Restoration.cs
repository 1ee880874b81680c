using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>What branches of the stemma have at a place of a lost original's text, other than that text.</summary>
/// <param name="Words">Their words; empty where they left them out.</param>
/// <param name="Branches">Which nodes, ascending; at least one.</param>
public sealed record RestoredVariant(string Words, ValueList<int> Branches);

/// <summary>A place of a lost original's text at which its copies differ.</summary>
/// <param name="Span">Where, in the text of the lost original.</param>
/// <param name="Have">The branches that have its words, ascending.</param>
/// <param name="Others">What other branches have, the most first, then by first branch; at least one.</param>
public sealed record RestoredPlace(TextSpan Span, ValueList<int> Have, ValueList<RestoredVariant> Others)
{
    /// <summary>Whether as many branches or more have other words there: what the original had was judged, not counted.</summary>
    public bool IsUncertain => Others.Where(o => o.Words.Length > 0).Sum(o => o.Branches.Count) >= Have.Count;
}

/// <summary>How well the text of a lost original is known: its places at which what was made from it does not agree.</summary>
/// <param name="Branches">What was made from it and was compared: nodes of the stemma, ascending. Each counts once, however many copies it has.</param>
/// <param name="Words">How many words and marks its report has.</param>
/// <param name="Places">In the order of the text.</param>
/// <param name="Uncompared">How many branches more there are: beyond the first two dozen none is compared.</param>
public sealed record Restoration(ValueList<int> Branches, int Words, ValueList<RestoredPlace> Places, int Uncompared)
{
    /// <summary>How many of the places are uncertain.</summary>
    public int Uncertain => Places.Count(p => p.IsUncertain);
}
