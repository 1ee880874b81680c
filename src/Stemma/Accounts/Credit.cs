using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>How an account names where its words came from.</summary>
public enum CreditForm
{
    /// <summary>In the dateline: "(AP) —".</summary>
    Dateline,

    /// <summary>An agency on a line of its own: "The Associated Press".</summary>
    Agency,

    /// <summary>"With files from …", "Additional reporting by …", "… contributed to this report".</summary>
    Contribution,

    /// <summary>"Source: …".</summary>
    Source,

    /// <summary>"© …".</summary>
    Copyright,

    /// <summary>"(Photo by …)".</summary>
    Photo,
}

/// <summary>One credit an account gives. A credit is a claim of the account, to be weighed against the stemma.</summary>
/// <param name="Span">Where it stands in the account's text.</param>
/// <param name="Form">How it is given.</param>
/// <param name="Name">Whom it names, agencies by their short name where that is known: <c>AP</c>, <c>Reuters</c>.</param>
public sealed record Credit(TextSpan Span, CreditForm Form, string Name);
