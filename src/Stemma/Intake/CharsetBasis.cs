namespace Stemma.Intake;

/// <summary>How the character set of a capture became known.</summary>
public enum CharsetBasis
{
    /// <summary>A byte order mark stands at the head.</summary>
    ByteOrderMark,

    /// <summary>The capture, or whoever sent it, names it: <c>&lt;meta charset&gt;</c>, an XML declaration, a header.</summary>
    Declared,

    /// <summary>The bytes are UTF-8, or are so but for some damage.</summary>
    Utf8,

    /// <summary>A guess: the bytes are not UTF-8 and nothing else was said.</summary>
    Fallback,
}
