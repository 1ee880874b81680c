namespace Stemma.Language;

/// <summary>What running text says of words without anyone having marked a name in it: which words are used alike, and how often each has a capital.</summary>
sealed class NameWordGroups
{
    /// <summary>No groups: nothing is known of any word.</summary>
    public static NameWordGroups None { get; } = new([], []);

    /// <summary>Bytes for each word: coarse group, fine group, habit of capitals.</summary>
    public const int Width = 3;

    readonly Dictionary<ulong, int> _places;

    /// <param name="words">Hashes of folded words.</param>
    /// <param name="groups">For each word <see cref="Width"/> bytes, each above 0.</param>
    public NameWordGroups(ulong[] words, byte[] groups)
    {
        (Words, Groups) = (words, groups);
        _places = new Dictionary<ulong, int>(words.Length);
        for (var i = 0; i < words.Length; i++)
            _places[words[i]] = groups[i * Width] | (groups[(i * Width) + 1] << 8) | (groups[(i * Width) + 2] << 16);
    }

    /// <summary>Hashes of folded words.</summary>
    public ulong[] Words { get; }

    /// <summary>For each word <see cref="Width"/> bytes.</summary>
    public byte[] Groups { get; }

    /// <summary>Whether a word of these groups is small in running text three times in four; null for one that was not met.</summary>
    public static bool? IsSmall(int groups) => (groups >> 16 & 0xFF) is >= 4 and var habit ? habit < 13 : null;

    /// <summary>The three bytes of a word, lowest first; 0 for a word that was not met.</summary>
    public int Of(ulong folded) => _places.GetValueOrDefault(folded);
}
