namespace Stemma.Language;

/// <summary>How a word is written, as far as capitals go.</summary>
enum NameCase : byte
{
    /// <summary>No letters: marks and numbers.</summary>
    None,

    /// <summary>Small letters.</summary>
    Lower,

    /// <summary>A capital, then small letters.</summary>
    Title,

    /// <summary>All letters are capitals, two or more.</summary>
    Upper,

    /// <summary>One capital, alone or with a full stop: an initial.</summary>
    Initial,

    /// <summary>Capitals inside the word.</summary>
    Mixed,
}

/// <summary>What the finder of names knows of one word before it looks at the others: hashes of its form and of parts of it.</summary>
struct NameWord
{
    /// <summary>Hash of the folded form: see <see cref="NameHash.Folded"/>.</summary>
    public ulong Lower;

    /// <summary>Hash of the shape: runs of capitals, small letters and digits cut to two, other marks as they are.</summary>
    public ulong Shape;

    /// <summary>Hashes of the first two and three folded characters.</summary>
    public ulong Prefix2, Prefix3;

    /// <summary>Hashes of the last two, three and four folded characters.</summary>
    public ulong Suffix2, Suffix3, Suffix4;

    /// <summary>How it is written.</summary>
    public NameCase Case;

    /// <summary>What it is by the lists of single words.</summary>
    public NameClass Class;

    /// <summary>Its groups in running text: see <see cref="NameWordGroups.Of"/>.</summary>
    public int Groups;

    /// <summary>What the lexicon says of it.</summary>
    public WordReading Reading;

    /// <summary>Whether it begins with a capital.</summary>
    public readonly bool IsCapital => Case is NameCase.Title or NameCase.Upper or NameCase.Initial or NameCase.Mixed;

    /// <summary>Whether running text has it small as a rule.</summary>
    public readonly bool IsCommon => NameWordGroups.IsSmall(Groups) ?? (Class & NameClass.Function) != 0;

    /// <summary>The hash of no shape at all.</summary>
    public const ulong ShapeSeed = 0x51;

    /// <summary>Reads one word. O(length).</summary>
    public static NameWord Of(ReadOnlySpan<char> form, NameLists lists, NameWordGroups groups)
    {
        var word = new NameWord();
        ulong lower = 0x9E3779B97F4A7C15, shape = ShapeSeed;
        Span<char> ends = stackalloc char[4];
        int folded = 0, capitals = 0, smalls = 0, run = 0;
        var last = '\0';
        var key = Lexicon.KeyStart;
        foreach (var c in form)
        {
            var kind = c is >= 'a' and <= 'z' ? 'x' : c is >= 'A' and <= 'Z' ? 'X' : c is >= '0' and <= '9' ? 'd' : c < 128 ? c : Kind(c);
            run = kind == last ? run + 1 : 1;
            last = kind;
            key = Lexicon.Add(key, char.ToLowerInvariant(c));
            if (run <= 2)
                shape = NameHash.Mix(shape, kind);
            if (kind == 'X') capitals++;
            else if (kind == 'x') smalls++;
            if (NameHash.Fold(c) is var plain and not '\0')
            {
                lower = NameHash.Mix(lower, plain);
                ends[folded++ & 3] = plain;
                if (folded == 2) word.Prefix2 = lower;
                else if (folded == 3) word.Prefix3 = lower;
            }
        }
        word.Lower = lower;
        word.Shape = shape;
        word.Suffix2 = Suffix(ends, folded, 2);
        word.Suffix3 = Suffix(ends, folded, 3);
        word.Suffix4 = Suffix(ends, folded, 4);
        word.Case = CaseOf(form, capitals, smalls);
        word.Class = lists.ClassOf(lower);
        word.Groups = groups.Of(lower);
        word.Reading = Lexicon.Embedded.Find(Lexicon.Finish(key));
        return word;
    }

    static NameCase CaseOf(ReadOnlySpan<char> form, int capitals, int smalls)
    {
        if (capitals == 0)
            return smalls == 0 ? NameCase.None : NameCase.Lower;
        if (smalls == 0)
            return capitals > 1 ? NameCase.Upper : NameCase.Initial;
        return capitals == 1 && char.IsUpper(form[0]) ? NameCase.Title : NameCase.Mixed;
    }

    static char Kind(char c) => char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : c;

    static ulong Suffix(ReadOnlySpan<char> ends, int length, int count)
    {
        if (length < count)
            return 0;
        var hash = (ulong)count;
        for (var i = length - count; i < length; i++)
            hash = NameHash.Mix(hash, ends[i & 3]);
        return hash;
    }
}
