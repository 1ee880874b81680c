using System.Runtime.CompilerServices;

namespace Stemma.Language;

/// <summary>
/// The innermost loop of the matrix products: a tile of one to six rows by two vectors of columns, held in registers. Every number of the result is
/// one chain over the inner length in order, so it does not depend on the vector's width, the tile or the neighbours.
/// </summary>
static class Kernels
{
    /// <summary>Rows of a tile.</summary>
    public const int Rows = 6;

    /// <summary>
    /// c += a · b of floats, or c = a · b of whole numbers, for a tile whose columns are those of two vectors. Distances are in cells; rows of b are <see cref="Panels.Width"/> apart. Where
    /// there are fewer than six rows, the last one is worked out again in place of those that lack, to the same bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    public static void Run<T>(int rows, ref uint a, nint aRow, nint aStep, int inner, ref uint b, ref uint c, nint cRow)
        where T : struct, ILanes<T>
    {
        nint r1 = Math.Min(1, rows - 1), r2 = Math.Min(2, rows - 1), r3 = Math.Min(3, rows - 1), r4 = Math.Min(4, rows - 1), r5 = Math.Min(5, rows - 1);
        nint a1 = r1 * aRow, a2 = r2 * aRow, a3 = r3 * aRow, a4 = r4 * aRow, a5 = r5 * aRow;
        T s0 = T.Start(ref c), t0 = T.Start(ref Unsafe.Add(ref c, T.Cells));
        T s1 = T.Start(ref Unsafe.Add(ref c, r1 * cRow)), t1 = T.Start(ref Unsafe.Add(ref c, r1 * cRow + T.Cells));
        T s2 = T.Start(ref Unsafe.Add(ref c, r2 * cRow)), t2 = T.Start(ref Unsafe.Add(ref c, r2 * cRow + T.Cells));
        T s3 = T.Start(ref Unsafe.Add(ref c, r3 * cRow)), t3 = T.Start(ref Unsafe.Add(ref c, r3 * cRow + T.Cells));
        T s4 = T.Start(ref Unsafe.Add(ref c, r4 * cRow)), t4 = T.Start(ref Unsafe.Add(ref c, r4 * cRow + T.Cells));
        T s5 = T.Start(ref Unsafe.Add(ref c, r5 * cRow)), t5 = T.Start(ref Unsafe.Add(ref c, r5 * cRow + T.Cells));
        for (; inner >= 2; inner -= 2)
        {
            T b0 = T.Load(ref b), d0 = T.Load(ref Unsafe.Add(ref b, T.Cells));
            b = ref Unsafe.Add(ref b, Panels.Width);
            T b1 = T.Load(ref b), d1 = T.Load(ref Unsafe.Add(ref b, T.Cells));
            b = ref Unsafe.Add(ref b, Panels.Width);
            ref var next = ref Unsafe.Add(ref a, aStep);
            T x0 = T.Spread(ref a), x1 = T.Spread(ref next);
            s0 = T.Steps(s0, x0, b0, x1, b1);
            t0 = T.Steps(t0, x0, d0, x1, d1);
            x0 = T.Spread(ref Unsafe.Add(ref a, a1));
            x1 = T.Spread(ref Unsafe.Add(ref next, a1));
            s1 = T.Steps(s1, x0, b0, x1, b1);
            t1 = T.Steps(t1, x0, d0, x1, d1);
            x0 = T.Spread(ref Unsafe.Add(ref a, a2));
            x1 = T.Spread(ref Unsafe.Add(ref next, a2));
            s2 = T.Steps(s2, x0, b0, x1, b1);
            t2 = T.Steps(t2, x0, d0, x1, d1);
            x0 = T.Spread(ref Unsafe.Add(ref a, a3));
            x1 = T.Spread(ref Unsafe.Add(ref next, a3));
            s3 = T.Steps(s3, x0, b0, x1, b1);
            t3 = T.Steps(t3, x0, d0, x1, d1);
            x0 = T.Spread(ref Unsafe.Add(ref a, a4));
            x1 = T.Spread(ref Unsafe.Add(ref next, a4));
            s4 = T.Steps(s4, x0, b0, x1, b1);
            t4 = T.Steps(t4, x0, d0, x1, d1);
            x0 = T.Spread(ref Unsafe.Add(ref a, a5));
            x1 = T.Spread(ref Unsafe.Add(ref next, a5));
            s5 = T.Steps(s5, x0, b0, x1, b1);
            t5 = T.Steps(t5, x0, d0, x1, d1);
            a = ref Unsafe.Add(ref next, aStep);
        }
        if (inner > 0)
        {
            T b0 = T.Load(ref b), d0 = T.Load(ref Unsafe.Add(ref b, T.Cells));
            var x0 = T.Spread(ref a);
            s0 = T.Step(s0, x0, b0);
            t0 = T.Step(t0, x0, d0);
            x0 = T.Spread(ref Unsafe.Add(ref a, a1));
            s1 = T.Step(s1, x0, b0);
            t1 = T.Step(t1, x0, d0);
            x0 = T.Spread(ref Unsafe.Add(ref a, a2));
            s2 = T.Step(s2, x0, b0);
            t2 = T.Step(t2, x0, d0);
            x0 = T.Spread(ref Unsafe.Add(ref a, a3));
            s3 = T.Step(s3, x0, b0);
            t3 = T.Step(t3, x0, d0);
            x0 = T.Spread(ref Unsafe.Add(ref a, a4));
            s4 = T.Step(s4, x0, b0);
            t4 = T.Step(t4, x0, d0);
            x0 = T.Spread(ref Unsafe.Add(ref a, a5));
            s5 = T.Step(s5, x0, b0);
            t5 = T.Step(t5, x0, d0);
        }
        T.Store(s0, ref c);
        T.Store(t0, ref Unsafe.Add(ref c, T.Cells));
        T.Store(s1, ref Unsafe.Add(ref c, r1 * cRow));
        T.Store(t1, ref Unsafe.Add(ref c, r1 * cRow + T.Cells));
        T.Store(s2, ref Unsafe.Add(ref c, r2 * cRow));
        T.Store(t2, ref Unsafe.Add(ref c, r2 * cRow + T.Cells));
        T.Store(s3, ref Unsafe.Add(ref c, r3 * cRow));
        T.Store(t3, ref Unsafe.Add(ref c, r3 * cRow + T.Cells));
        T.Store(s4, ref Unsafe.Add(ref c, r4 * cRow));
        T.Store(t4, ref Unsafe.Add(ref c, r4 * cRow + T.Cells));
        T.Store(s5, ref Unsafe.Add(ref c, r5 * cRow));
        T.Store(t5, ref Unsafe.Add(ref c, r5 * cRow + T.Cells));
    }
}
