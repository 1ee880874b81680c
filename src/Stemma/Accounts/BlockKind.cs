namespace Stemma.Accounts;

/// <summary>Why a run of an account's text is not the report.</summary>
public enum BlockKind
{
    /// <summary>Menus, "Skip to content", breadcrumbs, section labels, tags, share bars, cookie and newsletter boxes.</summary>
    Navigation,

    /// <summary>A link to another story set between the paragraphs: "See also …", "Related: …".</summary>
    SeeAlso,

    /// <summary>"Read also", "Read more", "Latest": a heading or list of other stories beside or after the report.</summary>
    ReadAlso,

    /// <summary>"Leave a Reply", "Required fields are marked", comment counts and forms.</summary>
    CommentForm,

    /// <summary>The words under or beside a picture.</summary>
    Caption,

    /// <summary>An agency, contributor or photographer named on a line of its own.</summary>
    Credit,

    /// <summary>"Source: …", a bare address named as the source.</summary>
    SourceLine,

    /// <summary>"This article has been updated …".</summary>
    UpdateNotice,

    /// <summary>"Correction: …", "An earlier version …", editor's notes.</summary>
    CorrectionNotice,

    /// <summary>The headline, told again inside the page.</summary>
    RepeatedHeadline,

    /// <summary>A phrase set into sentences that close without it: keyword stuffing.</summary>
    InjectedPhrase,

    /// <summary>A line that advertises a site or sells something.</summary>
    SiteSpam,

    /// <summary>An address set between paragraphs that does not belong to the report.</summary>
    InsertedLink,

    /// <summary>A summary cut off by dots, above the report.</summary>
    Teaser,

    /// <summary>A heading between paragraphs that is part of the page's own layout.</summary>
    Subheading,

    /// <summary>"CITY, Country (AGENCY) —" at the head of the first paragraph. Evidence of origin, not a claim.</summary>
    Dateline,

    /// <summary>"By …" on a line of its own.</summary>
    Byline,

    /// <summary>"Published …", "Updated …" on a line of its own.</summary>
    PublicationLine,
}
