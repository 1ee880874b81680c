using Stemma.Attributions;
using Stemma.Texts;

namespace Stemma.Train.Attributions;

/// <summary>A marked attribution on the units of its text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Cue">The unit that is the head of the cue.</param>
/// <param name="Marked">What was marked.</param>
sealed record GoldCue(UnitText Text, int Cue, KitAttribution Marked)
{
    /// <summary>The role of each unit of a scene.</summary>
    public Role[] RolesIn(CueScene scene)
    {
        var roles = new Role[scene.Units.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            var unit = scene.Units[i];
            var span = Text.Span(unit, unit);
            roles[i] = unit == Cue || Covers(Marked.Cue, span) ? Role.Cue
                : Covers(Marked.Source, span) ? Role.Source
                : Covers(Marked.Content, span) ? Role.Content
                : Role.None;
        }
        return roles;
    }

    /// <summary>The marked attributions of an article whose cue is a word outside quotations. The head of a cue of several words is the word that is most often part of one.</summary>
    public static IEnumerable<GoldCue> Of(UnitText text, KitArticle article, IReadOnlyDictionary<uint, float> share)
    {
        foreach (var marked in article.Attributions)
        {
            if (marked.Cue.Length == 0 || marked.Content.Length == 0)
                continue;
            int best = -1;
            var most = -1f;
            foreach (var u in UnitsIn(text, marked.Cue))
                if (CueFeatures.IsCandidate(text, u) && share.GetValueOrDefault(text.Units[u].Form) is var likely && likely > most)
                    (best, most) = (u, likely);
            if (best >= 0)
                yield return new GoldCue(text, best, marked);
        }
    }

    /// <summary>How large a share of the places of each word outside quotations is part of a cue, shrunk towards none for rare words.</summary>
    public static Dictionary<uint, float> Shares(IEnumerable<(UnitText Text, KitArticle Article)> articles)
    {
        var seen = new Dictionary<uint, (float In, float All)>();
        foreach (var (text, article) in articles)
        {
            var inside = article.Attributions.SelectMany(a => UnitsIn(text, a.Cue)).ToHashSet();
            for (var u = 0; u < text.Units.Length; u++)
                if (CueFeatures.IsCandidate(text, u))
                {
                    var (counted, all) = seen.GetValueOrDefault(text.Units[u].Form);
                    seen[text.Units[u].Form] = (counted + (inside.Contains(u) ? 1 : 0), all + 1);
                }
        }
        return seen.ToDictionary(s => s.Key, s => s.Value.In / (s.Value.All + 3));
    }

    static IEnumerable<int> UnitsIn(UnitText text, TextSpan[] spans)
    {
        foreach (var span in spans)
        {
            int low = 0, high = text.Units.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (text.Span(middle, middle).End <= span.Start) low = middle + 1;
                else high = middle;
            }
            for (; low < text.Units.Length && text.Span(low, low).Start < span.End; low++)
                yield return low;
        }
    }

    static bool Covers(TextSpan[] spans, TextSpan unit) => 2 * spans.Sum(s => s.Common(unit)) >= unit.Length && !unit.IsEmpty;
}
