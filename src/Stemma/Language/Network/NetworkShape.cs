namespace Stemma.Language;

/// <summary>The widths of the network's parts, in numbers a word; all but the counts of labels are multiples of 16.</summary>
/// <param name="Word">Vector of a known word.</param>
/// <param name="Affix">Vector of its beginnings, endings and shape.</param>
/// <param name="Gram">Vector of its runs of letters.</param>
/// <param name="Lexical">Vector of what the lexicon says of it.</param>
/// <param name="Context">Vector of its neighbours in running text.</param>
/// <param name="Size">Units of one direction of the encoder.</param>
/// <param name="Layers">Layers of the encoder.</param>
/// <param name="Tag">Units between the encoder and the tags.</param>
/// <param name="Arc">Units a word has as dependent, and as head.</param>
/// <param name="Relation">The same for the relation's label.</param>
sealed record NetworkShape(int Word, int Affix, int Gram, int Lexical, int Context, int Size, int Layers, int Tag, int Arc, int Relation)
{
    /// <summary>What is known of a word's form.</summary>
    public int Form => Word + Affix + Gram + Lexical + Context;

    /// <summary>Both directions of the encoder.</summary>
    public int Both => 2 * Size;

    /// <summary>Everything the heads read: tags, arc's dependent and head, relation's dependent and head.</summary>
    public int Top => Tag + 2 * Arc + 2 * Relation;

    /// <summary>Where the parts begin in <see cref="Top"/>.</summary>
    public int ArcDependent => Tag;

    /// <inheritdoc cref="ArcDependent"/>
    public int ArcHead => Tag + Arc;

    /// <inheritdoc cref="ArcDependent"/>
    public int RelationDependent => Tag + 2 * Arc;

    /// <inheritdoc cref="ArcDependent"/>
    public int RelationHead => Tag + 2 * Arc + Relation;
}
