using System.Text;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Writes a page's text and keeps, for each piece, where it came from.</summary>
sealed class TranscriptBuilder
{
    readonly StringBuilder _text = new();
    readonly List<Line> _lines = [];

    /// <summary>How much has been written.</summary>
    public int Length => _text.Length;

    /// <summary>The way back, so far.</summary>
    public List<OriginRun> Runs { get; } = [];

    /// <summary>The lines, so far.</summary>
    public List<Line> Lines => _lines;

    /// <summary>Writes a piece that stands in the source as it is.</summary>
    public void Verbatim(ReadOnlySpan<char> piece, int source)
    {
        if (piece.IsEmpty)
            return;
        if (Runs.Count > 0 && Runs[^1] is var last && last.Length == last.SourceLength
            && last.Text + last.Length == _text.Length && last.Source + last.SourceLength == source)
            Runs[^1] = last with { Length = last.Length + piece.Length, SourceLength = last.SourceLength + piece.Length };
        else
            Runs.Add(new OriginRun(_text.Length, source, piece.Length, piece.Length));
        _text.Append(piece);
    }

    /// <summary>Writes what one escape or entity of the source stands for.</summary>
    public void Escaped(ReadOnlySpan<char> meaning, int source, int sourceLength)
    {
        if (meaning.IsEmpty)
            return;
        if (meaning.Length == sourceLength)
        {
            Verbatim(meaning, source);
            return;
        }
        Runs.Add(new OriginRun(_text.Length, source, meaning.Length, sourceLength));
        _text.Append(meaning);
    }

    /// <summary>Writes white space that the layout asks for and the source does not hold.</summary>
    public void Layout(ReadOnlySpan<char> white) => _text.Append(white);

    /// <summary>Says that what was written since <paramref name="start"/> is one line.</summary>
    public void Line(int start, LineLayout layout, BlockKind? kind)
    {
        while (start < _text.Length && char.IsWhiteSpace(_text[start])) start++;
        var end = _text.Length;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > start)
            _lines.Add(new Line(TextSpan.FromTo(start, end), layout, kind));
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();
}
