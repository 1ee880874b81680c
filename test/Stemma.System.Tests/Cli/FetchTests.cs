using System.IO.Compression;
using System.Net;
using System.Text;
using Stemma.Accounts;
using Stemma.Cli.Fetch;
using Stemma.Intake;

namespace Stemma.System.Tests.Cli;

public sealed class FetchTests : IAsyncDisposable
{
    const string Page = """
        <!doctype html><title>Night ferry stays until spring</title><h1>Night ferry stays until spring</h1>
        <p>The council of Orne voted on Monday to keep the night ferry running until the spring, after a debate that went on past midnight.</p>
        <p>“We were asked for a timetable, and we have given one,” said the harbour master, Edda Kolle, who had brought the papers herself.</p>
        """;

    readonly LoopbackServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    static readonly FetchOptions Home = new() { AllowedHosts = new HashSet<string> { "127.0.0.1" }, Deadline = TimeSpan.FromSeconds(20) };

    static async Task<Fetched> FetchAsync(string address, FetchOptions? options = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        using var fetcher = new Fetcher(options ?? Home, TimeProvider.System, resolve);
        return await fetcher.FetchAsync(address, CancellationToken.None);
    }

    static async Task<Rejected> RefusedAsync(string address, FetchOptions? options = null) =>
        (await FetchAsync(address, options)).Inputs.ShouldHaveSingleItem().Rejected.ShouldNotBeNull();

    static byte[] Packed(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var to = packer(packed))
            to.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Gzip(byte[] bytes) => Packed(bytes, s => new GZipStream(s, CompressionLevel.SmallestSize, leaveOpen: true));

