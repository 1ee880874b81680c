using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Language;

/// <summary>Pairs of 16-bit numbers, as many as the machine's vectors hold; the sums have 32 bits and are exact.</summary>
readonly struct WholeLanes(Vector<int> pairs) : ILanes<WholeLanes>
{
    readonly Vector<int> pairs = pairs;

    public static int Cells => Vector<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes Load(ref uint at) => new(Vector.LoadUnsafe(ref Unsafe.As<uint, int>(ref at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes Start(ref uint at) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes Spread(ref uint cell) => new(new Vector<int>((int)cell));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes Step(WholeLanes sum, WholeLanes a, WholeLanes b) => new(sum.pairs + Products(a.pairs, b.pairs));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes Steps(WholeLanes sum, WholeLanes a, WholeLanes b, WholeLanes nextA, WholeLanes nextB) =>
        new(sum.pairs + (Products(a.pairs, b.pairs) + Products(nextA.pairs, nextB.pairs)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(WholeLanes sum, ref uint at) => sum.pairs.StoreUnsafe(ref Unsafe.As<uint, int>(ref at));

    /// <summary>Of each pair both products together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<int> Products(Vector<int> a, Vector<int> b)
    {
        if (Avx2.IsSupported && Vector<int>.Count == Vector256<int>.Count)
            return Avx2.MultiplyAddAdjacent(a.AsVector256().AsInt16(), b.AsVector256().AsInt16()).AsVector();
        if (Sse2.IsSupported && Vector<int>.Count == Vector128<int>.Count)
            return Sse2.MultiplyAddAdjacent(a.AsVector128().AsInt16(), b.AsVector128().AsInt16()).AsVector();
        return Low(a) * Low(b) + Vector.ShiftRightArithmetic(a, 16) * Vector.ShiftRightArithmetic(b, 16);
    }

    static Vector<int> Low(Vector<int> pairs) => Vector.ShiftRightArithmetic(Vector.ShiftLeft(pairs, 16), 16);
}
