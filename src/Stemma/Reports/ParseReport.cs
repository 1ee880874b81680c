using Stemma.Language;

namespace Stemma.Reports;

/// <summary>The grammar of a text for a terminal: for each sentence its words in order, drawn as a tree, and its names.</summary>
static class ParseReport
{
    const int MostOfForm = 40;

    /// <summary>All sentences.</summary>
    public static string Write(Annotated annotated, TextOptions options)
    {
        var output = new TerminalWriter(options);
        var name = 0;
        for (var s = 0; s < annotated.Sentences.Count; s++)
        {
            var sentence = annotated.Sentences[s];
            if (s > 0)
                output.Blank();
            output.Fold(sentence.Span.In(annotated.Text).ToString(), ink: Ink.Strong);
            Words(output, annotated, sentence, options);
            for (; name < annotated.Names.Count && annotated.Names[name].First < sentence.End; name++)
                output.Line($"{JsonReport.Token(annotated.Names[name].Kind)}: {Visible.Line(annotated.Names[name].Span.In(annotated.Text))}");
        }
        return output.ToString();
    }

    static void Words(TerminalWriter output, Annotated annotated, Sentence sentence, TextOptions options)
    {
        var trees = WordTree.Draw(annotated, sentence, options.Ascii);
        var forms = new string[sentence.Count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = $"{trees[i]} {TerminalWriter.Cut(Visible.Line(annotated.Form(sentence.First + i), MostOfForm), MostOfForm)}";
        var width = Math.Min(forms.Max(TerminalWriter.Columns), options.Width / 2);
        for (var i = 0; i < forms.Length; i++)
        {
            var word = annotated.Words[sentence.First + i];
            var form = TerminalWriter.Cut(forms[i], Math.Max(width, 20));
            var lemma = Visible.Line(word.Lemma, MostOfForm);
            output.Pair(
                form + new string(' ', Math.Max(0, width - TerminalWriter.Columns(form))),
                $"  {word.Relation,-12} {word.Tag.Name(),-6}{word.FineTag,-6}{lemma}");
        }
    }
}
