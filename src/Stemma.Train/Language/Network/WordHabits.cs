namespace Stemma.Train.Language;

/// <summary>How words are written in running text: with a capital inside a sentence, beside other capitals, at the beginning, how often.</summary>
sealed class WordHabits
{
    /// <summary>How many numbers there are of a word.</summary>
    public const int Columns = 8;

    /// <summary>Keeps the numbers about as large as those of the vectors beside them.</summary>
    const float Scale = 0.3f;

    readonly int[] all, first, inside, capital, after, before;

    public WordHabits(IReadOnlyList<(uint[] Keys, bool[] Capitals)> text, Dictionary<uint, int> rows)
    {
        (all, first, inside) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        (capital, after, before) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        foreach (var (keys, capitals) in text)
        {
            // a line of capitals, or a headline where all words begin with one, says nothing of a word
            var telling = 2 * capitals.Count(c => c) <= capitals.Length;
            for (var i = 0; i < keys.Length; i++)
            {
                if (!rows.TryGetValue(keys[i], out var row))
                    continue;
                all[row]++;
                if (i == 0)
                    first[row]++;
                if (i == 0 || !telling)
                    continue;
                inside[row]++;
                capital[row] += capitals[i] ? 1 : 0;
                after[row] += i > 1 && capitals[i - 1] ? 1 : 0;
                before[row] += i + 1 < keys.Length && capitals[i + 1] ? 1 : 0;
            }
        }
    }

    /// <summary>The numbers of a word, each from -<see cref="Scale"/> to it; near zero where it was met too seldom to tell.</summary>
    public void Fill(int row, Span<float> target)
    {
        target[0] = Share(capital[row], inside[row]);
        target[1] = Share(after[row], inside[row]);
        target[2] = Share(before[row], inside[row]);
        target[3] = Share(first[row], all[row]);
        target[4] = Scale * Math.Min(1, MathF.Log(all[row]) / 10);
        target[5] = capital[row] > 0 && capital[row] < inside[row] ? Scale / 2 : 0;
    }

    static float Share(int some, int all) => Scale * (2 * some - all) / (all + 2f);
}
