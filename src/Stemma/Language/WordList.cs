using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Reads the word lists of <c>Language/en</c>, or of another language's folder, or of <c>Language/all</c>: one entry a line, <c>#</c> starts a comment, case is folded.</summary>
static class WordList
{
    /// <summary>The entries of a list as a set, ordinal, lower case.</summary>
    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a list in their order, lower case, comments and blank lines left out.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="language">The folder.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string name, string language = "en") => Entries(name, language).Select(line => line.ToLowerInvariant());

    /// <summary>The entries of a list in their order, as written, comments and blank lines left out.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="language">The folder.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IEnumerable<string> Entries(string name, string language = "en")
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Stemma.Language.{language}.{name}.txt")
            ?? throw new ArgumentException($"There is no word list Language/{language}/{name}.txt.", nameof(name));
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.AsSpan(0, line.IndexOf('#') is var at and >= 0 ? at : line.Length).Trim();
            if (!entry.IsEmpty)
                lines.Add(entry.ToString());
        }
        return lines;
    }
}
