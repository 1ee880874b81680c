using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>What one account says, taken apart. Made from one capture alone.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sentences">The sentences of its report, in order.</param>
/// <param name="Quotations">The outermost quotations of its report, marks included, in order.</param>
/// <param name="Sketch">What finds its neighbours.</param>
/// <param name="Stamp">The stages that made this.</param>
public sealed record Testimony(
    Account Account,
    ValueList<TextSpan> Sentences,
    ValueList<TextSpan> Quotations,
    Sketch Sketch,
    Stamp Stamp)
{
    /// <summary>Who says what in it; null when it was not heard: reading leaves it to whoever weighs the story (<see cref="AccountSpeech.Hear"/>).</summary>
    public Speech? Speech { get; init; }

    /// <summary>Whether who says what in it was heard.</summary>
    public bool IsHeard => Speech is not null;

    /// <summary>The sentence that holds the first character of a span; the span itself when none does.</summary>
    public TextSpan SentenceOf(TextSpan span)
    {
        var at = SpanSearch.FirstEndingAfter(Sentences, span.Start);
        return at < Sentences.Count && Sentences[at].Start <= span.Start ? Sentences[at] : span;
    }
}
