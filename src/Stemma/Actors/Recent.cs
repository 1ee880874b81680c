namespace Stemma.Actors;

/// <summary>Who was spoken of lately, while a text is read from its first word to its last.</summary>
sealed class Recent
{
    const int Most = 12; // actors remembered of one sentence; in a sentence of more a pronoun tells nothing

    readonly Scene _scene;
    readonly Func<Draft, bool> _wanted;
    readonly Queue<(int Sentence, List<(Draft Draft, int Word)> Drafts)> _sentences = new();
    int _at;

    public Recent(Scene scene, Func<Draft, bool> wanted) => (_scene, _wanted) = (scene, wanted);

    /// <summary>Takes in the words up to, not including, <paramref name="word"/>; words only go forward.</summary>
    public void MoveTo(int word)
    {
        for (; _at < word; _at++)
        {
            var sentence = _scene.Sentence[_at];
            if (_sentences.Count == 0 || _sentences.Last().Sentence != sentence)
            {
                _sentences.Enqueue((sentence, []));
                if (_sentences.Count > 4)
                    _sentences.Dequeue();
            }
            if (_scene.Owner(_at) is { } owner && _wanted(owner) && _sentences.Last().Drafts is { Count: < Most } drafts)
                drafts.Add((owner, _at));
        }
    }

    /// <summary>The actors of this sentence and the <paramref name="back"/> sentences before, each once, the latest first.</summary>
    public IEnumerable<Draft> Of(int back) => Places(back).Select(p => p.Draft).Distinct();

    /// <summary>Where they stand: the words, the latest first.</summary>
    public IEnumerable<(Draft Draft, int Word)> Places(int back)
    {
        var now = _at < _scene.Count ? _scene.Sentence[_at] : int.MaxValue;
        return _sentences.Reverse().Where(s => s.Sentence >= now - back).SelectMany(s => Enumerable.Reverse(s.Drafts));
    }
}
