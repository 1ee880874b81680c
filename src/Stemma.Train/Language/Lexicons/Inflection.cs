namespace Stemma.Train.Language;

/// <summary>The forms that English makes of a lemma by rule. Too many is no harm: a form that nobody writes is never looked up.</summary>
static class Inflection
{
    /// <summary>Plural of a noun, third person of a verb.</summary>
    public static string S(string lemma) =>
        lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : ConsonantY(lemma) ? lemma[..^1] + "ies" : lemma + "s";

    /// <summary>The other plural of what ends in o.</summary>
    public static IEnumerable<string> Ss(string lemma) => lemma.EndsWith('o') ? [lemma + "s", lemma + "es"] : [S(lemma)];

    /// <summary>Past of a verb, and comparative and superlative of an adjective, without their last letters.</summary>
    public static string Ed(string lemma, string ending = "ed") =>
        lemma.EndsWith('e') ? lemma + ending[1..] : ConsonantY(lemma) ? lemma[..^1] + "i" + ending : lemma + ending;

    /// <summary>Gerund of a verb.</summary>
    public static string Ing(string lemma) =>
        lemma.EndsWith("ie", StringComparison.Ordinal) ? lemma[..^2] + "ying"
        : lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) && !lemma.EndsWith("oe", StringComparison.Ordinal) && !lemma.EndsWith("ye", StringComparison.Ordinal)
            ? lemma[..^1] + "ing" : lemma + "ing";

    static bool ConsonantY(string lemma) => lemma.Length > 1 && lemma.EndsWith('y') && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
}
