using Stemma.Texts;

namespace Stemma.Language;

/// <summary>One sentence of an annotated text: it has at least one word.</summary>
/// <param name="Span">From the first character of its first word to the last of its last.</param>
/// <param name="First">Its first word, as an index into <see cref="Annotated.Words"/>.</param>
/// <param name="Count">How many words it has.</param>
public readonly record struct Sentence(TextSpan Span, int First, int Count)
{
    /// <summary>One past its last word.</summary>
    public int End => First + Count;
}
