namespace Stemma.Language;

/// <summary>A list a word of a name may stand in.</summary>
enum NameList
{
    Given,
    Surname,
    City,
    Region,
    State,
    Demonym,
    Organisation,
    Office,
}

/// <summary>What a single word is, whatever stands beside it.</summary>
[Flags]
enum NameClass : ushort
{
    None = 0,
    Function = 1,
    Honorific = 2,
    OrganisationWord = 4,
    PlaceWord = 8,
    Calendar = 16,
    Cue = 32,
    NumberWord = 64,
    GivenMale = 128,
    GivenFemale = 256,
}

/// <summary>The lists of names, as one table of hashes of words and of runs of words. Immutable, shared by threads.</summary>
sealed class NameLists
{
    /// <summary>The longest entry that is looked for, in words.</summary>
    const int LongestEntry = 12;

    static readonly Lazy<NameLists> Loaded = new(() => new NameLists());

    readonly Dictionary<ulong, byte> _runs = new(60_000); // bit of each list that has the run as a whole entry; 0: begins a longer one
    readonly Dictionary<ulong, NameClass> _classes = new(12_000);

    NameLists()
    {
        foreach (var (list, files) in (ReadOnlySpan<(NameList, string[])>)[
            (NameList.Given, ["given-names-male", "given-names-female"]), (NameList.Surname, ["surnames"]), (NameList.City, ["cities"]),
            (NameList.Region, ["regions"]), (NameList.Organisation, ["organisations", "armed-groups"]), (NameList.Office, ["offices"])])
            foreach (var file in files)
                foreach (var line in WordList.Lines(file))
                    Add(list, line);
        foreach (var line in WordList.Lines("organisations"))
            if (line.Split(" = ") is [_, var full])
                Add(NameList.Organisation, full);
        foreach (var line in WordList.Lines("states"))
            if (line.Split('|') is [_, var names, var capitals, var people])
            {
                Each(NameList.State, names);
                Each(NameList.City, capitals);
                Each(NameList.Demonym, people);
            }
        foreach (var (kind, file) in (ReadOnlySpan<(NameClass, string)>)[
            (NameClass.Function, "function-words"), (NameClass.Honorific, "honorifics"), (NameClass.OrganisationWord, "organisation-words"),
            (NameClass.PlaceWord, "place-words"), (NameClass.Calendar, "months"), (NameClass.Calendar, "days"), (NameClass.Cue, "speech-cues"),
            (NameClass.NumberWord, "number-words"), (NameClass.GivenMale, "given-names-male"), (NameClass.GivenFemale, "given-names-female")])
            foreach (var line in WordList.Lines(file))
                if (!line.Contains(' ', StringComparison.Ordinal))
                    _classes[NameHash.Folded(line)] = _classes.GetValueOrDefault(NameHash.Folded(line)) | kind;

        void Each(NameList list, string entries)
        {
            foreach (var entry in entries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Add(list, entry.TrimEnd('?'));
        }
    }

    /// <summary>The lists that come with the library; read at the first call.</summary>
    public static NameLists Embedded => Loaded.Value;

    /// <summary>The classes of a word by the hash of its folded form.</summary>
    public NameClass ClassOf(ulong folded) => _classes.GetValueOrDefault(folded);

    /// <summary>
    /// Marks, for each word of a sentence, which lists have a run of words it is part of, and where in the run it stands: four bits a
    /// list, for the first, an inner, the last, the only word. The longest run of a list that begins at a word counts. O(words).
    /// </summary>
    public void Mark(ReadOnlySpan<NameWord> words, Span<uint> marks)
    {
        marks.Clear();
        Span<int> ends = stackalloc int[8];
        for (var i = 0; i < words.Length; i++)
        {
            ends.Clear();
            var any = 0;
            var hash = 0UL;
            for (var j = i; j < words.Length && j < i + LongestEntry; j++)
            {
                hash = NameHash.Mix(hash, words[j].Lower);
                if (!_runs.TryGetValue(hash, out var lists))
                    break;
                any |= lists;
                for (var list = 0; list < 8; list++)
                    if ((lists >> list & 1) != 0)
                        ends[list] = j;
            }
            for (var list = 0; any >> list != 0; list++)
                if ((any >> list & 1) != 0)
                    MarkRun(marks, list, i, ends[list]);
        }
    }

    static void MarkRun(Span<uint> marks, int list, int first, int last)
    {
        if (first == last)
        {
            // the one word of an entry may be part of a longer entry that began before it
            if ((marks[first] >> (4 * list) & 0b0111) == 0)
                marks[first] |= 0b1000u << (4 * list);
            return;
        }
        marks[first] |= 0b0001u << (4 * list);
        for (var i = first + 1; i < last; i++)
            marks[i] |= 0b0010u << (4 * list);
        marks[last] |= 0b0100u << (4 * list);
    }

    void Add(NameList list, string entry)
    {
        var equals = entry.IndexOf(" = ", StringComparison.Ordinal);
        var hash = 0UL;
        foreach (var word in Words(equals < 0 ? entry : entry[..equals]))
        {
            hash = NameHash.Mix(hash, NameHash.Folded(word));
            _runs.TryAdd(hash, 0);
        }
        _runs[hash] |= (byte)(1 << (int)list);
    }

    /// <summary>The words of an entry as texts are cut: hyphens, commas and a possessive <c>'s</c> stand alone.</summary>
    internal static IEnumerable<string> Words(string entry)
    {
        foreach (var part in entry.Replace("-", " - ", StringComparison.Ordinal).Replace(",", " , ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (part.Length > 2 && part.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
            {
                yield return part[..^2];
                yield return part[^2..];
            }
            else
            {
                yield return part;
            }
    }
}
