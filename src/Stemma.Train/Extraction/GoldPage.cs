using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Train.Extraction;

/// <summary>A page with what its makers of gold said of it: the whole body, or some strings that are in it and some that are not.</summary>
/// <param name="Id">The kit's id.</param>
/// <param name="Host">The host of its address, without <c>www.</c>; for archived pages the host that was archived.</param>
/// <param name="Capture">Its bytes.</param>
/// <param name="Body">The whole body; null in the set of segments.</param>
/// <param name="With">Strings that are in the report, white space squeezed.</param>
/// <param name="Without">Strings that are not.</param>
sealed partial record GoldPage(string Id, string Host, Intake.Capture Capture, string? Body, IReadOnlyList<string> With, IReadOnlyList<string> Without)
{
    /// <summary>The page as it is judged; null when its bytes hold no text.</summary>
    public HtmlSight? Sight { get; private init; }

    /// <summary>What the lines of <see cref="Sight"/> are, see <see cref="LineLabels"/>.</summary>
    public LineLabels? Labels { get; private init; }

    /// <summary>The pages of a set, in ordinal order of ids; parsed and labelled.</summary>
    /// <param name="folder">The folder that holds <c>html</c> and <c>gold.json</c>.</param>
    public static IReadOnlyList<GoldPage> Read(string folder)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        var pages = new List<GoldPage>();
        foreach (var (id, capture) in KitPages.Read(folder))
        {
            if (!gold.RootElement.TryGetProperty(id, out var wanted))
                continue;
            var body = wanted.TryGetProperty("articleBody", out var text) ? text.GetString() ?? "" : null;
            var page = new GoldPage(id, HostOf(wanted.GetProperty("url").GetString() ?? ""), capture, body, Strings(wanted, "with"), Strings(wanted, "without"));
            if (Decoder.Decode(capture).Value is { } decoded)
            {
                var sight = HtmlSight.Of(decoded.Text, capture.Origin);
                page = page with { Sight = sight, Labels = LineLabels.Of(page, sight) };
            }
            pages.Add(page);
        }
        return pages;
    }

    /// <summary>Runs of white space made one space.</summary>
    public static string Squeezed(string text) => White().Replace(text, " ").Trim();

    static List<string> Strings(JsonElement page, string name) =>
        page.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(s => Squeezed(s.GetString() ?? "")).Where(s => s.Length > 0)] : [];

    static string HostOf(string url)
    {
        var inner = url.LastIndexOf("http", StringComparison.Ordinal);
        var host = Uri.TryCreate(url[Math.Max(0, inner)..].Trim(), UriKind.Absolute, out var address) ? address.Host : url;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
