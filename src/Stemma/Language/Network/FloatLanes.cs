using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Language;

/// <summary>Floats, as many as the machine's vectors hold; a step is a fused multiply-add.</summary>
readonly struct FloatLanes(Vector<float> numbers) : ILanes<FloatLanes>
{
    readonly Vector<float> numbers = numbers;

    public static int Cells => Vector<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes Load(ref uint at) => new(Vector.LoadUnsafe(ref Unsafe.As<uint, float>(ref at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes Start(ref uint at) => Load(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes Spread(ref uint cell) => new(new Vector<float>(Unsafe.As<uint, float>(ref cell)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes Step(FloatLanes sum, FloatLanes a, FloatLanes b) => new(Vector.FusedMultiplyAdd(a.numbers, b.numbers, sum.numbers));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes Steps(FloatLanes sum, FloatLanes a, FloatLanes b, FloatLanes nextA, FloatLanes nextB) => Step(Step(sum, a, b), nextA, nextB);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(FloatLanes sum, ref uint at) => sum.numbers.StoreUnsafe(ref Unsafe.As<uint, float>(ref at));
}
