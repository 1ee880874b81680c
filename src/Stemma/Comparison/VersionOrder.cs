using Stemma.Attributions;
using Stemma.Corroboration;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>
/// Puts the versions of one utterance in order: quoted before half quoted before told; those that no copyist made before those one did, which come
/// after what they were made of, whatever their form; what more independent lineages have before what fewer have; the fuller before the shorter.
/// </summary>
static class VersionOrder
{
    /// <summary>The versions of a group of sayings, the likely first wording first.</summary>
    public static ValueList<UtteranceVersion> Of(IReadOnlyList<SaidWords> group, VersionDescent descent, Lineages lineages, Func<SaidWords, Saying> saying)
    {
        IReadOnlyList<SaidWords>[] versions = [.. group.GroupBy(s => (s.Wording(), s.From.Attribution.Manner)).Select(g => g.ToArray())];
        var from = descent.Of(versions);
        LineageId[][] of = [.. versions.Select(v => v.Select(s => lineages.Of(s.Testimony.Account.Id, s.Span)).Distinct().ToArray())];
        int[] order = [.. Enumerable.Range(0, versions.Length)
            .OrderBy(v => Rank(v)).ThenBy(v => from[v].Steps)
            .ThenByDescending(v => of[v].Length)
            .ThenByDescending(v => versions[v][0].Telling.Length)
            .ThenBy(v => versions[v][0].Witness).ThenBy(v => versions[v][0].Span)];
        var places = order.Select((v, place) => (v, place)).ToDictionary(p => p.v, p => p.place);
        return order.Select(v =>
        {
            var one = versions[v][0];
            var against = from[v].From is null ? order[0] : Origin(v);
            var first = versions[against][0];
            var copied = of[v].Intersect(of[against]).Any();
            return new UtteranceVersion(
                Words(one),
                one.From.Attribution.Manner,
                versions[v].Select(saying).ToValueList(),
                v == against ? [] : VersionChanges.Of(first, one, copied).ToValueList(),
                places[against],
                from[v].From is not null,
                !copied && OtherWordsQuoted(first, one));
        }).ToValueList();

        int Origin(int v)
        {
            while (from[v].From is { } source)
                v = source;
            return v;
        }

        // A quotation that a copyist made of a paraphrase is no nearer to what was said than the paraphrase.
        Manner Rank(int v)
        {
            var rank = versions[v][0].From.Attribution.Manner;
            for (var at = from[v].From; at is { } source; at = from[source].From)
                rank = (Manner)Math.Max((int)rank, (int)versions[source][0].From.Attribution.Manner);
            return rank;
        }
    }

    static bool OtherWordsQuoted(SaidWords first, SaidWords other)
    {
        var quoted = Quoted(other);
        return quoted.Length > 0 && Quoted(first) is { Length: > 0 } before && quoted.Except(before, StringComparer.Ordinal).Any();
    }

    static string[] Quoted(SaidWords said) => [.. said.StemOf.Where((_, i) => said.IsQuoted[i] && said.IsContent[i])];

    static string Words(SaidWords said) => string.Join(" … ", said.From.Attribution.Content.Select(c =>
        string.Join(' ', c.In(said.Testimony.Account.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
