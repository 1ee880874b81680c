using System.Numerics;

namespace Stemma.Language;

/// <summary>
/// What forms may be, by their hash: about 170,000 of them, those made from their lemmas by rule among them. Immutable, shared by threads; a
/// look-up takes no memory.
/// </summary>
sealed class Lexicon
{
    /// <summary>The file name.</summary>
    public const string Name = "lexicon.model";

    const string Magic = "stemma lexicon 1";

    static readonly Lazy<Lexicon> Loaded = new(() =>
    {
        using var stream = LanguageModels.OpenEmbedded(Name);
        return stream is null ? new Lexicon([], []) : Load(stream);
    });

    readonly uint[] keys;
    readonly uint[] codes;
    readonly int mask;

    /// <param name="entries">The hashes of the forms, no two equal.</param>
    /// <param name="readings">Their readings.</param>
    public Lexicon(ReadOnlySpan<uint> entries, ReadOnlySpan<WordReading> readings)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * entries.Length, 2));
        (keys, codes, mask) = (new uint[size], new uint[size], size - 1);
        for (var i = 0; i < entries.Length; i++)
        {
            var at = Slot(entries[i]);
            while (codes[at] != 0)
                at = (at + 1) & mask;
            (keys[at], codes[at]) = (entries[i], readings[i].Code);
        }
    }

    /// <summary>The lexicon of English that comes with the library; empty when there is none.</summary>
    public static Lexicon Embedded => Loaded.Value;

    /// <summary>The key of a form in lower case.</summary>
    public static uint KeyOf(ReadOnlySpan<char> lower)
    {
        var key = KeyStart;
        foreach (var c in lower)
            key = Add(key, c);
        return Finish(key);
    }

    /// <summary>Where a key begins that is made letter by letter.</summary>
    public const uint KeyStart = unchecked((2166136261u ^ 'w') * 16777619u);

    /// <summary>The next letter of a key (FNV-1a).</summary>
    public static uint Add(uint key, char letter) => (key ^ letter) * 16777619u;

    /// <summary>The key when all letters are in.</summary>
    public static uint Finish(uint key)
    {
        key ^= key >> 15;
        key *= 0x2c1b3c6du;
        return key ^ (key >> 13);
    }

    /// <summary>What the form of a key may be; nothing if it is not known.</summary>
    public WordReading Find(uint key)
    {
        for (var at = Slot(key); codes[at] is var code and > 0; at = (at + 1) & mask)
            if (keys[at] == key)
                return new WordReading(code);
        return default;
    }

    /// <summary>Writes entries: the kinds of readings, commonest first, then keys in order as differences with the number of their reading.</summary>
    public static void Save(SortedDictionary<uint, WordReading> entries, Stream output)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var kinds = entries.Values.GroupBy(r => r.Code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).ToArray();
        writer.Write(kinds.Length);
        foreach (var kind in kinds)
            writer.Write(kind);
        var numbers = kinds.Index().ToDictionary(k => k.Item, k => k.Index);
        writer.Write(entries.Count);
        var last = 0u;
        foreach (var (key, reading) in entries)
        {
            writer.Write7BitEncodedInt64(key - last);
            writer.Write7BitEncodedInt(numbers[reading.Code]);
            last = key;
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static Lexicon Load(Stream input)
    {
        try
        {
            using var buffered = new BufferedStream(input, 1 << 16);
            using var reader = new BinaryReader(buffered, System.Text.Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic)
                throw new InvalidDataException("another version");
            var kinds = new WordReading[Count(reader.ReadInt32())];
            for (var i = 0; i < kinds.Length; i++)
                kinds[i] = new WordReading(reader.ReadUInt32());
            var entries = new uint[Count(reader.ReadInt32())];
            var readings = new WordReading[entries.Length];
            var last = 0L;
            for (var i = 0; i < entries.Length; i++)
            {
                last += reader.Read7BitEncodedInt64();
                entries[i] = checked((uint)last);
                readings[i] = kinds[reader.Read7BitEncodedInt()];
            }
            return new Lexicon(entries, readings);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"{Name} is no lexicon of this version: {damage.Message}.", damage);
        }
    }

    int Slot(uint key) => (int)(key * 0x9E3779B1u) & mask;

    static int Count(int count) => count is >= 0 and <= 1 << 22 ? count : throw new InvalidDataException($"{count} entries");
}
