namespace Stemma.Texts;

/// <summary>
/// A run of characters in one text: <see cref="Start"/> and <see cref="Length"/> in UTF-16 code units.
/// A span says nothing about which text; whoever holds it holds the account too.
/// </summary>
/// <param name="Start">First code unit, counted from 0.</param>
/// <param name="Length">Number of code units; 0 is a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether there is no character in the span.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromTo(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every character of <paramref name="other"/> is in this span; an empty span may lie on the edge.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Number of characters the two spans share.</summary>
    public int Common(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The characters of this span, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span runs past the end of <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The span without the white space at its edges; empty at its start when it is all white space.</summary>
    public TextSpan Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return FromTo(start, end);
    }

    /// <summary>By start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Half-open, as in logs and snapshots: <c>[118..142)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
