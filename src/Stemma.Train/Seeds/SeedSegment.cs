using System.Text.Json;
using Stemma.Accounts;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Train.Seeds;

/// <summary>One account of a seed file under the kit's own name for it.</summary>
/// <param name="Seed">The file's name.</param>
/// <param name="Segment">The number before the file's first underscore; where the page holds several accounts, with a letter: <c>001b</c>.</param>
/// <param name="Testimony">The account, taken apart.</param>
/// <param name="Source">The decoded file.</param>
/// <param name="Points">Code points of the decoded file: the kit counts in them.</param>
public sealed record SeedSegment(string Seed, string Segment, Testimony Testimony, string Source, CodePoints Points)
{
    /// <summary>The account.</summary>
    public Account Account => Testimony.Account;

    /// <summary>The segments of one page, in its order.</summary>
    public static IEnumerable<SeedSegment> Of(string seed, string source, IReadOnlyList<Testimony> testimonies)
    {
        var number = Path.GetFileNameWithoutExtension(seed).Split('_')[0];
        var points = new CodePoints(source);
        for (var i = 0; i < testimonies.Count; i++)
            yield return new SeedSegment(seed, testimonies.Count == 1 ? number : number + (char)('a' + Math.Min(i, 25)), testimonies[i], source, points);
    }

    /// <summary>Where a span of the account stands in the decoded file, trimmed; null when it stands nowhere.</summary>
    public TextSpan? InFile(TextSpan span) => Account.Origin.InSource(span)?.Trim(Source);

    /// <summary>Writes a span as the kit has it: <c>{"start", "end", "text"}</c>, in code points of the file.</summary>
    public void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        var inFile = InFile(span) ?? new TextSpan(0, 0);
        json.WriteStartObject();
        json.WriteNumber("start", Points.FromUnits(inFile.Start));
        json.WriteNumber("end", Points.FromUnits(inFile.End));
        json.WriteString("text", inFile.In(Source));
        json.WriteEndObject();
    }

    /// <summary>Writes <c>"seed"</c> and <c>"span"</c>.</summary>
    public void WritePlace(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteString("seed", Seed);
        json.WritePropertyName("span");
        WriteSpan(json, span);
    }
}
