using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>
/// Decides exchanges of which no list says whether the two words mean the same. In a text reworded all through, or where the same word is put
/// for the same word again and again, it is a dictionary at work and harmless, as long as the new word fits the sentence; one unknown
/// word for another in a text that is otherwise left as it was has been chosen, and may say something else.
/// </summary>
static class OpenExchanges
{
    /// <summary>The findings, the open ones settled; in their order.</summary>
    public static IEnumerable<Finding> Settled(Pairing pairing, List<Finding> findings)
    {
        var isOpen = findings.Exists(f => f.IsOpen);
        if (!isOpen)
            return findings;
        var (a, b) = (pairing.A, pairing.B);
        var words = 0;
        for (var i = 0; i < b.Count; i++)
            words += b.IsContent(i) && !pairing.Added[b.Paragraph[i]] ? 1 : 0;
        var spun = SynonymTable.AreMany(findings.Count(f => f.Kind is DriftKind.SynonymSpun || (f.Kind is DriftKind.SenseChanged or DriftKind.Edited && f is { Before.Length: > 0 and < 40, After.Length: > 0 and < 40 })), words);
        var times = findings.Where(f => f.IsOpen).GroupBy(Stemmed).ToDictionary(g => g.Key, g => g.Count());
        return findings.Select(f => !f.IsOpen || Misfits.Form(Key(a.Text, f.Before), Key(b.Text, f.After)) || Misfits.IsArticleLeft(a.Text, f.Before ?? default, b.Text, f.After) ? f
            : times[Stemmed(f)] > 1 ? f with { Severity = Severity.Wording, Says = f.Says.Replace(Open, "put for it again and again.", StringComparison.Ordinal) }
            : spun ? f with { Severity = Severity.Wording, Says = f.Says.Replace(Open, "one of many words exchanged in this copy.", StringComparison.Ordinal) }
            : f);

        (string, string) Stemmed(Finding finding) => (Stems.Of(Key(a.Text, finding.Before)), Stems.Of(Key(b.Text, finding.After)));
    }

    /// <summary>What an open finding says of its words.</summary>
    public const string Open = "another word, whose meaning may differ.";

    static string Key(string text, TextSpan? span) => span is { } words ? TextKey.Of(words.In(text)) : "";
}
