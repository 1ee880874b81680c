namespace Stemma.Language;

/// <summary>How a form becomes its lemma: change the case, cut characters off the end, put others there.</summary>
/// <param name="Case">What is done to the case first.</param>
/// <param name="Cut">How many characters go from the end.</param>
/// <param name="Add">What is put there.</param>
readonly record struct EditScript(EditScript.Casing Case, int Cut, string Add)
{
    /// <summary>What is done to the case.</summary>
    public enum Casing : byte
    {
        /// <summary>Nothing.</summary>
        Keep,

        /// <summary>All small.</summary>
        Lower,

        /// <summary>The first a capital, the others small.</summary>
        Title,
    }

    /// <summary>The script that cuts and adds least.</summary>
    public static EditScript Of(ReadOnlySpan<char> form, string lemma)
    {
        EditScript? best = null;
        foreach (var casing in (ReadOnlySpan<Casing>)[Casing.Keep, Casing.Lower, Casing.Title])
        {
            var same = 0;
            while (same < form.Length && same < lemma.Length && Cased(form[same], same, casing) == lemma[same]) same++;
            var script = new EditScript(casing, form.Length - same, lemma[same..]);
            if (best is not { } least || script.Cut + script.Add.Length < least.Cut + least.Add.Length)
                best = script;
        }
        return best ?? default;
    }

    /// <summary>Whether the form is long enough, and something is left.</summary>
    public bool Fits(ReadOnlySpan<char> form) => form.Length >= Cut && form.Length - Cut + Add.Length > 0;

    /// <summary>The lemma. The form must fit.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var kept = form.Length - Cut;
        Span<char> lemma = stackalloc char[LemmaModel.Longest + Add.Length];
        for (var i = 0; i < kept; i++)
            lemma[i] = Cased(form[i], i, Case);
        Add.CopyTo(lemma[kept..]);
        return lemma[..(kept + Add.Length)].ToString();
    }

    /// <summary>The hash of the lemma, without making it.</summary>
    public ulong HashOf(ReadOnlySpan<char> form, ulong seed)
    {
        var hash = seed;
        for (var i = 0; i < form.Length - Cut; i++)
            hash = LemmaModel.Mix(hash, Cased(form[i], i, Case));
        foreach (var c in Add)
            hash = LemmaModel.Mix(hash, c);
        return hash;
    }

    /// <summary>Whether the lemma begins with a capital. The form must fit.</summary>
    public bool IsCapital(ReadOnlySpan<char> form) => char.IsUpper(form.Length > Cut ? Cased(form[0], 0, Case) : Add[0]);

    /// <summary>The lexicon's key of the lemma, without making it.</summary>
    public uint LexiconKeyOf(ReadOnlySpan<char> form)
    {
        var key = Lexicon.KeyStart;
        foreach (var c in form[..^Cut])
            key = Lexicon.Add(key, char.ToLowerInvariant(c));
        foreach (var c in Add)
            key = Lexicon.Add(key, char.ToLowerInvariant(c));
        return Lexicon.Finish(key);
    }

    static char Cased(char c, int at, Casing casing) => casing switch
    {
        Casing.Lower => char.ToLowerInvariant(c),
        Casing.Title => at > 0 ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c),
        _ => c,
    };
}
