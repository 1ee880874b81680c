using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Stemma.Intake;

namespace Stemma.Cli.Fetch;

/// <summary>
/// Fetches pages the user names, and nothing they ask for: no scripts, no pictures, no cookies. Public addresses only, checked where the connection is made
/// and again on every redirect; robots.txt is honoured; headers, body, unpacked body and time are capped.
/// </summary>
sealed class Fetcher : IDisposable
{
    const int MaxRobots = 512 << 10; // RFC 9309, 2.5: at least 500 KiB
    const string Allow = "--allow-host reaches a server of your own";

    readonly FetchOptions _options;
    readonly TimeProvider _time;
    readonly HttpMessageInvoker _http;
    readonly Dictionary<string, RobotsRules> _robots = new(StringComparer.Ordinal);

    /// <param name="options">Caps.</param>
    /// <param name="time">Dates the captures and runs the deadline.</param>
    /// <param name="resolve">Finds the addresses of a host; null for the system's own way.</param>
    public Fetcher(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        (_options, _time) = (options, time);
        var connector = new Connector(options, resolve ?? Dns.GetHostAddressesAsync);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false, // a proxy would connect for us, unchecked
            Credentials = null,
            MaxResponseHeadersLength = options.MaxHeaderKilobytes,
            MaxResponseDrainSize = 0,
            ConnectCallback = (context, cancel) => connector.ConnectAsync(context.DnsEndPoint, cancel),
        });
    }

    /// <summary>Whether what a user typed is an address and no path.</summary>
    public static bool IsAddress(string typed) => typed.IndexOf("://", StringComparison.Ordinal) is > 0 and < 12 && typed.AsSpan(0, typed.IndexOf(':')).IndexOfAnyExceptInRange('A', 'z') < 0;

    /// <summary>Fetches one address. Whatever the server does, there is an outcome within the deadline.</summary>
    /// <exception cref="OperationCanceledException">Cancelled by the caller.</exception>
    public async Task<Fetched> FetchAsync(string typed, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(_options.Deadline, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            return await FollowAsync(typed, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed(typed, string.Create(CultureInfo.InvariantCulture, $"no whole answer came within {_options.Deadline.TotalSeconds:0.#} seconds"), "Try again later");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or System.Net.Sockets.SocketException or UriFormatException)
        {
            return Innermost<Refusal>(failure) is { } refusal ? new Fetched([new Rejected(typed, 0, $"not fetched: {refusal.Message}", Allow)], true)
                : Failed(typed, $"it could not be fetched: {InputReader.OneLine(failure.InnerException is HttpIOException or IOException or System.Net.Sockets.SocketException ? failure.InnerException.Message : failure.Message)}", "Check the address, or try again later");
        }
    }

    async Task<Fetched> FollowAsync(string typed, CancellationToken cancel)
    {
        var address = Checked(typed, null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var hop = 0; ; hop++)
        {
            if (!seen.Add(address.AbsoluteUri))
                throw new Refusal("its redirects lead in a ring");
            if (!(await RobotsAsync(address, cancel).ConfigureAwait(false)).Allow(address.PathAndQuery))
                return Failed(typed, $"the robots.txt of {address.Host} asks that this page be left alone", "Ask the publisher, or save the page from a browser", PageKind.Forbidden);
            using var response = await AskAsync(address, cancel).ConfigureAwait(false);
            if ((int)response.StatusCode is < 300 or >= 400)
                return await ReadAsync(typed, address, response, cancel).ConfigureAwait(false);
            if (response.Headers.Location is not { } next)
                return Failed(typed, $"the server answered {(int)response.StatusCode} and did not say where to go", "Check the address");
            if (hop == _options.MaxRedirects)
                throw new Refusal($"it is redirected more than {_options.MaxRedirects} times");
            address = Checked(next.OriginalString, address);
        }
    }

    async Task<Fetched> ReadAsync(string typed, Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        if (StatusTest.Refuse(response, _time.GetUtcNow()) is var (kind, reason, remedy))
            return Failed(typed, reason, remedy, kind);
        var encodings = response.Content.Headers.ContentEncoding.Where(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (encodings.Length > UnpackedStream.MaxDepth)
            return Failed(typed, $"its bytes are packed {encodings.Length} times over", "Save the page from a browser");
        if (Array.Find(encodings, e => !IsKnown(e)) is { } unknown)
            return Failed(typed, $"its bytes are packed as '{Clean(unknown)}', which was not asked for", "Save the page from a browser");
        var packed = await BytesAsync(response, _options.MaxBytes, cancel).ConfigureAwait(false);
        if (packed is null)
            return Failed(typed, string.Create(CultureInfo.InvariantCulture, $"more than {_options.MaxBytes:N0} bytes came, and at most {_options.MaxBytes:N0} are read"), "Raise --max-bytes");
        Stream body = new MemoryStream(packed);
        for (var i = encodings.Length - 1; i >= 0; i--)
            body = encodings[i].Equals("br", StringComparison.OrdinalIgnoreCase) ? UnpackedStream.OfBrotli(body) : UnpackedStream.OfGzip(default, body);
        await using (body.ConfigureAwait(false))
        {
            var type = response.Content.Headers.ContentType;
            var options = new IntakeOptions { MaxBytes = _options.MaxBytes };
            return new Fetched([.. InputReader.Read(address.AbsoluteUri, body, MediaTypeOf(type), _time, options, cancel)
                .Select(input => input.Value is { } capture ? capture with { Charset = type?.CharSet?.Trim('"', '\'', ' ') } : input)], false);
        }
    }

    // As the page itself is fetched, on the way to it; a site without one allows everything.
    async Task<RobotsRules> RobotsAsync(Uri page, CancellationToken cancel)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known))
            return known;
        var address = new Uri(site + "/robots.txt");
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            using var response = await AskAsync(address, cancel).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                address = Checked(next.OriginalString, address);
                continue;
            }
            return _robots[site] = status switch
            {
                >= 500 or 429 => RobotsRules.DenyAll,
                >= 200 and < 300 => RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(await HeadAsync(response, MaxRobots, cancel).ConfigureAwait(false)), FetchOptions.Agent),
                _ => RobotsRules.AllowAll,
            };
        }
        return _robots[site] = RobotsRules.AllowAll;
    }

    async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(FetchOptions.Agent, "0.1"));
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return await _http.SendAsync(request, cancel).ConfigureAwait(false);
    }

    // The whole body, or null when there is more of it than may be.
    static async Task<byte[]?> BytesAsync(HttpResponseMessage response, int most, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > most)
            return null;
        var bytes = await HeadAsync(response, most + 1L, cancel).ConfigureAwait(false);
        return bytes.Length > most ? null : bytes;
    }

    static async Task<byte[]> HeadAsync(HttpResponseMessage response, long most, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[16 << 10];
            while (bytes.Length < most && await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - bytes.Length)), cancel).ConfigureAwait(false) is var count and > 0)
                bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }

    // An address as typed, or as a redirect has it.
    static Uri Checked(string typed, Uri? from)
    {
        if (typed.Length > 4000 || typed.Any(c => c is <= ' ' or '\\' or '\u007F'))
            throw new Refusal("it is no plain address: it holds blanks, backslashes or control characters, or is far too long");
        if (!(from is null ? Uri.TryCreate(typed, UriKind.Absolute, out var address) : Uri.TryCreate(from, typed, out address)))
            throw new Refusal(from is null ? "it is no address" : $"it is redirected to '{Clean(typed)}', which is no address");
        var how = from is null ? "" : "it is redirected to ";
        if (address.Scheme is not ("http" or "https"))
            throw new Refusal($"{how}an address of '{Clean(address.Scheme)}'; only http and https are fetched");
        if (address.UserInfo.Length > 0)
            throw new Refusal($"{how}an address with a user's name in it");
        if (address.Host.Length == 0)
            throw new Refusal($"{how}an address without a host");
        if (from is { Scheme: "https" } && address.Scheme == "http")
            throw new Refusal("it is redirected from https to http");
        return address;
    }

    static string? MediaTypeOf(MediaTypeHeaderValue? type) => type?.MediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => MediaTypes.Html,
        "text/markdown" => MediaTypes.Markdown,
        "text/plain" => MediaTypes.Text,
        "application/x-ndjson" or "application/jsonl" => MediaSniffer.JsonLines,
        _ => null,
    };

    static bool IsKnown(string encoding) => encoding.ToLowerInvariant() is "gzip" or "x-gzip" or "br";

    static string Clean(string said) => string.Concat(said.Take(60).Select(c => c is > ' ' and < '\u007F' ? c : '?'));

    static T? Innermost<T>(Exception? failure) where T : Exception
    {
        for (var depth = 0; failure is not null && depth < 10; failure = failure.InnerException, depth++)
            if (failure is T found)
                return found;
        return null;
    }

    static Fetched Failed(string typed, string reason, string remedy, PageKind? kind = null) => new([new Rejected(typed, 0, reason, remedy) { Page = kind }], false);

    public void Dispose() => _http.Dispose();
}
