namespace Stemma.Train.Language;

/// <summary>One sentence of a file of names.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Tags">For each word <c>O</c>, or <c>B-</c> or <c>I-</c> and a kind: <c>B-PER</c>, <c>I-LOC</c>.</param>
/// <param name="Comments">Its comment lines, with their <c>#</c>.</param>
/// <param name="Line">The number of its first line in the file, from 1.</param>
sealed record BioSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Tags, IReadOnlyList<string> Comments, int Line);

/// <summary>Reads and writes names as columns: word, tab, tag; a blank line after each sentence; comments begin with <c>#</c> and have no tab.</summary>
static class BioFile
{
    /// <summary>The sentences of a file, packed (<c>.gz</c>) or plain, one at a time.</summary>
    /// <exception cref="InvalidDataException">A line has no tag, or one that is none: the message names file and line.</exception>
    public static IEnumerable<BioSentence> Read(string path) => Read(path, Lines.Of(path));

    /// <summary>The sentences of lines that are read elsewhere; <paramref name="path"/> is their name in messages.</summary>
    public static IEnumerable<BioSentence> Read(string path, IEnumerable<string> lines)
    {
        List<string> words = [], tags = [], comments = [];
        int number = 0, first = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    yield return new BioSentence(words, tags, comments, first);
                (words, tags, comments, first) = ([], [], [], 0);
                continue;
            }
            first = first == 0 ? number : first;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[0] == '#' && tab < 0)
            {
                comments.Add(line);
                continue;
            }
            var tag = tab < 0 ? "" : line[(tab + 1)..].Split('\t')[0];
            if (tab <= 0 || !(tag == "O" || (tag.Length > 2 && tag[1] == '-' && tag[0] is 'B' or 'I')))
                throw new InvalidDataException($"{path}: line {number}: '{line}' is not a word, a tab and a tag (O, B-PER, I-PER …).");
            words.Add(line[..tab]);
            tags.Add(tag);
        }
        if (words.Count > 0)
            yield return new BioSentence(words, tags, comments, first);
    }

    /// <summary>Writes one sentence and the blank line after it.</summary>
    public static void Write(TextWriter output, BioSentence sentence)
    {
        foreach (var comment in sentence.Comments)
            output.Write($"{comment}\n");
        for (var i = 0; i < sentence.Words.Count; i++)
            output.Write($"{sentence.Words[i]}\t{sentence.Tags[i]}\n");
        output.Write('\n');
    }
}
