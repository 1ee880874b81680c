using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>A page while it is being typed: each finder writes what it found, and later ones see it.</summary>
sealed class PageDraft(string text, List<Line> lines)
{
    /// <summary>Everything the page says.</summary>
    public string Text { get; } = text;

    /// <summary>Its lines.</summary>
    public List<Line> Lines { get; } = lines;

    /// <summary>What each line is; null: report, or headline.</summary>
    public BlockKind?[] Kinds { get; } = [.. lines.Select(l => l.Layout == LineLayout.Outside ? l.Kind ?? BlockKind.Navigation : l.Kind)];

    /// <summary>The headline that stands in a line; null: the line is none.</summary>
    public TextSpan?[] Headlines { get; } = [.. lines.Select(l => l.Layout == LineLayout.Headline ? l.Span : (TextSpan?)null)];

    /// <summary>What lies inside lines of the report: datelines, injected phrases.</summary>
    public List<Block> Inline { get; } = [];

    /// <summary>The name of the site or paper, as its masthead or copyright line says; null when neither is there.</summary>
    public string? Outlet { get; set; }

    /// <summary>The dateline of a line.</summary>
    public Dictionary<int, Dateline> Datelines { get; } = [];

    /// <summary>The entries of a live blog, in page order; empty for nearly every page.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>The characters of a line.</summary>
    public ReadOnlySpan<char> this[int line] => Lines[line].Span.In(Text);

    /// <summary>Whether a line is the report's, as far as is known: neither typed nor a headline.</summary>
    public bool IsReport(int line) => Kinds[line] is null && Headlines[line] is null;

    /// <summary>The next line of the report after <paramref name="line"/>, or -1.</summary>
    public int NextReport(int line)
    {
        for (var i = line + 1; i < Lines.Count; i++)
            if (IsReport(i))
                return i;
        return -1;
    }
}
