using System.Globalization;

namespace Stemma.Accounts;

/// <summary>
/// What a page says elsewhere of its own report: the body that JSON-LD repeats, the description and the titles of its head. A line is asked
/// how many of its runs of three words stand there.
/// </summary>
sealed class HtmlWitness
{
    const int Run = 3; // words
    const int MaxBody = 1_000_000;

    readonly HashSet<ulong> _runs = [];

    /// <summary>Whether it says anything.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>What JSON-LD in the source gives as the report's body, read even where the JSON around it is broken; markup in it is passed over.</summary>
    public static HtmlWitness OfBody(string source)
    {
        var witness = new HtmlWitness();
        var budget = MaxBody;
        for (var at = 0; budget > 0 && source.IndexOf("\"articleBody\"", at, StringComparison.Ordinal) is var found and >= 0;)
        {
            at = found + "\"articleBody\"".Length;
            while (at < source.Length && (char.IsWhiteSpace(source[at]) || source[at] == ':')) at++;
            if (at >= source.Length || source[at] != '"')
                continue;
            var body = Unescaped(source, ref at, budget);
            budget -= body.Length + 1;
            witness.Add(body);
        }
        return witness;
    }

    /// <summary>Some words of the head.</summary>
    public static HtmlWitness Of(IEnumerable<string> words)
    {
        var witness = new HtmlWitness();
        foreach (var some in words)
            if (some.Length < 4000)
                witness.Add(some);
        return witness;
    }

    /// <summary>The share of a line's runs of words that stand there, 0 to 1; -1 when the witness says nothing.</summary>
    public double Share(ReadOnlySpan<char> line)
    {
        if (IsEmpty)
            return -1;
        int all = 0, known = 0;
        foreach (var run in new Runs(line[..Math.Min(line.Length, 1000)]))
        {
            all++;
            known += _runs.Contains(run) ? 1 : 0;
        }
        return all == 0 ? 0 : known / (double)all;
    }

    // Shorter runs stand for lines of one or two words.
    void Add(ReadOnlySpan<char> words)
    {
        foreach (var run in new Runs(words))
            _runs.Add(run);
        foreach (var line in words.EnumerateLines())
            foreach (var run in new Runs(line))
                _runs.Add(run);
    }

    static string Unescaped(string source, ref int at, int budget)
    {
        var start = ++at;
        var text = new System.Text.StringBuilder();
        var inTag = false;
        for (; at < source.Length && source[at] != '"' && at - start < budget; at++)
        {
            var c = source[at];
            if (c == '\\' && at + 1 < source.Length)
            {
                c = source[++at] switch { 'n' or 'r' => '\n', 't' => ' ', var other => other };
                if (c == 'u' && at + 4 < source.Length && int.TryParse(source.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
                {
                    c = (char)unit;
                    at += 4;
                }
            }
            inTag = c == '<' || inTag && c != '>';
            if (inTag || c == '>')
                text.Append(c == '<' ? " " : "");
            else
                text.Append(c);
        }
        return text.ToString();
    }

    // Fingerprints of each run of three words, or of all words where there are fewer; case and marks are left out.
    ref struct Runs(ReadOnlySpan<char> text)
    {
        readonly ReadOnlySpan<char> _text = text;
        int _at, _words;
        bool _done;
        ulong _last, _before;

        public ulong Current { get; private set; }

        public readonly Runs GetEnumerator() => this;

        public bool MoveNext()
        {
            while (NextWord() is { } word)
            {
                (var first, var second) = (_before, _last);
                (_before, _last) = (_last, word);
                if (++_words < Run)
                    continue;
                Current = (first * 31 + second) * 31 + word;
                return true;
            }
            if (_done || _words is 0 or >= Run)
                return false;
            _done = true;
            Current = _before * 31 + _last;
            return true;
        }

        ulong? NextWord()
        {
            while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at])) _at++;
            var start = _at;
            while (_at < _text.Length && char.IsLetterOrDigit(_text[_at])) _at++;
            return _at > start ? LineShape.Fingerprint(_text[start.._at]) : null;
        }
    }
}
