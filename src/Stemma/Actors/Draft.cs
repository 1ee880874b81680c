using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Actors;

/// <summary>An actor while its mentions are gathered.</summary>
sealed class Draft(ActorKind kind, string name)
{
    readonly List<(Mention Mention, int Word)> _mentions = [];

    public ActorKind Kind { get; set; } = kind;

    /// <summary>The name to show.</summary>
    public string Name { get; set; } = name;

    /// <summary>The code of a state; of a person or office, of the state the offices are of.</summary>
    public string? Code { get; set; }

    /// <summary>Folded given name; null for none.</summary>
    public string? Given { get; set; }

    /// <summary>Folded surname; null for none.</summary>
    public string? Surname { get; set; }

    /// <summary>What titles and the given name say.</summary>
    public Gender? Gender { get; set; }

    /// <summary>Offices in order of first use.</summary>
    public List<string> Offices { get; } = [];

    /// <summary>The word each mention begins with, in order of finding.</summary>
    public IEnumerable<int> Words => _mentions.Select(m => m.Word);

    /// <summary>How many mentions there are.</summary>
    public int Count => _mentions.Count;

    /// <summary>The first word of the first mention.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Adds a mention that begins with a word.</summary>
    public void Add(Mention mention, int word)
    {
        _mentions.Add((mention, word));
        First = Math.Min(First, word);
    }

    /// <summary>Adds an office, once.</summary>
    public void Hold(string office, string? code)
    {
        if (!Offices.Contains(office) && Offices.Count < 12)
            Offices.Add(office);
        Code ??= code;
    }

    /// <summary>The actor, under a number.</summary>
    public Actor ToActor(int id) => new(
        id, Name, Kind, Code, Offices.ToValueList(), _mentions.Select(m => m.Mention).OrderBy(m => m.Span).ToValueList());

    /// <summary>The span of some words.</summary>
    public static TextSpan Span(Scene scene, int first, int count) =>
        TextSpan.FromTo(scene.Text.Words[first].Span.Start, scene.Text.Words[first + count - 1].Span.End);
}
