using System.Collections.Frozen;

namespace Stemma.Actors;

/// <summary>An office as it stands in the text.</summary>
/// <param name="First">The first word of the office itself.</param>
/// <param name="Count">Its words.</param>
/// <param name="End">One past the last word that belongs to it, "of Egypt" included.</param>
/// <param name="Office">The office in plain words.</param>
/// <param name="Code">The state it is of; null when none is said.</param>
/// <param name="IsDefinite">Whether "the" or a state's possessive stands before it.</param>
readonly record struct OfficeAt(int First, int Count, int End, string Office, string? Code, bool IsDefinite);

/// <summary>Finds offices without a name and gives them to who holds them.</summary>
static class OfficeFinder
{
    static readonly FrozenSet<string> Adjectives = new[]
    {
        "former", "then", "acting", "interim", "outgoing", "current", "new", "top", "senior", "chief", "longtime", "embattled", "late", "veteran", "far-right", "hard-line", "-",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives the words of offices to who holds them; to an actor of their own where the state is said and nobody in the account holds it.</summary>
    public static void Find(Scene scene)
    {
        var holders = scene.Drafts.Where(d => d is { Kind: ActorKind.Person, Offices.Count: > 0 }).ToArray();
        var unnamed = new Dictionary<(string, string), Draft>();
        for (var i = 0; i < scene.Count; i++)
        {
            if (scene.Lower[i] is not "the" && scene.Owner(i)?.Kind != ActorKind.State && !scene.IsCapital(i))
                continue;
            if (At(scene, i) is not { } office || !scene.IsFree(office.First, office.Count) || !MeansOne(scene, office))
                continue;
            var fit = holders.Length > 200 ? [] : holders.Where(h => Offices.Holds(h, office.Office) && Offices.MayBeOf(h.Code, office.Code)).Take(2).ToArray();
            if (fit.Length == 1)
                scene.Mention(fit[0], office.First, office.Count, MentionForm.Office);
            else if (fit.Length == 0 && office.Code is { } code && IsHigh(office.Office))
                scene.Mention(Unnamed(scene, unnamed, office, code), office.First, office.Count, MentionForm.Office);
            i = office.End - 1;
        }
    }

    /// <summary>The office that begins at a word, article, adjectives and state before it; null for none.</summary>
    public static OfficeAt? At(Scene scene, int at)
    {
        if (at >= scene.Count)
            return null;
        int i = at, end = scene.End(at);
        var definite = scene.Lower[i] is "the";
        string? code = null, degree = null;
        if (scene.Lower[i] is "the" or "a" or "an") i++;
        for (var steps = 0; i < end && steps < 5; steps++)
        {
            var (count, office) = ActorTables.Offices.At(scene.Lower, i, end);
            if (count > 0 && office is not null)
            {
                var plain = Offices.Plain(office);
                if (degree is not null && ActorTables.OfficeSynonyms.ContainsKey($"{degree} {plain}"))
                    plain = $"{degree} {plain}"; // "top Norwegian diplomat"
                var after = Offices.StateAfter(scene, i + count);
                var tail = after is null ? i + count : i + count + (scene.Key(i + count + 1, i) is "the" ? 3 : 2);
                while (after is not null && tail < end && scene.Owner(tail) is { Kind: ActorKind.State } state && state == scene.Owner(tail - 1)) tail++;
                return new OfficeAt(i, count, tail, plain, code ?? after, definite);
            }
            if (scene.Owner(i) is { Kind: ActorKind.State } owner)
                code = owner.Code;
            else if (scene.Lower[i] is "'s" or "’s" && code is not null)
                definite = true;
            else if (!Adjectives.Contains(scene.Lower[i]))
                return null;
            else if (scene.Lower[i] is "top" or "chief")
                degree = scene.Lower[i];
            i++;
        }
        return null;
    }

    // "the prime minister said", "Israel's defense minister", "Secretary of State"; not "a minister", nor "the minister of X's office"
    static bool MeansOne(Scene scene, OfficeAt office)
    {
        var next = scene.Key(office.End, office.First);
        if (next is "general" or "elect" || (office.End < scene.End(office.First) && scene.Owner(office.End)?.Kind == ActorKind.Person))
            return false;
        return office.IsDefinite || (scene.IsCapital(office.First) && office.Office.Contains(' ', StringComparison.Ordinal));
    }

    static bool IsHigh(string office) => office is "president" or "prime minister" or "chancellor" or "king" or "queen" or "premier" or "secretary of state" or "supreme leader"
        || office.EndsWith(" minister", StringComparison.Ordinal) || office.EndsWith(" secretary", StringComparison.Ordinal);

    static Draft Unnamed(Scene scene, Dictionary<(string, string), Draft> unnamed, OfficeAt office, string code)
    {
        if (!unnamed.TryGetValue((office.Office, code), out var draft))
        {
            draft = new Draft(ActorKind.Office, office.Office) { Code = code };
            draft.Hold(office.Office, code);
            unnamed.Add((office.Office, code), draft);
            scene.Drafts.Add(draft);
        }
        return draft;
    }
}
