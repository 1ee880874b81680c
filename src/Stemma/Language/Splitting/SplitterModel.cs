using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>The trained part of <see cref="WordSplitter"/>.</summary>
/// <param name="words">Three classes for a place inside a run without white space: see <see cref="Cut"/>.</param>
/// <param name="sentences">Yes or no for a place between two words.</param>
/// <param name="insides">Runs of letters that may be several words (<c>cannot</c>), by <see cref="Letters.Hash"/>: bit n for a place before character n.</param>
sealed class SplitterModel(HashedWeights words, HashedWeights sentences, FrozenDictionary<uint, uint> insides)
{
    /// <summary>What a place inside a run without white space is.</summary>
    public enum Cut
    {
        /// <summary>The inside of a word.</summary>
        None,

        /// <summary>Two words of one token.</summary>
        Joined,

        /// <summary>Two tokens.</summary>
        Apart,
    }

    /// <summary>How many kinds of <see cref="Cut"/> there are.</summary>
    public const int Cuts = 3;

    /// <summary>The longest run of letters that <see cref="Inside"/> knows.</summary>
    public const int LongestInside = 24;

    const string Magic = "stemma words 1";

    /// <summary>The file name.</summary>
    public const string Name = "words.model";

    /// <summary>Scores places inside a run.</summary>
    public HashedWeights Words { get; } = words;

    /// <summary>Scores places between words.</summary>
    public HashedWeights Sentences { get; } = sentences;

    /// <summary>Where a run of letters may be cut: bit n for a place before its character n; 0 for nowhere.</summary>
    public uint Inside(ReadOnlySpan<char> letters) =>
        letters.Length is > 1 and <= LongestInside && insides.TryGetValue(Letters.Hash(letters), out var places) ? places : 0;

    /// <summary>Writes the model.</summary>
    public void Save(Stream output)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        Words.Save(writer);
        Sentences.Save(writer);
        writer.Write(insides.Count);
        foreach (var (hash, places) in insides.OrderBy(i => i.Key))
        {
            writer.Write(hash);
            writer.Write(places);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static SplitterModel Load(Stream input)
    {
        try
        {
            using var reader = new BinaryReader(input, System.Text.Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic)
                throw new InvalidDataException("another version");
            var (words, sentences) = (HashedWeights.Load(reader), HashedWeights.Load(reader));
            var count = reader.ReadInt32();
            var insides = new Dictionary<uint, uint>();
            for (var i = 0; i < count; i++)
                insides[reader.ReadUInt32()] = reader.ReadUInt32();
            return new SplitterModel(words, sentences, insides.ToFrozenDictionary());
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"{Name} is no model of this version: {damage.Message}.", damage);
        }
    }
}
