using Stemma.Collation;
using Stemma.Copies;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>One of two texts that are compared word by word: its words, and where each stands.</summary>
sealed class Side
{
    readonly bool[] _opens;
    WordClasses?[]? _classes; // by word, as they are asked for

    Side(string text, WordSequence words, ValueList<TextSpan> paragraphs, ValueList<TextSpan> report, ValueList<TextSpan> quotations)
    {
        (Text, Words, Paragraphs, Quotations) = (text, words, paragraphs, quotations);
        Paragraph = new int[Count];
        Quotation = new int[Count];
        _opens = new bool[Count];
        Array.Fill(Quotation, -1);
        var sentences = SentenceSplitter.Split(text, report);
        int p = 0, q = 0, s = 0;
        for (var i = 0; i < Count; i++)
        {
            var at = words.Tokens[i].Span.Start;
            while (p < paragraphs.Count - 1 && paragraphs[p].End <= at) p++;
            while (q < quotations.Count && quotations[q].End <= at) q++;
            while (s < sentences.Count && sentences[s].End <= at) s++;
            Paragraph[i] = p;
            if (q < quotations.Count && quotations[q].Start <= at)
                Quotation[i] = q;
            _opens[i] = IsWord(i) && s < sentences.Count && (i == 0 || !Enumerable.Range(FirstFrom(sentences[s].Start, i), i - FirstFrom(sentences[s].Start, i)).Any(IsWord));
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The words of the report.</summary>
    public WordSequence Words { get; }

    /// <summary>The paragraphs of the account.</summary>
    public ValueList<TextSpan> Paragraphs { get; }

    /// <summary>The outermost quotations of the report, marks included.</summary>
    public ValueList<TextSpan> Quotations { get; }

    /// <summary>Which paragraph each word stands in.</summary>
    public int[] Paragraph { get; }

    /// <summary>Which quotation each word stands in, or -1.</summary>
    public int[] Quotation { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => Words.Tokens.Count;

    /// <summary>Reads a report; words that layout ran together ("ValleyShe") are parted where the other text knows the parts and not the whole.</summary>
    public static Side Of(string text, ValueList<TextSpan> paragraphs, ValueList<TextSpan> report, Func<string, bool> isKnown) => new(
        text, Part(WordSequence.Of(text, report), isKnown), paragraphs, report, QuotationFinder.Find(text, report));

    /// <summary>The comparison key of a word, never empty.</summary>
    public string Key(int i) => Words.Keys[i];

    /// <summary>Whether a token is a word, a number or a mark that is read as a word.</summary>
    public bool IsWord(int i) => Words.Tokens[i].Kind is TokenKind.Word or TokenKind.Number || Words.Keys[i] is "&" or "%";

    /// <summary>Whether a word is the first of its sentence, so that its capital says nothing.</summary>
    public bool Opens(int i) => _opens[i];

    /// <summary>Whether a word begins with a capital.</summary>
    public bool IsCapital(int i) => char.IsUpper(Text[Words.Tokens[i].Span.Start]);

    /// <summary>Whether a word is neither of the function words nor a mark.</summary>
    public bool IsContent(int i) => IsWord(i) && Key(i) is not "'s" && !Vocabulary.IsFunction(Key(i));

    /// <summary>Whether a small word changes what is said: a negation, a doubt, a bound or a condition.</summary>
    public bool IsSmallAndTelling(int i) => IsWord(i) && (Vocabulary.IsNegator(Key(i)) || Vocabulary.Hedges.LengthAt(Words.Keys, i, Count) > 0
        || Vocabulary.Approximators.LengthAt(Words.Keys, i, Count) > 0 || Vocabulary.Provisos.LengthAt(Words.Keys, i, Count) > 0);

    /// <summary>Which parts of speech a word may be where it stands.</summary>
    public WordClasses Classes(int i)
    {
        _classes ??= new WordClasses?[Count];
        return _classes[i] ??= WordClassReader.Of(Key(i), i > 0 && !Opens(i) ? Key(i - 1) : "");
    }

    /// <summary>From the first character of a word to the last of another; empty behind the word before when there are none.</summary>
    public TextSpan Span(int first, int count) =>
        count > 0 ? Words.Span(first, count) : new TextSpan(first > 0 ? Words.Tokens[first - 1].Span.End : Count > 0 ? Words.Tokens[0].Span.Start : 0, 0);

    /// <summary>The words of a run as they stand.</summary>
    public string Said(int first, int count) => count == 0 ? "" : Span(first, count).In(Text).ToString();

    // The first token of the sentence; sentences are short beside a text, and the walk is bounded.
    int FirstFrom(int start, int at)
    {
        var first = at;
        while (first > 0 && at - first < 12 && Words.Tokens[first - 1].Span.Start >= start) first--;
        return first;
    }

    static WordSequence Part(WordSequence words, Func<string, bool> isKnown)
    {
        var tokens = new List<Token>(words.Tokens.Count);
        var keys = new List<string>(words.Tokens.Count);
        var paragraphs = new List<int>(words.Tokens.Count);
        for (var i = 0; i < words.Tokens.Count; i++)
        {
            var token = words.Tokens[i];
            var seam = token.Kind == TokenKind.Word && !isKnown(words.Keys[i]) ? Seam(words.Text, token.Span, isKnown) : -1;
            if (seam < 0)
                Add(token, words.Keys[i]);
            else
            {
                Add(token with { Span = TextSpan.FromTo(token.Span.Start, seam) }, TextKey.Of(words.Text.AsSpan(token.Span.Start..seam)));
                Add(token with { Span = TextSpan.FromTo(seam, token.Span.End) }, TextKey.Of(words.Text.AsSpan(seam..token.Span.End)));
            }

            void Add(Token part, string key)
            {
                if (key.Length == 0)
                    return; // a word of invisible marks alone: nobody reads it, and no rule can look at its first letter
                tokens.Add(part);
                keys.Add(key);
                paragraphs.Add(words.Paragraphs[i]);
            }
        }
        return new WordSequence(words.Text, tokens.ToValueList(), keys.ToValueList(), paragraphs.ToValueList());
    }

    // Where a capital follows a small letter, and the word began small or one of the two parts is a known word.
    static int Seam(string text, TextSpan word, Func<string, bool> isKnown)
    {
        for (var i = word.Start + 2; i < word.End - 1; i++)
            if (char.IsLower(text[i - 1]) && char.IsUpper(text[i])
                && ((char.IsLower(text[word.Start]) && i - word.Start >= 4 && word.End - i >= 3)
                    || isKnown(TextKey.Of(text.AsSpan(word.Start..i))) || isKnown(TextKey.Of(text.AsSpan(i..word.End)))))
                return i;
        return -1;
    }
}
