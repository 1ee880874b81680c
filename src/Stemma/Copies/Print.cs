using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>What is kept of one plain text to find its copies among millions. Made by <see cref="Of"/>, on any thread.</summary>
public sealed class Print
{
    /// <summary>Words beyond this many are not compared.</summary>
    public const int MostWords = 1 << 16;

    Print(uint[] words, byte[] weights, uint[] slots, UInt128 whole) => (Words, Weights, Slots, Whole) = (words, weights, slots, whole);

    /// <summary>How many words are compared.</summary>
    public int Count => Words.Length;

    internal uint[] Words { get; }

    /// <summary>What each word says of copying by its kind, in 1/64.</summary>
    internal byte[] Weights { get; }

    internal uint[] Slots { get; }

    /// <summary>Names the words in their order: texts that have it in common are the same but for marks and capitals.</summary>
    internal UInt128 Whole { get; }

    /// <summary>The print of a text. O(length).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public static Print Of(ReadOnlySpan<char> text)
    {
        var scratch = Scratch.Mine;
        var most = Math.Min(text.Length, MostWords);
        scratch.Grow(most);
        var count = WordScanner.Scan(text, scratch.Words.AsSpan(0, most), scratch.Traits);
        var words = scratch.Words.AsSpan(0, count);
        var traits = scratch.Traits.AsSpan(0, count);
        var slots = new uint[MinHash.Slots];
        MinHash.Sketch(words, traits, slots);
        var weights = new byte[count];
        ulong first = 0, second = 1;
        for (var at = 0; at < count; at++)
        {
            weights[at] = Weight(traits[at]);
            first = WordHash.Mix(first ^ words[at]);
            second = (second + words[at]) * 0xC2B2AE3D27D4EB4F;
        }
        return new Print(words.ToArray(), weights, slots, new UInt128(first, second));
    }

    // Function words say little of who copied, names and figures less than plain words: every reporter has them. Quotations were given to all.
    internal static byte Weight(WordTraits traits) =>
        (traits & WordTraits.Quoted) != 0 ? (byte)4
        : (traits & WordTraits.Function) != 0 ? (byte)26
        : (traits & (WordTraits.Number | WordTraits.Capital)) != 0 && (traits & WordTraits.Opens) == 0 ? (byte)40 : (byte)64;

    sealed class Scratch
    {
        [ThreadStatic]
        static Scratch? s_mine;

        public static Scratch Mine => s_mine ??= new Scratch();

        public uint[] Words { get; private set; } = [];

        public WordTraits[] Traits { get; private set; } = [];

        public void Grow(int count)
        {
            if (Words.Length < count)
                (Words, Traits) = (new uint[count * 2], new WordTraits[count * 2]);
        }
    }
}
