using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>The wordings of furniture, from the lists <c>Language/en/chrome-*.txt</c> and <c>Language/*/chrome-lines.txt</c>, found by a line's first word.</summary>
static class LinePatterns
{
    readonly record struct Pattern(string Key, bool Open, BlockKind Kind);

    // Earlier lists win where two hold the same wording.
    static readonly (string List, BlockKind Kind)[] Lists =
    [
        ("chrome-correction-notice", BlockKind.CorrectionNotice),
        ("chrome-update-notice", BlockKind.UpdateNotice),
        ("chrome-comment-form", BlockKind.CommentForm),
        ("chrome-source-line", BlockKind.SourceLine),
        ("chrome-publication-line", BlockKind.PublicationLine),
        ("chrome-credit", BlockKind.Credit),
        ("chrome-caption", BlockKind.Caption),
        ("chrome-read-also", BlockKind.ReadAlso),
        ("chrome-see-also", BlockKind.SeeAlso),
        ("chrome-navigation", BlockKind.Navigation),
    ];

    static readonly string[] OtherLanguages = ["de", "es", "fr", "pl"];

    static readonly FrozenDictionary<string, Pattern[]> ByFirstWord = Load();
    static readonly FrozenDictionary<string, Pattern[]>.AlternateLookup<ReadOnlySpan<char>> Find =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// What the wording of a line says it is, or null. <paramref name="open"/>: only its beginning is known furniture, <paramref name="words"/>
    /// words of it, so whoever asks must weigh the rest.
    /// </summary>
    public static BlockKind? Of(ReadOnlySpan<char> line, out bool open, out int words)
    {
        words = 0;
        Span<char> buffer = stackalloc char[LineKey.MaxLength];
        var head = line.Length > LineKey.MaxLength ? line[..LineKey.MaxLength] : line;
        ReadOnlySpan<char> key = buffer[..LineKey.Write(head, buffer)];
        open = false;
        if (key.IsEmpty || !Find.TryGetValue(FirstWord(key), out var patterns))
            return null;
        BlockKind? opening = null;
        foreach (var pattern in patterns)
        {
            if (!key.StartsWith(pattern.Key, StringComparison.Ordinal))
                continue;
            if (key.Length == pattern.Key.Length && head.Length == line.Length)
            {
                open = false;
                return pattern.Kind; // word for word: nothing to weigh
            }
            if (pattern.Open && opening is null && key.Length > pattern.Key.Length && key[pattern.Key.Length] is ' ' or ':')
                (opening, words) = (pattern.Kind, pattern.Key.AsSpan().Count(' ') + 1);
        }
        open = opening is not null;
        return opening;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> key) => key.IndexOf(' ') is var at and >= 0 ? key[..at] : key;

    static FrozenDictionary<string, Pattern[]> Load()
    {
        var all = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        foreach (var (list, kind) in Lists)
            foreach (var entry in WordList.Lines(list))
                Add(entry, kind);
        foreach (var language in OtherLanguages)
            foreach (var entry in WordList.Lines("chrome-lines", language))
                if (entry.IndexOf(':') is var colon and > 0)
                    Add(entry[(colon + 1)..].TrimStart(), KindOf(entry[..colon]));
        return all.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);

        void Add(string entry, BlockKind kind)
        {
            var open = entry.EndsWith('*');
            // "tags: *" keeps its colon: a key drops a colon only at its end
            var key = open ? LineKey.Of(entry.AsSpan(0, entry.Length - 1).TrimEnd().ToString() + " x")[..^2] : LineKey.Of(entry);
            if (key.Length == 0)
                return;
            var word = FirstWord(key).ToString();
            if (!all.TryGetValue(word, out var patterns))
                all[word] = patterns = [];
            patterns.Add(new Pattern(key, open, kind));
        }
    }

    static BlockKind KindOf(string name) => name switch
    {
        "correction" => BlockKind.CorrectionNotice,
        "update" => BlockKind.UpdateNotice,
        "comment" => BlockKind.CommentForm,
        "source" => BlockKind.SourceLine,
        "published" => BlockKind.PublicationLine,
        "credit" => BlockKind.Credit,
        "caption" => BlockKind.Caption,
        "read-also" => BlockKind.ReadAlso,
        "see-also" => BlockKind.SeeAlso,
        _ => BlockKind.Navigation,
    };
}
