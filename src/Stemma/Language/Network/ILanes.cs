namespace Stemma.Language;

/// <summary>
/// A vector of cells of 32 bits, each a float or a pair of 16-bit numbers, as <see cref="Kernels"/> takes them: one source of the innermost loop for
/// all kinds of numbers and all widths.
/// </summary>
interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Cells of a vector; not more than half a panel's width.</summary>
    static abstract int Cells { get; }

    static abstract TSelf Load(ref uint at);

    /// <summary>What a sum begins with: floats with what stands in the result, whole numbers with nothing.</summary>
    static abstract TSelf Start(ref uint at);

    /// <summary>One cell in every place.</summary>
    static abstract TSelf Spread(ref uint cell);

    /// <summary>sum + a · b, cell by cell; of a pair of numbers both products are added.</summary>
    static abstract TSelf Step(TSelf sum, TSelf a, TSelf b);

    /// <summary>Two steps, to the same bits as one after the other.</summary>
    static abstract TSelf Steps(TSelf sum, TSelf a, TSelf b, TSelf nextA, TSelf nextB);

    static abstract void Store(TSelf sum, ref uint at);
}
