namespace Stemma.Intake;

/// <summary>What a page is that is no account. Such a page is turned away by name and never counted.</summary>
public enum PageKind
{
    /// <summary>Headlines and teasers that lead to other pages: a front page, a section, search results.</summary>
    Index,

    /// <summary>A form to log in or subscribe, and no report.</summary>
    LoginWall,

    /// <summary>A question about cookies or consent, and no report.</summary>
    CookieWall,

    /// <summary>A test that its reader is a person.</summary>
    Captcha,

    /// <summary>"Page not found" or another error, whatever the status it came with.</summary>
    NotFound,

    /// <summary>Nothing but what scripts would fill.</summary>
    ScriptOnly,

    /// <summary>No words at all.</summary>
    Empty,

    /// <summary>The server does not let us read it: status 401, 402, 403, 407, or its robots.txt.</summary>
    Forbidden,

    /// <summary>The server was asked too often: status 429.</summary>
    TooManyRequests,

    /// <summary>Not shown for legal reasons: status 451.</summary>
    LegallyUnavailable,

    /// <summary>The server failed: status 500 and above.</summary>
    ServerError,
}
