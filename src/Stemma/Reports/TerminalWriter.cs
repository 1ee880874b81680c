using System.Globalization;
using System.Text;

namespace Stemma.Reports;

/// <summary>A colour of the terminal; what it says is said in words too.</summary>
enum Ink
{
    /// <summary>The terminal's own.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Dim.</summary>
    Soft,

    /// <summary>Red: what was there before.</summary>
    Before,

    /// <summary>Green: what is there after.</summary>
    After,
}

/// <summary>
/// Writes lines for a terminal, folded to its width. All text is made visible first: no escape of an account reaches the terminal.
/// Right-to-left text is isolated, so that it does not turn the words around it.
/// </summary>
sealed class TerminalWriter(TextOptions options)
{
    const int Longest = 6_000; // code units of one paragraph

    readonly StringBuilder _out = new();

    /// <summary>Columns of a line.</summary>
    public int Width { get; } = Math.Max(40, options.Width);

    /// <summary>How it is drawn.</summary>
    public TextOptions Options { get; } = options;

    /// <summary>All lines.</summary>
    public override string ToString() => _out.ToString();

    /// <summary>An empty line.</summary>
    public void Blank() => _out.Append('\n');

    /// <summary>A heading with a rule under it.</summary>
    public void Heading(string text)
    {
        if (_out.Length > 0) Blank();
        Line(text, Ink.Strong);
        _out.Append(Options.Ascii ? '-' : '─', Math.Min(Width, Columns(Visible.Line(text, Longest)))).Append('\n');
    }

    /// <summary>Text folded at blanks, the first line after <paramref name="first"/>, the further ones after <paramref name="rest"/>.</summary>
    public void Fold(string text, string first = "", string? rest = null, Ink ink = Ink.Plain)
    {
        rest ??= new string(' ', first.Length);
        var room = Math.Max(16, Width - Math.Max(Columns(first), Columns(rest)));
        var lead = first;
        foreach (var line in Folded(Visible.Line(text, Longest), room))
        {
            _out.Append(lead);
            Inked(line, ink);
            _out.Append('\n');
            lead = rest;
        }
    }

    /// <summary>One line, cut at the width.</summary>
    public void Line(string text, Ink ink = Ink.Plain)
    {
        Inked(Cut(Visible.Line(text, Longest), Width), ink);
        _out.Append('\n');
    }

    /// <summary>One line of two parts as they are, blanks kept, the second dim; cut at the width.</summary>
    public void Pair(string plain, string soft)
    {
        Inked(Cut(plain, Width), Ink.Plain);
        if (Columns(plain) < Width)
            Inked(Cut(soft, Width - Columns(plain)), Ink.Soft);
        _out.Append('\n');
    }

    /// <summary>Two texts beside each other, each folded to half the width.</summary>
    public void Columns(string left, string right)
    {
        var room = (Width - 3) / 2;
        var (a, b) = (Folded(Visible.Line(left, Longest), room).ToList(), Folded(Visible.Line(right, Longest), room).ToList());
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            var (one, two) = (i < a.Count ? a[i] : "", i < b.Count ? b[i] : "");
            _out.Append(Isolated(one)).Append(' ', room - Columns(one)).Append(Options.Ascii ? " |" : " │").Append(two.Length > 0 ? " " : "").Append(Isolated(two)).Append('\n');
        }
    }

    /// <summary>Words cut to so many columns, with an ellipsis.</summary>
    public static string Cut(string text, int columns)
    {
        if (Columns(text) <= columns) return text;
        var shown = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used > columns - 1) break;
            shown.Append(rune.ToString());
        }
        return shown.ToString().TrimEnd() + "…";
    }

    /// <summary>Columns a text takes; wide letters take two, accents none.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += WidthOf(rune);
        return columns;
    }

    void Inked(string text, Ink ink)
    {
        var code = Options.Colour ? ink switch { Ink.Strong => "1", Ink.Soft => "2", Ink.Before => "31", Ink.After => "32", _ => null } : null;
        if (code is not null) _out.Append('\u001b').Append('[').Append(code).Append('m');
        _out.Append(Isolated(text));
        if (code is not null) _out.Append("\u001b[0m");
    }

    // Each run of right-to-left words stands between U+2068 and U+2069, which isolate its direction from the words around it.
    static string Isolated(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') < 0 && text.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFEFC') < 0)
            return text;
        var shown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            for (var j = i; j < text.Length && (IsRightToLeft(text[j]) || (end > i && !char.IsLetterOrDigit(text[j]))); j++)
                if (IsRightToLeft(text[j])) end = j + 1;
            if (end > i) shown.Append('\u2068').Append(text, i, end - i).Append('\u2069');
            else shown.Append(text[end++]);
            i = end;
        }
        return shown.ToString();
    }

    static bool IsRightToLeft(char unit) => unit is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    static IEnumerable<string> Folded(string text, int room)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            while (Columns(rest) > room) // a word longer than the line is cut, not lost
            {
                if (line.Length > 0) yield return Take(line, ref used);
                var fits = Fitting(rest, room);
                yield return rest[..fits];
                rest = rest[fits..];
            }
            var columns = Columns(rest);
            if (line.Length > 0 && used + 1 + columns > room) yield return Take(line, ref used);
            if (line.Length > 0)
            {
                line.Append(' ');
                used++;
            }
            line.Append(rest);
            used += columns;
        }
        if (line.Length > 0) yield return line.ToString();
    }

    static string Take(StringBuilder line, ref int used)
    {
        var taken = line.ToString();
        line.Clear();
        used = 0;
        return taken;
    }

    static int Fitting(string text, int room)
    {
        int at = 0, used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used > room) break;
            at += rune.Utf16SequenceLength;
        }
        return Math.Max(1, at);
    }

    static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x1F300 and <= 0x1FAFF ? 2 : 1;
}
