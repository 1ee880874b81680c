namespace Stemma.Accounts;

/// <summary>The elements that stand above a place of a page and tell something of it.</summary>
[Flags]
enum HtmlPlace
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Aside = 1 << 2,
    Nav = 1 << 3,
    Footer = 1 << 4,
    Header = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    Table = 1 << 8,
    List = 1 << 9,
    Quote = 1 << 10,
    Section = 1 << 11,

    /// <summary>Microdata or a role says that it is the report's body.</summary>
    Body = 1 << 12,

    /// <summary>Names of a class or id say that it holds a report.</summary>
    Report = 1 << 13,
    Heading = 1 << 14,
    Paragraph = 1 << 15,
    Definitions = 1 << 16,
    Cell = 1 << 17,
    Caption = 1 << 18,
    Button = 1 << 19,
}

/// <summary>What is remembered of an element of a page; elements are numbered in page order, a parent before its children.</summary>
/// <param name="Parent">The number of its parent; -1 for the root.</param>
/// <param name="Name">Its tag, lower case.</param>
/// <param name="Hint">What its class, id, role or tag say it is for, when that is no report.</param>
/// <param name="Report">Whether its class, id, role, tag or microdata say that it holds a report.</param>
/// <param name="Body">Whether microdata or its role say that it is the report's body.</param>
sealed record HtmlElement(int Parent, string Name, HtmlHint Hint, bool Report, bool Body)
{
    /// <summary>How many elements stand above it.</summary>
    public int Depth { get; init; }

    /// <summary>What it is and what stands above it.</summary>
    public HtmlPlace Places { get; init; }

    /// <summary>What the names of its classes and of those above it say, a bit for each <see cref="HtmlHint"/>.</summary>
    public int Hints { get; init; }

    /// <summary>A fingerprint of its tag and classes and of its parent's tag and classes: parts of a page that are made alike share it.</summary>
    public ulong Make { get; init; }

    /// <summary>A fingerprint of its own tag and classes.</summary>
    public ulong OwnMake { get; init; }

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

    /// <summary>How many lines stand below it.</summary>
    public int Lines { get; set; }

    /// <summary>How much the paragraphs near it speak for it as the report's place.</summary>
    public double Score { get; set; }
}

/// <summary>One line of a page with where it stands in it.</summary>
/// <param name="Line">Its span; not yet typed.</param>
/// <param name="Element">The number of the block element that holds it.</param>
/// <param name="Text">Its characters, white space left out.</param>
/// <param name="Links">How many of them are in links.</param>
readonly record struct HtmlLine(Line Line, int Element, int Text, int Links)
{
    /// <summary>How many of its characters are bold.</summary>
    public int Bold { get; init; }

    /// <summary>How many links begin in it.</summary>
    public int Anchors { get; init; }

    /// <summary>What the classes of the inline elements in it say, a bit for each <see cref="HtmlHint"/>; a <c>time</c> element says date.</summary>
    public int InlineHints { get; init; }

    /// <summary>How many pictures stand between the line before and its end.</summary>
    public int Images { get; init; }

    /// <summary>Whether it begins after a line break, not at the head of its element.</summary>
    public bool AfterBreak { get; init; }
}
