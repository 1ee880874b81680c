namespace Stemma.Language;

/// <summary>What may be cut inside a run without white space, and what speaks for and against it. Trainer and splitter call the same.</summary>
static class WordFeatures
{
    /// <summary>How many features a place has at most.</summary>
    public const int Max = 36;

    const int Reach = 24; // how far a run of letters is followed

    /// <summary>Whether two neighbouring characters may belong to two words by their kinds alone.</summary>
    public static bool MayCut(char before, char after)
    {
        var (a, b) = (Letters.Kind(before), Letters.Kind(after));
        if (b == CharKind.Extension)
            return false;
        return !(a == CharKind.Letter && b == CharKind.Letter) && !(a == CharKind.Digit && b == CharKind.Digit) && !(a == CharKind.Extension && b is CharKind.Letter or CharKind.Digit);
    }

    /// <summary>Whether what follows is <c>n't</c> at the end of a run of letters: the one cut between letters that grammar makes everywhere.</summary>
    public static bool IsNegation(ReadOnlySpan<char> text, int at, int end) =>
        at + 3 <= end && text[at] is 'n' or 'N' && Letters.Fold(text[at + 1]) == '\'' && text[at + 2] is 't' or 'T'
        && (at + 3 == end || Letters.Kind(text[at + 3]) != CharKind.Letter);

    /// <summary>Whether the stop at the end of the run belongs to a listed abbreviation in the middle of a sentence: <c>et al. say</c>.</summary>
    public static bool IsAbbreviation(in WordChunk chunk, int at)
    {
        if (at != chunk.End - 1 || chunk.AfterKind != 1 || chunk.Text[at] != '.')
            return false;
        var start = RunBefore(chunk.Text, chunk.Start, at);
        var known = Abbreviations.Of(chunk.Text[start..chunk.End]);
        return known.HasFlag(Abbreviation.Small) || (known.HasFlag(Abbreviation.Listed) && !known.HasFlag(Abbreviation.Numbered) && char.IsUpper(chunk.Text[start]));
    }

    /// <summary>The features of the place before character <paramref name="at"/>.</summary>
    /// <param name="chunk">The run it is in.</param>
    /// <param name="at">The place, inside the run.</param>
    /// <param name="last">What was decided at the place before in this run; 0 for nothing.</param>
    /// <param name="features">Room for <see cref="Max"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(in WordChunk chunk, int at, uint last, Span<uint> features)
    {
        var text = chunk.Text;
        int start = chunk.Start, end = chunk.End;
        Span<uint> c = stackalloc uint[8];
        uint kinds = 0;
        for (var k = 0; k < 8; k++)
        {
            var i = at + k - 4;
            var inside = i >= start && i < end;
            c[k] = inside ? Letters.Fold(text[i]) : ' ';
            kinds = (kinds << 4) | (inside ? (uint)Letters.Kind(text[i]) | (char.IsUpper(text[i]) ? 8u : 0) : 0);
        }
        int left = RunBefore(text, start, at), right = RunAfter(text, at, end);
        int leftEnd = Letters.Kind(text[at - 1]) == CharKind.Mark ? at - 1 : at, rightStart = Letters.Kind(text[at]) == CharKind.Mark ? at + 1 : at;
        uint leftRun = Letters.Hash(text[left..leftEnd]), rightRun = Letters.Hash(text[rightStart..right]);
        uint fromStart = (uint)Math.Min(at - start, 4), toEnd = (uint)Math.Min(end - at, 4);
        var n = 0;
        features[n++] = Letters.Mix(1, 0);
        features[n++] = Of(2, c[3]);
        features[n++] = Of(3, c[4]);
        features[n++] = Of(4, c[2], c[3]);
        features[n++] = Of(5, c[4], c[5]);
        var middle = Of(6, c[3], c[4]);
        features[n++] = middle;
        features[n++] = Letters.Mix(Of(7, c[2], c[3]), c[4]);
        features[n++] = Letters.Mix(Of(8, c[3], c[4]), c[5]);
        var four = Letters.Mix(Letters.Mix(Of(9, c[2], c[3]), c[4]), c[5]);
        features[n++] = four;
        features[n++] = Letters.Mix(Of(10, c[1], c[2]), c[3]);
        features[n++] = Letters.Mix(Of(11, c[4], c[5]), c[6]);
        features[n++] = Letters.Mix(Letters.Mix(four, c[1]), c[6]);
        features[n++] = Of(12, leftRun, c[4]);
        features[n++] = Of(13, c[3], rightRun);
        features[n++] = Of(14, leftRun, middle);
        features[n++] = Of(15, rightRun, middle);
        features[n++] = Letters.Mix(Of(16, leftRun, rightRun), middle);
        features[n++] = Of(17, chunk.Hash, (uint)(at - start));
        features[n++] = Of(18, Letters.Hash(text[at..end]), c[3]);
        features[n++] = Of(19, Letters.Hash(text[start..at]), c[4]);
        features[n++] = Of(20, kinds);
        features[n++] = Of(21, kinds & 0xFFFF00, middle);
        features[n++] = Of(22, chunk.Address, middle);
        features[n++] = Letters.Mix(Of(23, middle, toEnd), chunk.AfterKind);
        features[n++] = Letters.Mix(Of(24, chunk.Hash, (uint)(at - start)), chunk.Before);
        features[n++] = Letters.Mix(Of(25, chunk.Hash, (uint)(at - start)), chunk.After);
        features[n++] = Letters.Mix(Of(26, fromStart, toEnd), middle);
        features[n++] = Of(27, last, middle);
        features[n++] = Letters.Mix(Of(28, last, fromStart), kinds & 0xFFFF00);
        features[n++] = Letters.Mix(Of(29, (uint)Math.Min(leftEnd - left, 5), (uint)Math.Min(right - rightStart, 5)), kinds & 0xFF000);
        features[n++] = Letters.Mix(Letters.Mix(Of(30, (uint)Math.Min(leftEnd - left, 5), (uint)Math.Min(right - rightStart, 5)), middle), chunk.AfterKind);
        if (text[at] == '.')
        {
            // A stop that may belong to an abbreviation.
            var known = (uint)Abbreviations.Of(text[left..(at + 1)]) | (char.IsUpper(text[left]) ? 256u : 0);
            features[n++] = Letters.Mix(Of(31, known, toEnd), chunk.AfterKind);
            features[n++] = Of(32, known, toEnd);
            features[n++] = Letters.Mix(Of(33, leftRun, toEnd), chunk.AfterKind);
            features[n++] = Letters.Mix(Letters.Mix(Of(34, known, toEnd), chunk.AfterKind), fromStart);
        }
        return n;
    }

    static int RunBefore(ReadOnlySpan<char> text, int start, int at)
    {
        var i = Letters.Kind(text[at - 1]) == CharKind.Mark ? at - 1 : at;
        var least = Math.Max(start, i - Reach);
        while (i > least && Letters.Kind(text[i - 1]) != CharKind.Mark) i--;
        return i;
    }

    static int RunAfter(ReadOnlySpan<char> text, int at, int end)
    {
        var i = Letters.Kind(text[at]) == CharKind.Mark ? at + 1 : at;
        var most = Math.Min(end, i + Reach);
        while (i < most && Letters.Kind(text[i]) != CharKind.Mark) i++;
        return i;
    }

    static uint Of(uint kind, uint a) => Letters.Mix(Letters.Mix(Letters.Seed, kind), a);

    static uint Of(uint kind, uint a, uint b) => Letters.Mix(Of(kind, a), b);
}
