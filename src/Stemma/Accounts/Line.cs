using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>What a page's layout alone says of a line, before its words are read.</summary>
enum LineLayout
{
    /// <summary>Running text; all lines of a plain text.</summary>
    Text,

    /// <summary>Marked as a heading.</summary>
    Heading,

    /// <summary>Marked as the headline of an account: an account begins here.</summary>
    Headline,

    /// <summary>The report's, or a heading of it: judged by all that a page with markup tells; wording is not asked again.</summary>
    Report,

    /// <summary>Outside the report by its place on the page; <see cref="Line.Kind"/> says what it is.</summary>
    Outside,
}

/// <summary>One line of a page (a paragraph, a heading, a link of a menu), trimmed, never empty.</summary>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Layout">What the layout says of it.</param>
/// <param name="Kind">What it is, where the layout says so; else null.</param>
readonly record struct Line(TextSpan Span, LineLayout Layout, BlockKind? Kind)
{
    /// <summary>Whether most of it leads elsewhere; false for all lines of a plain text.</summary>
    public bool Linked { get; init; }
}
