using Stemma.Texts;

namespace Stemma.Dates;

/// <summary>A token as the grammar of time expressions sees it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Value">Its value: the number, the day of the week from 1 for Monday, the month from 1, the unit.</param>
/// <param name="Key">The word of the list it is; null for others.</param>
/// <param name="Digits">How many digits a number is written with; 0 for words.</param>
/// <param name="Glued">Whether it touches the token before it.</param>
readonly record struct Lexeme(TextSpan Span, Sort Sort, int Value, string? Key, int Digits, bool Glued)
{
    /// <summary>A number that goes on with a unit or a half of the clock in one token: "1hr", "6am", "30s"; where that begins, from the start of the token; else 0.</summary>
    public int Tail { get; init; }

    /// <summary>The minute of a clock, the month of a dotted date.</summary>
    public int Second { get; init; }

    /// <summary>The year of a dotted date; the half of the clock of "8.30am" plus one; the decimals of "2.5" in hundredths.</summary>
    public int Third { get; init; }

    /// <summary>Whether the word begins with a capital.</summary>
    public bool Capital { get; init; }
}
