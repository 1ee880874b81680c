namespace Stemma.Language;

/// <summary>Groups of features, so that what each is worth can be measured.</summary>
[Flags]
enum NameFeatureGroups
{
    /// <summary>Words and pairs of words.</summary>
    Words = 1,

    /// <summary>Parts of words: shapes, beginnings, endings, capitals.</summary>
    Forms = 2,

    /// <summary>Lists of names.</summary>
    Lists = 4,

    /// <summary>Classes of words: titles, words of bodies and places, verbs of speech.</summary>
    Classes = 8,

    /// <summary>The word's other places in the text.</summary>
    Text = 16,

    /// <summary>Groups of words learnt from running text.</summary>
    Clusters = 32,

    /// <summary>What the lexicon says.</summary>
    Lexicon = 64,

    /// <summary>All.</summary>
    All = 127,
}

/// <summary>The features of one word for the model of names, as hashes. They are part of the model's format.</summary>
static class NameFeatures
{
    /// <summary>No word has more.</summary>
    public const int Most = 128;

    const ulong Edge = 0xED6E;
    static readonly ulong Stop = NameHash.Mix(NameWord.ShapeSeed, '.');

    /// <summary>Writes the features of word <paramref name="i"/> of a sentence and gives their number. O(1).</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="marks">Their marks by <see cref="NameLists.Mark"/>.</param>
    /// <param name="signs">Their signs by <see cref="NameEvidence"/>.</param>
    /// <param name="i">Which word.</param>
    /// <param name="groups">The groups wanted; all but for measuring.</param>
    /// <param name="features">Where the hashes go: <see cref="Most"/> places.</param>
    public static int Of(
        ReadOnlySpan<NameWord> words, ReadOnlySpan<uint> marks, ReadOnlySpan<NameSign> signs, int i, NameFeatureGroups groups, Span<uint> features)
    {
        var to = new Writer(features);
        ref readonly var word = ref words[i];
        ulong l0 = word.Lower, l1 = Lower(words, i - 1), l2 = Lower(words, i - 2), r1 = Lower(words, i + 1), r2 = Lower(words, i + 2);
        ulong sense = (ulong)word.Case, senseLeft = Sense(words, i - 1), senseRight = Sense(words, i + 1);
        to.Add(1, 0);
        to.Add(2, sense);
        if ((groups & NameFeatureGroups.Words) != 0)
        {
            to.Add(3, l0);
            to.Add(4, l0, sense);
            to.Add(5, l1);
            to.Add(6, r1);
            to.Add(7, l2);
            to.Add(8, r2);
            to.Add(9, l1, l0);
            to.Add(10, l0, r1);
            to.Add(11, l1, r1);
            to.Add(12, l2, l1);
            to.Add(13, r1, r2);
            to.Add(14, l1, sense);
            to.Add(15, r1, sense);
        }
        if ((groups & NameFeatureGroups.Forms) != 0)
        {
            to.Add(20, word.Shape);
            to.Add(21, word.Shape, Shape(words, i - 1));
            to.Add(22, word.Shape, Shape(words, i + 1));
            to.Add(23, Shape(words, i - 1));
            to.Add(24, Shape(words, i + 1));
            to.Add(25, senseLeft | (sense << 8), senseRight);
            to.Add(26, word.Prefix2, sense);
            to.Add(27, word.Prefix3, sense);
            to.Add(28, word.Suffix2, sense);
            to.Add(29, word.Suffix3, sense);
            to.Add(30, word.Suffix4, sense);
            to.Add(31, (ulong)word.Case, i == 0 ? 1UL : 0);
            to.Add(32, (Sense(words, i - 2) << 24) | (senseLeft << 16) | (sense << 8) | senseRight, Sense(words, i + 2));
            if (i > 0) to.Add(33, words[i - 1].Suffix3);
            if (i + 1 < words.Length) to.Add(34, words[i + 1].Suffix3);
            to.Add(35, word.Suffix3, senseRight | (senseLeft << 8));
            // a line of one or two words is a signature or a heading; where there is no full stop, too
            ulong length = (ulong)Math.Min(words.Length, 6), place = (ulong)Math.Min(i, 2), stop = words[^1].Shape == Stop ? 1UL : 0;
            to.Add(36, length | place << 4 | stop << 8, sense);
            to.Add(37, length | place << 4, Flat(marks[i]) << 4 | sense);
        }
        if ((groups & NameFeatureGroups.Classes) != 0)
        {
            ulong c0 = Class(words, i), c1 = Class(words, i - 1), d1 = Class(words, i + 1);
            to.Add(40, c0, sense);
            to.Add(41, c1, sense);
            to.Add(42, d1, sense);
            to.Add(43, c1 | (c0 << 16) | (d1 << 32), sense);
            to.Add(44, Class(words, i - 2), sense);
            to.Add(45, Class(words, i + 2), sense);
            // the word that ends the run of capitals says what the whole is: "... Bank", "... River"
            to.Add(46, RunClass(words, i), sense);
            to.Add(47, RunHead(words, i), sense);
            to.Add(48, RunStart(words, i), sense);
        }
        if ((groups & NameFeatureGroups.Lists) != 0)
            Lists(ref to, words, marks, i, sense);
        if ((groups & NameFeatureGroups.Text) != 0)
            Text(ref to, words, signs, i, sense);
        if ((groups & NameFeatureGroups.Clusters) != 0)
            Clusters(ref to, words, i, sense);
        if ((groups & NameFeatureGroups.Lexicon) != 0)
        {
            ulong u0 = (ulong)words[i].Reading.Use, ul = Use(words, i - 1), ur = Use(words, i + 1);
            to.Add(90, u0, sense);
            to.Add(91, ul, sense);
            to.Add(92, ur, sense);
            to.Add(93, words[i].Reading.Code >> 17, sense);
            to.Add(94, words[i].Reading.Code >> 17 | (ulong)Code(words, i + 1) >> 17 << 8, sense << 4 | senseRight);
            to.Add(95, words[i].Reading.Code >> 17 | (ulong)Code(words, i - 1) >> 17 << 8, sense << 4 | senseLeft);
        }
        return to.Count;
    }

