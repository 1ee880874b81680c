using System.Numerics;

namespace Stemma.Language;

/// <summary>Reads tags, arcs and relations off the encoded words.</summary>
static class GrammarHeads
{
    /// <summary>Chooses everything for the sentences whose encoding is in the scratch's top; <paramref name="word"/> is the first one's index in the text.</summary>
    public static void Choose(GrammarNetwork network, GrammarScratch scratch, int word, ReadOnlySpan<int> starts, Span<Grammar> result)
    {
        Score(network, scratch);
        Span<int> heads = stackalloc int[GrammarReader.Longest];
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            int first = starts[sentence], words = starts[sentence + 1] - first;
            ChooseHeads(network, scratch, first, words, heads[..words]);
            ScoreRelations(network, scratch, first, heads[..words]);
            for (var i = 0; i < words; i++)
            {
                var (upos, xpos, features) = network.Labels.Readings[BestReading(network.Labels, scratch.Tags.Row(first + i))];
                result[first + i] = new Grammar(
                    (UniversalTag)upos, network.Labels.Xpos[xpos], network.Labels.Features[features], heads[i] == 0 ? -1 : word + first + heads[i] - 1,
                    network.Labels.Relations[BestRelation(scratch.RelationScores.Row(i), heads[i])]);
            }
        }
    }

    /// <summary>Scores of the tags of all words in the scratch's top, and what their arcs are scored by.</summary>
    public static void Score(GrammarNetwork network, GrammarScratch scratch)
    {
        var top = scratch.Top;
        for (var row = 0; row < top.Rows; row++)
            Activation.Leaky(top.Row(row)[..network.Shape.RelationDependent]);
        WordEncoder.Multiply(scratch, top, 0, network.Tags, scratch.Tags);
        WordEncoder.Multiply(scratch, top, network.Shape.ArcDependent, network.Arc, scratch.Dependents);
    }

    static void ChooseHeads(GrammarNetwork network, GrammarScratch scratch, int first, int words, Span<int> heads)
    {
        scratch.Decoder.Decode(ScoreArcs(network, scratch, first, words), heads);
    }

    /// <summary>The scores of the arcs of one of the sentences in the scratch's top.</summary>
    public static Matrix ScoreArcs(GrammarNetwork network, GrammarScratch scratch, int first, int words)
    {
        var arcs = scratch.Arcs(words);
        ScoreArcs(scratch.Top, network.Shape, network.ArcRoot, scratch.Dependents, scratch.Heads, scratch.HeadPanels, first, words, arcs);
        return arcs;
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

    /// <summary>The scores of the relations to the heads given, in the scratch.</summary>
    public static void ScoreRelations(GrammarNetwork network, GrammarScratch scratch, int first, ReadOnlySpan<int> heads)
    {
        var shape = network.Shape;
        scratch.Relations.Resized(heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var dependent = scratch.Top.Row(first + i).Slice(shape.RelationDependent, shape.Relation);
            var head = heads[i] == 0 ? network.RelationRoot.AsSpan(0, shape.Relation) : scratch.Top.Row(first + heads[i] - 1).Slice(shape.RelationHead, shape.Relation);
            Pair(dependent, head, scratch.Relations.Row(i));
        }
        WordEncoder.Multiply(scratch, scratch.Relations, 0, network.Relation, scratch.RelationScores);
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
        ReadOnlySpan<float> upos = scores[..UniversalTags.Count], xpos = scores.Slice(UniversalTags.Count, labels.Xpos.Length);
        var features = scores[(UniversalTags.Count + labels.Xpos.Length)..];
        // mostly what is best apart goes together
        if (labels.ReadingOf(Best(upos, 0), Best(xpos, 0), Best(features, 0)) is var sure and >= 0)
            return sure;
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
    static int BestRelation(ReadOnlySpan<float> scores, int head) => head == 0 ? 0 : Best(scores, 1);

    /// <summary>The first of the highest scores from a place on.</summary>
    static int Best(ReadOnlySpan<float> scores, int from)
    {
        var (best, most) = (from, scores[from]);
        for (var i = from + 1; i < scores.Length; i++)
            if (scores[i] > most)
                (best, most) = (i, scores[i]);
        return best;
    }
}
