using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// The simple recurrent unit, both ways over each sentence (Lei et al. 2018, Simple Recurrent Units for Highly Parallelizable Recurrence): all
/// products are made beforehand for all words at once, only this cheap walk goes word by word.
/// c = f·c' + (1-f)·u and h = r·c + (1-r)·x with f = σ(f̂ + v·c'), r = σ(r̂ + w·c').
/// </summary>
static class Recurrence
{
    /// <summary>Walks over all sentences in both directions.</summary>
    /// <param name="gates">u, f̂, r̂ of the forward walk, then of the backward walk, each <paramref name="size"/> wide.</param>
    /// <param name="input">x: the forward walk's part, then the backward walk's.</param>
    /// <param name="rows">The row of each word in gates and input; none where word and row are the same.</param>
    /// <param name="cells">Receives c, laid out as the input.</param>
    /// <param name="output">Receives h, laid out as the input.</param>
    /// <param name="peeks">v and w of the forward walk, then of the backward walk.</param>
    /// <param name="starts">First row of each sentence, and after the last one the number of rows.</param>
    /// <param name="size">Units of one direction: a multiple of 16.</param>
    /// <param name="keep">Whether f and r are left in place of f̂ and r̂.</param>
    public static void Forward(
        Matrix gates, Matrix input, ReadOnlySpan<int> rows, Matrix cells, Matrix output, ReadOnlySpan<float> peeks, ReadOnlySpan<int> starts, int size, bool keep)
    {
        Span<float> nothing = stackalloc float[size];
        nothing.Clear();
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            int first = starts[sentence], last = starts[sentence + 1] - 1;
            for (var word = first; word <= last; word++)
            {
                var row = rows.IsEmpty ? word : rows[word];
                Step(gates.Row(row)[..(3 * size)], input.Row(row)[..size], word == first ? nothing : cells.Row(word - 1)[..size],
                    cells.Row(word)[..size], output.Row(word)[..size], peeks[..(2 * size)], size, keep);
            }
            for (var word = last; word >= first; word--)
            {
                var row = rows.IsEmpty ? word : rows[word];
                Step(gates.Row(row)[(3 * size)..], input.Row(row)[size..], word == last ? nothing : cells.Row(word + 1)[size..],
                    cells.Row(word)[size..], output.Row(word)[size..], peeks[(2 * size)..], size, keep);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Step(
        Span<float> gates, ReadOnlySpan<float> input, ReadOnlySpan<float> before, Span<float> cells, Span<float> output, ReadOnlySpan<float> peeks, int size,
        bool keep)
    {
        ref var u = ref MemoryMarshal.GetReference(gates);
        ref var f = ref Unsafe.Add(ref u, size);
        ref var r = ref Unsafe.Add(ref u, 2 * size);
        ref var v = ref MemoryMarshal.GetReference(peeks);
        ref var w = ref Unsafe.Add(ref v, size);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var p = ref MemoryMarshal.GetReference(before);
        ref var c = ref MemoryMarshal.GetReference(cells);
        ref var h = ref MemoryMarshal.GetReference(output);
        for (nuint i = 0; i < (nuint)size; i += (nuint)Vector<float>.Count)
        {
            var past = Vector.LoadUnsafe(ref p, i);
            var fresh = Vector.LoadUnsafe(ref u, i);
            var kept = Activation.Sigmoid(Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref v, i), past, Vector.LoadUnsafe(ref f, i)));
            var shown = Activation.Sigmoid(Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref w, i), past, Vector.LoadUnsafe(ref r, i)));
            var now = Vector.FusedMultiplyAdd(kept, past - fresh, fresh);
            var skip = Vector.LoadUnsafe(ref x, i);
            if (keep)
            {
                kept.StoreUnsafe(ref f, i);
                shown.StoreUnsafe(ref r, i);
            }
            now.StoreUnsafe(ref c, i);
            Vector.FusedMultiplyAdd(shown, now - skip, skip).StoreUnsafe(ref h, i);
        }
    }
}
