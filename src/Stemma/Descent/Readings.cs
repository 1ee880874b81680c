using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>
/// What the lost texts of a tree had: the readings under which the fewest changes were made in the whole of it (Sankoff 1975). Words put
/// in cost more than words left out, unless it is a word or two, which an editor puts in as lightly as out.
/// </summary>
static class Readings
{
    const float Loss = 1, Gain = 3, Other = 1, OtherTelling = 1.5f, Likelier = 0.2f, Stays = 1e-3f;

    /// <summary>The tree with its lost nodes read anew, the root with them; arrays that stay as they are are the same. O(nodes × rows × readings²).</summary>
    public static (int[][] States, double[] Sure) Of(VariantMatrix matrix, Tree tree)
    {
        var witnesses = matrix.States.Length;
        if (tree.Nodes == witnesses)
            return (tree.States, tree.Sure);
        var reader = new Reader(matrix, tree, witnesses);
        var read = new int[tree.Nodes][];
        for (var v = 0; v < tree.Nodes; v++)
            read[v] = v < witnesses ? matrix.States[v] : new int[matrix.Rows];
        var single = Votes.OfAWordOrTwo(matrix, matrix.States);
        for (var i = 0; i < matrix.Rows; i++)
            reader.Read(i, single[i], read);
        for (var v = witnesses; v < tree.Nodes; v++)
            if (read[v].AsSpan().SequenceEqual(tree.States[v]))
                read[v] = tree.States[v];
        var sure = tree.Sure;
        if (tree.Root >= witnesses)
        {
            sure = Votes.Sure(read[tree.Root], [.. tree.ChildrenOf(tree.Root).Select(c => read[c])]);
            if (sure.AsSpan().SequenceEqual(tree.Sure))
                sure = tree.Sure;
        }
        return (read, sure);
    }

    sealed class Reader
    {
        readonly VariantMatrix _matrix;
        readonly int[] _parents, _bottomUp;
        readonly int _witnesses, _root;
        readonly int[] _codes;     // by code: the reading; 0 is nothing there
        readonly int[] _codeOf;    // by witness
        readonly int[] _chosen;    // by node
        readonly float[] _cost;    // by node and code: the changes below it
        readonly float[] _step;    // by code from and code to
        readonly int[] _before;    // by witness: its code in the row before
        int _width, _rowBefore = -1;
        bool _singleBefore;

        public Reader(VariantMatrix matrix, Tree tree, int witnesses)
        {
            (_matrix, _parents, _witnesses, _root) = (matrix, tree.Parents, witnesses, tree.Root);
            var order = new List<int>(tree.Nodes);
            var todo = new Stack<int>([tree.Root]);
            var children = tree.Parents.Select((p, v) => (p, v)).ToLookup(x => x.p, x => x.v);
            while (todo.TryPop(out var at))
            {
                order.Add(at);
                foreach (var child in children[at])
                    todo.Push(child);
            }
            order.Reverse();
            _bottomUp = [.. order];
            _codes = new int[witnesses + 1];
            (_codeOf, _before) = (new int[witnesses], new int[witnesses]);
            _chosen = new int[tree.Nodes];
            _cost = new float[tree.Nodes * (witnesses + 1)];
            _step = new float[(witnesses + 1) * (witnesses + 1)];
        }

        public void Read(int row, bool single, int[][] into)
        {
            Number(row);
            if (IsAsTheRowBefore(row, single))
            {
                for (var v = _witnesses; v < into.Length; v++)
                    into[v][row] = _codes[_chosen[v]];
                return;
            }
            Steps(row, single);
            _cost.AsSpan(0, _parents.Length * _width).Clear();
            foreach (var v in _bottomUp)
            {
                if (_parents[v] < 0)
                    break;
                var above = _cost.AsSpan(_parents[v] * _width, _width);
                for (var from = 0; from < _width; from++)
                    above[from] += Below(v, from, out _);
            }
            for (var k = _bottomUp.Length - 1; k >= 0; k--)
            {
                var v = _bottomUp[k];
                if (v < _witnesses)
                    _chosen[v] = _codeOf[v];
                else if (v == _root)
                    _chosen[v] = Likeliest(row);
                else
                    Below(v, _chosen[_parents[v]], out _chosen[v]);
                if (v >= _witnesses)
                    into[v][row] = _codes[_chosen[v]];
            }
        }

        // Of a run that some have and others have not every row has one answer.
        bool IsAsTheRowBefore(int row, bool single)
        {
            var same = _width == 2 && row == _rowBefore + 1 && row > 0 && single == _singleBefore && _matrix.Kinds[row] == RowKind.Word && _matrix.Kinds[row - 1] == RowKind.Word
                && _codeOf.AsSpan().SequenceEqual(_before) && Array.IndexOf(_codeOf, 0) >= 0;
            _codeOf.CopyTo(_before, 0);
            (_rowBefore, _singleBefore) = (row, single);
            return same;
        }

        void Number(int row)
        {
            (_codes[0], _width) = (Gap, 1);
            for (var w = 0; w < _witnesses; w++)
            {
                var state = _matrix.States[w][row];
                var code = Array.IndexOf(_codes, state, 0, _width);
                if (code < 0)
                    _codes[code = _width++] = state;
                _codeOf[w] = code;
            }
        }

        void Steps(int row, bool single)
        {
            var kind = _matrix.Kinds[row];
            for (var from = 0; from < _width; from++)
                for (var to = 0; to < _width; to++)
                    _step[from * _width + to] = from == to ? 0 : Step(_codes[from], _codes[to], kind, single);
        }

        float Step(int from, int to, RowKind kind, bool single)
        {
            if (to == Gap)
                return single ? Other : Loss;
            if (from == Gap)
                return kind == RowKind.Dateline ? 2 * Gain : single || kind != RowKind.Word ? Other : Gain;
            return (_matrix.Telling[from] && _matrix.Telling[to] ? OtherTelling : Other)
                + Likelier * (float)Math.Clamp(_matrix.Likely[to] - _matrix.Likely[from], -3, 3);
        }

        // The cheapest way on from a reading above to the node, and what the node has then; in doubt what stands above.
        float Below(int node, int from, out int chosen)
        {
            if (node < _witnesses)
            {
                chosen = _codeOf[node];
                return _cost[node * _width + chosen] + _step[from * _width + chosen];
            }
            var least = float.MaxValue;
            chosen = from;
            for (var to = 0; to < _width; to++)
            {
                var cost = _cost[node * _width + to] + _step[from * _width + to] + (to == from ? 0 : Stays);
                if (cost < least)
                    (least, chosen) = (cost, to);
            }
            return least;
        }

        int Likeliest(int row)
        {
            var best = 0;
            var least = float.MaxValue;
            for (var code = 0; code < _width; code++)
            {
                var reading = _codes[code];
                var cost = _cost[_root * _width + code] - (reading == Gap ? 0 : Likelier * (float)Math.Min(3, _matrix.Likely[reading]) + Stays * Math.Min(100, _matrix.Uses[reading]) / 100);
                if (cost < least)
                    (least, best) = (cost, code);
            }
            return best;
        }
    }
}
