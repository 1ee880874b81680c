using Stemma.Accounts;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>The words of the texts of a story that are not of a family: reporters who saw the same and wrote for themselves.</summary>
static class WordsElsewhere
{
    /// <summary>How often each word stands there, by its key.</summary>
    public static Func<string, int> Of(Family family, Account[] accounts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var w = 0; w < accounts.Length; w++)
            if (Array.BinarySearch(family.Witnesses, w) < 0)
                foreach (var span in accounts[w].Report())
                    foreach (var token in Tokenizer.Tokenize(accounts[w].Text, span))
                        if (token.Kind is TokenKind.Word or TokenKind.Number && TextKey.Of(token.Span.In(accounts[w].Text)) is var key)
                            counts[key] = counts.GetValueOrDefault(key) + 1;
        return key => counts.GetValueOrDefault(key);
    }
}
