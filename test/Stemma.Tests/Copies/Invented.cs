using System.Text;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Testimonies;

namespace Stemma.Tests.Copies;

/// <summary>Invented accounts: texts of made-up words in English frames, and copyists that cut, respin, move and glue them.</summary>
static class Invented
{
    static readonly string[] Frames =
    [
        "The {w} {w} in {N} was {w} by the {w} of {N} on Tuesday, and {d} people {w} the {w}.",
        "{N} {N}, who {w} the {w} {w}, {w} that no {w} had {w} before the {w} {w}.",
        "After {d} hours the {w} {w} a {w} near {N}, where the {w} had {w} its {w}.",
        "It {w} {d} {w} and a {w} {w}, though {N} {w} the {w} as {w}.",
        "A {w} of {w} {w} toward {N} while the {w} {w} from the {w} {w} {w}.",
        "None of the {w} {w} had {w} {N}, and the {w} {w} {w} to {w} it.",
    ];

    public static Testimony Hear(string text) =>
        Reader.Read(Capture.Of("invented.txt", MediaTypes.Text, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(text))).Value!.Testimonies[0]; // plain text is never rejected

    public static List<Testimony> Hear(IEnumerable<string> texts) => texts.Select(Hear).ToList();

    /// <summary>Made ready by ids, as the pipeline does it.</summary>
    public static KinFinder Finder(IEnumerable<Testimony> batch)
    {
        var ordered = batch.OrderBy(t => t.Account.Id).ToList();
        return KinFinder.Of(ordered.ConvertAll(t => Comparand.Of(t.Account, t.Quotations)), ordered.ConvertAll(t => t.Sketch));
    }

    public static List<Kinship> Kin(IReadOnlyCollection<Testimony> batch) => Enumerable.Range(0, batch.Count).SelectMany(Finder(batch).KinOf).ToList();

    public static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var k = random.Next(2, 5); k > 0; k--)
            word.Append("bdfgklmnprstvz"[random.Next(14)]).Append("aeiou"[random.Next(5)]);
        return word.ToString();
    }

    public static List<string> Report(Random random, int paragraphs = 8)
    {
        var report = new List<string>();
        for (var p = 0; p < paragraphs; p++)
            report.Add(string.Join(' ', Enumerable.Range(0, 3).Select(_ => Sentence(random))));
        return report;
    }

    static string Sentence(Random random)
    {
        var sentence = new StringBuilder();
        var frame = Frames[random.Next(Frames.Length)];
        for (var at = 0; at < frame.Length; at++)
            if (frame[at] != '{')
                sentence.Append(frame[at]);
            else
            {
                var word = Word(random);
                sentence.Append(frame[at + 1] switch
                {
                    'N' => char.ToUpperInvariant(word[0]) + word[1..],
                    'd' => random.Next(11, 900).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    _ => word,
                });
                at += 2;
            }
        return sentence.ToString();
    }

    public static string Text(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    /// <summary>A share of the small words become other ones, as a spinning program does it; names and figures stay.</summary>
    public static List<string> Spin(List<string> report, Random random, double share) =>
        report.ConvertAll(paragraph => string.Join(' ', paragraph.Split(' ').Select(word =>
            char.IsLower(word[0]) && random.NextDouble() < share ? Word(random) + (char.IsLetter(word[^1]) ? "" : word[^1..]) : word)));
}
