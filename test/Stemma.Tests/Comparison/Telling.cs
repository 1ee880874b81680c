using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Comparison;

/// <summary>Accounts of a few sentences, and what their comparison says.</summary>
static class Telling
{
    /// <summary>An account with the given paragraphs, parted by blank lines, and perhaps a headline above them.</summary>
    public static Account Account(string text, string? headline = null, params (string Words, BlockKind Kind)[] blocks)
    {
        var whole = headline is null ? text : headline + "\n\n" + text;
        var at = headline is null ? 0 : headline.Length + 2;
        var found = blocks.Select(b => new Block(new TextSpan(whole.IndexOf(b.Words, at, StringComparison.Ordinal), b.Words.Length), b.Kind)).Order(Comparer<Block>.Create((x, y) => x.Span.CompareTo(y.Span))).ToValueList();
        var paragraphs = new List<TextSpan>();
        foreach (var paragraph in whole[at..].Split("\n\n"))
        {
            var span = new TextSpan(at, paragraph.Length);
            if (!span.IsEmpty && !found.Any(b => b.Span == span))
                paragraphs.Add(span);
            at += paragraph.Length + 2;
        }
        return new Account(new AccountId(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(whole)), 0), "test", whole,
            headline is null ? null : new TextSpan(0, headline.Length), paragraphs.ToValueList(), found, PublicationFacts.None, new OriginMap([]));
    }

    /// <summary>The drifts from one text to another.</summary>
    public static ValueList<Drift> Drifts(string before, string after) => Drifts(Account(before), Account(after));

    /// <summary>The drifts from one account to another.</summary>
    public static ValueList<Drift> Drifts(Account before, Account after) => DriftFinder.Find([Exemplar.Of(before)], after);

    /// <summary>The words of the copy that a drift covers.</summary>
    public static string After(this Drift drift, string text) => drift.After.Span.In(text).ToString();
}
