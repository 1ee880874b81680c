using System.Globalization;
using Stemma.Intake;

namespace Stemma.Cli.Fetch;

/// <summary>What a server's status says of the page.</summary>
static class StatusTest
{
    /// <summary>The kind of page, the reason and the remedy; null for a status with which a page comes.</summary>
    public static (PageKind? Kind, string Reason, string Remedy)? Refuse(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            204 or 205 => (PageKind.Empty, $"the server answered {status}: there is nothing on this page", "Check the address"),
            < 300 => null,
            401 or 402 or 403 or 407 => (PageKind.Forbidden, $"the server answered {status}: it does not show this page to everybody", "Open it in a browser and save it"),
            404 or 410 => (PageKind.NotFound, $"the server answered {status}: the page is not there. That is no proof that it was taken down", "Check the address"),
            429 => (PageKind.TooManyRequests, $"the server answered 429: it was asked too often{Wait(response, now)}", "Ask again later"),
            451 => (PageKind.LegallyUnavailable, "the server answered 451: it does not show this page for legal reasons", "Look for the page in an archive"),
            >= 500 => (PageKind.ServerError, $"the server answered {status}: it failed{Wait(response, now)}", "Ask again later"),
            _ => (null, $"the server answered {status}", "Check the address"),
        };
    }

    static string Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } after || (after.Delta ?? after.Date - now) is not { } wait || wait <= TimeSpan.Zero)
            return "";
        return wait > TimeSpan.FromDays(1) ? " and asks us to wait for more than a day"
            : string.Create(CultureInfo.InvariantCulture, $" and asks us to wait for {Math.Ceiling(wait.TotalSeconds)} seconds");
    }
}
