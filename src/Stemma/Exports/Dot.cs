using System.Globalization;
using System.Text;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Exports;

/// <summary>
/// Writes the stemma for Graphviz: from left to right, an account as a box, a lost original as a grey, dashed ellipse, an arrow less
/// sure than even dashed. Lost originals and doubtful arrows look as in the files of OpenStemmata.
/// </summary>
static class Dot
{
    /// <summary>Writes the graph.</summary>
    public static void Write(TextWriter output, Apparatus apparatus)
    {
        var dossier = apparatus.Dossier;
        output.Write($"// {Export.Mark}\ndigraph {Quoted(dossier.Story.Id.Value)} {{\n");
        output.Write($"  graph [rankdir=LR, label={Quoted(dossier.Headline)}, labelloc=t];\n  node [shape=box, style=rounded];\n");
        for (var node = 0; node < dossier.Graph.Nodes.Count; node++)
            if (dossier.Graph.Nodes[node].Lost is { } lost)
                output.Write($"  {Quoted(Export.Id(apparatus, node))} [label={Lines(lost.Name, "lost original", lost.Agency)}, tooltip={Quoted(string.Join(' ', lost.Why))}, shape=ellipse, style=dashed, color=grey];\n");
            else
                output.Write($"  {Quoted(Export.Id(apparatus, node))} [label={Lines(apparatus.Letter(node), apparatus.Outlet(node), apparatus.Testimonies[node].Account.Facts.Published is { } at ? Times.Short(at) : null)}];\n");
        for (var e = 0; e < dossier.Graph.Edges.Count; e++)
        {
            var edge = dossier.Graph.Edges[e];
            output.Write($"  {Quoted(Export.Id(apparatus, edge.Exemplar))} -> {Quoted(Export.Id(apparatus, edge.Copy))} [label={Lines($"{Signs.Name(edge.Kind)} {Apparatus.Percent(edge.Share)}", $"p {StemmaSvg.Probability(edge.Probability)}", null)}, ");
            output.Write($"tooltip={Quoted(string.Join(' ', edge.Why))}, weight={Math.Max(1, (int)Math.Round(10 * edge.Share)).ToString(CultureInfo.InvariantCulture)}{(edge.Probability < 0.5 ? ", style=dashed" : "")}];\n");
        }
        output.Write("}\n");
    }

    static string Lines(string first, string second, string? third) =>
        $"\"{Escaped(first)}\\n{Escaped(second)}{(third is null ? "" : "\\n" + Escaped(third))}\"";

    static string Quoted(string text) => $"\"{Escaped(text)}\"";

    // In a quoted string of DOT a backslash and a quotation mark act, in a label also an entity.
    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in Visible.Line(text, 1000))
            _ = unit switch
            {
                '\\' => escaped.Append("\\\\"),
                '"' => escaped.Append("\\\""),
                '&' => escaped.Append("&amp;"),
                _ => escaped.Append(unit),
            };
        return escaped.ToString();
    }
}
