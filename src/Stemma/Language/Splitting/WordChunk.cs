using Stemma.Texts;

namespace Stemma.Language;

/// <summary>A run without white space, and what is the same for all places in it.</summary>
readonly ref struct WordChunk
{
    /// <summary>The text it is in.</summary>
    public ReadOnlySpan<char> Text { get; init; }

    /// <summary>Its first character.</summary>
    public int Start { get; init; }

    /// <summary>One past its last.</summary>
    public int End { get; init; }

    /// <summary>Its hash.</summary>
    public uint Hash { get; init; }

    /// <summary>The hash of the run before, 0 for none in the paragraph.</summary>
    public uint Before { get; init; }

    /// <summary>The hash of the run after, 0 for none.</summary>
    public uint After { get; init; }

    /// <summary>The first character of the run after: 0 there is none, 1 a small letter, 2 a capital, 3 a digit, 4 a mark, 5 something else.</summary>
    public uint AfterKind { get; init; }

    /// <summary>What addresses look like: bit 0 an @, bit 1 ://, bit 2 www., bit 3 a slash, bit 4 longer than 24.</summary>
    public uint Address { get; init; }

    /// <summary>The runs of a paragraph, in order.</summary>
    public static Runs Of(string text, TextSpan paragraph) => new(text, paragraph);

    /// <summary>Goes through the runs of a paragraph. O(length).</summary>
    public ref struct Runs
    {
        readonly ReadOnlySpan<char> _text;
        readonly int _limit;
        int _start;
        int _end;
        uint _hash;
        uint _before;

        internal Runs(string text, TextSpan paragraph)
        {
            _text = text;
            _limit = paragraph.End;
            _end = paragraph.Start;
            Advance();
        }

        /// <summary>The run.</summary>
        public WordChunk Current { get; private set; }

        /// <summary>Goes to the next run; false when there is none.</summary>
        public bool MoveNext()
        {
            if (_start >= _end)
                return false;
            int start = _start, end = _end;
            var (hash, before) = (_hash, _before);
            Advance();
            Current = new WordChunk
            {
                Text = _text,
                Start = start,
                End = end,
                Hash = hash,
                Before = before,
                After = _hash,
                AfterKind = _start < _end ? KindOf(_text[_start]) : 0,
                Address = AddressOf(_text[start..end]),
            };
            _before = hash;
            return true;
        }

        void Advance()
        {
            _start = _end;
            while (_start < _limit && Letters.Kind(_text[_start]) == CharKind.Space) _start++;
            _end = _start;
            while (_end < _limit && Letters.Kind(_text[_end]) != CharKind.Space) _end++;
            _hash = _start < _end ? Letters.Hash(_text[_start.._end]) : 0;
        }

        static uint KindOf(char c) => Letters.Kind(c) switch
        {
            CharKind.Letter => char.IsUpper(c) ? 2u : 1,
            CharKind.Digit => 3,
            CharKind.Mark => 4,
            _ => 5,
        };

        static uint AddressOf(ReadOnlySpan<char> run) =>
            run.Length < 4 ? 0
            : (run.Contains('@') ? 1u : 0) | (run.Contains("://", StringComparison.Ordinal) ? 2u : 0)
                | (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4u : 0) | (run.Contains('/') ? 8u : 0) | (run.Length > 24 ? 16u : 0);
    }
}
