using Microsoft.Playwright;
using Stemma.Reports;
using Stemma.Tests.Reports;

namespace Stemma.System.Tests.Reports;

public sealed class HtmlReportInBrowserTests : IAsyncLifetime
{
    readonly string _file = Path.Combine(Path.GetTempPath(), $"stemma-report-{Guid.NewGuid():n}.html");
    readonly List<string> _requests = [];
    readonly List<string> _console = [];
    IPlaywright? _playwright;
    IBrowser? _browser;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(_file, HtmlReport.Write(LakeTalks.Dossier, LakeTalks.Testimonies));
        if (!File.Exists(BrowserFactAttribute.Executable))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        File.Delete(_file);
    }

    [BrowserFact]
    public async Task It_asks_for_nothing_but_itself_and_complains_of_nothing()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        _requests.ShouldBe([new Uri(_file).AbsoluteUri]);
        _console.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.scripts.length")).ShouldBe(0);
        (await page.EvaluateAsync<bool>("getComputedStyle(document.body).maxWidth !== 'none'")).ShouldBeTrue("the policy keeps the report's own style sheet out");
    }

    [BrowserFact]
    public async Task Every_link_within_it_leads_somewhere()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        var broken = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))");
        broken.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task It_fits_a_narrow_screen_and_a_page_zoomed_twice()
    {
        foreach (var width in new[] { 320, 375, 640, 768, 1280 })
        {
            var page = await OpenAsync(width, ColorScheme.Light);
            var wide = await page.EvaluateAsync<string[]>("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *:not(.drawing *)')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => `${e.tagName}.${e.className}#${e.id}`).slice(0, 9)
                """);
            wide.ShouldBeEmpty($"at {width} pixels");
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public Task Its_text_has_contrast_in_the_light() => HasContrastAsync(ColorScheme.Light);

    [BrowserFact]
    public Task Its_text_has_contrast_in_the_dark() => HasContrastAsync(ColorScheme.Dark);

    // WCAG 2.2, 1.4.3: 4.5 to 1 for every element that holds text of its own.
    async Task HasContrastAsync(ColorScheme scheme)
    {
        var page = await OpenAsync(1280, scheme);
        var weak = await page.EvaluateAsync<string[]>("""
            () => {
              const parse = c => (c.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
              const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
              const weak = [];
              for (const e of document.querySelectorAll('body *:not(svg *)')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
                const [a, b] = [light(parse(getComputedStyle(e).color).slice(0, 3)), light(ground(e).slice(0, 3))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) weak.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
              }
              return [...new Set(weak)];
            }
            """);
        weak.ShouldBeEmpty();
    }

    async Task<IPage> OpenAsync(int width, ColorScheme scheme)
    {
        var browser = _browser ?? throw new InvalidOperationException("There is no browser.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        page.Request += (_, request) => _requests.Add(request.Url);
        page.Console += (_, message) => _console.Add(message.Text);
        page.PageError += (_, error) => _console.Add(error);
        await page.GotoAsync(new Uri(_file).AbsoluteUri);
        if (Environment.GetEnvironmentVariable("STEMMA_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"report-{width}-{scheme}.png"), FullPage = true });
        return page;
    }
}
