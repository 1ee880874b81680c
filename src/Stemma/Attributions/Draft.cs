using System.Collections.Frozen;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>An attribution that may be one: parts as units.</summary>
sealed class Draft
{
    const int Joints = 3; // verbs joined to one another
    const int Climb = 8; // steps up a tree

    static readonly uint Active = FeatureHash.Of("nsubj"), Passive = FeatureHash.Of("nsubj:pass");
    static readonly FrozenSet<uint> Joins = new[] { "conj", "advcl", "xcomp" }.Select(r => FeatureHash.Of(r)).ToFrozenSet();

    const float FaintSource = 0.2f; // how likely a unit must be of the source for one to be given where the best row of roles has none

    /// <summary>The unit that is the head of the cue.</summary>
    public required int Cue { get; init; }

    /// <summary>How likely the cue is one.</summary>
    public required float Likely { get; init; }

    /// <summary>First and last unit of the whole cue.</summary>
    public required (int First, int Last) CueWords { get; init; }

    /// <summary>First and last unit of the source; null for none.</summary>
    public required (int First, int Last)? Source { get; init; }

    /// <summary>The units of the content, in order.</summary>
    public required List<int> Content { get; init; }

    /// <summary>How likely each unit of the content is part of it.</summary>
    public required List<float> Sure { get; init; }

    /// <summary>Those whose cue is part of the content.</summary>
    public List<Draft> Nested { get; } = [];

    /// <summary>Its first unit.</summary>
    public int First => Math.Min(CueWords.First, Math.Min(Source?.First ?? int.MaxValue, Content.Count > 0 ? Content[0] : int.MaxValue));

    /// <summary>First and last unit of source and cue, where they stand side by side; else of the cue.</summary>
    public (int First, int Last) Teller => Source is not { } source ? CueWords
        : source.Last < CueWords.First && CueWords.First - source.Last <= 2 ? (source.First, CueWords.Last)
        : source.First > CueWords.Last && source.First - CueWords.Last <= 2 ? (CueWords.First, source.Last)
        : CueWords;

    /// <summary>Whether a word of the cue is taken by another's.</summary>
    public bool IsTold(ReadOnlySpan<bool> taken) => taken[CueWords.First..(CueWords.Last + 1)].Contains(true);

    /// <summary>Takes the words of the cue.</summary>
    public void Tell(Span<bool> taken) => taken[CueWords.First..(CueWords.Last + 1)].Fill(true);

    /// <summary>Keeps the units of the content that pass.</summary>
    public void Keep(Predicate<int> passes)
    {
        var kept = 0;
        for (var i = 0; i < Content.Count; i++)
            if (passes(Content[i]))
                (Content[kept], Sure[kept++]) = (Content[i], Sure[i]);
        Content.RemoveRange(kept, Content.Count - kept);
        Sure.RemoveRange(kept, Sure.Count - kept);
    }

    /// <summary>Puts one more unit into the content.</summary>
    public void Take(int unit)
    {
        var at = Content.BinarySearch(unit);
        if (at >= 0)
            return;
        Content.Insert(~at, unit);
        Sure.Insert(~at, Likely);
    }

    /// <summary>Ends the content before a unit, when something is left of it then.</summary>
    /// <returns>The units that are content no more.</returns>
    public IReadOnlyList<int> EndBefore(int unit)
    {
        var keep = Content.FindIndex(u => u >= unit);
        if (keep <= 0)
            return [];
        var gone = Content.GetRange(keep, Content.Count - keep);
        Content.RemoveRange(keep, Content.Count - keep);
        Sure.RemoveRange(keep, Sure.Count - keep);
        return gone;
    }

