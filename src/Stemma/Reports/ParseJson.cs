using System.Text.Json;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the grammar of a text as lines of JSON, one sentence a line, as <c>docs/json.md</c> promises.</summary>
static class ParseJson
{
    /// <summary>Writes one record <c>sentence</c> for each sentence.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="origin">Path of the file; null for text typed on the command line.</param>
    /// <param name="annotated">The text.</param>
    /// <param name="firstNumber">The number of the first sentence.</param>
    public static void Write(TextWriter output, string? origin, Annotated annotated, int firstNumber = 1)
    {
        var points = new CodePoints(annotated.Text);
        var name = 0;
        for (var s = 0; s < annotated.Sentences.Count; s++)
        {
            var sentence = annotated.Sentences[s];
            JsonRecord.Write(output, json =>
            {
                json.WriteString("record", "sentence");
                json.WriteString("origin", origin);
                json.WriteNumber("number", firstNumber + s);
                json.WriteString("text", sentence.Span.In(annotated.Text));
                JsonSpans.Write(json, "span", sentence.Span, points);
                json.WriteStartArray("words");
                for (var i = sentence.First; i < sentence.End; i++)
                    Word(json, annotated, sentence, i, points);
                json.WriteEndArray();
                json.WriteStartArray("names");
                for (; name < annotated.Names.Count && annotated.Names[name].First < sentence.End; name++)
                    Name(json, annotated, sentence, annotated.Names[name], points);
                json.WriteEndArray();
            });
        }
    }

    static void Word(Utf8JsonWriter json, Annotated annotated, Sentence sentence, int at, CodePoints points)
    {
        var word = annotated.Words[at];
        json.WriteStartObject();
        json.WriteNumber("number", at - sentence.First + 1);
        json.WriteString("form", annotated.Form(at));
        JsonSpans.Write(json, "span", word.Span, points);
        json.WriteBoolean("joins_next", word.JoinsNext);
        json.WriteString("tag", word.Tag.Name());
        json.WriteString("fine_tag", word.FineTag);
        json.WriteString("features", word.Features == "_" ? null : word.Features);
        json.WriteString("lemma", word.Lemma);
        if (word.Head is { } head)
            json.WriteNumber("head", head - sentence.First + 1);
        else
            json.WriteNull("head");
        json.WriteString("relation", word.Relation);
        json.WriteEndObject();
    }

    static void Name(Utf8JsonWriter json, Annotated annotated, Sentence sentence, NameSpan name, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteString("words", name.Span.In(annotated.Text));
        JsonSpans.Write(json, "span", name.Span, points);
        json.WriteString("kind", JsonReport.Token(name.Kind));
        json.WriteNumber("first", name.First - sentence.First + 1);
        json.WriteNumber("count", name.Count);
        json.WriteEndObject();
    }
}
