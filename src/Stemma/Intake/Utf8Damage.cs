using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Stemma.Intake;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Whole">Characters of two bytes and more that are whole.</param>
/// <param name="Broken">Broken sequences, each of which a decoder replaces by one U+FFFD.</param>
/// <param name="First">The byte of the first broken sequence; -1 when there is none.</param>
/// <param name="CutShort">Whether the only broken sequence is the last, cut off by the end of the bytes.</param>
readonly record struct Utf8Damage(int Whole, int Broken, int First, bool CutShort)
{
    /// <summary>
    /// Whether the bytes are better read as UTF-8 than in a single-byte set: in those, two bytes that happen to make a UTF-8 character
    /// are rare, so more whole characters than broken ones mean damaged UTF-8.
    /// </summary>
    public bool IsUtf8 => Broken == 0 || CutShort || Whole > Broken;

    /// <summary>Whether there is a character that is not ASCII, whole or broken.</summary>
    public bool IsAscii => Whole == 0 && Broken == 0;

    /// <summary>Reads the bytes once, O(length).</summary>
    public static Utf8Damage Of(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return new Utf8Damage(0, 0, -1, false);
        if (Utf8.IsValid(bytes))
            return new Utf8Damage(1, 0, -1, false); // how many does not matter then
        int whole = 0, broken = 0, first = -1;
        var cutShort = false;
        for (var at = 0; at < bytes.Length;)
        {
            var run = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (run < 0)
                break;
            at += run;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == OperationStatus.Done)
                whole++;
            else
            {
                cutShort = broken == 0 && status == OperationStatus.NeedMoreData;
                first = broken++ == 0 ? at : first;
            }
            at += length;
        }
        return new Utf8Damage(whole, broken, first, cutShort && broken == 1);
    }
}
