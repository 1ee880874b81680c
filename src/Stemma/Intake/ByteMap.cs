namespace Stemma.Intake;

/// <summary>Leads between the code units of a decoded text and the bytes it was read from.</summary>
abstract class ByteMap(int length)
{
    /// <summary>Number of bytes, byte order mark included.</summary>
    public int Length { get; } = length;

    /// <summary>The byte at which the character that holds a code unit begins; the unit is in the text or its end.</summary>
    public abstract int ByteOf(int unit);

    /// <summary>The first code unit of the character that holds a byte; the byte is in the capture or its end.</summary>
    public abstract int UnitOf(int offset);
}

/// <summary>Every code unit has the same number of bytes: single-byte sets, ASCII, UTF-16.</summary>
sealed class EvenByteMap(int length, int bom, int width, int units) : ByteMap(length)
{
    public override int ByteOf(int unit) => unit >= units ? Length : bom + (unit * width);

    public override int UnitOf(int offset) => offset >= Length ? units : offset <= bom ? 0 : Math.Min((offset - bom) / width, Math.Max(0, units - 1));
}

/// <summary>A set without structure of its own to count by: the byte of every code unit, found by decoding byte after byte, on first use.</summary>
sealed class ListedByteMap(ReadOnlyMemory<byte> bytes, System.Text.Encoding encoding, int units) : ByteMap(bytes.Length)
{
    int[]? _starts; // by code unit; made once, and the same whoever makes it

    public override int ByteOf(int unit) => unit >= units ? Length : Starts[unit];

    public override int UnitOf(int offset)
    {
        if (offset >= Length)
            return units;
        var starts = Starts;
        int low = 0, high = units;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        if (low == 0)
            return 0;
        var start = starts[low - 1];
        while (low > 1 && starts[low - 2] == start) low--;
        return low - 1;
    }

    int[] Starts => _starts ??= List();

    int[] List()
    {
        var starts = new int[units];
        Array.Fill(starts, Length);
        var decoder = encoding.GetDecoder();
        Span<char> made = stackalloc char[16];
        int unit = 0, start = 0;
        for (var at = 0; at < Length; at++)
        {
            var count = decoder.GetChars(bytes.Span.Slice(at, 1), made, flush: at + 1 == Length);
            if (count == 0)
                continue;
            for (var i = 0; i < count && unit < units; i++)
                starts[unit++] = start;
            start = at + 1;
        }
        return starts;
    }
}
