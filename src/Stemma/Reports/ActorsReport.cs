using System.Globalization;
using System.Text;
using Stemma.Accounts;
using Stemma.Actors;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the actors of one account for reading: name, kind, offices, and by what words the account speaks of each.</summary>
static class ActorsReport
{
    const int MostWays = 12;

    /// <summary>The text, ended by a line feed.</summary>
    public static string Write(Account account, ValueList<Actor> actors, TextOptions options)
    {
        var written = new StringBuilder();
        written.Append(Visible.Line(account.Label, 120)).Append(CultureInfo.InvariantCulture, $", {actors.Count} actors\n");
        foreach (var actor in actors)
        {
            written.Append("  ").Append(Visible.Line(actor.Name, 80)).Append(" (").Append(JsonReport.Token(actor.Kind).Replace('-', ' '));
            if (actor.State is { } state && actor.Kind != ActorKind.State)
                written.Append(", ").Append(state);
            written.Append(')');
            if (actor.Offices.Count > 0)
                written.Append(": ").AppendJoin(", ", actor.Offices.Select(o => Visible.Line(o, 60)));
            written.Append('\n');
            foreach (var line in Wrapped(Ways(actor, account.Text), Math.Max(40, options.Width - 4)))
                written.Append("    ").Append(line).Append('\n');
        }
        if (actors.Count == 0)
            written.Append("  nobody is named\n");
        return written.ToString();
    }

    // The words of its mentions, each way once: “Washington” (capital) 2
    static IEnumerable<string> Ways(Actor actor, string text)
    {
        var ways = actor.Mentions.GroupBy(m => (Words: Visible.Line(m.Span.In(text), 60), m.Form)).ToArray();
        foreach (var way in ways.Take(MostWays))
        {
            var form = way.Key.Form == MentionForm.Name ? "" : $" ({JsonReport.Token(way.Key.Form).Replace('-', ' ')})";
            yield return string.Create(CultureInfo.InvariantCulture, $"{way.Key.Words}{form}{(way.Count() > 1 ? $" ×{way.Count()}" : "")}");
        }
        if (ways.Length > MostWays)
            yield return string.Create(CultureInfo.InvariantCulture, $"and {ways.Length - MostWays} more ways");
    }

    static IEnumerable<string> Wrapped(IEnumerable<string> parts, int width)
    {
        var line = new StringBuilder();
        foreach (var part in parts)
        {
            if (line.Length > 0 && line.Length + 2 + part.Length > width)
            {
                yield return line.Append(',').ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? ", " : "").Append(part);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }
}
