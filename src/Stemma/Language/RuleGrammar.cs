using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Tags by form alone, and no trees: every word hangs on the first of its sentence. What stands in where no model is.</summary>
sealed class RuleGrammar : IGrammarModel
{
    public static readonly RuleGrammar Instance = new();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function =
        WordList.Set("function-words").GetAlternateLookup<ReadOnlySpan<char>>();

    RuleGrammar()
    {
    }

    public void Analyse(Segmented text, Span<Grammar> grammar)
    {
        for (var s = 0; s < text.Sentences; s++)
        {
            var first = text.Starts[s];
            for (var i = first; i < text.Starts[s + 1]; i++)
                grammar[i] = new Grammar(Tag(text.Words[i].In(text.Text), i == first), "_", "_", i == first ? -1 : first, i == first ? "root" : "dep");
        }
    }

    static UniversalTag Tag(ReadOnlySpan<char> form, bool isFirst)
    {
        if (char.IsDigit(form[0]))
            return UniversalTag.Num;
        if (!ContainsLetter(form))
            return UniversalTag.Punct;
        Span<char> lower = form.Length <= 32 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        if (Function.Contains(lower))
            return UniversalTag.X; // which of the closed classes takes more than the form
        if (char.IsUpper(form[0]) && !isFirst)
            return UniversalTag.Propn;
        if (lower.EndsWith("ly"))
            return UniversalTag.Adv;
        return lower.EndsWith("ing") || lower.EndsWith("ed") ? UniversalTag.Verb : UniversalTag.Noun;
    }

    static bool ContainsLetter(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}

/// <summary>No names: what stands in where no model is.</summary>
sealed class NoNames : INameModel
{
    public static readonly NoNames Instance = new();

    NoNames()
    {
    }

    public void Find(Segmented text, ReadOnlySpan<Grammar> grammar, List<NameSpan> names)
    {
    }
}
