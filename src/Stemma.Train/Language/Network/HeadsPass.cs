using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>The heads of the network, forward and back: tags, arcs, relations.</summary>
sealed class HeadsPass(GrammarParameters parameters, Labels labels, TrainingOptions options, int number)
{
    readonly NetworkShape shape = options.Shape;
    readonly Panels panels = new(), headPanels = new();
    readonly Matrix top = new(0, options.Shape.Top), dTop = new(0, options.Shape.Top), masks = new(0, options.Shape.Top);
    readonly Matrix tags = new(0, labels.Tags);
    readonly Matrix dependents = new(0, options.Shape.Arc), dDependents = new(0, options.Shape.Arc);
    readonly Matrix heads = new(0, options.Shape.Arc), dHeads = new(0, options.Shape.Arc);
    readonly Matrix pairs = new(0, 2 * options.Shape.Relation), dPairs = new(0, 2 * options.Shape.Relation);
    readonly Matrix relations = new(0, labels.Relations.Length);

    /// <summary>Reads the encoder's states, writes the gradient of the loss by them.</summary>
    public Loss Run(ReadOnlySpan<TrainingSentence> sentences, Matrix states, List<int> starts, Matrix dStates, ref Noise noise)
    {
        parameters.Top.Run(states, 0, top);
        masks.Resized(sentences.Length);
        for (var i = 0; i < masks.Rows; i++)
            noise.Mask(masks.Row(i), options.Dropout);
        for (var sentence = 0; sentence < sentences.Length; sentence++)
            for (var row = starts[sentence]; row < starts[sentence + 1]; row++)
            {
                Activation.Leaky(top.Row(row)[..shape.RelationDependent]);
                Rows.Times(top.Row(row), masks.Row(sentence));
            }
        dTop.Resized(top.Rows).Clear();
        var loss = new Loss(RunTags(sentences), RunArcs(sentences, starts), RunRelations(sentences, starts));
        for (var sentence = 0; sentence < sentences.Length; sentence++)
            for (var row = starts[sentence]; row < starts[sentence + 1]; row++)
            {
                Rows.Times(dTop.Row(row), masks.Row(sentence));
                Rows.LeakyBack(dTop.Row(row)[..shape.RelationDependent], top.Row(row)[..shape.RelationDependent]);
            }
        parameters.Top.Return(number, states, 0, dTop, panels, dStates.Resized(states.Rows), 0, accumulate: false);
        return loss;
    }

