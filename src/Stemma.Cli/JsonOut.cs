using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Cli;

/// <summary>What <c>--json</c> prints.</summary>
static class JsonOut
{
    public static void Story(TextWriter output, Apparatus apparatus) => throw NotYet(output, apparatus);

    public static void Tree(TextWriter output, Apparatus apparatus) => throw NotYet(output, apparatus);

    public static void Drifts(TextWriter output, Apparatus apparatus, Func<Drift, bool> wanted) => throw NotYet(output, apparatus);

    public static void Cell(TextWriter output, Apparatus apparatus, Cell cell) => throw NotYet(output, apparatus);

    static UsageException NotYet(TextWriter output, Apparatus apparatus) => new($"--json is not there yet ({output.Encoding.WebName}, {apparatus.Dossier.Story.Id}).");
}
