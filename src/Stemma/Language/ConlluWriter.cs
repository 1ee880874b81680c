using System.Globalization;

namespace Stemma.Language;

/// <summary>Writes annotated texts as CoNLL-U, the format of Universal Dependencies: ten columns, tokens of several words, <c>SpaceAfter=No</c>.</summary>
public static class ConlluWriter
{
    /// <summary>Writes every sentence; lines end with a line feed.</summary>
    /// <param name="output">What is written to.</param>
    /// <param name="annotated">The text.</param>
    /// <param name="firstId">The number of the first sentence (<c>sent_id</c>).</param>
    public static void Write(TextWriter output, Annotated annotated, int firstId = 1)
    {
        for (var s = 0; s < annotated.Sentences.Count; s++)
        {
            var sentence = annotated.Sentences[s];
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {firstId + s}\n# text = "));
            WriteLine(output, sentence.Span.In(annotated.Text));
            for (var i = sentence.First; i < sentence.End; i++)
                WriteWord(output, annotated, sentence, i);
            output.Write('\n');
        }
    }

    static void WriteWord(TextWriter output, Annotated annotated, Sentence sentence, int at)
    {
        var word = annotated.Words[at];
        if (word.JoinsNext && !(at > sentence.First && annotated.Words[at - 1].JoinsNext))
        {
            var last = at;
            while (last + 1 < sentence.End && annotated.Words[last].JoinsNext) last++;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{Number(at)}-{Number(last)}\t"));
            output.Write(annotated.Text.AsSpan(word.Span.Start, annotated.Words[last].Span.End - word.Span.Start));
            output.Write("\t_\t_\t_\t_\t_\t_\t_\t");
            output.Write(StandsAgainstNext(annotated, last) ? "SpaceAfter=No\n" : "_\n");
        }
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Number(at)}\t"));
        output.Write(word.Span.In(annotated.Text));
        var head = word.Head is { } on ? Number(on) : 0;
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\t{word.Lemma}\t{word.Tag.Name()}\t{word.FineTag}\t{word.Features}\t{head}\t{word.Relation}\t_\t"));
        var inside = word.JoinsNext || (at > sentence.First && annotated.Words[at - 1].JoinsNext);
        output.Write(!inside && StandsAgainstNext(annotated, at) ? "SpaceAfter=No\n" : "_\n");

        int Number(int index) => index - sentence.First + 1;
    }

    static bool StandsAgainstNext(Annotated annotated, int at) =>
        at + 1 < annotated.Words.Count && annotated.Words[at + 1].Span.Start == annotated.Words[at].Span.End;

    static void WriteLine(TextWriter output, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            output.Write(c is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c);
        output.Write('\n');
    }
}
