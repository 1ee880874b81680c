using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// What the network sees of a word's form, as hashes: the word itself in lower case with its digits made equal; its beginnings, endings and
/// shape; the runs of three to five letters in it; what the lexicon
/// says of it.
/// </summary>
sealed class FormReader
{
    /// <summary>Letters looked at, at both ends of a word that is longer.</summary>
    const int Head = 32, Tail = 16;

    /// <summary>The most letters that are looked at.</summary>
    public const int Longest = Head + Tail;

    readonly List<uint> affixes = [], grams = [], lexical = [];
    readonly Lexicon lexicon = Lexicon.Embedded;

    /// <summary>The word as a whole.</summary>
    public uint Word { get; private set; }

    /// <summary>Beginnings of one to four letters, endings of one to five, the shape, and what kinds of characters there are.</summary>
    public ReadOnlySpan<uint> Affixes => CollectionsMarshal.AsSpan(affixes);

    /// <summary>Runs of three to five letters, the word's ends counted as one.</summary>
    public ReadOnlySpan<uint> Grams => CollectionsMarshal.AsSpan(grams);

    /// <summary>The uses of the form in the lexicon, one by one and together, with the case it is written in.</summary>
    public ReadOnlySpan<uint> Lexical => CollectionsMarshal.AsSpan(lexical);

    /// <summary>What of a form is looked at: all of it, or both ends of a long one, put into the room given.</summary>
    public static ReadOnlySpan<char> Seen(ReadOnlySpan<char> form, Span<char> room)
    {
        if (form.Length <= Longest)
            return form;
        form[..Head].CopyTo(room);
        form[^Tail..].CopyTo(room[Head..]);
        return room[..Longest];
    }

    /// <summary>Collects the features of a form; any string will do, the cost is bounded.</summary>
    public void Read(ReadOnlySpan<char> form)
    {
        affixes.Clear();
        grams.Clear();
        Span<char> room = stackalloc char[Longest];
        var cased = Seen(form, room);
        Span<char> letters = stackalloc char[Head + Tail + 2];
        letters = letters[..(cased.Length + 2)];
        letters[0] = '<';
        letters[^1] = '>';
        for (var i = 0; i < cased.Length; i++)
            letters[i + 1] = char.IsDigit(cased[i]) ? '0' : char.ToLowerInvariant(cased[i]);
        var bare = letters[1..^1];

        Word = Lexicon.KeyOf(bare);
        for (var length = 1; length <= 4 && length <= bare.Length; length++)
            affixes.Add(Hash((uint)('a' + length), bare[..length]));
        for (var length = 1; length <= 5 && length <= bare.Length; length++)
            affixes.Add(Hash((uint)('n' + length), bare[^length..]));
        Shape(cased);
        for (var length = 3; length <= 5; length++)
            for (var at = 0; at + length <= letters.Length; at++)
                grams.Add(Hash((uint)('0' + length), letters.Slice(at, length)));
        Look(cased, bare);
    }

    /// <summary>What the lexicon says; of a word with a hyphen that it does not have, what it says of the part after the last one.</summary>
    void Look(ReadOnlySpan<char> cased, ReadOnlySpan<char> bare)
    {
        lexical.Clear();
        var reading = lexicon.Find(Word);
        var from = 'L';
        if (reading.Code == 0 && bare.LastIndexOf('-') is var hyphen && hyphen > 0 && hyphen + 1 < bare.Length)
            (reading, from) = (lexicon.Find(Lexicon.KeyOf(bare[(hyphen + 1)..])), 'H');
        var written = cased.IsEmpty || !char.IsLetter(cased[0]) ? 0u : !char.IsUpper(cased[0]) ? 1u : cased.Length > 1 && cased.IndexOfAnyInRange('a', 'z') < 0 ? 2u : 3u;
        lexical.Add(Mix(from, 1, reading.Code));
        lexical.Add(Mix(from, 2 + written, reading.Code));
        lexical.Add(Mix(from, 6 + written, (uint)reading.Use));
        for (var uses = (uint)reading.Use; uses != 0; uses &= uses - 1)
            lexical.Add(Mix(from, 10, uses & (0 - uses)));
        for (var part = 0; part < WordReading.Shares; part++)
            if (reading.Level(part) is var level and > 0)
                lexical.Add(Mix(from, 11 + (uint)part, level));
    }

    static uint Mix(char kind, uint number, uint value) => Lexicon.Finish(((2166136261u ^ kind) * 16777619u ^ number) * 16777619u ^ value * 0x9E3779B1u);

    void Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[Head + Tail];
        Span<char> kinds = stackalloc char[Head + Tail];
        int used = 0, run = 0, turns = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = used > 0 && shape[used - 1] == kind ? run + 1 : 1;
            if (run == 1)
                kinds[turns++] = kind;
            if (run <= 4)
                shape[used++] = kind;
        }
        affixes.Add(Hash('S', shape[..used]));
        affixes.Add(Hash('K', kinds[..Math.Min(turns, 6)]));
        var upper = form.Length > 0 && char.IsUpper(form[0]);
        var rest = form.Length > 1 && form[1..].IndexOfAnyInRange('a', 'z') < 0;
        affixes.Add(Hash('C', [upper ? 'U' : 'l', rest ? 'U' : 'l', (char)Math.Min(form.Length, 12)]));
    }

    /// <summary>FNV-1a over the code units, begun with the kind of feature, and mixed at the end.</summary>
    static uint Hash(uint kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return hash ^ (hash >> 13);
    }
}
