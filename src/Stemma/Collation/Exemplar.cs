using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Collation;

/// <summary>Where a run of an exemplar's text is attested.</summary>
/// <param name="Start">First code unit of the run in the exemplar's text.</param>
/// <param name="Attested">The same words in an account, unit for unit.</param>
public readonly record struct ExemplarRun(int Start, Citation Attested);

/// <summary>
/// What a witness was copied from: an account, or a lost original put together from the words of its descendants.
/// Every word of it is attested somewhere.
/// </summary>
/// <param name="Text">The text; for an account, the account's own.</param>
/// <param name="Headline">Where the headline stands; null when unknown.</param>
/// <param name="Paragraphs">The paragraphs of the report.</param>
/// <param name="Blocks">What is not the report; a lost original has none but a dateline.</param>
/// <param name="Runs">Where each run of the text is attested, in order; for an account, one run.</param>
public sealed record Exemplar(
    string Text,
    TextSpan? Headline,
    ValueList<TextSpan> Paragraphs,
    ValueList<Block> Blocks,
    ValueList<ExemplarRun> Runs)
{
    /// <summary>An account as exemplar of another.</summary>
    public static Exemplar Of(Account account) => new(
        account.Text, account.Headline, account.Paragraphs, account.Blocks,
        [new ExemplarRun(0, new Citation(account.Id, new TextSpan(0, account.Text.Length)))]);

    /// <summary>The report alone, as <see cref="Account.Report"/>.</summary>
    public IEnumerable<TextSpan> Report() => ReportSpans.Of(Text, Paragraphs, Blocks);

    /// <summary>
    /// An account that attests the first words of <paramref name="span"/>, and where; cut short where another account's words begin.
    /// Null when nothing of the span is attested (white space between paragraphs).
    /// </summary>
    public Citation? Cite(TextSpan span)
    {
        foreach (var run in Runs)
        {
            var here = new TextSpan(run.Start, run.Attested.Span.Length);
            var start = Math.Max(here.Start, span.Start);
            var end = Math.Min(here.End, span.End);
            if (start < end || (span.IsEmpty && here.Start <= span.Start && span.Start <= here.End))
                return new Citation(run.Attested.Account, new TextSpan(run.Attested.Span.Start + start - run.Start, Math.Max(0, end - start)));
        }
        return null;
    }
}
