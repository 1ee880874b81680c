using System.Buffers;

namespace Stemma.Language;

/// <summary>What the other places of a text say of a word (Chieu and Ng, "Named Entity Recognition: A Maximum Entropy Approach Using Global Information", COLING 2002).</summary>
[Flags]
enum NameSign : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has a capital inside a sentence.</summary>
    Capital = 1,

    /// <summary>It is written small.</summary>
    Small = 2,

    /// <summary>It follows a title.</summary>
    AfterTitle = 4,

    /// <summary>It follows a capitalised given name.</summary>
    AfterGiven = 8,

    /// <summary>A capitalised word of bodies follows.</summary>
    BeforeBody = 16,

    /// <summary>A capitalised word of places follows.</summary>
    BeforePlace = 32,

    /// <summary>It follows "in", "at", "from", "near" or "to".</summary>
    AfterWhere = 64,

    /// <summary>A verb of speech follows.</summary>
    BeforeCue = 128,

    /// <summary>It follows an article.</summary>
    AfterArticle = 256,

    /// <summary>It is the first of several capitalised words.</summary>
    Opens = 512,

    /// <summary>It is the last of several capitalised words.</summary>
    Closes = 1024,

    /// <summary>It is the only capitalised word of its place.</summary>
    Alone = 2048,

    /// <summary>It stands more than once.</summary>
    Again = 4096,
}

/// <summary>The signs of every word of a text, gathered once. Disposing gives the memory back.</summary>
ref struct NameEvidence
{
    static readonly ulong The = NameHash.Folded("the");
    static readonly ulong A = NameHash.Folded("a");
    static readonly ulong[] Where = [.. new[] { "in", "at", "from", "near", "to" }.Select(w => NameHash.Folded(w))];

    readonly Entry[] _table;
    readonly int _mask;

    struct Entry
    {
        public ulong Word;
        public NameSign Signs;
    }

    NameEvidence(int words)
    {
        var size = 16;
        while (size < 2 * words) size *= 2;
        _table = ArrayPool<Entry>.Shared.Rent(size);
        Array.Clear(_table, 0, size);
        _mask = size - 1;
    }

    /// <summary>Gathers the signs of all words. O(words).</summary>
    /// <param name="words">All words of the text.</param>
    /// <param name="marks">Their marks by <see cref="NameLists.Mark"/>.</param>
    /// <param name="starts">The first word of each sentence, and the number of words.</param>
    public static NameEvidence Of(ReadOnlySpan<NameWord> words, ReadOnlySpan<uint> marks, ReadOnlySpan<int> starts)
    {
        var evidence = new NameEvidence(words.Length);
        for (var s = 0; s + 1 < starts.Length; s++)
            for (var i = starts[s]; i < starts[s + 1]; i++)
                if (words[i].Case != NameCase.None)
                    evidence.Add(words[i].Lower, Here(words, marks, starts[s], i, starts[s + 1]));
        return evidence;
    }

    /// <summary>What all places of the text together say of a word.</summary>
    public readonly NameSign SignsOf(ulong lower)
    {
        for (var slot = (int)lower & _mask; ; slot = (slot + 1) & _mask)
            if (_table[slot].Word == lower) return _table[slot].Signs;
            else if (_table[slot].Word == 0) return NameSign.None;
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => ArrayPool<Entry>.Shared.Return(_table);

    static NameSign Here(ReadOnlySpan<NameWord> words, ReadOnlySpan<uint> marks, int first, int i, int end)
    {
        ref readonly var word = ref words[i];
        if (word.Case == NameCase.Lower)
            return NameSign.Small;
        if (!word.IsCapital)
            return NameSign.None;
        var sign = i > first ? NameSign.Capital : NameSign.None;
        bool before = false, after = false;
        if (i > first)
        {
            ref readonly var left = ref words[i - 1];
            if ((left.Class & NameClass.Honorific) != 0) sign |= NameSign.AfterTitle;
            before = left.IsCapital && (left.Class & NameClass.Function) == 0;
            if (before && (marks[i - 1] >> (4 * (int)NameList.Given) & 0xF) != 0) sign |= NameSign.AfterGiven;
            if (left.Lower == The || left.Lower == A) sign |= NameSign.AfterArticle;
            foreach (var where in Where)
                if (left.Lower == where) sign |= NameSign.AfterWhere;
        }
        if (i + 1 < end)
        {
            ref readonly var right = ref words[i + 1];
            after = right.IsCapital;
            if (after && (right.Class & NameClass.OrganisationWord) != 0) sign |= NameSign.BeforeBody;
            if (after && (right.Class & NameClass.PlaceWord) != 0) sign |= NameSign.BeforePlace;
            if (!after && (right.Class & NameClass.Cue) != 0) sign |= NameSign.BeforeCue;
        }
        if (i > first || before || after)
            sign |= before ? after ? NameSign.None : NameSign.Closes : after ? NameSign.Opens : NameSign.Alone;
        return sign;
    }

    readonly void Add(ulong lower, NameSign signs)
    {
        var slot = (int)lower & _mask;
        while (_table[slot].Word != lower && _table[slot].Word != 0)
            slot = (slot + 1) & _mask;
        _table[slot].Signs |= signs | (_table[slot].Word == lower ? NameSign.Again : NameSign.None);
        _table[slot].Word = lower;
    }
}
