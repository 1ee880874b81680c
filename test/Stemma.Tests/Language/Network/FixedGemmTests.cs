using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class FixedGemmTests
{
    [Fact]
    public void A_product_of_whole_numbers_is_near_that_of_floats()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            int rows = random.Next(1, 30), inner = 16 * random.Next(1, 40), columns = random.Next(1, 200);
            Matrix a = Any(random, rows, inner), b = Any(random, inner, columns), bias = Any(random, 1, columns);
            Matrix exact = new(rows, columns), near = new(rows, columns);
            Gemm.Multiply(a, new Panels().Pack(b.Data, b.Stride, inner, columns), exact, bias.Data);
            FixedGemm.Multiply(new FixedRows().Fill(a, 0, inner), new FixedPanels(b, bias.Row(0)), near);
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    near.Row(row)[column].ShouldBe(exact.Row(row)[column], 0.002 * Math.Sqrt(inner), $"seed {seed}: {rows} × {inner} × {columns}");
        }
    }

    [Fact]
    public void A_row_gets_the_same_bits_alone_and_among_others()
    {
        var random = new Random(5);
        Matrix a = Any(random, 23, 64), b = Any(random, 64, 133), together = new(23, 133), one = new(1, 64), alone = new(1, 133);
        var panels = new FixedPanels(b, new float[133]);
        FixedGemm.Multiply(new FixedRows().Fill(a, 0, 64), panels, together);
        for (var row = 0; row < 23; row++)
        {
            a.Row(row).CopyTo(one.Row(0));
            FixedGemm.Multiply(new FixedRows().Fill(one, 0, 64), panels, alone);
            alone.Row(0).SequenceEqual(together.Row(row)).ShouldBeTrue($"row {row}");
        }
    }

    [Fact]
    public void All_kinds_of_vectors_sum_to_the_same_bits()
    {
        var random = new Random(6);
        foreach (var inner in (int[])[1, 2, 7, 64])
        {
            uint[] a = Cells(random, 6 * inner), b = Cells(random, Panels.Width * inner);
            var sums = new int[6 * Panels.Width];
            for (var row = 0; row < 6; row++)
                for (var column = 0; column < Panels.Width; column++)
                    for (var k = 0; k < inner; k++)
                        sums[row * Panels.Width + column] += Dot(a[row * inner + k], b[k * Panels.Width + column]);
            Run<WholeLanes>(a, inner, b).ShouldBe(sums, $"{inner}, vectors of the machine's usual width");
            if (WholeLanes512.IsSupported)
                Run<WholeLanes512>(a, inner, b).ShouldBe(sums, $"{inner}, wide vectors");
        }
    }

    [Fact]
    public void Numbers_as_large_as_they_come_do_not_run_over()
    {
        Matrix a = new(1, 512), b = new(512, 3), c = new(1, 3);
        a.Row(0).Fill(-7);
        for (var row = 0; row < 512; row++)
            (b.Row(row)[0], b.Row(row)[1], b.Row(row)[2]) = (3, row == 0 ? 1e6f : 0, 0);
        FixedGemm.Multiply(new FixedRows().Fill(a, 0, 512), new FixedPanels(b, new float[3]), c);
        c.Row(0)[0].ShouldBe(-7 * 3 * 512, 16);
        c.Row(0)[1].ShouldBe(-7e6f, 1e3);
        c.Row(0)[2].ShouldBe(0);
    }

    [Fact]
    public void Sides_that_do_not_fit_are_refused() =>
        Should.Throw<ArgumentException>(() => FixedGemm.Multiply(new FixedRows().Fill(new Matrix(2, 32), 0, 16), new FixedPanels(new Matrix(32, 3), new float[3]), new Matrix(2, 3)))
            .Message.ShouldStartWith("The sides of the product do not fit.");

    static int[] Run<T>(uint[] a, int inner, uint[] b)
        where T : struct, ILanes<T>
    {
        var tile = new uint[6 * Panels.Width];
        for (var column = 0; column < Panels.Width; column += 2 * T.Cells)
            Kernels.Run<T>(6, ref a[0], inner, 1, inner, ref b[column], ref tile[column], Panels.Width);
        return [.. tile.Select(x => (int)x)];
    }

    static int Dot(uint a, uint b) => (short)a * (short)b + (short)(a >> 16) * (short)(b >> 16);

    static uint[] Cells(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (uint)(ushort)random.Next(-FixedRows.Largest, FixedRows.Largest) | (uint)random.Next(-FixedRows.Largest, FixedRows.Largest) << 16)];

    static Matrix Any(Random random, int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        for (var row = 0; row < rows; row++)
            foreach (ref var x in matrix.Row(row))
                x = 2 * random.NextSingle() - 1;
        return matrix;
    }
}
