using Stemma.Texts;

namespace Stemma.Language;

/// <summary>What a word looks like, in one byte.</summary>
enum Shape : byte
{
    /// <summary>No word: the edge of the paragraph.</summary>
    None,

    /// <summary>Letters, the first small.</summary>
    Lower,

    /// <summary>Letters, only the first a capital.</summary>
    Title,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>Capitals only, two or more.</summary>
    Capitals,

    /// <summary>Letters and stops: <c>U.S.</c>, <c>Mr.</c>, <c>e.g.</c>.</summary>
    Dotted,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>Letters beyond the Latin ones, mixtures.</summary>
    Mixed,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>Several stops, or an ellipsis.</summary>
    Ellipsis,

    /// <summary>Question and exclamation marks.</summary>
    Asking,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon or semicolon.</summary>
    Colon,

    /// <summary>A double quotation mark.</summary>
    Quote,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>A bullet of a list.</summary>
    Bullet,

    /// <summary>Any other mark.</summary>
    Mark,

    /// <summary>A stop, question or exclamation mark of East Asian writing: always an end.</summary>
    FullWidthStop,
}

/// <summary>What stands between two words.</summary>
enum Gap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>White space without a line break.</summary>
    Space,

    /// <summary>A line break where the next word had no room in the longest line: lines that were wrapped.</summary>
    Wrap,

    /// <summary>A line break though the next word had room: somebody meant it, or wraps unevenly.</summary>
    Break,

    /// <summary>A line break after a line that is less than two thirds of the longest: somebody meant it.</summary>
    Short,
}

/// <summary>What speaks for and against a sentence's end between two words. Trainer and splitter call the same.</summary>
static class SentenceFeatures
{
    /// <summary>How many features a place has at most.</summary>
    public const int Max = 46;

    /// <summary>One word as the features see it.</summary>
    /// <param name="Hash">Of its folded form.</param>
    /// <param name="Suffix">Of its last three characters.</param>
    /// <param name="Length">In characters, at most 15.</param>
    /// <param name="Shape">What it looks like.</param>
    /// <param name="Gap">What stands before it.</param>
    /// <param name="Known">What is known of it as an abbreviation.</param>
    public readonly record struct Seen(uint Hash, uint Suffix, byte Length, Shape Shape, Gap Gap, Abbreviation Known)
    {
        /// <summary>The edge of the paragraph.</summary>
        public static readonly Seen Edge = new(0, 0, 0, Shape.None, Gap.Space, Abbreviation.None);

        /// <summary>A word of a text.</summary>
        public static Seen Of(string text, TextSpan word, Gap gap)
        {
            var form = word.In(text);
            var shape = ShapeOf(form);
            var known = shape switch
            {
                Shape.Dotted => Abbreviations.Of(form),
                Shape.Title or Shape.Initial => Abbreviations.OfOpening(form),
                _ => Abbreviation.None,
            };
            return new Seen(Letters.Hash(form), Letters.Hash(form[^Math.Min(3, form.Length)..]), (byte)Math.Min(form.Length, 15), shape, gap, known);
        }
    }

    /// <summary>What a sentence has been so far.</summary>
    public struct Progress
    {
        /// <summary>Words.</summary>
        public int Words;

        /// <summary>Opening brackets less closing ones.</summary>
        public int Depth;

        /// <summary>Whether a straight quotation mark is open.</summary>
        public bool Quoted;

        /// <summary>The shape of its first word.</summary>
        public Shape First;

        /// <summary>Whether a word in small letters has come.</summary>
        public bool HasLower;

        /// <summary>The shape of the last mark that could end a sentence before this word, or none.</summary>
        public bool HasStop;

        /// <summary>One word more.</summary>
        public void Add(in Seen word)
        {
            if (Words++ == 0)
                First = word.Shape;
            Depth += word.Shape == Shape.Open ? 1 : word.Shape == Shape.Close ? -1 : 0;
            Quoted ^= word.Shape == Shape.Quote;
            HasLower |= word.Shape == Shape.Lower;
            HasStop |= word.Shape is Shape.Stop or Shape.Asking;
        }
    }

