using System.Text.Json;
using Stemma.Accounts;
using Stemma.Dossiers;
using Stemma.Language;

namespace Stemma.Train.Seeds;

/// <summary>Writes <c>stories.json</c>: one item for each story, its members by segment.</summary>
static class SeedStories
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        json.WriteStartArray();
        var ofStory = dossiers.Select(d => Days(segments.Where(s => d.Story.Members.Contains(s.Account.Id)))).ToArray();
        for (var story = 0; story < dossiers.Count; story++)
        {
            var dossier = dossiers[story];
            var members = segments.Where(s => dossier.Story.Members.Contains(s.Account.Id)).ToArray();
            // the reports of one page ran on one day: a report that names none has those of its neighbours
            var pages = members.Select(m => m.Account.Id.Capture).ToHashSet();
            var days = ofStory[story].Length > 0 ? ofStory[story]
                : [.. dossiers.Index().Where(d => d.Item.Story.Members.Any(m => pages.Contains(m.Capture))).SelectMany(d => ofStory[d.Index])];
            json.WriteStartObject();
            json.WriteString("story", dossier.Story.Id.Value);
            json.WriteString("saga", dossier.Story.Saga.Value);
            json.WriteString("title", dossier.Headline);
            WriteDay("start", days.Length == 0 ? null : days.Min(d => d.First));
            WriteDay("end", days.Length == 0 ? null : days.Max(d => d.Last));
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

        static (DateOnly First, DateOnly Last)[] Days(IEnumerable<SeedSegment> members) =>
            [.. members.Select(m => AccountTimes.NewsDays(m.Account, SentenceSplitter.Split(m.Account.Text, m.Account.Report()))).OfType<(DateOnly, DateOnly)>()];

        void WriteDay(string name, DateOnly? at)
        {
            if (at is { } day)
                json.WriteString(name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            else
                json.WriteNull(name);
        }
    }
}
