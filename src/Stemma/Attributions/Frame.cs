using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>The words of a cue's sentence that tell of the saying and are not what is said, and how they hang on the cue.</summary>
sealed class Frame
{
    const int Reach = 60; // words on each side of the cue
    const int Climb = 8; // steps up the tree

    static readonly FrozenSet<string> Speaking = WordList.Set("speaking-verbs");

    readonly Annotated _text;
    readonly bool[] _said;
    readonly bool[] _source;

    /// <param name="text">The text.</param>
    /// <param name="words">Its words by span.</param>
    /// <param name="attribution">The attribution; its cue has a word.</param>
    public Frame(Annotated text, WordIndex words, Attribution attribution)
    {
        _text = text;
        (Cue, CueEnd) = words.In(attribution.Cue);
        var sentence = text.Sentences[text.SentenceOf(Cue)];
        First = Math.Max(sentence.First, Cue - Reach);
        End = Math.Min(sentence.End, CueEnd + Reach);
        _said = new bool[End - First];
        _source = new bool[End - First];
        foreach (var span in attribution.Content)
            Mark(_said, span);
        if (attribution.Source is { } source)
            Mark(_source, source);
        Head = HeadOf(Cue, CueEnd);

        void Mark(bool[] marks, TextSpan span)
        {
            for (var i = First; i < End; i++)
                if (span.Overlaps(text.Words[i].Span))
                    marks[i - First] = true;
        }
    }

    /// <summary>The first word of the cue.</summary>
    public int Cue { get; }

    /// <summary>One past the last word of the cue.</summary>
    public int CueEnd { get; }

    /// <summary>The word of the cue the others of it hang on.</summary>
    public int Head { get; }

    /// <summary>The first word that is looked at.</summary>
    public int First { get; }

    /// <summary>One past the last.</summary>
    public int End { get; }

    /// <summary>Whether a word is part of what is said.</summary>
    public bool IsSaid(int word) => _said[word - First];

    /// <summary>Whether a word is part of the source.</summary>
    public bool IsSource(int word) => _source[word - First];

    /// <summary>How far a word is from the cue, in words.</summary>
    public int Distance(int word) => word < Cue ? Cue - word : Math.Max(0, word - CueEnd + 1);

    /// <summary>
    /// Whether a noun or adverb tells of the saying itself: it hangs on the cue, or on a noun that does ("a statement to the press"), or on a verb of
    /// speaking that does ("speaking in the capital, she said").
    /// </summary>
    public bool Tells(int word)
    {
        if (IsSaid(word))
            return false;
        var speaks = false;
        var at = word;
        for (var step = 0; step < Climb && _text.Words[at].Head is { } head && head >= First && head < End; step++)
        {
            if (IsCue(at) || (IsSaid(head) && !IsCue(head)))
                break;
            if (IsCue(head))
                return !IsSource(word) || speaks;
            var relation = _text.Words[at].Relation;
            var verb = _text.Words[head].Tag is UniversalTag.Verb or UniversalTag.Aux;
            if (verb && !Speaking.Contains(_text.Words[head].Lemma))
                return false;
            speaks |= verb;
            if (!verb && relation is not ("nmod" or "obl" or "nmod:tmod" or "obl:tmod" or "nmod:unmarked" or "obl:unmarked" or "compound" or "flat" or "appos" or "acl" or "fixed"))
                return false;
            at = head;
        }
        return false;
    }

    /// <summary>Whether a word is part of the cue.</summary>
    public bool IsCue(int word) => word >= Cue && word < CueEnd;

    /// <summary>The verbs the cue hangs on side by side, or as what follows from them, nearest first: "met ..., where he praised".</summary>
    public IEnumerable<(int Verb, string Relation)> Governors()
    {
        var at = Head;
        for (var step = 0; step < Climb && _text.Words[at].Head is { } head && head >= First && head < End; step++)
        {
            var relation = _text.Words[at].Relation;
            if (relation is not ("conj" or "advcl" or "acl:relcl" or "acl" or "xcomp" or "parataxis" or "nmod" or "obl" or "advcl:relcl"))
                yield break;
            if (_text.Words[head].Tag is UniversalTag.Verb or UniversalTag.Aux && !IsSaid(head))
                yield return (head, relation);
            at = head;
        }
    }

    int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_text.Words[i].Head is not { } head || head < first || head >= end)
                return i;
        return first;
    }
}