    double RunTags(ReadOnlySpan<TrainingSentence> sentences)
    {
        parameters.Tags.Run(top, 0, tags);
        double loss = 0;
        var row = 0;
        int upos = UniversalTags.Count, xpos = labels.Xpos.Length;
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Upos.Length; i++, row++)
            {
                var scores = tags.Row(row);
                var soft = sentence.Soft;
                var weight = soft?.Weight ?? 0;
                loss += Softmax.Return(scores[..upos], sentence.Upos[i], options.TagWeight, -1, soft?.Upos, i, weight);
                loss += Softmax.Return(scores.Slice(upos, xpos), sentence.Xpos[i], options.TagWeight, -1, soft?.Xpos, i, weight);
                loss += Softmax.Return(scores[(upos + xpos)..], sentence.Features[i], options.TagWeight, -1, soft?.Features, i, weight);
                tags.WholeRow(row)[labels.Tags..].Clear();
            }
        parameters.Tags.Return(number, top, 0, tags, panels, dTop, 0, accumulate: true);
        return loss;
    }

    double RunArcs(ReadOnlySpan<TrainingSentence> sentences, List<int> starts)
    {
        parameters.Arc.Run(top, shape.ArcDependent, dependents);
        dDependents.Resized(top.Rows);
        double loss = 0;
        var root = parameters.ArcRoot;
        for (var s = 0; s < sentences.Length; s++)
        {
            int first = starts[s], words = starts[s + 1] - first;
            var arcs = new Matrix(words, words + 1);
            GrammarHeads.ScoreArcs(top, shape, root.Value.Data, dependents, heads, headPanels, first, words, arcs);
            for (var i = 0; i < words; i++)
            {
                loss += Softmax.Return(arcs.Row(i), sentences[s].Heads[i], 1, i + 1, sentences[s].Soft?.Heads, i, sentences[s].Soft?.Weight ?? 0);
                arcs.WholeRow(i)[(words + 1)..].Clear();
            }
            panels.Pack(heads.Data, heads.Stride, words + 1, shape.Arc);
            Gemm.Multiply(arcs.Data, arcs.Stride, 1, words, panels, dDependents.Data.AsSpan(first * dDependents.Stride), dDependents.Stride, default, accumulate: false);
            panels.Pack(dependents.Data.AsSpan(first * dependents.Stride), dependents.Stride, words, shape.Arc);
            dHeads.Resized(words + 1);
            Gemm.Multiply(arcs.Data, 1, arcs.Stride, words + 1, panels, dHeads.Data, dHeads.Stride, default, accumulate: false);
            Rows.Plus(root.Gradients[number].Row(0), dHeads.Row(0));
            for (var i = 0; i < words; i++)
                Rows.Plus(dTop.Row(first + i).Slice(shape.ArcHead, shape.Arc), dHeads.Row(i + 1));
        }
        parameters.Arc.Return(number, top, shape.ArcDependent, dDependents, panels, dTop, shape.ArcDependent, accumulate: true);
        return loss;
    }

    double RunRelations(ReadOnlySpan<TrainingSentence> sentences, List<int> starts)
    {
        pairs.Resized(top.Rows);
        dPairs.Resized(top.Rows);
        for (var s = 0; s < sentences.Length; s++)
            for (var i = 0; i < sentences[s].Heads.Length; i++)
                GrammarHeads.Pair(Dependent(top, starts[s] + i), Head(sentences[s], starts[s], i), pairs.Row(starts[s] + i));
        parameters.Relation.Run(pairs, 0, relations);
        double loss = 0;
        for (var s = 0; s < sentences.Length; s++)
            for (var i = 0; i < sentences[s].Heads.Length; i++)
            {
                loss += Softmax.Return(
                    relations.Row(starts[s] + i), sentences[s].Relations[i], 1, -1, sentences[s].Soft?.Relations, i, sentences[s].Soft?.Weight ?? 0);
                relations.WholeRow(starts[s] + i)[labels.Relations.Length..].Clear();
            }
        parameters.Relation.Return(number, pairs, 0, relations, panels, dPairs, 0, accumulate: false);
        for (var s = 0; s < sentences.Length; s++)
            for (var i = 0; i < sentences[s].Heads.Length; i++)
                ReturnPair(sentences[s], starts[s], i);
        return loss;
    }

    void ReturnPair(TrainingSentence sentence, int first, int word)
    {
        var row = first + word;
        Span<float> dependent = Dependent(top, row), head = Head(sentence, first, word);
        Span<float> dSum = dPairs.Row(row)[..shape.Relation], dProduct = dPairs.Row(row)[shape.Relation..];
        Rows.LeakyBack(dSum, pairs.Row(row)[..shape.Relation]);
        var dHead = sentence.Heads[word] == 0
            ? parameters.RelationRoot.Gradients[number].Row(0)
            : dTop.Row(first + sentence.Heads[word] - 1).Slice(shape.RelationHead, shape.Relation);
        var dDependent = Dependent(dTop, row);
        for (var i = 0; i < dSum.Length; i++)
        {
            dDependent[i] += dSum[i] + dProduct[i] * head[i];
            dHead[i] += dSum[i] + dProduct[i] * dependent[i];
        }
    }

    Span<float> Dependent(Matrix matrix, int row) => matrix.Row(row).Slice(shape.RelationDependent, shape.Relation);

    Span<float> Head(TrainingSentence sentence, int first, int word) => sentence.Heads[word] == 0
        ? parameters.RelationRoot.Value.Row(0)
        : top.Row(first + sentence.Heads[word] - 1).Slice(shape.RelationHead, shape.Relation);
}
