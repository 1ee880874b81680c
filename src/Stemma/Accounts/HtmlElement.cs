namespace Stemma.Accounts;

/// <summary>What is remembered of an element of a page; elements are numbered in page order, a parent before its children.</summary>
/// <param name="Parent">The number of its parent; -1 for the root.</param>
/// <param name="Name">Its tag, lower case.</param>
/// <param name="Hint">What its class, id, role or tag say it is for, when that is no report.</param>
/// <param name="Report">Whether its class, id, role, tag or microdata say that it holds a report.</param>
/// <param name="Body">Whether microdata or its role say that it is the report's body.</param>
sealed record HtmlElement(int Parent, string Name, HtmlHint Hint, bool Report, bool Body)
{
    /// <summary>Characters of text below it, white space left out.</summary>
    public int Text { get; set; }

    /// <summary>How many of them are in links.</summary>
    public int Links { get; set; }

    /// <summary>How many of them are in running paragraphs.</summary>
    public int Running { get; set; }

    /// <summary>How many of them are in no furniture.</summary>
    public int Plain { get; set; }

    /// <summary>How many of those are in running paragraphs.</summary>
    public int PlainRunning { get; set; }

    /// <summary>How much the paragraphs near it speak for it as the report's place.</summary>
    public double Score { get; set; }
}

/// <summary>One line of a page with where it stands in it.</summary>
/// <param name="Line">Its span; not yet typed.</param>
/// <param name="Element">The number of the block element that holds it.</param>
/// <param name="Text">Its characters, white space left out.</param>
/// <param name="Links">How many of them are in links.</param>
readonly record struct HtmlLine(Line Line, int Element, int Text, int Links);
