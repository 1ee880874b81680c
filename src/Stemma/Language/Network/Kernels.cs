using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>
/// The innermost loops of the matrix product, for 1 or 6 rows and 16, 32 or 64 columns held in registers. Every number of the result is one
/// chain of fused multiply-adds over the inner length in order, so it does not depend on the vector's width, the kernel or the neighbours.
/// </summary>
static class Kernels
{
    /// <summary>c = from + a · b. <paramref name="rows"/> is 1 or 6, <paramref name="vectors"/> 1, 2 or 4; distances in floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(
        int rows, int vectors, ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        switch (rows, vectors)
        {
            case (6, 4): Rows6Vectors4(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
            case (6, 2): Rows6Vectors2(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
            case (6, 1): Rows6Vectors1(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
            case (1, 4): Rows1Vectors4(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
            case (1, 2): Rows1Vectors2(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
            case (1, 1): Rows1Vectors1(ref a, row, step, inner, ref b, width, ref from, fromRow, ref c, cRow); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows6Vectors4(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        var c01 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 16));
        var c02 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 32));
        var c03 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 48));
        var c10 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow));
        var c11 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow + 16));
        var c12 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow + 32));
        var c13 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow + 48));
        var c20 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2));
        var c21 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2 + 16));
        var c22 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2 + 32));
        var c23 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2 + 48));
        var c30 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3));
        var c31 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3 + 16));
        var c32 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3 + 32));
        var c33 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3 + 48));
        var c40 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4));
        var c41 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4 + 16));
        var c42 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4 + 32));
        var c43 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4 + 48));
        var c50 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5));
        var c51 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5 + 16));
        var c52 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5 + 32));
        var c53 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5 + 48));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 16));
            var b2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 32));
            var b3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 48));
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(a0, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(a0, b3, c03);
            var a1 = Vector512.Create(Unsafe.Add(ref a, row));
            c10 = Vector512.FusedMultiplyAdd(a1, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(a1, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(a1, b2, c12);
            c13 = Vector512.FusedMultiplyAdd(a1, b3, c13);
            var a2 = Vector512.Create(Unsafe.Add(ref a, row * 2));
            c20 = Vector512.FusedMultiplyAdd(a2, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(a2, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(a2, b2, c22);
            c23 = Vector512.FusedMultiplyAdd(a2, b3, c23);
            var a3 = Vector512.Create(Unsafe.Add(ref a, row * 3));
            c30 = Vector512.FusedMultiplyAdd(a3, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(a3, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(a3, b2, c32);
            c33 = Vector512.FusedMultiplyAdd(a3, b3, c33);
            var a4 = Vector512.Create(Unsafe.Add(ref a, row * 4));
            c40 = Vector512.FusedMultiplyAdd(a4, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(a4, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(a4, b2, c42);
            c43 = Vector512.FusedMultiplyAdd(a4, b3, c43);
            var a5 = Vector512.Create(Unsafe.Add(ref a, row * 5));
            c50 = Vector512.FusedMultiplyAdd(a5, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(a5, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(a5, b2, c52);
            c53 = Vector512.FusedMultiplyAdd(a5, b3, c53);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
        c02.StoreUnsafe(ref Unsafe.Add(ref c, 32));
        c03.StoreUnsafe(ref Unsafe.Add(ref c, 48));
        c10.StoreUnsafe(ref Unsafe.Add(ref c, cRow));
        c11.StoreUnsafe(ref Unsafe.Add(ref c, cRow + 16));
        c12.StoreUnsafe(ref Unsafe.Add(ref c, cRow + 32));
        c13.StoreUnsafe(ref Unsafe.Add(ref c, cRow + 48));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2));
        c21.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2 + 16));
        c22.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2 + 32));
        c23.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2 + 48));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3));
        c31.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3 + 16));
        c32.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3 + 32));
        c33.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3 + 48));
        c40.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4));
        c41.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4 + 16));
        c42.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4 + 32));
        c43.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4 + 48));
        c50.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5));
        c51.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5 + 16));
        c52.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5 + 32));
        c53.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5 + 48));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows6Vectors2(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        var c01 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 16));
        var c10 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow));
        var c11 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow + 16));
        var c20 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2));
        var c21 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2 + 16));
        var c30 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3));
        var c31 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3 + 16));
        var c40 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4));
        var c41 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4 + 16));
        var c50 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5));
        var c51 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5 + 16));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 16));
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            var a1 = Vector512.Create(Unsafe.Add(ref a, row));
            c10 = Vector512.FusedMultiplyAdd(a1, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(a1, b1, c11);
            var a2 = Vector512.Create(Unsafe.Add(ref a, row * 2));
            c20 = Vector512.FusedMultiplyAdd(a2, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(a2, b1, c21);
            var a3 = Vector512.Create(Unsafe.Add(ref a, row * 3));
            c30 = Vector512.FusedMultiplyAdd(a3, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(a3, b1, c31);
            var a4 = Vector512.Create(Unsafe.Add(ref a, row * 4));
            c40 = Vector512.FusedMultiplyAdd(a4, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(a4, b1, c41);
            var a5 = Vector512.Create(Unsafe.Add(ref a, row * 5));
            c50 = Vector512.FusedMultiplyAdd(a5, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(a5, b1, c51);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
        c10.StoreUnsafe(ref Unsafe.Add(ref c, cRow));
        c11.StoreUnsafe(ref Unsafe.Add(ref c, cRow + 16));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2));
        c21.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2 + 16));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3));
        c31.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3 + 16));
        c40.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4));
        c41.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4 + 16));
        c50.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5));
        c51.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5 + 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows6Vectors1(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        var c10 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow));
        var c20 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 2));
        var c30 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 3));
        var c40 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 4));
        var c50 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, fromRow * 5));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            var a1 = Vector512.Create(Unsafe.Add(ref a, row));
            c10 = Vector512.FusedMultiplyAdd(a1, b0, c10);
            var a2 = Vector512.Create(Unsafe.Add(ref a, row * 2));
            c20 = Vector512.FusedMultiplyAdd(a2, b0, c20);
            var a3 = Vector512.Create(Unsafe.Add(ref a, row * 3));
            c30 = Vector512.FusedMultiplyAdd(a3, b0, c30);
            var a4 = Vector512.Create(Unsafe.Add(ref a, row * 4));
            c40 = Vector512.FusedMultiplyAdd(a4, b0, c40);
            var a5 = Vector512.Create(Unsafe.Add(ref a, row * 5));
            c50 = Vector512.FusedMultiplyAdd(a5, b0, c50);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
        c10.StoreUnsafe(ref Unsafe.Add(ref c, cRow));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 2));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 3));
        c40.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 4));
        c50.StoreUnsafe(ref Unsafe.Add(ref c, cRow * 5));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows1Vectors4(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        var c01 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 16));
        var c02 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 32));
        var c03 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 48));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 16));
            var b2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 32));
            var b3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 48));
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(a0, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(a0, b3, c03);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
        c02.StoreUnsafe(ref Unsafe.Add(ref c, 32));
        c03.StoreUnsafe(ref Unsafe.Add(ref c, 48));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows1Vectors2(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        var c01 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, 16));
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref b, 16));
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(a0, b1, c01);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Rows1Vectors1(ref float a, nint row, nint step, int inner, ref float b, nint width, ref float from, nint fromRow, ref float c, nint cRow)
    {
        var c00 = Vector512.LoadUnsafe(ref from);
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var a0 = Vector512.Create(a);
            c00 = Vector512.FusedMultiplyAdd(a0, b0, c00);
            a = ref Unsafe.Add(ref a, step);
            b = ref Unsafe.Add(ref b, width);
        }
        c00.StoreUnsafe(ref c);
    }
}
