using System.Collections.Frozen;
using Stemma.Actors;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>Finds to whom, where and by what way something was said, in the words of the cue's sentence that are not what is said.</summary>
static class SettingFinder
{
    static readonly FrozenSet<string> Hearing = WordList.Set("hearing-verbs");
    static readonly FrozenSet<string> Places = WordList.Set("speech-places");

    /// <summary>The circumstances of one attribution, its time left out. O(words near the cue).</summary>
    public static Setting Of(Annotated text, ActorPlaces actors, Frame frame)
    {
        Slot? addressee = null, place = null, channel = null;
        foreach (var word in Enumerable.Range(frame.First, frame.End - frame.First).OrderBy(frame.Distance).ThenBy(w => w))
        {
            if (frame.IsSaid(word))
                continue;
            if (frame.IsCue(word)) // "issued a statement", "tweeted"
            {
                if (channel is null && text.Words[word].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb && Channels.EndingAt(text, word) is { } own && own.First >= frame.Cue
                    && (text.Words[word].Tag != UniversalTag.Verb || own.Kind == "post"))
                    channel = Slot(own.First, word + 1, own.Kind);
                continue;
            }
            if (text.Words[word].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron) || text.Words[word].Relation is "compound" or "flat")
                continue;
            var before = CaseOf(word);
            if (before.Length == 0)
            {
                if (!frame.IsSource(word) && IsHearer(word))
                    if (Channels.EndingAt(text, word) is { Kind: "news-conference" or "meeting" or "speech" or "hearing" or "debate" } held && channel is null)
                        channel = Slot(held.First, word + 1, held.Kind);
                    else
                        addressee ??= Named(word);
                continue;
            }
            if (!frame.Tells(word))
                continue;
            if (channel is null && before is "in" or "at" or "during" or "on" or "via" or "through" or "over" or "by" && Channels.EndingAt(text, word) is { } way && IsWay(way.Kind, before))
                channel = Slot(way.First, word + 1, way.Kind);
            else if (before is "to" or "with" or "before" && text.Words[word].Head is { } head && (before is not "before" || text.Words[head].Lemma is "testify") && IsHeard(word, head))
                addressee ??= Named(word);
            else if (before is "in" or "at" or "from" or "outside" or "near" or "inside" or "aboard" && IsPlace(word))
                place ??= Named(word);
        }
        return new Setting(addressee, place ?? Where(), channel, null);

        // "in the capital, where she said": whatever the tree hangs it on, the noun stands right before.
        Slot? Where()
        {
            for (var i = frame.Cue - 1; i > frame.First + 1 && i > frame.Cue - 8 && text.Words[i].Tag is not (UniversalTag.Verb or UniversalTag.Noun); i--)
                if (text.Form(i) is "where")
                {
                    var noun = text.Form(i - 1) is "," ? i - 2 : i - 1;
                    return !frame.IsSaid(noun) && IsPlace(noun) ? Named(noun) : null;
                }
            return null;
        }

        // The preposition of a noun; "" for none.
        string CaseOf(int noun)
        {
            for (var i = noun - 1; i >= frame.First && i > noun - 12; i--)
                if (text.Words[i].Head == noun && text.Words[i].Relation == "case" && text.Words[i].Tag == UniversalTag.Adp)
                    return text.Words[i].Lemma.ToLowerInvariant();
            return "";
        }

        // The object of "told" and its like.
        bool IsHearer(int noun) =>
            text.Words[noun].Relation is "obj" or "iobj" && text.Words[noun].Head is { } verb && frame.IsCue(verb) && Hearing.Contains(text.Words[verb].Lemma)
            && (text.Words[noun].Tag != UniversalTag.Pron || MayHear(noun));

        // "said to", "speaking to", "in an interview with", "in a letter to": of what hangs on a noun, only on a channel.
        bool IsHeard(int noun, int head) =>
            text.Words[noun].Tag != UniversalTag.Pron ? text.Words[head].Tag is UniversalTag.Verb || Channels.EndingAt(text, head) is not null
            : text.Words[head].Tag is UniversalTag.Verb && MayHear(noun);

        // A pronoun that is led back to somebody, or means the paper.
        bool MayHear(int pronoun) => actors.At(pronoun) is not null || text.Form(pronoun) is "me" or "us";

        bool IsPlace(int noun) =>
            actors.At(noun) is { } actor ? actor.Actor.Kind is ActorKind.Place or ActorKind.State && actor.Mention.Form is not MentionForm.Demonym || actor.Mention.Form == MentionForm.Seat
            : NameAt(noun) is { } name ? name.Kind == NameKind.Place
            : text.Words[noun].Tag == UniversalTag.Noun && Places.Contains(text.Words[noun].Lemma);

        // "on X", "by phone" and "in a statement", not "in the website" nor "by a statement"
        static bool IsWay(string kind, string before) => before switch
        {
            "by" => kind is "call" or "message" or "letter",
            "over" => kind is "call" or "broadcast",
            "via" or "through" => true,
            "on" => kind is "post" or "website" or "broadcast" or "video" or "call" or "message" or "document",
            _ => kind is not ("broadcast" or "website"),
        };

        // The noun with what belongs to it, article left out, and who or what that is to the account.
        Slot Named(int noun)
        {
            int first = noun, end = noun + 1;
            while (first > frame.First && !frame.IsSaid(first - 1) && Belongs(first - 1)) first--;
            while (end < frame.End && text.Words[end].Relation is "flat" or "compound" && text.Words[end].Head is { } to && to >= first && to < end) end++;
            if (NameAt(noun) is { } name)
                (first, end) = (Math.Min(first, name.First), Math.Max(end, name.First + name.Count));
            var actor = actors.At(noun);
            if (actor is not null)
                (first, end) = (Math.Min(first, actor.First), Math.Max(end, actor.End));
            var means = actor is { Actor.Kind: not ActorKind.State } || actor is { Mention.Form: MentionForm.Name } ? actor : null; // a capital is a place here
            return means is null ? Slot(first, end, null) : Slot(first, end, means.Actor.Name) with { Actor = means.Actor.Id };

            bool Belongs(int word) =>
                text.Words[word].Head is { } to && to >= first && to < end && (text.Words[word].Relation is "compound" or "amod" or "nummod" or "flat" or "nmod:poss" or "nmod:desc"
                    || text.Words[word].Relation is "punct" && text.Form(word) is "-" || text.Words[word].Relation is "case" && text.Form(word) is "'s" or "’s");
        }

        Slot Slot(int first, int end, string? value)
        {
            var span = TextSpan.FromTo(text.Words[first].Span.Start, text.Words[end - 1].Span.End);
            return actors.SlotOf(span, value ?? span.In(text.Text).ToString());
        }

        NameSpan? NameAt(int word)
        {
            int low = 0, high = text.Names.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (text.Names[middle].First + text.Names[middle].Count <= word) low = middle + 1;
                else high = middle;
            }
            return low < text.Names.Count && text.Names[low].First <= word ? text.Names[low] : null;
        }
    }
}
