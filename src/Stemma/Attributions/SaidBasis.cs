namespace Stemma.Attributions;

/// <summary>How the words of a time lead to the time of an utterance.</summary>
public enum SaidBasis
{
    /// <summary>They stand in the sentence that says who said it.</summary>
    Stated,

    /// <summary>They stand earlier in the paragraph, and nothing since has moved the time on.</summary>
    Told,

    /// <summary>They date the news of the account's first sentences, and the utterance is told as part of it. Rests on the custom of newspapers alone.</summary>
    News,
}
