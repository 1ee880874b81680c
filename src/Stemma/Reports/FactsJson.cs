using System.Text.Json;
using Stemma.Accounts;

namespace Stemma.Reports;

/// <summary>Writes what an account says of its publication beyond outlet, address and times: the same keys wherever accounts are written.</summary>
static class FactsJson
{
    /// <summary>Writes the keys into an open object.</summary>
    public static void Write(Utf8JsonWriter json, PublicationFacts facts)
    {
        json.WriteString("title", facts.Title);
        json.WriteStartArray("authors");
        foreach (var author in facts.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("section", facts.Section);
        json.WriteString("language", facts.Language);
        Moment(json, "first_seen", facts.FirstSeen);
        json.WriteString("syndicated_from", facts.SyndicatedFrom);
        json.WriteString("published_precision", Name(facts.Published));
        json.WriteString("updated_precision", Name(facts.Updated));
        json.WriteStartArray("claims");
        foreach (var claim in facts.Claims)
        {
            json.WriteStartObject();
            json.WriteString("fact", JsonReport.Token(claim.Fact));
            json.WriteString("source", JsonReport.Token(claim.Source));
            json.WriteString("words", claim.Words);
            json.WriteBoolean("followed", claim.Followed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a time, or null.</summary>
    public static void Moment(Utf8JsonWriter json, string key, Moment? moment)
    {
        if (moment is not { } known)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        json.WriteString("earliest", Times.Instant(known.Earliest));
        json.WriteString("latest", Times.Instant(known.Latest));
        json.WriteEndObject();
    }

    static string? Name(Moment? moment) => moment is { } known ? JsonReport.Token(known.Precision) : null;
}
