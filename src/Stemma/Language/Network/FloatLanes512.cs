using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>Sixteen floats, for machines with vectors of 512 bits.</summary>
readonly struct FloatLanes512(Vector512<float> numbers) : ILanes<FloatLanes512>
{
    readonly Vector512<float> numbers = numbers;

    public static int Cells => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Load(ref uint at) => new(Vector512.LoadUnsafe(ref at).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Start(ref uint at) => Load(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Spread(ref uint cell) => new(Vector512.Create(cell).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Step(FloatLanes512 sum, FloatLanes512 a, FloatLanes512 b) =>
        new(Vector512.FusedMultiplyAdd(a.numbers, b.numbers, sum.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Steps(FloatLanes512 sum, FloatLanes512 a, FloatLanes512 b, FloatLanes512 nextA, FloatLanes512 nextB) =>
        Step(Step(sum, a, b), nextA, nextB);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(FloatLanes512 sum, ref uint at) => sum.numbers.AsUInt32().StoreUnsafe(ref at);
}
