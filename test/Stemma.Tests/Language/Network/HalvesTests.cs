using System.Buffers.Binary;
using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class HalvesTests
{
    [Fact]
    public void Every_finite_number_of_half_precision_is_widened_exactly()
    {
        var halves = Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite).ToArray();
        foreach (var count in (int[])[halves.Length, 1, 7, 33])
        {
            var bytes = new byte[2 * count];
            for (var i = 0; i < count; i++)
                BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(2 * i), halves[^(i + 1)]);
            var wide = new float[count];
            Halves.Widen(bytes, wide);
            for (var i = 0; i < count; i++)
                BitConverter.SingleToInt32Bits(wide[i]).ShouldBe(BitConverter.SingleToInt32Bits((float)halves[^(i + 1)]), $"{halves[^(i + 1)]}");
        }
    }
}
