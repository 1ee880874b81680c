namespace Stemma.Train.Language;

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="Comments">Its comment lines, with their <c>#</c>.</param>
/// <param name="Words">Its words; empty nodes (<c>8.1</c>) are left out.</param>
/// <param name="Tokens">Its tokens of several words, in order.</param>
/// <param name="Line">The number of its first line in the file, from 1.</param>
sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluToken> Tokens, int Line)
{
    /// <summary>Whether a document begins here.</summary>
    public bool OpensDocument => Says("newdoc");

    /// <summary>Whether a paragraph begins here.</summary>
    public bool OpensParagraph => OpensDocument || Says("newpar");

    /// <summary>For each word, whether it is one token with the word after.</summary>
    public bool[] JoinsNext()
    {
        var joins = new bool[Words.Count];
        foreach (var token in Tokens)
            for (var i = token.First; i < token.Last; i++)
                joins[i - 1] = true;
        return joins;
    }

    /// <summary>For each word, whether white space follows it; inside a token of several words none does.</summary>
    public bool[] SpaceAfter()
    {
        var spaces = Words.Select(w => HasSpace(w.Misc)).ToArray();
        foreach (var token in Tokens)
        {
            for (var i = token.First; i < token.Last; i++)
                spaces[i - 1] = false;
            spaces[token.Last - 1] = HasSpace(token.Misc);
        }
        return spaces;
    }

    bool Says(string key)
    {
        foreach (var comment in Comments)
        {
            var rest = comment.AsSpan(1).TrimStart();
            if (rest.StartsWith(key, StringComparison.Ordinal) && (rest.Length == key.Length || rest[key.Length] is ' ' or '=' or '\t'))
                return true;
        }
        return false;
    }

    static bool HasSpace(string misc) => !misc.Split('|').Contains("SpaceAfter=No");
}
