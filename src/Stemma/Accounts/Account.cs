using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>
/// One news item as one outlet ran it. Its <see cref="Text"/> is the only text: every span of every record about the account
/// points into it. A page that holds several articles is several accounts, whose texts together are the page's text.
/// </summary>
/// <param name="Id">The capture's hash and which part of the page this is.</param>
/// <param name="Label">A short name for people: the row's id or the file's name; a later article of a page adds <c>~2</c>, <c>~3</c>.</param>
/// <param name="Text">Everything the page says in this part, furniture included, as read; paragraphs are parted by line breaks.</param>
/// <param name="Headline">Where the headline stands; null when there is none.</param>
/// <param name="Paragraphs">The paragraphs of the report, in order, trimmed; the headline and whole-line blocks are not among them.</param>
/// <param name="Blocks">Everything that is not the report, in order of start; blocks do not overlap one another.</param>
/// <param name="Facts">Publication facts.</param>
/// <param name="Origin">The way back to the stored bytes.</param>
public sealed record Account(
    AccountId Id,
    string Label,
    string Text,
    TextSpan? Headline,
    ValueList<TextSpan> Paragraphs,
    ValueList<Block> Blocks,
    PublicationFacts Facts,
    OriginMap Origin)
{
    /// <summary>The entries of a live blog or timeline, in page order, apart from one another; empty for any other account.</summary>
    public ValueList<Entry> Entries { get; init; } = [];

    /// <summary>How many other articles stand on the same page, each an account of its own.</summary>
    public int Companions { get; init; }

    /// <summary>The report alone: the paragraphs less the blocks that lie inside them (datelines, injected phrases), in order, trimmed, none empty.</summary>
    public IEnumerable<TextSpan> Report() => ReportSpans.Of(Text, Paragraphs, Blocks);
}
