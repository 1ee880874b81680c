using System.Text.Json;
using Stemma.Accounts;
using Stemma.Actors;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the actors of one account as lines of JSON, as <c>docs/json.md</c> promises.</summary>
static class ActorsJson
{
    /// <summary>Writes one record <c>actor</c> for each.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="origin">Path of the capture, as given.</param>
    /// <param name="account">The account.</param>
    /// <param name="actors">Its actors, in order.</param>
    public static void Write(TextWriter output, string origin, Account account, ValueList<Actor> actors)
    {
        var points = new CodePoints(account.Text);
        foreach (var actor in actors)
            JsonRecord.Write(output, json =>
            {
                json.WriteString("record", "actor");
                json.WriteString("origin", origin);
                json.WriteString("account", account.Id.ToString());
                json.WriteString("label", account.Label);
                json.WriteNumber("actor", actor.Id);
                json.WriteString("name", actor.Name);
                json.WriteString("kind", JsonReport.Token(actor.Kind));
                json.WriteString("state", actor.State);
                json.WriteStartArray("offices");
                foreach (var office in actor.Offices)
                    json.WriteStringValue(office);
                json.WriteEndArray();
                json.WriteStartArray("mentions");
                foreach (var mention in actor.Mentions)
                    Mention(json, mention, account.Text, points);
                json.WriteEndArray();
            });
    }

    static void Mention(Utf8JsonWriter json, Mention mention, string text, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteString("words", mention.Span.In(text));
        JsonSpans.Write(json, "span", mention.Span, points);
        json.WriteString("form", JsonReport.Token(mention.Form));
        if (mention.Title is { } title)
        {
            json.WriteStartObject("title");
            json.WriteString("words", title.In(text));
            JsonSpans.Write(json, "span", title, points);
            json.WriteEndObject();
        }
        else
            json.WriteNull("title");
        json.WriteEndObject();
    }
}
