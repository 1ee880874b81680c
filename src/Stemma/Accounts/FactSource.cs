namespace Stemma.Accounts;

/// <summary>Where a fact was read. All but <see cref="Text"/> and <see cref="Heading"/> are claims of metadata, which no reader of the page sees.</summary>
public enum FactSource
{
    /// <summary>schema.org in JSON-LD.</summary>
    JsonLd,

    /// <summary>Open Graph, or the tags of that kind for articles and cards.</summary>
    OpenGraph,

    /// <summary>Dublin Core.</summary>
    DublinCore,

    /// <summary>Any other meta element, and link elements.</summary>
    Meta,

    /// <summary>schema.org in attributes of the text's own elements: microdata or RDFa.</summary>
    Microdata,

    /// <summary>The title element of the head.</summary>
    TitleElement,

    /// <summary>A time element with a machine's date.</summary>
    TimeElement,

    /// <summary>A heading that readers see.</summary>
    Heading,

    /// <summary>Other words that readers see.</summary>
    Text,

    /// <summary>The page's own address.</summary>
    Address,

    /// <summary>Whoever handed the page over: a field of its row, front matter, a web archive.</summary>
    Given,
}