    static ulong Use(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Reading.Use : Edge;

    static uint Code(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? words[i].Reading.Code : 0;

    static void Clusters(ref Writer to, ReadOnlySpan<NameWord> words, int i, ulong sense)
    {
        int g0 = words[i].Groups, l1 = Groups(words, i - 1), r1 = Groups(words, i + 1), l2 = Groups(words, i - 2), r2 = Groups(words, i + 2);
        to.Add(70, Coarse(g0), sense);
        to.Add(71, Fine(g0), sense);
        to.Add(72, Habit(g0), sense << 1 | (i == 0 ? 1UL : 0));
        to.Add(73, Coarse(l1), sense);
        to.Add(74, Coarse(r1), sense);
        to.Add(75, Fine(l1), sense);
        to.Add(76, Fine(r1), sense);
        to.Add(77, Coarse(l1) | Coarse(r1) << 8, sense);
        to.Add(78, Coarse(l2), sense);
        to.Add(79, Coarse(r2), sense);
        to.Add(80, Habit(l1) | Habit(g0) << 8 | Habit(r1) << 16, sense);
        to.Add(81, Coarse(l1) | Coarse(g0) << 8, sense);
        to.Add(82, Coarse(r1) | Coarse(g0) << 8, sense);
    }

    static ulong Coarse(int groups) => (ulong)(groups & 0xFF);

    static ulong Fine(int groups) => (ulong)(groups >> 8 & 0xFF);

    static ulong Habit(int groups) => (ulong)(groups >> 16 & 0xFF);

    static int Groups(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? words[i].Groups : 0xFFFFFF;

    static void Lists(ref Writer to, ReadOnlySpan<NameWord> words, ReadOnlySpan<uint> marks, int i, ulong sense)
    {
        var all = marks[i];
        for (var list = 0; list < 8; list++)
            if ((all >> (4 * list) & 0xF) is > 0 and var where)
            {
                to.Add(50, (ulong)list << 4 | where);
                to.Add(51, (ulong)list << 4 | where, sense);
            }
        to.Add(52, Flat(all), sense);
        ulong left = i > 0 ? Flat(marks[i - 1]) : Edge, right = i + 1 < marks.Length ? Flat(marks[i + 1]) : Edge;
        to.Add(53, left, sense);
        to.Add(54, right, sense);
        to.Add(55, left | Flat(all) << 16, Sense(words, i - 1) << 8 | sense);
        to.Add(56, right | Flat(all) << 16, Sense(words, i + 1) << 8 | sense);
    }

    static void Text(ref Writer to, ReadOnlySpan<NameWord> words, ReadOnlySpan<NameSign> signs, int i, ulong sense)
    {
        var all = (ulong)signs[i];
        to.Add(60, all & 3, sense << 1 | (i == 0 ? 1UL : 0));
        for (var bit = 2; bit < 13; bit++)
            if ((all >> bit & 1) != 0)
                to.Add(61, (ulong)bit, sense);
        to.Add(62, all >> 2 & 0x3FF, sense);
        if (i > 0) to.Add(63, (ulong)signs[i - 1] & 0x3F, sense);
        if (i + 1 < words.Length) to.Add(64, (ulong)signs[i + 1] & 0x3F, sense);
    }

    // One bit a list: whether the word is in an entry at all, wherever in it.
    static ulong Flat(uint marks)
    {
        marks |= marks >> 2;
        marks |= marks >> 1;
        return marks & 0x11111111;
    }

    static ulong Lower(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : Edge + (ulong)(i < 0 ? 1 : 2);

    static ulong Shape(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? words[i].Shape : Edge;

    static ulong Sense(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Case : 15;

    static ulong Class(ReadOnlySpan<NameWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Class : 0x8000;

    // The last of the capitalised words that begin here, at most six on.
    static int RunEnd(ReadOnlySpan<NameWord> words, int i)
    {
        var end = i;
        while (end + 1 < words.Length && end < i + 6 && words[end + 1].IsCapital && (words[end + 1].Class & NameClass.Function) == 0) end++;
        return end;
    }

    static ulong RunClass(ReadOnlySpan<NameWord> words, int i) =>
        words[i].IsCapital && RunEnd(words, i) is var end && end > i ? (ulong)words[end].Class : 0x4000;

    static ulong RunHead(ReadOnlySpan<NameWord> words, int i) =>
        words[i].IsCapital && RunEnd(words, i) is var end && end > i ? words[end].Lower : 0;

    static ulong RunStart(ReadOnlySpan<NameWord> words, int i)
    {
        if (!words[i].IsCapital)
            return 0;
        var start = i;
        while (start > 0 && start > i - 6 && words[start - 1].IsCapital && (words[start - 1].Class & NameClass.Function) == 0) start--;
        return start < i ? words[start].Lower : 0;
    }

    ref struct Writer(Span<uint> features)
    {
        readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(ulong template, ulong value, ulong more = 0)
        {
            var hash = NameHash.Mix(NameHash.Mix(template * 0x9E3779B97F4A7C15, value), more);
            hash ^= hash >> 32;
            _features[Count++] = (uint)hash;
        }
    }
}
