using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>Holds the text of a lost original against what was made from it.</summary>
public static class RestorationFinder
{
    const int MostBranches = 24;
    const int LongestChange = 14; // words; who leaves out or writes anew more says nothing about the single ones
    const int LongestInMerged = 3; // in a page that mixes texts: there another text may stand in the place

    /// <summary>The places of a lost original at which its branches differ. Each branch is aligned with it once.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="node">A node of the stemma that is a lost original.</param>
    /// <exception cref="ArgumentException">The node is no lost original.</exception>
    public static Restoration Find(Apparatus apparatus, int node)
    {
        if (apparatus.Dossier.Graph.Nodes[node].Lost is not { } lost)
            throw new ArgumentException($"Node {node} is no lost original.", nameof(node));
        var words = WordSequence.Of(lost.Text.Text, lost.Text.Report());
        var all = apparatus.OutOf(node).Select(e => apparatus.Dossier.Graph.Edges[e]).DistinctBy(e => e.Copy).OrderBy(e => e.Copy).ToArray();
        var branches = all.Take(MostBranches)
            .Select(e => new Branch(e.Copy, words, TextOf(apparatus, e.Copy), e.Kind == EdgeKind.Merged ? LongestInMerged : LongestChange)).ToArray();
        return new Restoration([.. branches.Select(b => b.Node)], words.Tokens.Count, [.. Places(words, branches)], all.Length - branches.Length);
    }

    // Runs of words through which each branch has the same step; marks alone are no place.
    static IEnumerable<RestoredPlace> Places(WordSequence words, Branch[] branches)
    {
        for (int first = 0, last; first < words.Tokens.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < words.Tokens.Count && words.Paragraphs[last] == words.Paragraphs[last + 1] && branches.All(b => b.GoesOn(last)))
                last++;
            if (branches.All(b => b.Words(first) is null) || Enumerable.Range(first, last - first + 1).All(i => words.Tokens[i].Kind is TokenKind.Mark or TokenKind.Quote))
                continue;
            var told = branches.Where(b => !b.IsSilent(first)).ToList();
            var others = told.Where(b => b.Words(first) is not null).GroupBy(b => b.Words(first) ?? "", StringComparer.Ordinal)
                .Select(g => new RestoredVariant(g.Key, [.. g.Select(b => b.Node)]))
                .OrderByDescending(v => v.Branches.Count).ThenBy(v => v.Branches[0]).ToValueList();
            if (others.Count > 0)
                yield return new RestoredPlace(words.Span(first, last - first + 1), [.. told.Where(b => b.Words(first) is null).Select(b => b.Node)], others);
        }
    }

    static WordSequence TextOf(Apparatus apparatus, int node)
    {
        var text = apparatus.Dossier.Graph.Nodes[node].Lost?.Text ?? Exemplar.Of(apparatus.Testimonies[node].Account);
        return WordSequence.Of(text.Text, text.Report());
    }

    /// <summary>One branch, aligned with the lost text.</summary>
    sealed class Branch
    {
        readonly WordSequence _text;
        readonly int[] _step; // by word of the lost text: which step of the alignment
        readonly ValueList<Step> _steps;
        readonly int _longest;

        public Branch(int node, WordSequence lost, WordSequence text, int longest)
        {
            (Node, _text, _step, _longest) = (node, text, new int[lost.Tokens.Count], longest);
            _steps = Aligner.Align(lost, text).Steps;
            for (var s = 0; s < _steps.Count; s++)
                for (var i = 0; i < _steps[s].LengthA; i++)
                    _step[_steps[s].A + i] = s;
        }

        public int Node { get; }

        /// <summary>Whether a word and the next are told alike: both kept, or both part of one change.</summary>
        public bool GoesOn(int word) => _step[word] == _step[word + 1]
            || (_steps[_step[word]].Kind == StepKind.Same && _steps[_step[word + 1]].Kind == StepKind.Same);

        /// <summary>Whether the word falls into a passage that it has not got, or has written anew.</summary>
        public bool IsSilent(int word) => _steps[_step[word]] is var step && step.Kind != StepKind.Same && step.LengthA > _longest;

        /// <summary>What it has for the change the word is part of; null when it has the word.</summary>
        public string? Words(int word) => _steps[_step[word]] switch
        {
            { Kind: StepKind.Same } => null,
            { LengthB: 0 } => "",
            var step => Apparatus.Quote(_text.Text, _text.Span(step.B, step.LengthB), 200),
        };
    }
}
