using System.Globalization;

namespace Stemma.Train.Language;

/// <summary>Reads and writes CoNLL-U, a sentence at a time.</summary>
static class ConlluFile
{
    const int Columns = 10;

    /// <summary>The sentences of a file, packed (<c>.gz</c>) or plain. Nothing but the present sentence is held.</summary>
    /// <exception cref="InvalidDataException">The file is not CoNLL-U: the message names file, line, what was met and what was expected.</exception>
    public static IEnumerable<ConlluSentence> Read(string path) => Read(path, Lines.Of(path));

    /// <summary>The sentences of lines that are read elsewhere; <paramref name="path"/> is their name in messages.</summary>
    public static IEnumerable<ConlluSentence> Read(string path, IEnumerable<string> lines)
    {
        var block = new Block(path);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > 0)
                block.Add(line, number);
            else if (block.End() is { } sentence)
                yield return sentence;
        }
        if (block.End() is { } last)
            yield return last;
    }

    /// <summary>Writes one sentence and the blank line after it.</summary>
    public static void Write(TextWriter output, ConlluSentence sentence)
    {
        foreach (var comment in sentence.Comments)
            output.Write($"{comment}\n");
        var token = 0;
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (token < sentence.Tokens.Count && sentence.Tokens[token].First == i + 1)
            {
                var (first, last, form, misc) = sentence.Tokens[token++];
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{first}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));
            }
            var w = sentence.Words[i];
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{w.Form}\t{w.Lemma}\t{w.Upos}\t{w.Xpos}\t{w.Feats}\t"));
            output.Write(w.Head < 0 ? "_" : w.Head.ToString(CultureInfo.InvariantCulture));
            output.Write($"\t{w.Deprel}\t{w.Deps}\t{w.Misc}\n");
        }
        output.Write('\n');
    }

    // The lines of one sentence while it is read.
    sealed class Block(string path)
    {
        List<string> _comments = [];
        List<ConlluWord> _words = [];
        List<ConlluToken> _tokens = [];
        int _first;
        int _line;

        public void Add(string line, int number)
        {
            _line = number;
            if (_first == 0)
                _first = number;
            if (line[0] == '#')
            {
                _comments.Add(line);
                return;
            }
            var columns = line.Split('\t');
            if (columns.Length != Columns)
                throw Damaged($"{columns.Length} columns; a word has {Columns}, set apart by tabs");
            var (id, form) = (columns[0], columns[1]);
            if (form.Length == 0 || form.Any(char.IsWhiteSpace))
                throw Damaged(form.Length == 0 ? "the form is empty" : $"the form '{form}' has white space in it, which is not supported");
            if (id.Contains('.', StringComparison.Ordinal))
                return; // an empty node: no word of the text
            if (id.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
                AddToken(Number(id[..dash], "the number of a token's first word"), Number(id[(dash + 1)..], "the number of a token's last word"), form, columns[9]);
            else
                AddWord(Number(id, "the number of a word"), columns);
        }

        public ConlluSentence? End()
        {
            if (_words.Count == 0)
            {
                if (_tokens.Count > 0)
                    throw Damaged("a token of several words without its words");
                (_comments, _first) = ([], 0); // comments that stand alone belong to no sentence
                return null;
            }
            if (_tokens.Count > 0 && _tokens[^1].Last > _words.Count)
                throw Damaged($"the token '{_tokens[^1].Form}' ends with word {_tokens[^1].Last}; the sentence has {_words.Count}");
            for (var i = 0; i < _words.Count; i++)
                if (_words[i].Head > _words.Count || _words[i].Head == i + 1)
                    throw Damaged($"word {i + 1} hangs on {(_words[i].Head == i + 1 ? "itself" : $"word {_words[i].Head}; the sentence has {_words.Count}")}");
            var sentence = new ConlluSentence(_comments, _words, _tokens, _first);
            (_comments, _words, _tokens, _first) = ([], [], [], 0);
            return sentence;
        }

        void AddWord(int number, string[] columns)
        {
            if (number != _words.Count + 1)
                throw Damaged($"word {number} where word {_words.Count + 1} was expected");
            var head = columns[6] == "_" ? -1 : Number(columns[6], "the head");
            _words.Add(new ConlluWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7], columns[8], columns[9]));
        }

        void AddToken(int first, int last, string form, string misc)
        {
            if (first != _words.Count + 1 || last < first || (_tokens.Count > 0 && _tokens[^1].Last >= first))
                throw Damaged($"the token {first}-{last} where one from word {_words.Count + 1} on was expected");
            _tokens.Add(new ConlluToken(first, last, form, misc));
        }

        int Number(string column, string what) =>
            int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Damaged($"{what} is '{column}', not a number");

        InvalidDataException Damaged(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{path}: line {_line}: {what}."));
    }
}
