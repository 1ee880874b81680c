namespace Stemma.Attributions;

/// <summary>What the finder of attributions decides on: a word, or a whole quotation, which is reported by one mouth or by none.</summary>
struct Unit
{
    /// <summary>First word, as an index into the annotated words.</summary>
    public int First;

    /// <summary>One past its last word.</summary>
    public int End;

    /// <summary>Whether it is a quotation, marks included.</summary>
    public bool IsQuote;

    /// <summary>Whether it is a quotation that begins with a capital.</summary>
    public bool IsSentenceQuote;

    /// <summary>Whether its sentence is nothing but quotations.</summary>
    public bool Floats;

    /// <summary>Whether it has neither letter nor digit.</summary>
    public bool IsMark;

    /// <summary>Whether it is a comma.</summary>
    public bool IsComma;

    /// <summary>Whether the list of speech cues has it.</summary>
    public bool IsCueWord;

    /// <summary>Hash of its form in lower case; of a quotation, of how it begins and ends.</summary>
    public uint Form;

    /// <summary>Hash of its lemma.</summary>
    public uint Lemma;

    /// <summary>Hash of its last three letters.</summary>
    public uint Suffix;

    /// <summary>Hash of its pattern of capitals, digits and marks.</summary>
    public uint Shape;

    /// <summary>Its part of speech; of a quotation a number above all tags.</summary>
    public uint Tag;

    /// <summary>Hash of its fine tag.</summary>
    public uint FineTag;

    /// <summary>Hash of how it hangs on its head.</summary>
    public uint Relation;

    /// <summary>The unit it hangs on; −1 for none.</summary>
    public int Parent;

    /// <summary>The statement it is in.</summary>
    public int Statement;
}

/// <summary>A sentence, or several that one quotation holds together.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Paragraph">The paragraph it is in, counted from 0.</param>
/// <param name="Floats">Whether it is nothing but quotations.</param>
/// <param name="Continues">Whether the paragraph before left a quotation open.</param>
readonly record struct Statement(int First, int End, int Paragraph, bool Floats, bool Continues);
