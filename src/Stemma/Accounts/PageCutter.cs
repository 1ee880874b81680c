namespace Stemma.Accounts;

/// <summary>Finds where one article of a page ends and another begins.</summary>
static class PageCutter
{
    /// <summary>The lines that begin a new account, ascending, the page's first not among them; none for nearly every page.</summary>
    public static IReadOnlyList<int> Seams(PageDraft draft) => [];
}
