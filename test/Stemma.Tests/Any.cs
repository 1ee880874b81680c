using System.Text;

namespace Stemma.Tests;

/// <summary>Hand-made generators: the same seed gives the same value.</summary>
static class Any
{
    /// <summary>Characters of every width in UTF-8, mostly ASCII, never U+0000 nor a byte order mark at the head.</summary>
    public static IEnumerable<Rune> Runes(Random random, int count)
    {
        yield return new Rune('a');
        for (var i = 1; i < count; i++)
            yield return random.Next(8) switch
            {
                0 => new Rune(random.Next(0x80, 0x800)),
                1 => new Rune(random.Next(0x800, 0xD800)),
                2 => new Rune(random.Next(0x10000, 0x110000)),
                _ => new Rune(random.Next(0x20, 0x7F)),
            };
    }

    /// <summary>Text made of the given pieces in any order.</summary>
    public static string Text(Random random, int pieces, params ReadOnlySpan<string> from)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(from[random.Next(from.Length)]);
        return text.ToString();
    }
}
