using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Actors;

/// <summary>What a known name stands for.</summary>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Form">How it leads to a state; <see cref="MentionForm.Name"/> for all else.</param>
/// <param name="Code">The state's code; null for none.</param>
/// <param name="Full">The usual name of a state, the full name a short one stands for; null for none.</param>
/// <param name="NeedsSupport">Whether the name has other uses and counts only where the account has another name of the same state.</param>
/// <param name="AllCapitals">Whether it is another word without its capitals (US, UN).</param>
sealed record KnownName(ActorKind Kind, MentionForm Form, string? Code, string? Full, bool NeedsSupport, bool AllCapitals);

/// <summary>The lists the finder of actors reads, once; immutable.</summary>
static class ActorTables
{
    /// <summary>Other ways to name an office, with the offices that may be meant.</summary>
    public static readonly FrozenDictionary<string, string[]> OfficeSynonyms = WordList.Lines("office-synonyms")
        .Select(l => l.Split(" = ")).ToFrozenDictionary(l => l[0], l => l[1].Split(", "), StringComparer.Ordinal);

    /// <summary>States, capitals, peoples, seats, regions, bodies, armed groups by name.</summary>
    public static readonly Phrases<KnownName> Known = LoadKnown();

    /// <summary>Offices and titles that say what someone does; no courtesy titles.</summary>
    public static readonly Phrases<string> Offices = LoadOffices();

    /// <summary>Titles that stand before names, courtesy titles among them.</summary>
    public static readonly Phrases<string> Titles = Load("honorifics", "offices");

    /// <summary>Nouns for bodies, with the kind of body.</summary>
    public static readonly Phrases<ActorKind?> Nouns = LoadNouns();

    public static readonly FrozenSet<string> Cues = WordList.Set("speech-cues");
    public static readonly FrozenSet<string> Courtesy = new[] { "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx.", "mister", "madam", "madame", "sir", "lord", "lady", "dame" }
        .ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Nicknames = WordList.Lines("nicknames")
        .Select(l => l.Split(" = ")).ToFrozenDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    static readonly FrozenSet<string> Men = WordList.Set("given-names-male"), Women = WordList.Set("given-names-female");
    static readonly FrozenSet<string> MensTitles = WordList.Set("titles-male"), WomensTitles = WordList.Set("titles-female");

    /// <summary>Whether a folded word is a given name.</summary>
    public static bool IsGivenName(string key) => Men.Contains(key) || Women.Contains(key);

    /// <summary>What a given name says of its bearer; null for a name of both, or of none.</summary>
    public static Gender? GenderOf(string given) => Of(Men.Contains(given), Women.Contains(given));

    /// <summary>What a title says of its bearer; null when nothing.</summary>
    public static Gender? GenderOfTitle(string title) => Of(MensTitles.Contains(title), WomensTitles.Contains(title));

    static Gender? Of(bool man, bool woman) => man == woman ? null : man ? Gender.Man : Gender.Woman;

    static Phrases<string> Load(params string[] lists)
    {
        var phrases = new Phrases<string>();
        foreach (var list in lists)
            foreach (var line in WordList.Lines(list))
                phrases.Add(line, line);
        return phrases;
    }

    static Phrases<string> LoadOffices()
    {
        var phrases = Load("offices");
        foreach (var way in OfficeSynonyms.Keys.Order(StringComparer.Ordinal))
            phrases.Add(way, way);
        return phrases;
    }

    static Phrases<ActorKind?> LoadNouns()
    {
        var phrases = new Phrases<ActorKind?>();
        foreach (var line in WordList.Lines("group-nouns"))
            if (line.Split(" = ") is [var noun, var kind])
                phrases.Add(noun, kind switch { "armed-group" => ActorKind.ArmedGroup, "state" => ActorKind.State, _ => ActorKind.Organisation });
        return phrases;
    }

    static Phrases<KnownName> LoadKnown()
    {
        var known = new Phrases<KnownName>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Entries("states"))
            if (line.Split('|', StringSplitOptions.TrimEntries) is [var code, var called, var capitals, var people])
            {
                names[code] = called.Split(',')[0].TrimEnd('?');
                Each(called, MentionForm.Name);
                Each(people, MentionForm.Demonym);
                Each(capitals, MentionForm.Capital);

                void Each(string entries, MentionForm form)
                {
                    foreach (var entry in entries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                        Add(entry.TrimEnd('?'), new KnownName(ActorKind.State, form, code, names[code], entry.EndsWith('?'), IsShort(entry)));
                }
            }
        foreach (var line in WordList.Entries("seats"))
            if (line.Split(" = ") is [var seat, var code])
                Add(seat, new KnownName(ActorKind.State, MentionForm.Seat, code, names[code], false, false));
        foreach (var (list, kind) in (ReadOnlySpan<(string, ActorKind)>)[("organisations", ActorKind.Organisation), ("armed-groups", ActorKind.ArmedGroup), ("regions", ActorKind.Place)])
            foreach (var line in WordList.Entries(list))
                if (line.Split(" = ") is var parts)
                {
                    var entry = new KnownName(kind, MentionForm.Name, null, parts.Length > 1 ? parts[1] : null, false, parts[0].Length <= 4 && kind != ActorKind.Place && !parts[0].Contains('.', StringComparison.Ordinal));
                    Add(parts[0], entry);
                    if (parts.Length > 1)
                        Add(parts[1], entry with { AllCapitals = false });
                }
        return known;

        void Add(string phrase, KnownName name) => known.Add(phrase, name);
    }

    // Short names without small letters are other words when written small: US, UN.
    static bool IsShort(string entry) => entry.Length <= 4 && !entry.Any(char.IsLower);
}

/// <summary>Man or woman, as far as titles, given names and pronouns say.</summary>
enum Gender
{
    Man,
    Woman,
}
