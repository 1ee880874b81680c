using System.Globalization;
using System.Text;
using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>
/// Draws the stemma as SVG with links and titles: a witness is a solid card with its siglum, a lost original a hollow, dashed one with
/// its Greek letter; an arrow less sure than even is dashed; each arrow says in words what the copyist did. Its table twin says the same.
/// </summary>
static class StemmaSvg
{
    const double Card = 184, Height = 46, LeastGap = 112, MostGap = 170, Page = 1084, RowHeight = 66, Left = 2, Top = 30;

    /// <summary>Writes the drawing; a card of a witness leads to the anchor that is given for its node.</summary>
    public static void Write(HtmlWriter html, Apparatus apparatus, StemmaLayout layout, Func<int, string> anchor)
    {
        var places = layout.Nodes.ToDictionary(p => p.Node);
        var width = X(layout.Layers - 1, layout) + Card + Left;
        var height = Top + layout.Rows * RowHeight - (RowHeight - Height) + 6;
        html.Add($"<svg class=\"stemma\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"Stemma: who copied whom. The table below says the same in words.\">\n");
        Captions(html, apparatus, layout);
        for (var e = 0; e < apparatus.Dossier.Graph.Edges.Count; e++)
            Arrow(html, apparatus, e, places, layout);
        foreach (var place in layout.Nodes)
            Node(html, apparatus, place, layout, anchor(place.Node));
        html.Add($"</svg>\n");
    }

    // A caption over the first card of each tree.
    static void Captions(HtmlWriter html, Apparatus apparatus, StemmaLayout layout)
    {
        foreach (var tree in layout.Nodes.GroupBy(p => p.Tree).OrderBy(t => t.Key))
        {
            var root = tree.Where(p => apparatus.Into(p.Node).Count == 0).OrderBy(p => p.Layer).First();
            var lost = apparatus.Dossier.Graph.Nodes[root.Node].Lost is not null;
            var says = lost ? "nobody has this text" : tree.Count() > 1 ? "the source" : "stands alone";
            html.Add($"<text class=\"caption\" x=\"{Left + 1}\" y=\"{Y(root) - 8}\">{says}</text>\n");
        }
    }

