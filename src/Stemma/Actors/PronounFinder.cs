using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Actors;

/// <summary>
/// Gives "he" and "she" to a person where the evidence is good: nobody else of that gender was spoken of lately, or one of them was the
/// subject each time. Gives "it" to a body in "the group said it ...". All other pronouns are nobody's, and so are those inside quotations.
/// </summary>
static class PronounFinder
{
    const int Back = 2; // sentences

    public static void Find(Scene scene)
    {
        var quoted = Quoted(scene);
        var people = new Recent(scene, d => d.Kind == ActorKind.Person);
        for (var i = 0; i < scene.Count; i++)
        {
            people.MoveTo(i);
            if (quoted[i] || !scene.IsFree(i, 1))
                continue;
            if (GenderOf(scene.Lower[i]) is { } gender)
            {
                if (Person(scene, people, i, gender) is { } person)
                {
                    scene.Mention(person, i, 1, MentionForm.Pronoun);
                    person.Gender ??= gender;
                }
            }
            else if (scene.Lower[i] is "it" && Speaker(scene, i) is { } body)
            {
                scene.Mention(body, i, 1, MentionForm.Pronoun);
            }
        }
    }

    static Gender? GenderOf(string word) => word switch
    {
        "he" or "him" or "his" or "himself" => Gender.Man,
        "she" or "her" or "hers" or "herself" => Gender.Woman,
        _ => null,
    };

    static Draft? Person(Scene scene, Recent people, int at, Gender gender)
    {
        var places = people.Places(Back).Where(p => p.Draft.Gender is null || p.Draft.Gender == gender).ToArray();
        var fit = places.Select(p => p.Draft).Distinct().ToArray();
        if (fit.Length == 0)
            return null;
        if (fit.Length == 1) // a name that tells no gender must stand nearer
            return fit[0].Gender == gender || scene.Sentence[places[0].Word] >= scene.Sentence[at] - 1 ? fit[0] : null;
        // several: the one whose gender is known, if the others' is not and it stands nearest
        if (places.Where(p => IsSubject(scene, p.Word)).Select(p => p.Draft).Distinct().ToArray() is [var subject] && subject.Gender == gender)
            return subject;
        // of the sentence itself, its subject so far
        var here = places.Where(p => scene.Sentence[p.Word] == scene.Sentence[at]).Select(p => p.Draft).Distinct().ToArray();
        return here is [var only] && only.Gender == gender && fit.Length == 2 && IsSubject(scene, places.First(p => p.Draft == only).Word) ? only : null;
    }

    static bool IsSubject(Scene scene, int word)
    {
        if (!scene.HasTrees)
            return scene.Speaks(word, 1);
        for (var i = word; i < Math.Min(scene.End(word), word + 4) && scene.Owner(i) == scene.Owner(word); i++)
            if (scene.Text.Words[i].Relation is "nsubj" or "nsubj:pass")
                return true;
        return false;
    }

    // "Hamas said it", "the ministry said that it"
    static Draft? Speaker(Scene scene, int it)
    {
        var at = it - 1;
        if (scene.Key(at, it) is "that") at--;
        if (!ActorTables.Cues.Contains(scene.Key(at, it)) || !IsSubjectHere(scene, it))
            return null;
        at--;
        while (scene.Key(at, it) is "has" or "had" or "have" or "also" or "later") at--;
        return at >= scene.Start(it) && scene.Owner(at) is { Kind: ActorKind.ArmedGroup or ActorKind.Organisation or ActorKind.State } owner ? owner : null;
    }

    // "said it would", "said it had"; not "denied it"
    static bool IsSubjectHere(Scene scene, int it) => scene.HasTrees
        ? scene.Text.Words[it].Relation.StartsWith("nsubj", StringComparison.Ordinal)
        : scene.Key(it + 1, it) is "would" or "will" or "had" or "has" or "was" or "is" or "could" or "can" or "did" or "does" or "may" or "might" or "should" or "must"
            || scene.Key(it + 1, it).EndsWith("ed", StringComparison.Ordinal);

    static bool[] Quoted(Scene scene)
    {
        var quoted = new bool[scene.Count];
        var at = 0;
        foreach (var quotation in QuotationFinder.Find(scene.Text.Text, Runs(scene)))
        {
            while (at < quoted.Length && scene.Text.Words[at].Span.End <= quotation.Start) at++;
            for (; at < quoted.Length && scene.Text.Words[at].Span.Start < quotation.End; at++)
                quoted[at] = true;
        }
        return quoted;
    }

    // Sentences of one paragraph together: a quotation may run over several.
    static IEnumerable<TextSpan> Runs(Scene scene)
    {
        TextSpan? run = null;
        foreach (var sentence in scene.Text.Sentences)
        {
            if (run is { } before && !scene.Text.Text.AsSpan(before.End, Math.Max(0, sentence.Span.Start - before.End)).Contains('\n'))
            {
                run = TextSpan.FromTo(before.Start, sentence.Span.End);
                continue;
            }
            if (run is { } whole)
                yield return whole;
            run = sentence.Span;
        }
        if (run is { } last)
            yield return last;
    }
}
