using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Dates;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Train.Dates;

/// <summary>The kit of dates: rows of sentence and phrase in, one JSON line with the value of each phrase out.</summary>
static class DatesKit
{
    /// <summary>Reads the sentences of each document as one text, resolves their time expressions as <c>stemma dates</c> does, and writes each phrase's value.</summary>
    /// <param name="path">The file of rows, or a folder that holds <c>dev.jsonl</c>.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Stops between documents.</param>
    public static void Predict(string path, string output, CancellationToken cancel)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "dev.jsonl") : path;
        var rows = File.ReadLines(file).Where(line => line.Length > 0).Select(DatesRow.Read).ToArray();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in rows.GroupBy(row => (row.Set, row.Document, row.Published)))
        {
            cancel.ThrowIfCancellationRequested();
            Resolve([.. document], values);
        }
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var row in rows)
            writer.Write($"{{\"id\":\"{JavaScriptEncoder.Default.Encode(row.Id)}\",\"value\":\"{JavaScriptEncoder.Default.Encode(values[row.Id])}\"}}\n");
    }

    // The document: its sentences in the order of the rows, each once.
    static void Resolve(DatesRow[] rows, Dictionary<string, string> values)
    {
        var text = new StringBuilder();
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!places.ContainsKey(row.Sentence))
            {
                places[row.Sentence] = new TextSpan(text.Length, row.Sentence.Length);
                text.Append(row.Sentence).Append('\n');
            }
        var whole = text.ToString();
        var anchor = new Anchor(rows[0].Published);
        var found = TimeFinder.Find(whole, places.Values.Order().ToValueList(), anchor);
        foreach (var row in rows)
        {
            var sentence = places[row.Sentence];
            var at = whole.IndexOf(row.Phrase, sentence.Start, sentence.Length, StringComparison.Ordinal);
            var phrase = at < 0 ? default : new TextSpan(at, row.Phrase.Length);
            var expression = Best(found, phrase) ?? Alone(row, anchor);
            values[row.Id] = expression is null ? "" : row.Set == "gum" ? KitNotation.Gum(expression) : KitNotation.Storyline(expression);
        }
    }

    // The expression the phrase is about: of those that share words with it the one that says most, of a range the end.
    static TimeExpression? Best(ValueList<TimeExpression> found, TextSpan phrase)
    {
        var all = found.Where(e => e.Span.Overlaps(phrase)).SelectMany(e => e.Ends is [var from, var to] && !phrase.Contains(e.Span) ? [from, to] : new[] { e })
            .Where(e => e.Span.Overlaps(phrase));
        return all.OrderByDescending(e => e.Clock is not null ? 2 : e.Part != DayPart.None ? 1 : 0)
            .ThenBy(e => e.When?.Precision ?? Precision.Range).ThenBy(e => e.Span).FirstOrDefault();
    }

    // The kit marks some phrases that are no time expressions to us in their sentence: read alone.
    static TimeExpression? Alone(DatesRow row, Anchor anchor) =>
        Best(TimeFinder.Find(row.Phrase, [new TextSpan(0, row.Phrase.Length)], anchor), new TextSpan(0, row.Phrase.Length));
}

/// <summary>One row of the kit.</summary>
sealed record DatesRow(string Id, string Set, string Document, DateOnly? Published, string Sentence, string Phrase)
{
    public static DatesRow Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Of(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        return new DatesRow(Of("id"), Of("set"), Of("doc"),
            DateOnly.TryParseExact(Of("published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Of("sentence"), Of("phrase"));
    }
}
