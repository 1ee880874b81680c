namespace Stemma.Language;

/// <summary>Lemmas by ending alone: what stands in where no model is.</summary>
sealed class RuleLemmas : ILemmaModel
{
    public static readonly RuleLemmas Instance = new();

    RuleLemmas()
    {
    }

    public string Lemma(ReadOnlySpan<char> form, in Grammar grammar, bool isFirst)
    {
        if (grammar.Tag == UniversalTag.Propn)
            return form.ToString();
        var lower = form.ToString().ToLowerInvariant();
        return grammar.Tag switch
        {
            UniversalTag.Noun when lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4 => lower[..^3] + "y",
            UniversalTag.Noun when lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) && lower.Length > 3 => lower[..^1],
            UniversalTag.Verb when lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5 => lower[..^3],
            UniversalTag.Verb when lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 4 => lower[..^2],
            _ => lower,
        };
    }
}
