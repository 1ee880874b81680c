using System.Buffers;
using System.Text;

namespace Stemma.Intake;

/// <summary>UTF-8 and whatever damage is in it: counts bytes from the nearest of marks set every KB on first use.</summary>
sealed class Utf8ByteMap(ReadOnlyMemory<byte> bytes, int bom, int units) : ByteMap(bytes.Length)
{
    const int Stride = 1024;

    Mark[]? _marks; // made once, and the same whoever makes it

    readonly record struct Mark(int Byte, int Unit);

    public override int ByteOf(int unit)
    {
        if (unit >= units)
            return Length;
        var mark = Nearest(m => m.Unit <= unit);
        var left = bytes.Span[mark.Byte..];
        int at = mark.Byte, seen = mark.Unit;
        while (seen < unit)
        {
            var (length, width) = Next(left);
            if (length == width) // ASCII: as far as it goes
                length = width = Math.Min(AsciiRun(left), unit - seen);
            if (seen + width > unit)
                return at; // the second half of a pair
            seen += width;
            at += length;
            left = left[length..];
        }
        return at;
    }

    public override int UnitOf(int offset)
    {
        if (offset >= Length)
            return units;
        if (offset <= bom)
            return 0;
        var mark = Nearest(m => m.Byte <= offset);
        var left = bytes.Span[mark.Byte..];
        int at = mark.Byte, seen = mark.Unit;
        while (at < offset)
        {
            var (length, width) = Next(left);
            if (length == width)
                length = width = Math.Min(AsciiRun(left), offset - at);
            if (at + length > offset)
                return seen;
            seen += width;
            at += length;
            left = left[length..];
        }
        return seen;
    }

    Mark Nearest(Func<Mark, bool> isBefore)
    {
        var marks = _marks ??= SetMarks();
        int low = 1, high = marks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(marks[middle])) low = middle + 1;
            else high = middle;
        }
        return marks[low - 1];
    }

    Mark[] SetMarks()
    {
        var marks = new List<Mark>((Length / Stride) + 1) { new(bom, 0) };
        var left = bytes.Span[bom..];
        int at = bom, seen = 0, due = bom + Stride;
        while (!left.IsEmpty)
        {
            var (length, width) = Next(left);
            if (length == width)
                length = width = Math.Min(AsciiRun(left), Math.Max(1, due - at));
            seen += width;
            at += length;
            left = left[length..];
            if (at < due)
                continue;
            marks.Add(new Mark(at, seen));
            due = at + Stride;
        }
        return [.. marks];
    }

    // Bytes and code units of the next character; a broken sequence is one U+FFFD, as the decoder has it. Equal only for one byte.
    static (int Length, int Width) Next(ReadOnlySpan<byte> left) =>
        Rune.DecodeFromUtf8(left, out var rune, out var consumed) == OperationStatus.Done ? (consumed, rune.Utf16SequenceLength) : (consumed, 1);

    // At least 1: a lone broken byte is one unit too.
    static int AsciiRun(ReadOnlySpan<byte> left) =>
        left.IndexOfAnyExceptInRange((byte)0, (byte)127) switch { < 0 => left.Length, 0 => 1, var run => run };
}
