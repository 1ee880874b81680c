using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stemma.Reports;

/// <summary>
/// Writes HTML. Markup is what stands literally in an interpolated string of ours; whatever stands in its holes is text, and is
/// escaped for elements and attributes alike: <c>html.Add($"&lt;td title=\"{title}\"&gt;{words}&lt;/td&gt;")</c> is safe for any title and words.
/// There is no way to write a string as markup.
/// </summary>
sealed class HtmlWriter
{
    const int Longest = 2_000;

    readonly StringBuilder _out = new();

    /// <summary>Code units written so far.</summary>
    public int Length => _out.Length;

    /// <summary>Writes markup; its holes are escaped.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler hands this writer to the parts, which write to it before the call.")]
    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        Visible.Append(visible, text);
        foreach (var chunk in visible.GetChunks())
            foreach (var unit in chunk.Span)
                _ = unit switch
                {
                    '&' => _out.Append("&amp;"),
                    '<' => _out.Append("&lt;"),
                    '>' => _out.Append("&gt;"),
                    '"' => _out.Append("&quot;"),
                    '\'' => _out.Append("&#39;"),
                    _ => _out.Append(unit),
                };
    }

    /// <summary>Writes our own style sheet, which is markup; never text of an account.</summary>
    public void Style(string css) => _out.Append(css);

    /// <summary>All that was written.</summary>
    public override string ToString() => _out.ToString();

    /// <summary>The parts of an interpolated string: literals are markup, holes are text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        readonly HtmlWriter _html;

        /// <summary>Called by the compiler, which counts literals and holes.</summary>
        public Markup(int literals, int holes, HtmlWriter html) => (_html, _, _) = (html, literals, holes);

        /// <summary>Markup of ours.</summary>
        public void AppendLiteral(string markup) => _html._out.Append(markup);

        /// <summary>A name, a label, a sentence: text that is cut when it is longer than any of these can be.</summary>
        public void AppendFormatted(string? text) => _html.Text(text is { Length: > Longest } ? text.AsSpan(0, Longest) : text);

        /// <summary>Text of any length.</summary>
        public void AppendFormatted(ReadOnlySpan<char> text) => _html.Text(text);

        /// <summary>A number.</summary>
        public void AppendFormatted(int number) => _html._out.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>A number, at most one decimal.</summary>
        public void AppendFormatted(double number) => _html._out.Append(CultureInfo.InvariantCulture, $"{number:0.#}");
    }
}
