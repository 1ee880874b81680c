using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Language;

/// <summary>Sixteen pairs of 16-bit numbers, for machines with AVX-512.</summary>
readonly struct WholeLanes512(Vector512<int> pairs) : ILanes<WholeLanes512>
{
    readonly Vector512<int> pairs = pairs;

    public static bool IsSupported => Avx512BW.IsSupported;

    public static int Cells => Vector512<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes512 Load(ref uint at) => new(Vector512.LoadUnsafe(ref at).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes512 Start(ref uint at) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes512 Spread(ref uint cell) => new(Vector512.Create(cell).AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes512 Step(WholeLanes512 sum, WholeLanes512 a, WholeLanes512 b) => new(sum.pairs + Products(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeLanes512 Steps(WholeLanes512 sum, WholeLanes512 a, WholeLanes512 b, WholeLanes512 nextA, WholeLanes512 nextB) =>
        new(sum.pairs + (Products(a, b) + Products(nextA, nextB)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(WholeLanes512 sum, ref uint at) => sum.pairs.AsUInt32().StoreUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<int> Products(WholeLanes512 a, WholeLanes512 b) => Avx512BW.MultiplyAddAdjacent(a.pairs.AsInt16(), b.pairs.AsInt16());
}