    /// <summary>The features of the place between <paramref name="w"/>[3] and [4] of eight words in a row.</summary>
    /// <param name="w">Four words before the place and four after.</param>
    /// <param name="so">The sentence so far, up to the place.</param>
    /// <param name="left">How many words of the paragraph are left.</param>
    /// <param name="features">Room for <see cref="Max"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(ReadOnlySpan<Seen> w, in Progress so, int left, Span<uint> features)
    {
        ref readonly var a = ref w[3];
        ref readonly var b = ref w[4];
        uint sa = (uint)a.Shape, sb = (uint)b.Shape, gap = b.Gap == Gap.None ? 0u : 1, s2 = (uint)w[2].Shape, s5 = (uint)w[5].Shape;
        var pair = Of(1, sa | (sb << 8) | (gap << 16));
        uint size = Size(so.Words), rest = Size(left);
        uint state = (so.Depth > 0 ? 1u : 0) | (so.Quoted ? 2u : 0) | (so.HasLower ? 4u : 0) | (so.HasStop ? 8u : 0);
        var n = 0;
        features[n++] = pair;
        features[n++] = Of(2, pair, a.Hash);
        features[n++] = Of(3, pair, b.Hash);
        features[n++] = Of(4, pair, w[2].Hash);
        features[n++] = Of(5, pair, w[5].Hash);
        features[n++] = Letters.Mix(Of(6, a.Hash, b.Hash), gap);
        features[n++] = Of(7, w[2].Hash, a.Hash);
        features[n++] = Of(8, b.Hash, w[5].Hash);
        features[n++] = Letters.Mix(Of(9, w[2].Hash, a.Hash), b.Hash);
        features[n++] = Letters.Mix(Of(10, a.Hash, b.Hash), w[5].Hash);
        features[n++] = Of(11, pair, s2);
        features[n++] = Of(12, pair, s5);
        features[n++] = Of(13, pair, s2 | (s5 << 8));
        features[n++] = Letters.Mix(Of(14, pair, s2 | (s5 << 8)), (uint)w[1].Shape | ((uint)w[6].Shape << 8));
        features[n++] = Of(15, pair, size);
        features[n++] = Of(16, pair, rest);
        features[n++] = Letters.Mix(Of(17, pair, size), rest);
        features[n++] = Of(18, pair, state);
        features[n++] = Letters.Mix(Of(19, pair, state), size);
        features[n++] = Of(20, pair, (uint)so.First);
        features[n++] = Letters.Mix(Of(21, pair, (uint)so.First), size);
        features[n++] = Of(22, pair, a.Suffix);
        features[n++] = Of(23, pair, b.Suffix);
        features[n++] = Of(24, pair, (uint)a.Length | ((uint)w[2].Length << 8));
        features[n++] = Letters.Mix(Of(25, pair, w[2].Hash), b.Hash);
        features[n++] = Of(26, b.Hash, size);
        features[n++] = Of(27, a.Hash, sb);
        features[n++] = Of(28, b.Hash, sa);
        features[n++] = Letters.Mix(Of(29, a.Hash, rest), sb);
        features[n++] = Letters.Mix(Of(30, w[1].Hash, w[2].Hash), a.Hash);
        features[n++] = Letters.Mix(Of(31, b.Hash, w[5].Hash), w[6].Hash);
        features[n++] = Of(32, pair, (uint)w[0].Shape | ((uint)w[1].Shape << 8) | (s2 << 16));
        features[n++] = Of(33, pair, s5 | ((uint)w[6].Shape << 8) | ((uint)w[7].Shape << 16));
        features[n++] = Letters.Mix(Of(34, pair, w[2].Suffix), s5);
        if (a.Shape == Shape.Dotted)
        {
            var known = (uint)a.Known;
            features[n++] = Of(40, known, pair);
            features[n++] = Of(41, known, b.Hash);
            features[n++] = Letters.Mix(Of(44, known, (uint)b.Known), sb);
            features[n++] = Letters.Mix(Of(42, known, pair), s5);
            features[n++] = Letters.Mix(Of(43, known, pair), s2);
        }
        if (b.Gap > Gap.Space)
        {
            var line = (uint)b.Gap;
            features[n++] = Of(35, line);
            features[n++] = Of(36, line, pair);
            features[n++] = Of(37, line, sa);
            features[n++] = Of(38, line, sb);
            features[n++] = Of(39, line, state);
        }
        return n;
    }

    /// <summary>What a word looks like. O(length).</summary>
    public static Shape ShapeOf(ReadOnlySpan<char> form)
    {
        var first = form[0];
        var kind = Letters.Kind(first);
        if (kind == CharKind.Digit)
            return Shape.Number;
        if (kind == CharKind.Mark)
            return MarkShape(form);
        if (kind != CharKind.Letter || first >= 0x250)
            return Shape.Mixed;
        int upper = 0, lower = 0, dots = 0;
        foreach (var c in form)
            if (c == '.') dots++;
            else if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        if (dots > 0)
            return Shape.Dotted;
        if (!char.IsUpper(first))
            return Shape.Lower;
        return upper == 1 ? (form.Length == 1 ? Shape.Initial : Shape.Title) : lower == 0 ? Shape.Capitals : Shape.Mixed;
    }

    static Shape MarkShape(ReadOnlySpan<char> form) => form[0] switch
    {
        '.' => form.Length == 1 ? Shape.Stop : Shape.Ellipsis,
        '…' => Shape.Ellipsis,
        '!' or '?' or '‽' => Shape.Asking,
        ',' => Shape.Comma,
        ':' or ';' => form.Length == 1 ? Shape.Colon : Shape.Mark, // an emoticon else
        '"' or '“' or '”' or '«' or '»' or '„' => Shape.Quote,
        '(' or '[' or '{' => Shape.Open,
        ')' or ']' or '}' => Shape.Close,
        '-' or '–' or '—' => Shape.Dash,
        '•' or '●' or '▪' or '◦' or '‣' or '■' => Shape.Bullet,
        '。' or '！' or '？' => Shape.FullWidthStop,
        _ => Shape.Mark,
    };

    static uint Size(int words) => words switch { < 6 => (uint)words, < 9 => 6, < 13 => 7, < 20 => 8, < 32 => 9, < 50 => 10, _ => 11 };

    static uint Of(uint kind, uint a) => Letters.Mix(Letters.Mix(Letters.Seed, kind), a);

    static uint Of(uint kind, uint a, uint b) => Letters.Mix(Of(kind, a), b);
}
