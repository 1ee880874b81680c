using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Actors;

/// <summary>One text while its actors are found: words with keys, whose each word is, and the actors so far.</summary>
sealed class Scene
{
    static readonly FrozenSet<string> Where = new[]
    {
        "in", "at", "from", "near", "to", "of", "outside", "inside", "around", "across", "into", "through", "via", "for", "on", "toward", "towards", "above", "over", "leaving", "visiting",
    }.ToFrozenSet(StringComparer.Ordinal);

    readonly HashSet<string> _words;
    readonly Draft?[] _owners;
    readonly Dictionary<string, Draft> _states = new(StringComparer.Ordinal);
    readonly Dictionary<string, Draft> _named = new(StringComparer.Ordinal);

    public Scene(Annotated text)
    {
        Text = text;
        Names = NameVotes.Settle(text);
        Forms = new string[text.Words.Count];
        Lower = new string[text.Words.Count];
        Sentence = new int[text.Words.Count];
        for (var s = 0; s < text.Sentences.Count; s++)
            for (var i = text.Sentences[s].First; i < text.Sentences[s].End; i++)
            {
                Forms[i] = text.FormOf(i);
                Lower[i] = Keys.Fold(Forms[i]);
                Sentence[i] = s;
            }
        _owners = new Draft?[text.Words.Count];
        _words = Lower.ToHashSet(StringComparer.Ordinal);
        HasTrees = text.Words.Any(w => w.Relation.StartsWith("nsubj", StringComparison.Ordinal));
    }

    public Annotated Text { get; }

    /// <summary>The names, a word of one kind all through the text.</summary>
    public List<NameSpan> Names { get; }

    /// <summary>Each word as written.</summary>
    public string[] Forms { get; }

    /// <summary>Each word folded: see <see cref="Keys.Fold"/>.</summary>
    public string[] Lower { get; }

    /// <summary>The number of each word's sentence.</summary>
    public int[] Sentence { get; }

    /// <summary>Whether the text has trees that tell subjects.</summary>
    public bool HasTrees { get; }

    /// <summary>All actors so far, in order of finding.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>How many words there are.</summary>
    public int Count => Lower.Length;

    /// <summary>One past the last word of a word's sentence.</summary>
    public int End(int word) => Text.Sentences[Sentence[word]].End;

    /// <summary>The first word of a word's sentence.</summary>
    public int Start(int word) => Text.Sentences[Sentence[word]].First;

    /// <summary>The key of a word, or "" where there is none in the sentence of <paramref name="near"/>.</summary>
    public string Key(int word, int near) => word >= Start(near) && word < End(near) ? Lower[word] : "";

    /// <summary>Whether a folded word stands anywhere in the text.</summary>
    public bool Has(string lower) => _words.Contains(lower);

    /// <summary>Whose a word is; null for nobody's.</summary>
    public Draft? Owner(int word) => _owners[word];

    /// <summary>Whether none of the words is anybody's.</summary>
    public bool IsFree(int first, int count) => !_owners.AsSpan(first, count).ContainsAnyExcept((Draft?)null);

    /// <summary>Whether a word begins with a capital.</summary>
    public bool IsCapital(int word) => char.IsUpper(Forms[word][0]);

    /// <summary>The actor that is a state.</summary>
    public Draft State(string code, string name)
    {
        if (!_states.TryGetValue(code, out var draft))
        {
            _states.Add(code, draft = new Draft(ActorKind.State, name) { Code = code });
            Drafts.Add(draft);
        }
        return draft;
    }

    /// <summary>The body or place of a key, made when there is none yet.</summary>
    public Draft Named(string key, ActorKind kind, string name)
    {
        if (!_named.TryGetValue(key, out var draft))
        {
            _named.Add(key, draft = new Draft(kind, name));
            Drafts.Add(draft);
        }
        return draft;
    }

    /// <summary>The body or place of a key; null for none.</summary>
    public Draft? Named(string key) => _named.GetValueOrDefault(key);

    /// <summary>Lets a key lead to an actor that has another.</summary>
    public void Alias(string key, Draft draft) => _named[key] = draft;

    /// <summary>Gives words to an actor as one mention.</summary>
    public void Mention(Draft draft, int first, int count, MentionForm form, TextSpan? title = null)
    {
        draft.Add(new Mention(Draft.Span(this, first, count), form, title), first);
        _owners.AsSpan(first, count).Fill(draft);
    }

    /// <summary>Whether the words are written as a name: capitals somewhere, all of them where the name asks for it.</summary>
    public bool IsWrittenAs(KnownName known, int first, int count)
    {
        if (known.AllCapitals)
            return Forms[first].All(c => !char.IsLower(c)) && char.IsUpper(Forms[first][0]) && !IsShouted(first);
        for (var i = first; i < first + count; i++)
            if (IsCapital(i))
                return true;
        return false;
    }

    /// <summary>Whether words stand after a word of place.</summary>
    public bool IsPlaced(int first)
    {
        var before = first - 1;
        if (before >= Start(first) && Lower[before] is "the") before--;
        return before >= Start(first) && Where.Contains(Lower[before]);
    }

    /// <summary>Whether the words are the subject of a verb of speech or will: of the tree, or with the verb right after them.</summary>
    public bool Speaks(int first, int count)
    {
        for (var i = first; i < first + count; i++)
            if (Text.Words[i] is { Relation: "nsubj", Head: { } head } && (head < first || head >= first + count))
                return ActorTables.Cues.Contains(Lower[head]) || ActorTables.Cues.Contains(Text.Words[head].Lemma);
        var at = first + count;
        for (var skipped = 0; at < End(first) && skipped < 3 && Lower[at] is "has" or "have" or "had" or "also" or "later" or "again" or "is" or "was" or "will" or "would" or "not" or "already" or "long" or "repeatedly"; skipped++) at++;
        return at < End(first) && ActorTables.Cues.Contains(Lower[at]);
    }

    // Whether the words around have capitals alone.
    bool IsShouted(int word)
    {
        int shouted = 0, small = 0;
        for (var i = Math.Max(Start(word), word - 6); i < Math.Min(End(word), word + 7); i++)
            if (Forms[i].Any(char.IsLower)) small++;
            else if (Forms[i].Length > 1 && char.IsUpper(Forms[i][0])) shouted++;
        return shouted > 3 && small * 3 < shouted;
    }
}