    /// <summary>Reads the parts off a row of roles: of several sources the likeliest.</summary>
    public static Draft Of(CueScene scene, float likely, ReadOnlySpan<Role> roles, ReadOnlySpan<float> marginals)
    {
        int first = scene.CueAt, last = scene.CueAt;
        while (first > 0 && roles[first - 1] == Role.Cue) first--;
        while (last + 1 < roles.Length && roles[last + 1] == Role.Cue) last++;
        var content = new List<int>();
        var sure = new List<float>();
        (int, int)? source = null;
        var best = 0f;
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == Role.Content)
            {
                content.Add(scene.Units[i]);
                sure.Add(marginals[(i * RoleDecoder.Roles) + (int)Role.Content]);
            }
            if (roles[i] != Role.Source)
                continue;
            var start = i;
            var sum = 0f;
            for (; i < roles.Length && roles[i] == Role.Source; i++)
                sum += marginals[(i * RoleDecoder.Roles) + (int)Role.Source];
            sum /= i - start; // the mean: a long aside is no better a source than a name
            i--;
            if (sum > best)
                (best, source) = (sum, (scene.Units[start], scene.Units[i]));
        }
        source ??= Faint(scene, roles, marginals);
        if (source is null && content.Exists(u => scene.Text.Units[u].IsQuote)) // what is quoted has been said by somebody; what is told need not
            source = Subject(scene, roles);
        return new Draft { Cue = scene.Cue, Likely = likely, CueWords = (scene.Units[first], scene.Units[last]), Source = source, Content = content, Sure = sure };
    }

    // The unit that is likeliest of the source, and what hangs together with it.
    static (int, int)? Faint(CueScene scene, ReadOnlySpan<Role> roles, ReadOnlySpan<float> marginals)
    {
        var best = -1;
        var most = FaintSource;
        for (var i = 0; i < roles.Length; i++)
            if (roles[i] != Role.Cue && marginals[(i * RoleDecoder.Roles) + (int)Role.Source] is var likely && likely > most)
                (best, most) = (i, likely);
        if (best < 0)
            return null;
        int first = best, last = best;
        while (first > 0 && roles[first - 1] == Role.None && marginals[((first - 1) * RoleDecoder.Roles) + (int)Role.Source] > most / 2) first--;
        while (last + 1 < roles.Length && roles[last + 1] == Role.None && marginals[((last + 1) * RoleDecoder.Roles) + (int)Role.Source] > most / 2) last++;
        return (scene.Units[first], scene.Units[last]);
    }

    // The subject of the cue, or of the verb it is joined to: with what hangs on it, as far as that is no part of anything else.
    static (int, int)? Subject(CueScene scene, ReadOnlySpan<Role> roles)
    {
        var units = scene.Text.Units;
        var verb = scene.Cue;
        for (var step = 0; step < Joints && verb >= 0; step++)
        {
            for (var i = 0; i < roles.Length; i++)
            {
                var subject = scene.Units[i];
                if (roles[i] != Role.None || units[subject].Parent != verb || (units[subject].Relation != Active && units[subject].Relation != Passive))
                    continue;
                int first = i, last = i;
                while (first > 0 && roles[first - 1] == Role.None && scene.Units[first - 1] == scene.Units[first] - 1 && HangsOn(units, scene.Units[first - 1], subject)) first--;
                while (last + 1 < roles.Length && roles[last + 1] == Role.None && scene.Units[last + 1] == scene.Units[last] + 1 && HangsOn(units, scene.Units[last + 1], subject)) last++;
                return (scene.Units[first], scene.Units[last]);
            }
            if (!Joins.Contains(units[verb].Relation))
                return null;
            verb = units[verb].Parent;
        }
        return null;
    }

    static bool HangsOn(Unit[] units, int unit, int head)
    {
        for (var step = 0; step < Climb && unit >= 0; step++, unit = units[unit].Parent)
            if (unit == head)
                return true;
        return false;
    }

    /// <summary>The attribution in spans; null when there is nothing but marks in its content.</summary>
    public Attribution? Attribution(UnitText text) =>
        Alone(text) is { } whole ? whole with { Nested = Nested.OrderBy(d => d.Cue).Select(d => d.Alone(text)).OfType<Attribution>().ToValueList() } : null;

    Attribution? Alone(UnitText text)
    {
        var spans = new List<TextSpan>();
        int quoted = 0, told = 0;
        for (var i = 0; i < Content.Count;)
        {
            var start = i;
            while (i + 1 < Content.Count && Content[i + 1] == Content[i] + 1 && ParagraphOf(Content[i + 1]) == ParagraphOf(Content[i])) i++;
            int first = Content[start], last = Content[i];
            while (first < last && IsLoose(text, first)) first++;
            while (last > first && IsLoose(text, last)) last--;
            i++;
            if (text.Units[first].IsMark)
                continue;
            for (var u = first; u <= last; u++)
                if (text.Units[u].IsQuote) quoted++;
                else if (!text.Units[u].IsMark) told++;
            spans.Add(text.Span(first, last));
        }
        if (spans.Count == 0)
            return null;
        var source = Source is { } s ? text.Span(s.First, s.Last) : (TextSpan?)null;
        var manner = quoted == 0 ? Manner.Indirect : told == 0 ? Manner.Direct : Manner.Mixed;
        return new Attribution(source, text.Span(CueWords.First, CueWords.Last), spans.ToValueList(), manner, Likely);

        int ParagraphOf(int unit) => text.Statements[text.Units[unit].Statement].Paragraph;
    }

    // A mark that parts clauses; a bracket or a sign of money belongs to its words.
    static bool IsLoose(UnitText text, int unit) =>
        text.Units[unit].IsMark && text.Text.Form(text.Units[unit].First) is "," or "." or ";" or ":" or "-" or "–" or "—" or "―" or "..." or "…";
}
