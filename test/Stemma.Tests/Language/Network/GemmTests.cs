using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class GemmTests
{
    [Fact]
    public void A_product_is_the_sum_of_products()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            int rows = random.Next(1, 30), inner = random.Next(1, seed % 9 == 0 ? 1200 : 90), columns = random.Next(1, 200);
            Matrix a = Any(random, rows, inner), b = Any(random, inner, columns), bias = Any(random, 1, columns), c = new(rows, columns);
            Gemm.Multiply(a, new Panels().Pack(b.Data, b.Stride, inner, columns), c, bias.Data);
            Matrix transposed = new(columns, inner), again = new(rows, columns);
            for (var i = 0; i < inner; i++)
                for (var j = 0; j < columns; j++)
                    transposed.Row(j)[i] = b.Row(i)[j];
            Gemm.Multiply(a, new Panels().PackTransposed(transposed.Data, transposed.Stride, inner, columns), again, bias.Data);
            double worst = 0;
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                {
                    double sum = bias.Row(0)[j];
                    for (var k = 0; k < inner; k++)
                        sum += (double)a.Row(i)[k] * b.Row(k)[j];
                    worst = Math.Max(worst, Math.Abs(c.Row(i)[j] - sum));
                }
                again.Row(i).SequenceEqual(c.Row(i)).ShouldBeTrue($"seed {seed}: transposed, row {i}");
            }
            worst.ShouldBeLessThan(1e-4, $"seed {seed}: {rows} × {inner} × {columns}");
        }
    }

    [Fact]
    public void A_row_gets_the_same_bits_alone_and_among_others()
    {
        var random = new Random(5);
        Matrix a = Any(random, 23, 70), b = Any(random, 70, 133), c = new(23, 133), one = new(1, 70), alone = new(1, 133);
        var panels = new Panels().Pack(b.Data, b.Stride, 70, 133);
        Gemm.Multiply(a, panels, c, default);
        for (var row = 0; row < 23; row++)
        {
            a.Row(row).CopyTo(one.Row(0));
            Gemm.Multiply(one, panels, alone, default);
            alone.Row(0).SequenceEqual(c.Row(row)).ShouldBeTrue($"row {row}");
        }
    }

    [Fact]
    public void Sides_that_do_not_fit_are_refused() =>
        Should.Throw<ArgumentException>(() => Gemm.Multiply(new float[5], 3, 1, 2, new Panels().Pack(new float[64], 16, 3, 16), new float[32], 16, default, false))
            .Message.ShouldStartWith("The sides of the product do not fit.");

    static Matrix Any(Random random, int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        for (var row = 0; row < rows; row++)
            foreach (ref var x in matrix.Row(row))
                x = 2 * random.NextSingle() - 1;
        return matrix;
    }
}
