using Stemma.Language;

namespace Stemma.Actors;

/// <summary>Runs of words with what they mean; the longest that begins at a word is found.</summary>
/// <typeparam name="T">What a run means.</typeparam>
sealed class Phrases<T>
{
    readonly Dictionary<string, List<(string[] Words, T Meaning)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a run. Of equal runs the one added first counts.</summary>
    public void Add(string phrase, T meaning)
    {
        string[] words = [.. NameLists.Words(phrase).Select(Keys.Fold)];
        if (words.Length == 0)
            return;
        if (!_byFirst.TryGetValue(words[0], out var runs))
            _byFirst.Add(words[0], runs = []);
        var at = runs.FindIndex(r => r.Words.Length < words.Length);
        runs.Insert(at < 0 ? runs.Count : at, (words, meaning));
    }

    /// <summary>The longest run that begins at a word and does not go past <paramref name="end"/>; 0 words for none.</summary>
    public (int Count, T? Meaning) At(string[] keys, int at, int end)
    {
        if (_byFirst.TryGetValue(keys[at], out var runs))
            foreach (var (words, meaning) in runs)
                if (at + words.Length <= end && keys.AsSpan(at, words.Length).SequenceEqual(words))
                    return (words.Length, meaning);
        return default;
    }

    /// <summary>Whether a run begins at a word and ends before <paramref name="end"/>.</summary>
    public bool Begins(string[] keys, int at, int end) => at < end && At(keys, at, end - 1 < at ? at : end - 1).Count > 0;

    /// <summary>The longest run that ends just before a word and does not begin before <paramref name="start"/>; 0 words for none.</summary>
    public (int Count, T? Meaning) Before(string[] keys, int end, int start)
    {
        for (var at = Math.Max(start, end - 6); at < end; at++)
            if (At(keys, at, end) is { Count: > 0 } found && at + found.Count == end)
                return found;
        return default;
    }
}