    static void Node(HtmlWriter html, Apparatus apparatus, PlacedNode place, StemmaLayout layout, string anchor)
    {
        var (x, y, middle) = (X(place.Layer, layout), Y(place), Y(place) + Height / 2);
        var letter = apparatus.Letter(place.Node);
        if (apparatus.Dossier.Graph.Nodes[place.Node].Lost is { } lost)
        {
            html.Add($"<a href=\"#{CellId.Original(OriginalNumber(apparatus, place.Node)).Value}\"><g class=\"node lost\"><title>Lost original {lost.Name}{(lost.Agency is null ? "" : ", " + lost.Agency)}: {string.Join(" ", lost.Why)}</title>");
            html.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Card}\" height=\"{Height}\" rx=\"23\"/><text class=\"siglum\" x=\"{x + 24}\" y=\"{middle + 6}\" text-anchor=\"middle\">{letter}</text>");
            html.Add($"<text class=\"name\" x=\"{x + 46}\" y=\"{middle - 3}\">{Fit(lost.Agency ?? "unnamed", 18)}</text><text class=\"when\" x=\"{x + 46}\" y=\"{middle + 14}\">lost original</text></g></a>\n");
            return;
        }
        var account = apparatus.Testimonies[place.Node].Account;
        var when = account.Facts.Published is { } published ? Times.Short(published) : "no date";
        var outlet = apparatus.Outlet(place.Node);
        html.Add($"<a href=\"#{anchor}\"><g class=\"node seen\"><title>{letter}: {outlet}, {(account.Facts.Published is { } at ? Times.Long(at) : "no date known")}. {Headline(account)}</title>");
        html.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Card}\" height=\"{Height}\" rx=\"4\"/><rect class=\"plate\" x=\"{x}\" y=\"{y}\" width=\"36\" height=\"{Height}\" rx=\"4\"/>");
        html.Add($"<text class=\"siglum\" x=\"{x + 18}\" y=\"{middle + 6}\" text-anchor=\"middle\">{letter}</text><text class=\"name\" x=\"{x + 46}\" y=\"{middle - 3}\">{Fit(outlet, 18)}</text><text class=\"when\" x=\"{x + 46}\" y=\"{middle + 14}\">{when}</text></g></a>\n");
    }

    static void Arrow(HtmlWriter html, Apparatus apparatus, int index, Dictionary<int, PlacedNode> places, StemmaLayout layout)
    {
        var edge = apparatus.Dossier.Graph.Edges[index];
        if (!places.TryGetValue(edge.Exemplar, out var from) || !places.TryGetValue(edge.Copy, out var to))
            return;
        var rivals = apparatus.Into(edge.Copy).Where(e => places.ContainsKey(apparatus.Dossier.Graph.Edges[e].Exemplar))
            .OrderBy(e => places[apparatus.Dossier.Graph.Edges[e].Exemplar].Row).ThenBy(e => e).ToList();
        var spread = Math.Min(16, (Height - 12) / Math.Max(1, rivals.Count - 1));
        var offset = (rivals.IndexOf(index) - (rivals.Count - 1) / 2.0) * spread;
        var (x1, y1, x2, y2) = (X(from.Layer, layout) + Card, Y(from) + Height / 2, X(to.Layer, layout), Y(to) + Height / 2 + offset);
        var gap = Gap(layout);
        var turn = x1 + (gap > 150 ? gap - 84 : gap - 8); // level before the label, where there is room
        var bow = (turn - x1) * 0.55;
        var doubtful = edge.Probability < 0.5;
        html.Add($"<a href=\"#{CellId.Edge(index + 1).Value}\"><g class=\"{(doubtful ? "edge doubtful" : "edge")}\"><title>{apparatus.Letter(edge.Copy)} was copied from {apparatus.Name(edge.Exemplar)}: {Signs.Name(edge.Kind)}, {Apparatus.Percent(edge.Share)} of its words, probability {Probability(edge.Probability)}. {string.Join(" ", edge.Why)}</title>");
        html.Add($"<path class=\"reach\" d=\"M{x1} {y1}C{x1 + bow} {y1} {turn - bow} {y2} {turn} {y2}H{x2 - 7}\"/><path class=\"line\" d=\"M{x1} {y1}C{x1 + bow} {y1} {turn - bow} {y2} {turn} {y2}H{x2 - 7}\"/><path class=\"head\" d=\"M{x2 - 8} {y2 - 4}L{x2} {y2}L{x2 - 8} {y2 + 4}Z\"/>");
        var below = rivals.Count > 1 && rivals.IndexOf(index) == rivals.Count - 1;
        html.Add($"<text class=\"label\" x=\"{x2 - 11}\" y=\"{(below ? y2 + 14 : y2 - 6)}\" text-anchor=\"end\">{Signs.Name(edge.Kind)}{(doubtful ? "?" : "")} {Apparatus.Percent(edge.Share)}</text>");
        var heavy = rivals.Count == 1 ? apparatus.Dossier.Drifts.Count(d => d.Severity == Severity.Material && apparatus.IndexOf(d.After.Account) == edge.Copy) : 0;
        if (heavy > 0)
            html.Add($"<text class=\"label heavy\" x=\"{x2 - 11}\" y=\"{y2 + 14}\" text-anchor=\"end\">{heavy} material</text>");
        html.Add($"</g></a>\n");
    }

    /// <summary>The number of a lost original among the lost originals, from 1.</summary>
    internal static int OriginalNumber(Apparatus apparatus, int node) =>
        apparatus.Dossier.Graph.Nodes.Take(node + 1).Count(n => n.Lost is not null);

    /// <summary>A probability for people; nothing that is reconstructed is certain.</summary>
    internal static string Probability(double probability) => probability >= 0.995 ? ">0.99" : probability.ToString("0.00", CultureInfo.InvariantCulture);

    static string Headline(Accounts.Account account) => account.Headline is { } headline ? Apparatus.Quote(account.Text, headline, 120) : "";

    static double X(int layer, StemmaLayout layout) => Left + layer * (Card + Gap(layout));

    // Columns spread over the page; a story deeper than the page is wide scrolls.
    static double Gap(StemmaLayout layout) =>
        layout.Layers < 2 ? LeastGap : Math.Clamp((Page - layout.Layers * Card) / (layout.Layers - 1), LeastGap, MostGap);

    static double Y(PlacedNode place) => Top + place.Row * RowHeight;

    // Cuts a name to the room of a card; wide (East Asian) letters take two.
    static string Fit(string name, int room)
    {
        var shown = new StringBuilder();
        var used = 0;
        foreach (var rune in Visible.Line(name).EnumerateRunes())
        {
            var wide = rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x1F300;
            used += wide ? 2 : 1;
            if (used > room) return shown.ToString().TrimEnd() + "…";
            shown.Append(rune.ToString());
        }
        return shown.ToString();
    }
}
