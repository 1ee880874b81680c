namespace Stemma.Train.Language;

/// <summary>Shares of labels for each word of a sentence, small ones left out, the others adding up to 1.</summary>
sealed class SoftRows
{
    /// <summary>Less is nothing.</summary>
    const float Least = 0.003f;

    readonly int[] starts;
    readonly ushort[] labels;
    readonly float[] shares;

    /// <param name="rows">How many words.</param>
    /// <param name="row">The shares of all labels for a word.</param>
    public SoftRows(int rows, Func<int, ReadOnlyMemory<float>> row)
    {
        var (kept, sizes) = (new List<ushort>(), new List<float>());
        starts = new int[rows + 1];
        for (var i = 0; i < rows; i++)
        {
            var all = row(i).Span;
            var sum = 0f;
            for (var label = 0; label < all.Length; label++)
                if (all[label] >= Least)
                {
                    kept.Add((ushort)label);
                    sizes.Add(all[label]);
                    sum += all[label];
                }
            for (var at = starts[i]; at < sizes.Count; at++)
                sizes[at] /= sum;
            starts[i + 1] = sizes.Count;
        }
        (labels, shares) = ([.. kept], [.. sizes]);
    }

    /// <summary>The labels of a word that have a share.</summary>
    public ReadOnlySpan<ushort> Labels(int row) => labels.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Their shares.</summary>
    public ReadOnlySpan<float> Shares(int row) => shares.AsSpan(starts[row]..starts[row + 1]);
}

/// <summary>What teachers say of a sentence (Hinton, Vinyals and Dean 2015, Distilling the Knowledge in a Neural Network).</summary>
/// <param name="Weight">How much they count beside the labels, from 0 to 1.</param>
/// <param name="Upos">Parts of speech.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Features">Sets of features.</param>
/// <param name="Heads">Heads counted from 1; 0 the root.</param>
/// <param name="Relations">Relations to the heads the sentence has.</param>
sealed record SoftLabels(float Weight, SoftRows Upos, SoftRows Xpos, SoftRows Features, SoftRows Heads, SoftRows Relations);
