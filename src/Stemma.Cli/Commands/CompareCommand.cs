using System.CommandLine;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Work;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma compare A B</c>: two files, or two witnesses of a story.</summary>
static class CompareCommand
{
    public static Command Build(Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "A file, or a witness of a story: its letter, label or id." };
        var second = new Argument<string>("B") { Description = "What is held against A." };
        var story = new Option<string>("--story") { Description = "Which story the witnesses are of.", DefaultValueFactory = _ => "" };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var failOn = Threshold.Option();
        var command = new Command("compare", """
            Shows what changed from A to B, passage by passage. Two files need no archive.

            Examples:
              stemma compare a.html b.txt
              stemma compare --story s-52ab A B    by their letters in the tree
            """) { first, second, story, failOn, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var threshold = Threshold.Parse(parsed.GetValue(failOn));
            string a = parsed.GetRequiredValue(first), b = parsed.GetRequiredValue(second);
            if (IsFile(a) && IsFile(b))
            {
                var (pair, exit) = Together(a, b, terminal, cancel);
                return pair is { } both ? Show(both.Apparatus, both.A, both.B, threshold, parsed.GetValue(json), terminal, exit) : exit;
            }
            var named = parsed.GetRequiredValue(story);
            var (desk, partly) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel, hears: true);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                return Show(apparatus, Witness(apparatus, a), Witness(apparatus, b), threshold, parsed.GetValue(json), terminal, partly);
            }
        }, cancel));
        return command;
    }

    static int Show(Apparatus apparatus, int a, int b, Threshold threshold, bool json, Terminal terminal, int exit)
    {
        var drifts = DriftFinder.Find([Exemplar.Of(apparatus.Testimonies[a].Account)], apparatus.Testimonies[b].Account);
        var held = new Apparatus(apparatus.Dossier with { Drifts = drifts }, apparatus.Testimonies);
        if (json)
            terminal.Out.Write(JsonReport.Write(held, JsonParts.Witnesses | JsonParts.Drifts | JsonParts.Synonyms | JsonParts.Statements));
        else
            terminal.Out.WriteLine(TextReport.Compare(held, a, b, Common.Text(terminal), asGiven: true));
        return threshold.IsCrossedBy(drifts) ? ExitCode.Crossed : exit;
    }

    // Two files are held against each other whether or not they tell one story; a page of several articles gives the two that are most alike.
    static ((Apparatus Apparatus, int A, int B)?, int Exit) Together(string a, string b, Terminal terminal, CancellationToken cancel)
    {
        var options = new IntakeOptions();
        Heard Read(string path) => Batch.Read(FileIntake.Read([path], terminal.In, terminal.Clock, options, null, cancel), cancel);
        Heard fromA = Read(a), fromB = Read(b);
        Inputs.Tell([.. fromA.Rejected, .. fromB.Rejected], terminal, fromA.Testimonies.Count + fromB.Testimonies.Count);
        if (fromA.Testimonies.Count == 0 || fromB.Testimonies.Count == 0)
            return (null, ExitCode.Partial);
        var pairs = from one in fromA.Testimonies
                    from other in fromB.Testimonies
                    where one.Account.Id != other.Account.Id
                    select (A: one, B: other, Kin: PassageFinder.Compare(one.Account, one.Quotations, other.Account, other.Quotations));
        var (left, right, kin) = pairs.OrderByDescending(p => p.Kin?.Share ?? 0).FirstOrDefault();
        if (left is null || right is null)
        {
            terminal.Out.WriteLine($"{a} and {b} are the same bytes: one account.");
            return (null, ExitCode.Done);
        }
        Testimony[] both = [.. new[] { left, right }.OrderBy(t => t.Account.Id).Select(AccountSpeech.Hear)];
        var id = StoryId.FoundedBy(both[0].Account.Id);
        var story = new Story(id, id, [both[0].Account.Id, both[1].Account.Id], ["Compared because you asked."]);
        var apparatus = new Apparatus(Weigher.Weigh(story, both, kin is null ? [] : [kin]), both);
        return ((apparatus, apparatus.IndexOf(left.Account.Id) ?? 0, apparatus.IndexOf(right.Account.Id) ?? 1), ExitCode.Done);
    }

    static bool IsFile(string name) => name == "-" || File.Exists(name);

    static int Witness(Apparatus apparatus, string name) => apparatus.Find(name) ?? throw new UsageException(
        $"{apparatus.Dossier.Story.Id} has no witness '{Visible.Line(name)}'. It has: {string.Join(", ", apparatus.Dossier.Witnesses.Select((w, i) => $"{w.Siglum} ({apparatus.Testimonies[i].Account.Label})"))}.");
}
