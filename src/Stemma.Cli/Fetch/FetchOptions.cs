namespace Stemma.Cli.Fetch;

/// <summary>What fetching allows itself.</summary>
sealed record FetchOptions
{
    /// <summary>The most bytes of a page, unpacked.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>From the first byte asked for to the last that came, redirects and robots.txt among them.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many times a server may send us on.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The most kilobytes of a response's headers.</summary>
    public int MaxHeaderKilobytes { get; init; } = 64;

    /// <summary>Hosts that may be reached wherever they are: the user's own servers, named by the user.</summary>
    public IReadOnlySet<string> AllowedHosts { get; init; } = new HashSet<string>();

    /// <summary>The name by which servers and robots.txt know us.</summary>
    public const string Agent = "stemma";
}
