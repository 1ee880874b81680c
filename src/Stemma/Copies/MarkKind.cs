namespace Stemma.Copies;

/// <summary>What a mark of a sketch stands for; its two highest bits.</summary>
public enum MarkKind
{
    /// <summary>A word that says what a text is about.</summary>
    Word,

    /// <summary>A word with a capital inside a sentence: a name, a day, a month.</summary>
    Name,

    /// <summary>A number in digits.</summary>
    Number,
}
