using System.Text;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Train.Lineage;

/// <summary>A row of the kit: its id, and where each character of its text and title stands in the row's JSON.</summary>
sealed class RowText
{
    readonly Dictionary<string, (int[] Sources, CodePoints Points)> _fields = new(StringComparer.Ordinal);

    public string Id { get; private set; } = "";

    /// <summary>Reads a row.</summary>
    public static RowText Of(Capture capture)
    {
        var row = new RowText();
        var json = Encoding.UTF8.GetString(capture.Body.Span);
        using var document = JsonDocument.Parse(json);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not { } value)
                continue;
            if (property.NameEquals("id"))
                row.Id = value;
            else if ((property.NameEquals("text") || property.NameEquals("title")) && Sources(json, property.Value.GetRawText()) is { } sources)
                row._fields[property.Name] = (sources, new CodePoints(value));
        }
        return row;
    }

    /// <summary>Where a span of the account stands in the row, in code points; null when it is in neither field.</summary>
    public (string Field, int Start, int End)? Place(Account account, TextSpan span)
    {
        // A place between characters is found by the character before it, at the head of a text by the one after it.
        var probe = !span.IsEmpty ? span : span.Start > 0 ? new TextSpan(span.Start - 1, 1) : new TextSpan(0, Math.Min(1, account.Text.Length));
        while (span.IsEmpty && probe.Start > 0 && account.Origin.InSource(probe) is null)
            probe = new TextSpan(probe.Start - 1, 1);
        if (account.Origin.InSource(probe) is not { } source)
            return null;
        foreach (var (field, (sources, points)) in _fields)
        {
            var start = Array.BinarySearch(sources, source.Start);
            var end = Array.BinarySearch(sources, source.End);
            start = start < 0 ? ~start - 1 : start;
            end = end < 0 ? ~end : end;
            if (start < 0 || start >= sources.Length - 1 || end > sources.Length - 1 || source.Start < sources[0])
                continue;
            var (from, to) = (points.FromUnits(start), points.FromUnits(end));
            return !span.IsEmpty ? (field, from, to) : span.Start > 0 ? (field, to, to) : (field, from, from);
        }
        return null;
    }

    // Where each code unit of the value starts in the JSON, and where the value ends.
    static int[]? Sources(string json, string raw)
    {
        var at = json.IndexOf(raw, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var sources = new List<int>();
        var i = at + 1;
        while (i < at + raw.Length - 1)
        {
            sources.Add(i);
            i += json[i] != '\\' ? 1 : json[i + 1] == 'u' ? 6 : 2;
        }
        sources.Add(i);
        return [.. sources];
    }
}
