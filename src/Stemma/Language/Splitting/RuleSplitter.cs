using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Sentences and words by rule: what stands in where no model is.</summary>
static class RuleSplitter
{
    /// <summary>The sentences and words of the given paragraphs.</summary>
    public static Segmented Split(string text, IEnumerable<TextSpan> paragraphs)
    {
        var words = new List<TextSpan>();
        var joins = new List<bool>();
        var starts = new List<int> { 0 };
        foreach (var sentence in SentenceSplitter.Split(text, paragraphs))
        {
            foreach (var token in Tokenizer.Tokenize(text, sentence))
            {
                var cut = Clitic(token.Span.In(text));
                words.Add(token.Span with { Length = token.Span.Length - cut });
                joins.Add(cut > 0);
                if (cut == 0)
                    continue;
                words.Add(new TextSpan(token.Span.End - cut, cut));
                joins.Add(false);
            }
            if (words.Count > starts[^1])
                starts.Add(words.Count);
        }
        return new Segmented(text, [.. words], [.. joins], [.. starts]);
    }

    static int Clitic(ReadOnlySpan<char> token)
    {
        if (token.Length > 3 && token.EndsWith("n't", StringComparison.OrdinalIgnoreCase))
            return 3;
        var mark = token.LastIndexOfAny('\'', '’');
        return mark > 0 && token.Length - mark is 2 or 3 && char.IsLetter(token[^1]) ? token.Length - mark : 0;
    }
}
