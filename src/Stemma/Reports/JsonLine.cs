using System.Buffers;
using System.Text;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes one record of a JSON report at a time. Spans are given in UTF-16 code units and in code points.</summary>
sealed class JsonLine : IDisposable
{
    readonly Apparatus _apparatus;
    readonly CodePoints?[] _points;
    readonly ArrayBufferWriter<byte> _bytes = new();
    readonly Utf8JsonWriter _json;

    public JsonLine(Apparatus apparatus)
    {
        _apparatus = apparatus;
        _points = new CodePoints?[apparatus.Testimonies.Count];
        _json = new Utf8JsonWriter(_bytes);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>One record as a line without its end.</summary>
    public string Write(Action fields)
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        fields();
        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.WrittenSpan);
    }

    /// <summary>What every record but the story's begins with.</summary>
    public void Head(string record)
    {
        Text("record", record);
        Text("story", _apparatus.Dossier.Story.Id.Value);
    }

    /// <summary>Keys that another writer knows.</summary>
    public void Fields(Action<Utf8JsonWriter> fields) => fields(_json);

    public void Text(string key, string? value) => _json.WriteString(key, value);

    public void Number(string key, int value) => _json.WriteNumber(key, value);

    public void Numbers(string key, IEnumerable<int> values)
    {
        _json.WriteStartArray(key);
        foreach (var value in values) _json.WriteNumberValue(value);
        _json.WriteEndArray();
    }

    public void Truth(string key, bool value) => _json.WriteBoolean(key, value);

    /// <summary>Reasons, each with the words it rests on.</summary>
    public void Reasons(ValueList<Reason> reasons) => List("reasons", reasons, r =>
    {
        Text("text", r.Text);
        List("cites", r.Cites.Where(c => _apparatus.IndexOf(c.Account) is not null), c => Attested(_apparatus.Attest(c)));
    });

    /// <summary>A share or a probability, to four places: further ones are noise.</summary>
    public void Share(string key, double value) => _json.WriteNumber(key, Math.Round(value, 4));

    public void Texts(string key, IEnumerable<string> values)
    {
        _json.WriteStartArray(key);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    public void List<T>(string key, IEnumerable<T> items, Action<T> fields)
    {
        _json.WriteStartArray(key);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            fields(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    /// <summary>A time as the two ends of what it may mean; null when unknown.</summary>
    public void Moment(string key, Moment? moment)
    {
        if (moment is not { } known)
        {
            _json.WriteNull(key);
            return;
        }
        _json.WriteStartObject(key);
        Text("earliest", Times.Instant(known.Earliest));
        Text("latest", Times.Instant(known.Latest));
        _json.WriteEndObject();
    }

    public void Span(string key, AccountId account, TextSpan span)
    {
        _json.WriteStartObject(key);
        SpanFields(account, span);
        _json.WriteEndObject();
    }

    public void SpanFields(AccountId account, TextSpan span)
    {
        Number("start", span.Start);
        Number("length", span.Length);
        if (_apparatus.IndexOf(account) is null) return;
        var points = PointsOf(account);
        var start = points.FromUnits(span.Start);
        _json.WriteStartObject("points");
        Number("start", start);
        Number("length", points.FromUnits(span.End) - start);
        _json.WriteEndObject();
    }

    /// <summary>The text of a witness.</summary>
    public string TextOf(AccountId account) => _apparatus.Testimony(account).Account.Text;

    /// <summary>The code points of a witness's text, counted once.</summary>
    public CodePoints PointsOf(AccountId account)
    {
        var witness = _apparatus.IndexOf(account) ?? throw new ArgumentException($"{account} is not a witness of this story.", nameof(account));
        return _points[witness] ??= new CodePoints(_apparatus.Testimonies[witness].Account.Text);
    }

    /// <summary>Words of an account with their place; null when there are none.</summary>
    public void Words(string key, AccountId account, TextSpan? span)
    {
        if (span is not { } words)
        {
            _json.WriteNull(key);
            return;
        }
        _json.WriteStartObject(key);
        Text("words", words.In(_apparatus.Testimony(account).Account.Text).ToString());
        Span("span", account, words);
        _json.WriteEndObject();
    }

    /// <summary>The name and the place of a cell.</summary>
    public void Cell(Cell cell)
    {
        Text("cell", cell.Id.Value);
        Attestation("at", cell.At);
    }

    public void Attestation(string key, Attestation? attestation)
    {
        if (attestation is null)
        {
            _json.WriteNull(key);
            return;
        }
        _json.WriteStartObject(key);
        Attested(attestation);
        _json.WriteEndObject();
    }

    public void Attested(Attestation attestation)
    {
        var text = _apparatus.Testimony(attestation.Account).Account.Text;
        Text("account", attestation.Account.ToString());
        Text("siglum", _apparatus.Siglum(attestation.Account));
        Number("lineage", attestation.Lineage.Number);
        Text("words", attestation.Evidence.In(text).ToString());
        Span("evidence", attestation.Account, attestation.Evidence);
        Span("sentence", attestation.Account, attestation.Sentence);
        if (_apparatus.SentenceNumber(attestation.Account, attestation.Sentence) is { } number) Number("sentence_number", number);
        else _json.WriteNull("sentence_number");
    }
}
