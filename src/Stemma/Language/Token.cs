using Stemma.Texts;

namespace Stemma.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and hyphens: <c>Blake's</c>, <c>week-long</c>; abbreviations keep their dot.</summary>
    Word,

    /// <summary>Digits, with inner separators: <c>27,840</c>, <c>2.6</c>, <c>2024</c>, <c>7th</c>.</summary>
    Number,

    /// <summary>A quotation mark that opens or closes speech; an apostrophe is part of its word.</summary>
    Quote,

    /// <summary>Any other mark: one token each; an ellipsis is one.</summary>
    Mark,
}

/// <summary>One token of a text: never white space, never empty.</summary>
/// <param name="Span">Where it stands in the account's text.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
