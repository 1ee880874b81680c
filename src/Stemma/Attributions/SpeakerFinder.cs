using System.Collections.Frozen;
using Stemma.Actors;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>Leads the sources of an account back to whom they mean, within the account. Rather unknown than wrong.</summary>
static class SpeakerFinder
{
    const int LookBack = 4; // sentences a pronoun reaches back

    static readonly FrozenSet<string> Persons = FrozenSet.Create(StringComparer.Ordinal, "he", "she", "him", "her", "his", "i");
    static readonly FrozenSet<string> Bodies = FrozenSet.Create(StringComparer.Ordinal, "it", "its");
    static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.Ordinal, "they", "their", "we", "them", "who", "that", "which", "this", "those", "you");

    /// <summary>The speakers, one for each attribution, null for unknown.</summary>
    public static Speaker?[] Find(Annotated text, WordIndex words, ActorPlaces actors, IReadOnlyList<Attribution> attributions)
    {
        var names = NameRuns.Of(text);
        var starts = names.Select(n => n.First).ToArray();
        var speakers = new Speaker?[attributions.Count];
        for (var i = 0; i < speakers.Length; i++)
        {
            var (first, end) = words.In(attributions[i].Source ?? attributions[i].Cue);
            if (first >= end)
                continue;
            if (attributions[i].Source is null)
                speakers[i] = OfSubject(text, actors, names, starts, first);
            else if (end - first == 1 && text.FormOf(first).ToLowerInvariant() is var only && (Persons.Contains(only) || Bodies.Contains(only) || Others.Contains(only)))
                speakers[i] = Agreed(
                    actors.At(first) is { } place ? Acting(actors, place, SpeakerForm.Resolved) : null,
                    OfPronoun(text, words, actors, names, starts, attributions, speakers, i, first, only));
            else
                speakers[i] = OfWords(text, actors, names, starts, first, end);
        }
        return speakers;
    }

    // What the actors of the account say of a pronoun, and what the order of speakers says: where the two differ neither is trusted.
    static Speaker? Agreed(Speaker? actor, Speaker? inTurn) =>
        actor is null ? inTurn : inTurn is null || inTurn.Actor == actor.Actor || inTurn.Name == actor.Name ? actor : null;

    // The name that is the head: the last before the first comma or preposition; after a comma the name in apposition; else what an office, a seat
    // or a noun leads to; else the words.
    static Speaker? OfWords(Annotated text, ActorPlaces actors, List<NameRun> names, int[] starts, int first, int end)
    {
        var cut = first;
        while (cut < end && !IsCut(text, cut, first)) cut++;
        var from = first;
        while (from + 1 < cut && text.Words[from].Tag is UniversalTag.Det) from++;
        if (LastIn(names, starts, first, cut) is { } head && !IsOwner(text, head, end))
        {
            if (Joined(text, actors, names, starts, first, head) is { } several)
                return several;
            if (!IsModifier(text, head, cut))
                return Named(text, actors, head);
        }
        else if (cut > first && actors.At(cut - 1) is { } place && !IsPossessed(text, place, from))
            return Acting(actors, place, place.Actor.Kind == ActorKind.Office ? SpeakerForm.Unnamed : SpeakerForm.Resolved);
        if (cut < end && text.Form(cut) is "," && cut + 1 < end && LastIn(names, starts, cut + 1, end) is { } after && after.TitleFirst <= cut + 2)
            return Named(text, actors, after);
        return new Speaker(NameRuns.Written(text, from, cut > from ? cut : end), SpeakerForm.Unnamed, null);
    }

    // "the Quill campaign", "harbour spokesman": a noun goes on from the name, and is the head.
    static bool IsModifier(Annotated text, NameRun run, int cut) =>
        run.End < cut && text.Words[run.End].Tag == UniversalTag.Noun && text.Words[run.End - 1].Head is { } head && head >= run.End && head < cut
        && text.Words[run.End - 1].Relation is "compound" or "amod" or "nmod" or "nmod:poss" or "nmod:desc" && text.Words[head].Tag == UniversalTag.Noun;

    // "his foreign minister": whose it is has been said, who it is has not.
    static bool IsPossessed(Annotated text, ActorPlaces.Place place, int from) => place.First > from && text.Words[from].Tag == UniversalTag.Pron;

    // "Quill and Marsh": both, the actor of neither.
    static Speaker? Joined(Annotated text, ActorPlaces actors, List<NameRun> names, int[] starts, int first, NameRun last)
    {
        var and = last.TitleFirst - 1;
        if (and <= first || text.Form(and) is not ("and" or "&") || NameBefore(names, starts, and) is not { } other || other.First < first || other.End != and)
            return null;
        return new Speaker($"{Named(text, actors, other).Name} and {Named(text, actors, last).Name}", SpeakerForm.Named, null);
    }

    // A name: of an actor what the account calls it, else what the text has.
    static Speaker Named(Annotated text, ActorPlaces actors, NameRun run, SpeakerForm form = SpeakerForm.Named)
    {
        if (actors.At(run.End - 1) is { } place && place.First >= run.TitleFirst)
            return Acting(actors, place, place.Mention.Form is MentionForm.Capital or MentionForm.Seat ? SpeakerForm.Resolved : form);
        var title = run.TitleFirst < run.First ? TextSpan.FromTo(text.Words[run.TitleFirst].Span.Start, text.Words[run.First - 1].Span.End) : default(TextSpan?);
        return new Speaker(run.Name, form, title is { } span ? actors.SlotOf(span, span.In(text.Text).ToString()) : null);
    }

    static Speaker Acting(ActorPlaces actors, ActorPlaces.Place place, SpeakerForm form) =>
        new(place.Actor.Name, form, actors.RoleOf(place.Actor, place.Mention.Span)) { Actor = place.Actor.Id, Kind = place.Actor.Kind, State = place.Actor.State };

    // The speaker of the cue before, when nobody else has come up since; else the one subject that fits, going back.
    static Speaker? OfPronoun(
        Annotated text, WordIndex words, ActorPlaces actors, List<NameRun> names, int[] starts, IReadOnlyList<Attribution> attributions, Speaker?[] speakers,
        int at, int pronoun, string form)
    {
        if (form is "who" or "that" or "which")
            return pronoun > 0 && NameBefore(names, starts, pronoun) is { } before && before.End >= pronoun - 1 ? Named(text, actors, before, SpeakerForm.Resolved) : null;
        var sentence = text.SentenceOf(pronoun);
        var person = Persons.Contains(form);
        for (var s = sentence; s >= 0 && s > sentence - LookBack; s--)
        {
            var limit = s == sentence ? pronoun : text.Sentences[s].End;
            NameRun? found = null;
            foreach (var run in In(names, starts, text.Sentences[s].First, limit))
                if (IsSubject(text, run) && Fits(run, person, form) && !IsReported(words, run, attributions, at))
                {
                    if (found is { } other && other.Name != run.Name && s == sentence)
                        return null;
                    found ??= run;
                }
            if (found is { } subject)
                return Named(text, actors, subject, SpeakerForm.Resolved);
            for (var i = at - 1; i >= 0 && text.SentenceOf(words.In(attributions[i].Cue).First) is var where && where >= s - 1; i--)
                if (where == s - 1 && speakers[i] is { } earlier && (earlier.Form != SpeakerForm.Unnamed || (person && !Channels.IsChannel(earlier.Name))))
                    return earlier.Form == SpeakerForm.Unnamed ? earlier : earlier with { Form = SpeakerForm.Resolved };
        }
        return null;
    }

    // A cue without a source: the subject of the clause it is joined to.
    static Speaker? OfSubject(Annotated text, ActorPlaces actors, List<NameRun> names, int[] starts, int cue)
    {
        var verb = cue;
        for (var step = 0; step < 6; step++)
        {
            foreach (var child in text.ChildrenOf(verb))
                if (text.Words[child].Relation is "nsubj" or "nsubj:pass" && Covering(names, starts, child) is { } run)
                    return Named(text, actors, run, SpeakerForm.Resolved);
            if (text.Words[verb].Head is not { } head || text.Words[verb].Relation is not ("conj" or "advcl" or "xcomp" or "acl"))
                return null;
            verb = head;
        }
        return null;
    }

    static bool Fits(NameRun run, bool person, string form) => person ? run.IsPerson : form is not ("it" or "its") || !run.IsPerson || run.Name.Split(' ').Length > 3;

    static bool IsReported(WordIndex words, NameRun run, IReadOnlyList<Attribution> attributions, int at)
    {
        for (var i = Math.Max(0, at - 3); i <= at; i++)
            foreach (var span in attributions[i].Content)
                if (words.In(span) is var (first, end) && first <= run.First && run.First < end)
                    return true;
        return false;
    }

    static bool IsSubject(Annotated text, NameRun run)
    {
        for (var i = run.TitleFirst; i < run.End; i++)
            if (text.Words[i].Relation is "nsubj" or "nsubj:pass")
                return true;
        // the name beside its title: "President Ann Lee said"
        for (var i = run.First; i < run.End; i++)
            if (text.Words[i].Head is { } head && text.Words[i].Relation is "flat" or "appos" or "compound" && text.Words[i].Head is { } up && text.Words[up].Relation is "nsubj" && Math.Abs(up - i) <= 5)
                return true;
        return false;
    }

    static bool IsOwner(Annotated text, NameRun run, int end) => run.End < end && text.Form(run.End) is "'s" or "’s" or "'" or "’";

    static bool IsCut(Annotated text, int at, int first) =>
        at > first && (text.Words[at].Tag == UniversalTag.Adp || text.Form(at) is "," or "(" or "who" or "which" or "that" or "-" or "–" or "—");

    static NameRun? LastIn(List<NameRun> names, int[] starts, int first, int end)
    {
        NameRun? last = null;
        foreach (var run in In(names, starts, first, end))
            last = run;
        return last;
    }

    static IEnumerable<NameRun> In(List<NameRun> names, int[] starts, int first, int end)
    {
        var at = Array.BinarySearch(starts, first);
        for (at = at < 0 ? ~at : at; at < names.Count && names[at].First < end; at++)
            yield return names[at];
    }

    static NameRun? NameBefore(List<NameRun> names, int[] starts, int word)
    {
        var at = Array.BinarySearch(starts, word);
        at = (at < 0 ? ~at : at) - 1;
        return at >= 0 ? names[at] : null;
    }

    static NameRun? Covering(List<NameRun> names, int[] starts, int word)
    {
        if (NameBefore(names, starts, word + 1) is { } run && run.End > word)
            return run;
        return In(names, starts, word, word + 6) is var near && near.FirstOrDefault() is { Name: not null } next && next.TitleFirst <= word ? next : null;
    }
}
