using System.Collections.Frozen;
using System.Net;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>
/// The grammar of an author's field: which people it names, if any. Words before and after the names are cut off ("By", "| 12 March",
/// "senior reporter"); desks, agencies, roles of the publishing system, addresses and handles are no names.
/// </summary>
static class AuthorNames
{
    const int MaxField = 300;
    const int MaxNames = 20;

    static readonly FrozenSet<string> Rejects = WordList.Set("author-rejects");
    static readonly FrozenSet<string> Roles = WordList.Set("author-roles");
    static readonly string[] RoleEndings = [.. WordList.Lines("author-roles").Where(r => r.StartsWith('*')).Select(r => r[1..])];
    static readonly FrozenSet<string> Particles = WordList.Set("name-particles");
    static readonly (string Words, bool Open)[] Openers = [.. WordList.Lines("author-openers").Select(o => o.EndsWith('*') ? (o[..^1].TrimEnd(), true) : (o, false))
        .OrderByDescending(o => o.Item1.Length)];

    static readonly FrozenDictionary<char, (string Words, bool Open)[]> OpenersByLetter = Openers.GroupBy(o => o.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOpeningWord = WordList.Set("author-works").GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsReject = Rejects.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsRole = Roles.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsParticle = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly string[] Pictures = [" illustration", " foto", " photo", " bilder", " bild:", " images", " übersetz", " translat", " video", " kamera"];
    static readonly string[] Articles = ["der ", "den ", "dem ", "des ", "die ", "das ", "zum ", "zur ", "zu ", "und ", "the ", "les ", "el ", "los "];
    static readonly string[] Joints = [" and ", " und ", " et ", " y ", " e ", " i ", " sowie ", " & ", " och ", " og ", " en ", " con ", " with ", " mit ", " и ", " und\u00A0"];

    /// <summary>The people a field names, in order, each once; empty when it names none.</summary>
    /// <param name="field">What the field says.</param>
    /// <param name="nicknames">Whether the place is sure enough to hold an author that a lone word ("nightowl7") is a name.</param>
    /// <param name="sites">Names of the site, as <see cref="Key"/>s: they are no authors.</param>
    public static List<string> Of(string? field, bool nicknames, IReadOnlySet<string>? sites = null)
    {
        var names = new List<string>();
        if (field is null || field.Length > MaxField * 4)
            return names;
        var text = Squeezed(field.Contains('&') ? WebUtility.HtmlDecode(field) : field);
        if (text.Length > MaxField)
            return names;
        foreach (var label in (ReadOnlySpan<string>)["Author", "Autor", "Autorin", "By", "Von"])
            if (text.Length > label.Length + 4 && text.StartsWith(label, StringComparison.Ordinal) && char.IsUpper(text[label.Length]))
                text = text[label.Length..];
        if (text.LastIndexOf(" @", StringComparison.Ordinal) is var handle and > 2)
            text = text[..handle];
        if (!Allowed(text))
            return names;
        var whole = WithoutOpener(text, out _);
        foreach (var picture in Pictures)
            if (whole.IndexOf(picture, StringComparison.OrdinalIgnoreCase) is > 1 and var pictured)
                whole = whole[..pictured].TrimEnd(',', ' ');
        if (whole.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !whole.AsSpan(colon).ContainsAnyInRange('0', '9') && LineShape.Words(whole.AsSpan(colon + 1), 6) > 1)
            return names; // a headline, a label of another kind
        text = Cut(whole);
        if (text.Length < 2 || !nicknames && !IsTail(whole.AsSpan(text.Length)))
            return names;
        var parts = Parts(text);
        if (!nicknames && parts.Exists(p => LineShape.Words(p, 6) > 4 && !IsName(Trimmed(p), false, sites)))
            return names; // a sentence
        foreach (var part in parts.Take(MaxNames))
        {
            var name = Trimmed(part);
            // "Ann Lund, Oslo": a lone word after a full name is a place or an office
            if (names.Count > 0 && !name.Contains(' ') && names[^1].Contains(' ') && IsAfterComma(text, part))
                continue;
            if (IsName(name, nicknames, sites) && !names.Exists(n => Key(n) == Key(name)))
                names.Add(name);
        }
        // "Ann Lund/NPA": initials beside a full name are a desk's or an agency's
        if (names.Count > 1 && names.Exists(IsFull))
            names.RemoveAll(n => !n.Contains(' ') && n.Length <= 5 && !n.Any(char.IsLower));
        return names;
    }

    /// <summary>Whether a line opens with words such as "By", "Von", "Autor:".</summary>
    public static bool IsOpened(string line)
    {
        WithoutOpener(line.TrimStart(' ', '|', '-', '–', '—', '·', '•', '/'), out var opened);
        return opened;
    }

    /// <summary>Whether the words a line opens with can only announce an author: two words or more, or a colon.</summary>
    public static bool IsOpenedSurely(string line)
    {
        line = line.TrimStart(' ', '|', '-', '–', '—', '·', '•', '/');
        var rest = WithoutOpener(line, out var opened);
        var opener = opened ? line.AsSpan(0, Math.Max(0, line.Length - rest.Length)).Trim() : default;
        return opener.Contains(' ') || opener.Contains(':');
    }

    /// <summary>Whether a line is such words and nothing else, so that the name is on the next.</summary>
    public static bool IsOpener(string line) =>
        line.TrimEnd(':', ' ') is { Length: > 1 and < 30 } words && Openers.Any(o => o.Words.Equals(words, StringComparison.OrdinalIgnoreCase) && (o.Open || line.EndsWith(':')));

    /// <summary>Whether a name has two words or more with large letters, as people's names have.</summary>
    public static bool IsFull(string name)
    {
        var large = 0;
        foreach (var range in name.AsSpan().Split(' '))
            large += name.AsSpan()[range] is { Length: > 0 } word && (char.IsUpper(word[0]) || word[0] > 0x2E7F) ? 1 : 0;
        return large >= 2;
    }

    /// <summary>What two spellings of one name have in common: letters and digits in lower case.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '\u200B', '\uFEFF', '"', '*', '>', '-', '–', '—', '|', '·', '•', ',', ';', '/');

    static string WithoutOpener(string text, out bool opened)
    {
        opened = false;
        for (var again = 0; again < 2; again++)
        {
            var before = text;
            if (text.Length == 0 || !OpenersByLetter.TryGetValue(char.ToLowerInvariant(text[0]), out var openers))
                break;
            foreach (var (words, open) in openers)
            {
                if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase) || text.Length <= words.Length)
                    continue;
                var rest = text[words.Length..];
                if (rest.TrimStart() is [':' or '：', ..] or ['|', ..] && rest.Length > 1)
                    text = rest.TrimStart()[1..].Trim();
                else if (open && rest[0] == ' ')
                    text = rest.Trim();
                else
                    continue;
                opened = true;
                break;
            }
            if (text == before)
                break;
        }
        // "Eine Kolumne von Ann Lund"
        if (!opened)
            foreach (var inner in (ReadOnlySpan<string>)[" von ", " by ", " por ", " par "])
                if (text.IndexOf(inner, StringComparison.Ordinal) is var at and > 0 && LineShape.Words(text.AsSpan(0, at), 5) <= 4 && IsOpening(text.AsSpan(0, at)))
                {
                    opened = true;
                    return text[(at + inner.Length)..];
                }
        return text;
    }

    // Words of which the last is no part of a name: "Eine Kolumne", "erstellt".
    static bool IsOpening(ReadOnlySpan<char> words)
    {
        Span<char> lower = stackalloc char[40];
        foreach (var range in words.Split(' '))
            if (words[range] is { Length: > 0 and < 40 } word && IsOpeningWord.Contains(lower[..word.ToLowerInvariant(lower)]))
                return true;
        return false;
    }

    // What follows the names: a date, a place of publication, a count of comments.
    static string Cut(string text)
    {
        var end = text.Length;
        for (var i = 1; i < end; i++)
            if (text[i] is '|' or '•' or '·' or '\n' or '(' or '[' or '<' or '»' or '›' || text[i] is '-' or '–' or '—' or '/' && text[i - 1] == ' ' || text[i] == ':' && i + 1 < end && text[i + 1] == ' ')
                end = i;
        foreach (var joint in (ReadOnlySpan<string>)[" on ", " am ", " vom ", " in ", " at ", " um ", " seit ", " aus ", " für ", " for ", " from ", ", am ", " under ", " unter ", " filed ", " dla ", " auf ", " | "])
            if (text.AsSpan(0, end).IndexOf(joint, StringComparison.OrdinalIgnoreCase) is var at and > 1)
                end = at;
        foreach (var picture in Pictures)
            if (text.AsSpan(0, end).IndexOf(picture, StringComparison.OrdinalIgnoreCase) is var at and > 1)
                end = at;
        for (var i = 1; i < end; i++)
            if (char.IsDigit(text[i]) && text[i - 1] == ' ')
                end = WithoutMonth(text, i); // a date
        return text[..end].Trim(' ', ',', ';', '.', ':', '-', '–', '"');
    }

    // What may follow a name on a line that nothing marks as a byline: a date, a place, a mark and something short.
    static bool IsTail(ReadOnlySpan<char> tail) => tail.Length <= 3 || LineShape.HasDigit(tail) || LineShape.Words(tail, 5) <= 3 || tail.TrimStart()[0] is '|' or '•' or '·' or '(' or ','
        || StartsPicture(tail);

    static bool StartsPicture(ReadOnlySpan<char> tail)
    {
        foreach (var picture in Pictures)
            if (tail.StartsWith(picture, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // Where the name of a month begins that ends before a place, or that place.
    static int WithoutMonth(string text, int end)
    {
        var before = text.AsSpan(0, end).TrimEnd();
        var start = before.LastIndexOf(' ') + 1;
        return MonthNames.Of(before[start..], null) > 0 ? start : end;
    }

    static bool Allowed(string text)
    {
        foreach (var bad in (ReadOnlySpan<string>)["://", "www.", "@", "{", "}", "%", "=", ".com", ".de/", ".html", ".php", "!", "?", "#", "$"])
            if (text.Contains(bad, StringComparison.OrdinalIgnoreCase))
                return false;
        foreach (var c in text)
            if (char.IsControl(c) || char.IsSymbol(c) && c is not ('|' or '+' or '`') || c is '¡' or '¿' or '§')
                return false;
        return true;
    }

    static List<string> Parts(string text)
    {
        foreach (var joint in Joints)
            text = text.Replace(joint, ";", StringComparison.OrdinalIgnoreCase);
        return [.. text.Split([';', ',', '|', '/', '、', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    static bool IsAfterComma(string text, string part) =>
        text.IndexOf(part, StringComparison.Ordinal) is var at and > 1 && text.AsSpan(0, at).TrimEnd()[^1] == ',';

    // Without offices at its ends: "Chefredakteurin Ann Lund".
    static string Trimmed(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && IsRole.Contains(words[0].ToLowerInvariant())) words.RemoveAt(0);
        while (words.Count > 2 && IsRole.Contains(words[^1].ToLowerInvariant())) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).Trim('.', ',', ' ', '"', '“', '”', '„', '\'') is { Length: > 0 } name ? name + (words[^1] is [_, '.'] ? "." : "") : "";
    }

    // "Projektleiterin", "Bildungsreferent": German joins the office to its field.
    static bool EndsInRole(ReadOnlySpan<char> word)
    {
        foreach (var ending in RoleEndings)
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    static bool IsName(string name, bool nicknames, IReadOnlySet<string>? sites)
    {
        if (name.Length is < 2 or > 60 || sites?.Contains(Key(name)) == true || Agencies.IsName(name) || Agencies.ShortName(name) is not null)
            return false;
        int words = 0, large = 0, other = 0;
        Span<char> buffer = stackalloc char[40];
        foreach (var range in name.AsSpan().SplitAny(" -"))
        {
            var word = name.AsSpan()[range];
            if (word.IsEmpty)
                continue;
            if (++words > 7 || word.Length > 40)
                return false;
            var lower = buffer[..word.ToLowerInvariant(buffer)].TrimEnd('.');
            if (IsReject.Contains(lower) || IsRole.Contains(lower) || EndsInRole(lower) || IsOpeningWord.Contains(lower) || MonthNames.Of(word, null) > 0 && words > 1 && char.IsDigit(name[^1]))
                return false;
            var c = word[0];
            if (char.IsUpper(c) || c > 0x2E7F && char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter)
                large++;
            else if (!IsParticle.Contains(lower))
                other++;
        }
        if (words == 0 || !name.Any(char.IsLetter) || Articles.Any(a => name.StartsWith(a, nicknames && words == 2 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) || name.EndsWith("admin", StringComparison.OrdinalIgnoreCase))
            return false;
        if (name.LastIndexOf('.') is var dot and > 1 && dot < name.Length - 1 && name.Length - dot is 3 or 4 && !name.Contains(' ') && !name.AsSpan(dot + 1).ContainsAnyExceptInRange('a', 'z'))
            return false; // a host
        if (words > 1 && name.Any(char.IsDigit) && words - large > 0)
            return false;
        if (words == 1)
            return nicknames && name.Length > 3 - (char.IsUpper(name[0]) && char.IsLower(name[^1]) ? 1 : 0) && MonthNames.Of(name, null) == 0 && !IsParticle.Contains(name.ToLowerInvariant()) && !Openers.Any(o => o.Words.Equals(name, StringComparison.OrdinalIgnoreCase)) || name[0] > 0x2E7F && name.Length is >= 2 and <= 5;
        return other == 0 && large >= 1 && words - large <= 3;
    }
}
