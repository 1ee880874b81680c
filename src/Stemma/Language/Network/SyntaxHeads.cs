using System.Numerics;

namespace Stemma.Language;

/// <summary>Reads tags, arcs and relations off the encoded words.</summary>
static class SyntaxHeads
{
    /// <summary>Chooses everything for the sentences whose encoding is in the scratch's top.</summary>
    public static void Choose(SyntaxModel model, SyntaxScratch scratch, ReadOnlySpan<int> starts, Span<WordSyntax> result)
    {
        var shape = model.Shape;
        var top = scratch.Top;
        for (var row = 0; row < top.Rows; row++)
            Activation.Leaky(top.Row(row)[..shape.RelationDependent]);
        Multiply(top, 0, model.Tags, scratch.Tags);
        Multiply(top, shape.ArcDependent, model.Arc, scratch.Dependents);
        Span<int> heads = stackalloc int[SyntaxReader.Longest];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            int first = starts[sentence], words = starts[sentence + 1] - first;
            ChooseHeads(model, scratch, first, words, heads[..words]);
            ChooseRelations(model, scratch, first, heads[..words]);
            for (var i = 0; i < words; i++)
            {
                var (upos, xpos, features) = model.Labels.Readings[BestReading(model.Labels, scratch.Tags.Row(first + i))];
                result[first + i] = new WordSyntax(
                    model.Labels.Upos[upos], model.Labels.Xpos[xpos], model.Labels.Features[features], heads[i],
                    model.Labels.Relations[BestRelation(scratch.RelationScores.Row(i), heads[i])]);
            }
        }
    }

    static void Multiply(Matrix top, int from, (Panels Weights, float[] Bias) by, Matrix target) =>
        Gemm.Multiply(top.Data.AsSpan(from), top.Stride, 1, top.Rows, by.Weights, target.Resized(top.Rows).Data, target.Stride, by.Bias, accumulate: false);

    static void ChooseHeads(SyntaxModel model, SyntaxScratch scratch, int first, int words, Span<int> heads)
    {
        var arcs = scratch.Arcs(words);
        ScoreArcs(scratch.Top, model.Shape, model.ArcRoot, scratch.Dependents, scratch.Heads, scratch.HeadPanels, first, words, arcs);
        scratch.Decoder.Decode(arcs, heads);
    }

    /// <summary>The scores of one sentence's arcs: a row a word, a column a head, the root first.</summary>
    public static void ScoreArcs(
        Matrix top, NetworkShape shape, ReadOnlySpan<float> root, Matrix dependents, Matrix heads, Panels panels, int first, int words, Matrix arcs)
    {
        heads.Resized(words + 1);
        root[..shape.Arc].CopyTo(heads.Row(0));
        for (var i = 0; i < words; i++)
            top.Row(first + i).Slice(shape.ArcHead, shape.Arc).CopyTo(heads.Row(i + 1));
        panels.PackTransposed(heads.Data, heads.Stride, shape.Arc, words + 1);
        Gemm.Multiply(
            dependents.Data.AsSpan(first * dependents.Stride), dependents.Stride, 1, words, panels, arcs.Resized(words).Data, arcs.Stride, default, accumulate: false);
    }

    static void ChooseRelations(SyntaxModel model, SyntaxScratch scratch, int first, ReadOnlySpan<int> heads)
    {
        var shape = model.Shape;
        scratch.Relations.Resized(heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var dependent = scratch.Top.Row(first + i).Slice(shape.RelationDependent, shape.Relation);
            var head = heads[i] == 0 ? model.RelationRoot.AsSpan(0, shape.Relation) : scratch.Top.Row(first + heads[i] - 1).Slice(shape.RelationHead, shape.Relation);
            Pair(dependent, head, scratch.Relations.Row(i));
        }
        Gemm.Multiply(scratch.Relations, model.Relation.Weights, scratch.RelationScores, model.Relation.Bias);
    }

    /// <summary>What two words are to each other: the leaky sum of their vectors, then the product number by number.</summary>
    public static void Pair(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, Span<float> target)
    {
        for (var i = 0; i < dependent.Length; i += Vector<float>.Count)
        {
            Vector<float> a = new(dependent[i..]), b = new(head[i..]);
            Vector.Max(a + b, (a + b) * Activation.Leak).CopyTo(target[i..]);
            (a * b).CopyTo(target[(dependent.Length + i)..]);
        }
    }

    /// <summary>The known combination of tag, Penn tag and features with the best sum of scores.</summary>
    static int BestReading(Labels labels, ReadOnlySpan<float> scores)
    {
        ReadOnlySpan<float> upos = scores[..labels.Upos.Length], xpos = scores.Slice(labels.Upos.Length, labels.Xpos.Length);
        var features = scores[(labels.Upos.Length + labels.Xpos.Length)..];
        var best = 0;
        var score = float.NegativeInfinity;
        for (var i = 0; i < labels.Readings.Length; i++)
        {
            ref readonly var reading = ref labels.Readings[i];
            var sum = upos[reading.Upos] + xpos[reading.Xpos] + features[reading.Features];
            if (sum > score)
                (best, score) = (i, sum);
        }
        return best;
    }

    /// <summary>The best relation; the first is <c>root</c>, which the root has and no other word.</summary>
    static int BestRelation(ReadOnlySpan<float> scores, int head)
    {
        if (head == 0)
            return 0;
        var best = 1;
        for (var i = 2; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
