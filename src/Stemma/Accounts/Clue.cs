using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>What sort of place of a page a clue is.</summary>
enum ClueKind
{
    /// <summary>A heading, or what names itself a headline.</summary>
    Title,

    /// <summary>An element that names itself a date, or a time element.</summary>
    Date,

    /// <summary>An element that names itself an author.</summary>
    Author,

    /// <summary>A short line that readers see.</summary>
    Line,

    /// <summary>Microdata's publisher.</summary>
    Publisher,
}

/// <summary>How a page marks a clue, the surest last.</summary>
enum ClueMark
{
    /// <summary>Not at all: it is seen.</summary>
    None,

    /// <summary>By the name of a class or an id.</summary>
    Class,

    /// <summary>By its tag: h1, time, address.</summary>
    Tag,

    /// <summary>By rel.</summary>
    Rel,

    /// <summary>By a property of microdata or RDFa.</summary>
    Property,
}

/// <summary>A place of a page that may tell something of its publication.</summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Mark">How it is marked.</param>
/// <param name="At">Where it stands in the page's text as the clues count it; only good for comparing places.</param>
/// <param name="Words">What readers see there, white space squeezed; "" when nothing.</param>
/// <param name="Value">What its attribute for machines says; null when there is none.</param>
/// <param name="Hints">What the names of the element say.</param>
/// <param name="Level">Of a heading: 1 for h1 … 6; else 0.</param>
/// <param name="Zone">The number of the innermost zone around it, or -1.</param>
sealed record Clue(ClueKind Kind, ClueMark Mark, TextSpan At, string Words, string? Value, FactHint Hints, int Level, int Zone);

/// <summary>A part of a page that seldom tells of the page's own publication: comments, teasers, a footer.</summary>
/// <param name="Hint">Which of these.</param>
/// <param name="Parent">The number of the zone around it, or -1.</param>
/// <param name="At">Where it stands, as for clues.</param>
readonly record struct ClueZone(FactHint Hint, int Parent, TextSpan At);
