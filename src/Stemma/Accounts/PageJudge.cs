using System.Globalization;
using Stemma.Intake;

namespace Stemma.Accounts;

/// <summary>
/// Says what a page is that is no account. Only what speaks for a kind refuses a page, never the mere shortness of its text: a report turned away is
/// worse than an odd page let in.
/// </summary>
static class PageJudge
{
    const int EnoughText = 400; // characters of a report, wall phrases aside, that make any page an account
    const int MostLines = 4000;

    /// <summary>The kind and the reason, a sentence without its full stop; null for an account.</summary>
    /// <param name="draft">The typed page.</param>
    /// <param name="title">The page's title by its own word; null when it gives none.</param>
    /// <param name="markup">The page's source; null for a page without markup.</param>
    public static (PageKind Kind, string Reason)? Of(PageDraft draft, string? title, string? markup)
    {
        if (draft.Lines.Count > MostLines)
            return null;
        return Wall(draft, title, markup) ?? IndexTest.Of(draft, markup);
    }

    static (PageKind Kind, string Reason)? Wall(PageDraft draft, string? title, string? markup)
    {
        var said = 0;
        for (var i = 0; i < draft.Lines.Count && said < 4 * EnoughText; i++)
            said += draft.IsReport(i) && !draft.Lines[i].Linked ? draft.Lines[i].Span.Length : 0;
        if (said >= 4 * EnoughText)
            return null;
        var signs = WallSigns.Of(draft, title);
        if (signs.Captcha.Hits > 0 && signs.Captcha.Said < EnoughText / 2 && (signs.Captcha.Leads || signs.Visible < 1200))
            return (PageKind.Captcha, "this is a page that asks whether its reader is a person, not an account");
        if (signs.Visible < 600 && markup is not null && HasCaptchaScript(markup) && signs.Captcha.Said < EnoughText / 4)
            return (PageKind.Captcha, "this is a page that tests whether its reader is a person, not an account");
        if (signs.Missing.Hits > 0 && signs.Missing.Leads && signs.Missing.Said < EnoughText)
            return (PageKind.NotFound, $"this is an error page, not an account: “{signs.Missing.First}”");
        if (signs.Login.Said < (signs.HasHeadline ? 80 : EnoughText / 2) && (signs.Login.Hits >= 2 || signs.Login.Hits == 1 && (signs.Login.Leads || markup is not null && HasPassword(markup)))
            && signs.Login.Share > 0.25)
            return (PageKind.LoginWall, $"this is a page to log in or subscribe, not an account: “{signs.Login.First}”");
        if (signs.Cookies.Hits >= 2 && signs.Cookies.Said < (signs.HasHeadline ? 80 : EnoughText / 2) && signs.Cookies.Share > 0.4)
            return (PageKind.CookieWall, $"this is a page that asks for consent to cookies, not an account: “{signs.Cookies.First}”");
        if (signs.Script.Hits > 0 && signs.Script.Said < EnoughText / 4 && signs.Visible < 800)
            return (PageKind.ScriptOnly, $"this page shows its text only when its scripts run: “{signs.Script.First}”");
        return null;
    }

    /// <summary>The verdict on a page without a line of text.</summary>
    public static (PageKind Kind, string Reason) OfNothing(string? markup)
    {
        var scripts = markup is null ? 0 : markup.AsSpan().Count("<script".AsSpan());
        if (markup is not null && HasCaptchaScript(markup))
            return (PageKind.Captcha, "this is a page that tests whether its reader is a person, not an account");
        return scripts > 0
            ? (PageKind.ScriptOnly, string.Create(CultureInfo.InvariantCulture, $"this page has no text of its own, only {scripts} {(scripts == 1 ? "script" : "scripts")} to fill it"))
            : (PageKind.Empty, "there is no text in it");
    }

    /// <summary>What the user can do about a page of a kind.</summary>
    public static string Remedy(PageKind kind) => kind switch
    {
        PageKind.Index => "Give the pages it leads to",
        PageKind.ScriptOnly => "Save the page from a browser and give that",
        PageKind.Captcha or PageKind.LoginWall or PageKind.CookieWall => "Open it in a browser, and save the page once its report is shown",
        PageKind.NotFound => "Check the address",
        _ => "Give an account that holds words",
    };

    static bool HasPassword(string markup) =>
        markup.Contains("type=\"password\"", StringComparison.OrdinalIgnoreCase) || markup.Contains("type=password", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("type='password'", StringComparison.OrdinalIgnoreCase);

    static bool HasCaptchaScript(string markup) =>
        markup.Contains("captcha", StringComparison.OrdinalIgnoreCase) || markup.Contains("cf-chl", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("challenge-platform", StringComparison.OrdinalIgnoreCase) || markup.Contains("cf-turnstile", StringComparison.OrdinalIgnoreCase);
}
