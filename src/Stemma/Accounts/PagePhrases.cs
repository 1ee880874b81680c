using System.Buffers;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Phrases by which pages that are no account give themselves away, from <c>Language/en/page-*.txt</c>, all looked for at once.</summary>
sealed class PagePhrases
{
    /// <summary>A test that the reader is a person.</summary>
    public static readonly PagePhrases Captcha = new("page-captcha");

    /// <summary>Log in, subscribe.</summary>
    public static readonly PagePhrases Login = new("page-login");

    /// <summary>Consent to cookies.</summary>
    public static readonly PagePhrases Cookies = new("page-cookies");

    /// <summary>Not found, and other errors.</summary>
    public static readonly PagePhrases Missing = new("page-missing");

    /// <summary>Scripts must run first.</summary>
    public static readonly PagePhrases Script = new("page-script");

    readonly SearchValues<string> _phrases;

    PagePhrases(string list) => _phrases = SearchValues.Create([.. WordList.Lines(list).Select(Plain)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of the phrases stands in some words that <see cref="Plain"/> has written.</summary>
    public bool In(ReadOnlySpan<char> plain) => plain.ContainsAny(_phrases);

    /// <summary>The words as the phrases are written: straight apostrophes, plain spaces.</summary>
    public static string Plain(string words) => words.Replace('’', '\'').Replace('\u00A0', ' ');
}
