using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>What the names of an element say it is for.</summary>
enum HtmlHint
{
    None,
    Report,
    Navigation,
    Share,
    Subscribe,
    Related,
    Advert,
    Comment,
    Caption,
    Byline,
    Date,
    Tags,
}

/// <summary>Reads class names and ids by the words of <c>Language/en/html-hints.txt</c>.</summary>
static class HtmlHints
{
    static readonly FrozenDictionary<string, HtmlHint> Words = Load();
    static readonly FrozenDictionary<string, HtmlHint>.AlternateLookup<ReadOnlySpan<char>> Find = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a class attribute or id says: furniture before report, for "article-share" is a share bar.</summary>
    public static (HtmlHint Furniture, bool Report) Of(string? names)
    {
        var furniture = HtmlHint.None;
        var report = false;
        if (names is null)
            return (furniture, report);
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= Math.Min(names.Length, 400); i++)
        {
            var c = i < names.Length && i < 400 ? names[i] : ' ';
            var inner = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if ((!char.IsAsciiLetter(c) || inner) && length > 0)
            {
                if (Find.TryGetValue(word[..length], out var hint))
                {
                    report |= hint == HtmlHint.Report;
                    furniture = hint != HtmlHint.Report && furniture == HtmlHint.None ? hint : furniture;
                }
                length = 0;
            }
            if (char.IsAsciiLetter(c) && length < word.Length)
                word[length++] = char.ToLowerInvariant(c);
        }
        return (furniture, report);
    }

    /// <summary>The block a hint stands for.</summary>
    public static BlockKind Block(HtmlHint hint) => hint switch
    {
        HtmlHint.Related => BlockKind.ReadAlso,
        HtmlHint.Advert => BlockKind.SiteSpam,
        HtmlHint.Comment => BlockKind.CommentForm,
        HtmlHint.Caption => BlockKind.Caption,
        HtmlHint.Byline => BlockKind.Byline,
        HtmlHint.Date => BlockKind.PublicationLine,
        _ => BlockKind.Navigation,
    };

    static FrozenDictionary<string, HtmlHint> Load()
    {
        var words = new Dictionary<string, HtmlHint>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("html-hints"))
        {
            var parts = line.Split(':', 2);
            var hint = Enum.Parse<HtmlHint>(parts[0], ignoreCase: true);
            foreach (var word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(word, hint);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
