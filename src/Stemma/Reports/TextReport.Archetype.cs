using System.Globalization;
using System.Text;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

public static partial class TextReport
{
    /// <summary>
    /// A lost original: why there must have been one, and its text as its copies let it be put together, with every place at which these
    /// differ marked <c>[so](3)</c>, and <c>[so](3?)</c> where as many have something else, and listed below.
    /// </summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="node">A node that is a lost original; see <see cref="Apparatus.FindLost"/>.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <returns>Null when the node is a witness.</returns>
    public static string? Archetype(Apparatus apparatus, int node, TextOptions? options = null)
    {
        if (apparatus.Dossier.Graph.Nodes[node].Lost is not { } lost)
            return null;
        var page = new TerminalWriter(options ?? TextOptions.Default);
        var restored = RestorationFinder.Find(apparatus, node);
        page.Fold($"{Capital(apparatus.Name(node))} {CellId.Original(StemmaSvg.OriginalNumber(apparatus, node)).Value}", ink: Ink.Strong);
        page.Blank();
        page.Fold(Summary.Restored(apparatus, restored));
        page.Heading("Why there must have been one");
        Reasons(page, apparatus, lost.Why, "  ");
        page.Heading("Its text");
        if (lost.Text.Headline is { } headline)
            page.Fold(Visible.Line(headline.In(lost.Text.Text)), ink: Ink.Strong);
        foreach (var paragraph in lost.Text.Paragraphs)
        {
            page.Blank();
            page.Fold(Noted(lost, restored, paragraph));
        }
        if (restored.Places.Count > 0)
            page.Heading("Where its copies differ");
        for (var p = 0; p < restored.Places.Count; p++)
            Place(page, apparatus, lost, restored, p);
        return page.ToString();
    }

    // The paragraph with its places in brackets, each with its number.
    static string Noted(Archetype lost, Restoration restored, TextSpan paragraph)
    {
        var noted = new StringBuilder();
        var at = paragraph.Start;
        for (var p = 0; p < restored.Places.Count; p++)
        {
            var span = restored.Places[p].Span;
            if (span.Start < at || span.Start >= paragraph.End)
                continue;
            var end = Math.Min(span.End, paragraph.End);
            noted.Append(lost.Text.Text, at, span.Start - at).Append('[').Append(lost.Text.Text, span.Start, end - span.Start).Append(']');
            noted.Append(CultureInfo.InvariantCulture, $"({p + 1}{(restored.Places[p].IsUncertain ? "?" : "")})");
            at = end;
        }
        return noted.Append(lost.Text.Text, at, paragraph.End - at).ToString();
    }

    static void Place(TerminalWriter page, Apparatus apparatus, Archetype lost, Restoration restored, int p)
    {
        var place = restored.Places[p];
        var number = string.Create(CultureInfo.InvariantCulture, $"{p + 1}{(place.IsUncertain ? "?" : "")}");
        page.Fold($"{Apparatus.Quote(lost.Text.Text, place.Span, 300)}: {Haves(apparatus, place)}", $"{number,5}  ");
        foreach (var other in place.Others)
            page.Fold($"{(other.Words.Length > 0 ? other.Words : "(nothing)")}: {Summary.List(other.Branches.Select(apparatus.Letter))}", "         ", ink: Ink.Soft);
    }

    static string Haves(Apparatus apparatus, RestoredPlace place) =>
        place.Have.Count > 0 ? Summary.List(place.Have.Select(apparatus.Letter)) : "in copies further down alone";

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
