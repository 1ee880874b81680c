using Stemma.Actors;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>The actors of a text by the words that speak of them.</summary>
sealed class ActorPlaces
{
    readonly Annotated _text;
    readonly List<Place> _places = [];
    readonly Dictionary<int, TextSpan[]> _roles = [];
    readonly int[] _starts;

    ActorPlaces(Annotated text, WordIndex words, ValueList<Actor> actors)
    {
        _text = text;
        foreach (var actor in actors)
            foreach (var mention in actor.Mentions)
                if (words.In(mention.Span) is var (first, end) && first < end)
                    _places.Add(new Place(first, end, actor, mention));
        _places.Sort((a, b) => a.First.CompareTo(b.First));
        _starts = [.. _places.Select(p => p.First)];
    }

    /// <summary>An actor's mention as words.</summary>
    /// <param name="First">Its first word.</param>
    /// <param name="End">One past its last.</param>
    /// <param name="Actor">Whose it is.</param>
    /// <param name="Mention">The mention.</param>
    public sealed record Place(int First, int End, Actor Actor, Mention Mention);

    /// <summary>Finds the actors of a text. Near O(length).</summary>
    public static ActorPlaces Of(Annotated text, WordIndex words) => new(text, words, ActorFinder.Find(text));

    /// <summary>The mention that a word is part of; null for none.</summary>
    public Place? At(int word)
    {
        var at = Array.BinarySearch(_starts, word);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && _places[at].End > word ? _places[at] : null;
    }

    /// <summary>What the account calls an actor at one place: the title or office there, else the nearest before, else the first. O(log of their number).</summary>
    public Slot? RoleOf(Actor actor, TextSpan source)
    {
        if (!_roles.TryGetValue(actor.Id, out var roles))
        {
            roles = [.. actor.Mentions.Select(RoleAt).OfType<TextSpan>().OrderBy(span => span.Start)];
            _roles.Add(actor.Id, roles);
        }
        if (roles.Length == 0)
            return null;
        int low = 0, high = roles.Length; // the last that begins in the source or before it
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (roles[middle].Start < source.End) low = middle + 1;
            else high = middle;
        }
        var span = roles[Math.Max(0, low - 1)];
        return SlotOf(span, span.In(_text.Text).ToString());
    }

    TextSpan? RoleAt(Mention mention) =>
        mention.Title is { } title && !ActorTables.Courtesy.Contains(title.In(_text.Text).ToString().ToLowerInvariant()) ? title
        : mention.Form == MentionForm.Office ? mention.Span
        : null;

    /// <summary>A slot of some words, with the sentence they stand in.</summary>
    public Slot SlotOf(TextSpan span, string value)
    {
        int low = 0, high = _text.Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_text.Sentences[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return new Slot(span, _text.Sentences[low].Span, string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
