using Stemma.Actors;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Actors;

/// <summary>Texts with their names marked by hand, so that tests of actors need no model: <c>{P Mara Voss} met {O Orvel Group}.</c></summary>
static class Marked
{
    /// <summary>The text without the marks, cut by rule, with the names marked and no trees.</summary>
    public static Annotated Text(string marked)
    {
        var plain = new System.Text.StringBuilder();
        List<(TextSpan Span, NameKind Kind)> spans = [];
        for (var i = 0; i < marked.Length; i++)
            if (marked[i] == '{')
            {
                var end = marked.IndexOf('}', i);
                spans.Add((new TextSpan(plain.Length, end - i - 3), marked[i + 1] switch { 'P' => NameKind.Person, 'L' => NameKind.Place, _ => NameKind.Organisation }));
                plain.Append(marked, i + 3, end - i - 3);
                i = end;
            }
            else
            {
                plain.Append(marked[i]);
            }
        var text = Annotator.Annotate(plain.ToString(), LanguageModels.Rules);
        var places = text.Words.Select((w, i) => (w.Span.Start, i)).ToDictionary(w => w.Start, w => w.i);
        return text with { Names = spans.Select(s => Name(text, places[s.Span.Start], s.Span, s.Kind)).ToValueList() };
    }

    /// <summary>The actors of a marked text.</summary>
    public static ValueList<Actor> Actors(string marked) => ActorFinder.Find(Text(marked));

    /// <summary>The one actor of a name.</summary>
    public static Actor Named(this ValueList<Actor> actors, string name) => actors.Single(a => a.Name == name);

    /// <summary>The words of an actor's mentions in a marked text, in order.</summary>
    public static string[] Words(this Actor actor, string marked) =>
        [.. actor.Mentions.Select(m => m.Span.In(Text(marked).Text).ToString())];

    static NameSpan Name(Annotated text, int first, TextSpan span, NameKind kind)
    {
        var count = 0;
        while (first + count < text.Words.Count && text.Words[first + count].Span.End <= span.End) count++;
        return new NameSpan(span, kind, first, count);
    }
}
