using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Trained networks that are asked together: the mean of what they hold likely. For one thread at a time.</summary>
sealed class Teachers(IReadOnlyList<GrammarNetwork> networks)
{
    readonly GrammarScratch[] scratch = [.. networks.Select(n => new GrammarScratch(n))];
    readonly ArcDecoder decoder = new();

    /// <summary>Labels a sentence of the treebanks softly, its heads being right; one longer than the networks read at once stays as it is.</summary>
    public TrainingSentence Advise(TrainingSentence sentence, float weight) =>
        sentence.Forms.Length > GrammarReader.Longest ? sentence : sentence with { Soft = Ask(sentence.Forms, sentence.Heads, weight, out _) };

    /// <summary>Labels a sentence of running text: what is likeliest, and how likely all is.</summary>
    public TrainingSentence Label(string[] forms, int[] types)
    {
        var soft = Ask(forms, null, 1, out var heads);
        return new TrainingSentence(0, forms, types, Likeliest(soft.Upos), Likeliest(soft.Xpos), Likeliest(soft.Features), heads, Likeliest(soft.Relations), soft);

        int[] Likeliest(SoftRows rows) => [.. Enumerable.Range(0, forms.Length).Select(i => (int)rows.Labels(i)[rows.Shares(i).IndexOf(Largest(rows.Shares(i)))])];
    }

    SoftLabels Ask(string[] forms, int[]? given, float weight, out int[] heads)
    {
        var labels = networks[0].Labels;
        var text = Segmented.OfForms([forms]);
        var tags = new Matrix(forms.Length, labels.Tags);
        var arcs = new Matrix(forms.Length, forms.Length + 1);
        var relations = new Matrix(forms.Length, labels.Relations.Length);
        int upos = UniversalTags.Count, xpos = labels.Xpos.Length;
        foreach (var (number, network) in networks.Index())
        {
            var mine = scratch[number];
            WordEncoder.Encode(network, mine, mine.Forms.Read(text, 0, forms.Length), [0, forms.Length]);
            GrammarHeads.Score(network, mine);
            var scores = GrammarHeads.ScoreArcs(network, mine, 0, forms.Length);
            for (var i = 0; i < forms.Length; i++)
            {
                AddShares(mine.Tags.Row(i)[..upos], tags.Row(i)[..upos], -1);
                AddShares(mine.Tags.Row(i).Slice(upos, xpos), tags.Row(i).Slice(upos, xpos), -1);
                AddShares(mine.Tags.Row(i)[(upos + xpos)..], tags.Row(i)[(upos + xpos)..], -1);
                AddShares(scores.Row(i), arcs.Row(i), i + 1);
            }
        }
        heads = given ?? Tree(arcs);
        foreach (var (number, network) in networks.Index())
        {
            GrammarHeads.ScoreRelations(network, scratch[number], 0, heads);
            for (var i = 0; i < forms.Length; i++)
                AddShares(scratch[number].RelationScores.Row(i), relations.Row(i), heads[i] == 0 ? -1 : 0);
        }
        for (var i = 0; i < forms.Length; i++)
            if (heads[i] == 0)
            {
                relations.Row(i).Clear();
                relations.Row(i)[0] = 1;
            }
        return new SoftLabels(
            weight,
            new SoftRows(forms.Length, i => tags.Row(i)[..upos].ToArray()), new SoftRows(forms.Length, i => tags.Row(i).Slice(upos, xpos).ToArray()),
            new SoftRows(forms.Length, i => tags.Row(i)[(upos + xpos)..].ToArray()), new SoftRows(forms.Length, i => arcs.Row(i).ToArray()),
            new SoftRows(forms.Length, i => relations.Row(i).ToArray()));
    }

    /// <summary>The tree whose arcs together are likeliest.</summary>
    int[] Tree(Matrix arcs)
    {
        var logs = new Matrix(arcs.Rows, arcs.Columns);
        for (var i = 0; i < arcs.Rows; i++)
            for (var j = 0; j < arcs.Columns; j++)
                logs.Row(i)[j] = MathF.Log(arcs.Row(i)[j] + 1e-9f);
        var heads = new int[arcs.Rows];
        decoder.Decode(logs, heads);
        return heads;
    }

    void AddShares(ReadOnlySpan<float> scores, Span<float> target, int left)
    {
        var largest = float.NegativeInfinity;
        for (var i = 0; i < target.Length; i++)
            if (i != left)
                largest = Math.Max(largest, scores[i]);
        var sum = 0f;
        for (var i = 0; i < target.Length; i++)
            sum += i == left ? 0 : MathF.Exp(scores[i] - largest);
        for (var i = 0; i < target.Length; i++)
            target[i] += i == left ? 0 : MathF.Exp(scores[i] - largest) / (sum * networks.Count);
    }

    static float Largest(ReadOnlySpan<float> shares)
    {
        var largest = 0f;
        foreach (var share in shares)
            largest = Math.Max(largest, share);
        return largest;
    }
}
