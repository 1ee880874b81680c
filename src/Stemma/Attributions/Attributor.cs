using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>Finds who said what: a word that may be a cue is weighed, and for each that is one the parts round it are found.</summary>
public static class Attributor
{
    internal const int Version = 3;
    const float Floor = 0.04f; // how likely a word must be a cue to be that of a quotation nobody else claims

    /// <summary>
    /// The attributions of a text, in the order of their cues. Of attributions within attributions the outermost is given. No content reaches
    /// over a quotation that was not closed. O(length).
    /// </summary>
    /// <param name="text">The annotated text.</param>
    /// <param name="paragraphs">Its paragraphs, in order: quotations end with them, and where one is left open the next goes on.</param>
    /// <param name="model">The trained weights.</param>
    public static ValueList<Attribution> Attribute(Annotated text, IReadOnlyList<TextSpan> paragraphs, AttributionModel model)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(model);
        var laid = UnitText.Of(text, paragraphs);
        var drafts = Drafts(laid, model);
        var kept = Choose(drafts, laid).ToList();
        Quotes.Settle(laid, kept);
        Quotes.Adopt(laid, kept);
        return kept.Select(d => d.Attribution(laid)).OfType<Attribution>().ToValueList();
    }

    internal static List<Draft> Drafts(UnitText text, AttributionModel model)
    {
        var bag = new FeatureBag();
        var scene = new CueScene();
        var decoder = new RoleDecoder();
        var drafts = new List<Draft>();
        var spare = new List<(int Unit, float Likely)>();
        for (var u = 0; u < text.Units.Length; u++)
        {
            if (!CueFeatures.IsCandidate(text, u))
                continue;
            CueFeatures.Collect(text, u, bag);
            var likely = 1 / (1 + MathF.Exp(-model.Cues.Sum(bag.Items)));
            if (likely >= model.Threshold)
                drafts.Add(Decode(u, likely));
            else if (likely > Floor)
                spare.Add((u, likely));
        }
        foreach (var cue in Quotes.Wanted(text, drafts, spare))
            if (Decode(cue, model.Threshold) is { Source: not null } draft && draft.Content.Any(c => text.Units[c].IsQuote))
                drafts.Add(draft);
        Signatures.Find(text, drafts);
        Turns.Find(text, drafts);
        return drafts;

        Draft Decode(int cue, float likely)
        {
            scene.Open(text, cue);
            decoder.Score(scene, model.Units, model.Steps);
            var roles = new Role[scene.Units.Count];
            decoder.Best(roles.Length, roles);
            var marginals = new float[roles.Length * RoleDecoder.Roles];
            decoder.Marginals(roles.Length, marginals);
            return Draft.Of(scene, likely, roles, marginals);
        }
    }

    // The surest first. One whose cue is part of what another reports is said by that other, and kept as nested in it, unless the two are
    // joined side by side ("A said ..., while B said ..."): then the other ends where it begins.
    static IEnumerable<Draft> Choose(List<Draft> drafts, UnitText text)
    {
        var owner = new Draft?[text.Units.Length]; // whose content a unit is
        var taken = new bool[text.Units.Length]; // words of cues; a signature may be weighed as one, too
        var kept = new List<Draft>();
        foreach (var draft in drafts.OrderByDescending(d => d.Likely).ThenBy(d => d.Cue))
        {
            if (draft.Content.Count == 0 || draft.IsTold(taken)) // "refused to say": one telling, though both verbs are cues
                continue;
            draft.Tell(taken);
            if (owner[draft.Cue] is { } outer)
            {
                if (JoinOf(text, draft, outer) is not { } join)
                {
                    outer.Nested.Add(draft);
                    continue;
                }
                foreach (var u in outer.EndBefore(join))
                    owner[u] = null;
            }
            foreach (var u in draft.Content)
                owner[u] ??= draft;
            kept.Add(draft);
        }
        var inner = new HashSet<Draft>(ReferenceEqualityComparer.Instance);
        foreach (var draft in kept)
            if (owner[draft.Cue] is { } outer && outer != draft)
            {
                if (JoinOf(text, draft, outer) is { } join)
                    outer.EndBefore(join);
                else if (inner.Add(draft))
                    outer.Nested.Add(draft);
            }
        return kept.Where(d => d.Content.Count > 0 && !inner.Contains(d)).OrderBy(d => d.Cue);
    }

    // Where a clause beside the other's begins, with the word that joins it; null when it is part of what the other reports. It is beside when
    // it hangs on the other cue itself, or is set against it: ", while".
    static int? JoinOf(UnitText text, Draft inner, Draft outer)
    {
        if (inner.Cue < outer.Cue)
            return null;
        var start = inner.First;
        var contrasts = false;
        while (start - 1 > outer.CueWords.Last && (text.Units[start - 1].IsComma || IsJoint(text.Text.Form(text.Units[start - 1].First))))
            contrasts |= text.Text.Form(text.Units[--start].First) is "while" or "whereas" && text.Units[start - 1].IsComma;
        return contrasts || (text.Units[inner.Cue].Parent == outer.Cue && IsClause(text.Text.Words[text.Units[inner.Cue].First].Relation)) ? start : null;
    }

    static bool IsClause(string relation) => relation is "conj" or "advcl" or "parataxis";

    static bool IsJoint(ReadOnlySpan<char> form) => form is "while" or "whereas" or "but" or "and" or "though" or "although";
}
