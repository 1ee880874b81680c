using Stemma.Accounts;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>What a word is, beside its letters, as sketches and comparisons need it.</summary>
[Flags]
enum WordTraits : byte
{
    None = 0,

    /// <summary>Stands inside a quotation.</summary>
    Quoted = 1,

    /// <summary>Holds a sentence together and says nothing of its subject.</summary>
    Function = 2,

    /// <summary>Begins with a digit.</summary>
    Number = 4,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 8,

    /// <summary>The first word after a full stop or a paragraph's edge, where a capital says nothing.</summary>
    Opens = 16,
}

/// <summary>
/// The words of a report as hashes, in order, marks left out: what sketching and comparing read instead of text.
/// Four parallel arrays, so that twenty thousand reports fit in memory side by side.
/// </summary>
sealed class WordTrail
{
    WordTrail(ulong[] words, int[] starts, int[] ends, WordTraits[] traits) =>
        (Words, Starts, Ends, Traits) = (words, starts, ends, traits);

    public ulong[] Words { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    public WordTraits[] Traits { get; }

    public int Count => Words.Length;

    /// <summary>The words of the given spans. O(length).</summary>
    public static WordTrail Of(Account account, ValueList<TextSpan> quotations)
    {
        var text = account.Text;
        var words = new List<ulong>(text.Length / 6);
        var starts = new List<int>(text.Length / 6);
        var ends = new List<int>(text.Length / 6);
        var traits = new List<WordTraits>(text.Length / 6);
        var quotation = 0;
        foreach (var span in account.Report())
        {
            var opens = WordTraits.Opens;
            foreach (var token in Tokenizer.Tokenize(text, span))
            {
                var characters = token.Span.In(text);
                if (token.Kind == TokenKind.Mark && characters[0] is '.' or '!' or '?' or '…')
                    opens = WordTraits.Opens;
                if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                    continue;
                while (quotation < quotations.Count && quotations[quotation].End <= token.Span.Start) quotation++;
                var word = WordHash.Of(characters);
                var trait = opens;
                opens = WordTraits.None;
                if (quotation < quotations.Count && quotations[quotation].Start <= token.Span.Start) trait |= WordTraits.Quoted;
                if (token.Kind == TokenKind.Number) trait |= WordTraits.Number;
                else if (char.IsUpper(characters[0])) trait |= WordTraits.Capital;
                if (WordHash.IsFunction(word)) trait |= WordTraits.Function;
                words.Add(word);
                starts.Add(token.Span.Start);
                ends.Add(token.Span.End);
                traits.Add(trait);
            }
        }
        return new WordTrail([.. words], [.. starts], [.. ends], [.. traits]);
    }
}
