using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stemma.Intake;

/// <summary>
/// Takes the text, the id and the date out of rows, straight from their bytes: no tree, no copy but of what is asked for. Holds one text at a
/// time; not for several threads.
/// </summary>
/// <param name="text">The field with the text.</param>
/// <param name="id">The field with the id, a string or a number.</param>
/// <param name="date">The field with a date of ISO 8601; null to read none.</param>
/// <param name="maxDepth">How deep rows may be nested.</param>
public sealed class RowParser(string text, string id, string? date, int maxDepth)
{
    const string Mend = "Mend or remove this line; the other lines are read";

    readonly byte[] _textName = Encoding.UTF8.GetBytes(text);
    readonly byte[] _idName = Encoding.UTF8.GetBytes(id);
    readonly byte[] _dateName = Encoding.UTF8.GetBytes(date ?? "");
    char[] _text = [];
    int _length;

    /// <summary>The text of the row parsed last.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Its id; <c>FILE:LINE</c> where it has none.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Its date; null where it has none that can be read.</summary>
    public DateTimeOffset? Date { get; private set; }

    /// <summary>Parses a row. Any bytes give an outcome.</summary>
    /// <returns>Why it is no row with a text, at its byte of the file; null when it is one.</returns>
    public Rejected? Parse(Row row)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{row.Origin}:{row.Line}");
        (Id, Date, _length) = (place, null, 0);
        var body = row.Body.AsSpan();
        var found = false;
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return new Rejected(place, row.Offset, "a JSON value that is not an object", Mend);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                var what = reader.ValueTextEquals(_textName) ? 't' : reader.ValueTextEquals(_idName) ? 'i'
                    : date is not null && reader.ValueTextEquals(_dateName) ? 'd' : ' ';
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                {
                    if (what == 't')
                        found = Take(ref reader);
                    else if (what == 'i')
                        Id = reader.GetString() ?? place;
                    else if (what == 'd' && reader.TryGetDateTimeOffset(out var told))
                        Date = told;
                }
                else if (what == 'i' && reader.TokenType == JsonTokenType.Number)
                    Id = Encoding.UTF8.GetString(reader.ValueSpan);
            }
        }
        catch (JsonException broken)
        {
            var at = Math.Min(body.Length, broken.BytePositionInLine ?? 0);
            return new Rejected(place, row.Offset + at, at >= body.Length ? "the line ends in the middle of its JSON" : "no JSON", Mend);
        }
        catch (InvalidOperationException)
        {
            return new Rejected(place, row.Offset, "bytes in a string that are no UTF-8, or a lone surrogate", Mend);
        }
        return found ? null : new Rejected(place, row.Offset, $"the row has no string \"{text}\"", "Name the field with --text, or mend or remove this line");
    }

    bool Take(ref Utf8JsonReader reader)
    {
        if (_text.Length < reader.ValueSpan.Length)
            _text = new char[reader.ValueSpan.Length * 2];
        _length = reader.CopyString(_text);
        return true;
    }
}
