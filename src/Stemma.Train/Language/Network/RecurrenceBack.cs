using System.Numerics;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>The way back through <see cref="Recurrence"/>.</summary>
static class RecurrenceBack
{
    /// <summary>
    /// From the gradient of the output to those of the gates (before their curves), of the input's straight way, and of the peeks (added). The
    /// other matrices are as the forward walk left them.
    /// </summary>
    public static void Run(
        Matrix gates, Matrix input, Matrix cells, Matrix dOutput, Matrix dGates, Matrix dInput, ReadOnlySpan<float> peeks, Span<float> dPeeks,
        ReadOnlySpan<int> starts, int size)
    {
        dGates.Resized(gates.Rows);
        dInput.Resized(gates.Rows);
        Span<float> carried = stackalloc float[size];
        Span<float> nothing = stackalloc float[size];
        nothing.Clear();
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            int first = starts[sentence], last = starts[sentence + 1] - 1;
            carried.Clear();
            for (var row = last; row >= first; row--)
                Step(gates.Row(row)[..(3 * size)], input.Row(row)[..size], row == first ? nothing : cells.Row(row - 1)[..size], cells.Row(row)[..size],
                    dOutput.Row(row)[..size], dGates.Row(row)[..(3 * size)], dInput.Row(row)[..size], peeks[..(2 * size)], dPeeks[..(2 * size)], carried);
            carried.Clear();
            for (var row = first; row <= last; row++)
                Step(gates.Row(row)[(3 * size)..], input.Row(row)[size..], row == last ? nothing : cells.Row(row + 1)[size..], cells.Row(row)[size..],
                    dOutput.Row(row)[size..], dGates.Row(row)[(3 * size)..], dInput.Row(row)[size..], peeks[(2 * size)..], dPeeks[(2 * size)..], carried);
        }
    }

    static void Step(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> input, ReadOnlySpan<float> before, ReadOnlySpan<float> cells, ReadOnlySpan<float> dOutput,
        Span<float> dGates, Span<float> dInput, ReadOnlySpan<float> peeks, Span<float> dPeeks, Span<float> carried)
    {
        var size = carried.Length;
        for (var i = 0; i < size; i += Vector<float>.Count)
        {
            Vector<float> u = new(gates[i..]), f = new(gates[(size + i)..]), r = new(gates[(2 * size + i)..]);
            Vector<float> past = new(before[i..]), now = new(cells[i..]), dh = new(dOutput[i..]);
            var dr = dh * (now - new Vector<float>(input[i..])) * r * (Vector<float>.One - r);
            var dc = dh * r + new Vector<float>(carried[i..]);
            var df = dc * (past - u) * f * (Vector<float>.One - f);
            (dc * (Vector<float>.One - f)).CopyTo(dGates[i..]);
            df.CopyTo(dGates[(size + i)..]);
            dr.CopyTo(dGates[(2 * size + i)..]);
            (dh * (Vector<float>.One - r)).CopyTo(dInput[i..]);
            (dc * f + df * new Vector<float>(peeks[i..]) + dr * new Vector<float>(peeks[(size + i)..])).CopyTo(carried[i..]);
            (new Vector<float>(dPeeks[i..]) + df * past).CopyTo(dPeeks[i..]);
            (new Vector<float>(dPeeks[(size + i)..]) + dr * past).CopyTo(dPeeks[(size + i)..]);
        }
    }
}