    [Fact]
    public async Task A_page_is_fetched_and_nothing_it_asks_for()
    {
        _server.Page("/a", "<script src=/x.js></script><img src=/x.png>" + Page);
        var (exit, output, error) = await Shell.RunAsync("", default, "extract", _server.At("/a"), "--allow-host", "127.0.0.1", "--text");
        (exit, error).ShouldBe((0, ""));
        output.ShouldStartWith("Night ferry stays until spring\n\nThe council of Orne");
        _server.Asked.Select(a => a.Split(' ')[1]).ShouldBe(["/robots.txt", "/a"]);
        _server.Asked.ShouldAllBe(a => a.Contains("User-Agent: stemma/", StringComparison.Ordinal) && !a.Contains("Cookie", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.254")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:8.8.8.8]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::a9fe:a9fe]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[fc00::1]")]
    [InlineData("[fd12:3456::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[ff02::1]")]
    [InlineData("[2001:db8::1]")]
    public async Task No_address_outside_the_public_net_is_reached(string host)
    {
        var fetched = await FetchAsync($"http://{host}/", new FetchOptions());
        fetched.IsRefused.ShouldBeTrue();
        fetched.Inputs.ShouldHaveSingleItem().Rejected.ShouldNotBeNull().Reason.ShouldStartWith("not fetched: ");
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::1")]
    public void Addresses_of_the_public_net_are_not_refused(string address) => PublicAddress.Refuse(IPAddress.Parse(address)).ShouldBeNull();

    [Theory]
    [InlineData("file:///etc/passwd", "only http and https are fetched")]
    [InlineData("ftp://orne.example/a", "only http and https are fetched")]
    [InlineData("gopher://orne.example/a", "only http and https are fetched")]
    [InlineData("http://user:word@orne.example/", "a user's name in it")]
    [InlineData("http://orne.example\\@127.0.0.1/", "no plain address")]
    [InlineData("http://orne.example/a b", "no plain address")]
    public async Task Other_schemes_and_crooked_addresses_are_refused_before_anything_is_asked(string address, string why)
    {
        var (exit, _, error) = await Shell.RunAsync("", default, "extract", address);
        exit.ShouldBe(5);
        error.ShouldContain(why);
    }

    [Fact]
    public async Task One_private_answer_among_public_ones_refuses_the_host()
    {
        var fetched = await FetchAsync("http://two-faced.example/", new FetchOptions(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Parse("10.0.0.7")]));
        fetched.IsRefused.ShouldBeTrue();
        fetched.Inputs[0].Rejected.ShouldNotBeNull().ToString().ShouldBe("http://two-faced.example/: byte 0: not fetched: two-faced.example leads to 10.0.0.7, a private address. --allow-host reaches a server of your own.");
    }

    [Fact]
    public async Task A_name_is_resolved_once_for_each_connection_and_the_checked_answer_is_used()
    {
        var asked = 0;
        var fetched = await FetchAsync("http://rebinding.example/", new FetchOptions { Deadline = TimeSpan.FromSeconds(2) },
            (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback]));
        asked.ShouldBe(1);
        fetched.IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_redirect_is_checked()
    {
        _server.Answer("/there", "302 Found", [], "Location: /a").Page("/a", Page);
        (await FetchAsync(_server.At("/there"))).Inputs[0].Value.ShouldNotBeNull().Origin.ShouldBe(_server.At("/a"));
        foreach (var (to, why) in new[] { ("http://10.0.0.7/", "10.0.0.7 leads to 10.0.0.7, a private address"), ("file:///etc/passwd", "only http and https"), ("gopher://x.example/", "only http and https"),
            ("data:text/html,x", "only http and https"), ("http://a@b.example/", "user's name"), ("/ring", "in a ring") })
        {
            _server.Answer("/ring", "301 Moved", [], "Location: " + to);
            var fetched = await FetchAsync(_server.At("/ring"));
            fetched.IsRefused.ShouldBeTrue();
            fetched.Inputs[0].Rejected.ShouldNotBeNull().Reason.ShouldContain(why);
        }
        for (var i = 0; i < 8; i++)
            _server.Answer($"/hop{i}", "302 Found", [], $"Location: /hop{i + 1}");
        (await RefusedAsync(_server.At("/hop0"))).Reason.ShouldBe("not fetched: it is redirected more than 5 times");
        _server.Answer("/nowhere", "302 Found", []);
        (await RefusedAsync(_server.At("/nowhere"))).Reason.ShouldContain("did not say where to go");
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", true)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/a", "/private/a", false)]
    [InlineData("User-agent: other\nDisallow: /\n\nUser-agent: stemma\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: *\nAllow: /\n\nUser-agent: Stemma/2\nDisallow: /*.html$", "/x/a.html", true)]
    [InlineData("User-agent: *\nDisallow: /*.html$", "/a.html?x", false)]
    [InlineData("User-agent: a\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("Disallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", false)]
    public void Robots_rules_are_read_as_their_standard_says(string robots, string path, bool refused) => RobotsRules.Parse(robots, "stemma").Allow(path).ShouldBe(!refused);

    [Fact]
    public void A_pattern_of_many_stars_is_matched_at_once() =>
        RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 400)) + "b$", "stemma").Allow("/" + new string('a', 3000)).ShouldBeTrue();

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /private", "Content-Type: text/plain").Page("/private/a", Page);
        var refused = await RefusedAsync(_server.At("/private/a"));
        refused.Page.ShouldBe(PageKind.Forbidden);
        refused.Reason.ShouldContain("robots.txt");
        _server.Asked.Count.ShouldBe(1);
        _server.Answer("/robots.txt", "503 Busy", []);
        (await RefusedAsync(_server.At("/other"))).Page.ShouldBe(PageKind.Forbidden);
    }

    [Theory]
    [InlineData("403 Forbidden", PageKind.Forbidden, "")]
    [InlineData("401 Who", PageKind.Forbidden, "")]
    [InlineData("404 Not Found", PageKind.NotFound, "")]
    [InlineData("410 Gone", PageKind.NotFound, "")]
    [InlineData("451 Law", PageKind.LegallyUnavailable, "")]
    [InlineData("429 Slow", PageKind.TooManyRequests, "1000000000")]
    [InlineData("429 Slow", PageKind.TooManyRequests, "99999999999999999999")]
    [InlineData("503 Busy", PageKind.ServerError, "120")]
    public async Task A_status_is_told_as_a_kind_of_page(string status, PageKind kind, string retryAfter)
    {
        _server.Answer("/a", status, "<h1>no</h1>"u8.ToArray(), retryAfter.Length > 0 ? ["Retry-After: " + retryAfter] : []);
        var refused = await RefusedAsync(_server.At("/a"));
        refused.Page.ShouldBe(kind);
        if (retryAfter == "120")
            refused.Reason.ShouldEndWith("asks us to wait for 120 seconds");
    }

    [Fact]
    public async Task Packed_bodies_are_unpacked_and_bombs_are_not()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        _server.Answer("/gz", "200 OK", Gzip(page), "Content-Encoding: gzip", "Content-Type: text/html; charset=utf-8")
            .Answer("/br", "200 OK", Packed(page, s => new BrotliStream(s, CompressionLevel.Fastest, leaveOpen: true)), "Content-Encoding: br", "Content-Type: text/html")
            .Answer("/gzgz", "200 OK", Gzip(Gzip(page)), "Content-Encoding: gzip, gzip", "Content-Type: text/html")
            .Answer("/gzgzgz", "200 OK", Gzip(Gzip(Gzip(page))), "Content-Encoding: gzip, gzip, gzip")
            .Answer("/zstd", "200 OK", page, "Content-Encoding: zstd")
            .Answer("/bomb", "200 OK", Gzip(new byte[30 << 20]), "Content-Encoding: gzip", "Content-Type: text/html")
            .Answer("/brbomb", "200 OK", Packed(new byte[30 << 20], s => new BrotliStream(s, CompressionLevel.Fastest, leaveOpen: true)), "Content-Encoding: br", "Content-Type: text/html");
        foreach (var path in new[] { "/gz", "/br", "/gzgz" })
            (await FetchAsync(_server.At(path))).Inputs[0].Value.ShouldNotBeNull().Body.Span.SequenceEqual(page).ShouldBeTrue(path);
        (await RefusedAsync(_server.At("/gzgzgz"))).Reason.ShouldBe("its bytes are packed 3 times over");
        (await RefusedAsync(_server.At("/zstd"))).Reason.ShouldContain("'zstd'");
        foreach (var path in new[] { "/bomb", "/brbomb" })
            (await RefusedAsync(_server.At(path))).Reason.ShouldContain("more than 200 times its size");
    }

    [Fact]
    public async Task A_body_without_end_meets_the_cap_and_a_slow_one_the_deadline()
    {
        _server.Answer("/endless", async (stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), cancel);
            while (!cancel.IsCancellationRequested)
                await stream.WriteAsync(new byte[65536], cancel);
        });
        (await RefusedAsync(_server.At("/endless"), Home with { MaxBytes = 300_000 })).Reason.ShouldBe("more than 300,000 bytes came, and at most 300,000 are read");
        _server.Answer("/slow", async (stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>"u8.ToArray(), cancel);
            await Task.Delay(Timeout.Infinite, cancel);
        });
        _server.Answer("/hundred", async (stream, cancel) =>
        {
            while (!cancel.IsCancellationRequested)
                await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancel);
        });
        (await RefusedAsync(_server.At("/slow"), Home with { Deadline = TimeSpan.FromMilliseconds(600) })).Reason.ShouldBe("no whole answer came within 0.6 seconds");
        (await RefusedAsync(_server.At("/hundred"), Home with { Deadline = TimeSpan.FromSeconds(3) })).Reason.ShouldStartWith("it could not be fetched: ");
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        _server.Answer("/a", async (stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancel);
            while (!cancel.IsCancellationRequested)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-Much: {new string('m', 500)}\r\n"), cancel);
        });
        (await RefusedAsync(_server.At("/a"))).Reason.ShouldStartWith("it could not be fetched: ");
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told()
    {
        _server.Answer("/a", async (stream, cancel) => await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>The ferry"u8.ToArray(), cancel));
        (await RefusedAsync(_server.At("/a"))).Reason.ShouldStartWith("it could not be fetched: ");
    }

    [Fact]
    public async Task The_character_set_of_the_header_is_obeyed_unless_it_lies()
    {
        var latin = Encoding.Latin1.GetBytes("<!doctype html><meta charset=utf-8><h1>Fête au café</h1><p>Le café du port était fermé lundi, a dit la mairie dans une note aux équipages des deux bateaux du lac.</p>");
        _server.Answer("/header", "200 OK", latin, "Content-Type: text/html; charset=\"iso-8859-1\"").Answer("/lie", "200 OK", latin, "Content-Type: text/html; charset=utf-8");
        foreach (var path in new[] { "/header", "/lie" })
            AccountReader.Read((await FetchAsync(_server.At(path))).Inputs[0].Value.ShouldNotBeNull()).Value.ShouldNotBeNull().Accounts[0].Text.ShouldContain("Fête au café");
    }
}
