using System.Text.Json;
using Stemma.Dossiers;

namespace Stemma.Train.Seeds;

/// <summary>Writes <c>stories.json</c>: one item for each story, its members by segment.</summary>
static class SeedStories
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        json.WriteStartArray();
        foreach (var dossier in dossiers)
        {
            var members = segments.Where(s => dossier.Story.Members.Contains(s.Account.Id)).ToArray();
            var times = members.Select(m => m.Account.Facts.Published).OfType<Accounts.Moment>().ToArray();
            json.WriteStartObject();
            json.WriteString("story", dossier.Story.Id.Value);
            json.WriteString("saga", dossier.Story.Saga.Value);
            json.WriteString("title", dossier.Headline);
            WriteDay("start", times.Length == 0 ? null : times.Min(t => t.Earliest));
            WriteDay("end", times.Length == 0 ? null : times.Max(t => t.Latest));
            json.WriteStartArray("members");
            foreach (var member in members)
            {
                json.WriteStartObject();
                json.WriteString("segment", member.Segment);
                member.WritePlace(json, new Texts.TextSpan(0, member.Account.Text.Length));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("anchors");
            foreach (var why in dossier.Story.Why)
                json.WriteStringValue(why);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();

        void WriteDay(string name, DateTimeOffset? at)
        {
            if (at is { } day)
                json.WriteString(name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            else
                json.WriteNull(name);
        }
    }
}
