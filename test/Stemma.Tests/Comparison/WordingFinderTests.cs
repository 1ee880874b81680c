using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Comparison;

public sealed class WordingFinderTests
{
    // Four papers: the first three have one wire, the fourth is its own report with the same sentence.
    static readonly string[] Papers =
    [
        "The ferry possibly struck a buoy near Aldmoor on Friday morning .",
        "The ferry struck a buoy near Aldmoor on Friday morning .",
        "The ferry possibly struck a buoy near Aldmoor on Friday morning . It is new .",
        "The ferry possibly struck a buoy near Aldmoor on Friday morning . It is old .",
    ];

    [Fact]
    public void A_locus_has_a_reading_for_each_wording_best_corroborated_first()
    {
        var (accounts, table, lineages) = Story(Papers, [1, 1, 1, 2]);
        var drifts = DriftFinder.Find([Exemplar.Of(accounts[0])], accounts[1]);
        var locus = WordingFinder.Find(Hear(accounts), table, lineages, drifts).ShouldHaveSingleItem();
        locus.Readings.Select(r => (r.Value, r.Corroboration, r.Attestations.Count)).ShouldBe([("possibly struck", 2, 3), ("struck", 1, 1)]);
        locus.Readings[1].Attestations[0].Sentence.In(accounts[1].Text).ToString().ShouldBe(Papers[1]);
        locus.Silent.ShouldBeEmpty();
        locus.Subject.ShouldStartWith("hedge in “The ferry possibly struck");
    }

    [Fact]
    public void Accounts_that_have_nothing_there_are_silent()
    {
        string[] papers = [.. Papers[..2], "Beekeepers lost their hives ."];
        var (accounts, table, lineages) = Story(papers, [1, 1, 2]);
        var drifts = DriftFinder.Find([Exemplar.Of(accounts[0])], accounts[1]);
        var locus = WordingFinder.Find(Hear(accounts), table, lineages, drifts).ShouldHaveSingleItem();
        locus.Silent.ShouldBe([accounts[2].Id]);
    }

    [Fact]
    public void Wording_alone_makes_no_locus()
    {
        string[] papers = ["The ferry struck a buoy on Friday .", "A ferry struck a buoy on Friday ."];
        var (accounts, table, lineages) = Story(papers, [1, 1]);
        var drifts = DriftFinder.Find([Exemplar.Of(accounts[0])], accounts[1]);
        drifts.ShouldNotBeEmpty();
        WordingFinder.Find(Hear(accounts), table, lineages, drifts).ShouldBeEmpty();
    }

    [Fact]
    public void Every_attestation_lies_in_its_sentence_and_its_account()
    {
        var (accounts, table, lineages) = Story(Papers, [1, 1, 1, 2]);
        var of = accounts.ToDictionary(a => a.Id);
        var drifts = accounts.Skip(1).SelectMany(a => DriftFinder.Find([Exemplar.Of(accounts[0])], a)).ToValueList();
        foreach (var attestation in WordingFinder.Find(Hear(accounts), table, lineages, drifts).SelectMany(l => l.Readings).SelectMany(r => r.Attestations))
        {
            attestation.Sentence.Contains(attestation.Evidence).ShouldBeTrue();
            attestation.Sentence.End.ShouldBeLessThanOrEqualTo(of[attestation.Account].Text.Length);
        }
    }

    static ValueList<Testimony> Hear(IEnumerable<Account> accounts) => accounts.Select(a =>
        new Testimony(a, SentenceSplitter.Split(a.Text, a.Report()), QuotationFinder.Find(a.Text, a.Report()), new Sketch([], []), new Stamp("0"))).ToValueList();

    // A row for every word of the longest paper; the others have the words they share with it, in order.
    static (Account[] Accounts, CollationTable Table, Lineages Lineages) Story(string[] papers, int[] lineage)
    {
        Account[] accounts = [.. papers.Select(p => Telling.Account(p))];
        var longest = WordSequence.Of(accounts[0].Text, accounts[0].Report());
        var cells = accounts.Select(_ => new TextSpan?[longest.Tokens.Count]).ToArray();
        for (var w = 0; w < accounts.Length; w++)
        {
            var own = WordSequence.Of(accounts[w].Text, accounts[w].Report());
            foreach (var step in Aligner.Align(longest, own).Steps.Where(s => s.Kind == StepKind.Same))
                for (var i = 0; i < step.LengthA; i++)
                    cells[w][step.A + i] = own.Tokens[step.B + i].Span;
        }
        var rows = Enumerable.Range(0, longest.Tokens.Count).Select(r => new CollationRow(cells.Select(c => c[r]).ToValueList())).ToValueList();
        var witnesses = accounts.Select((a, i) => new Witness(a.Id, ((char)('A' + i)).ToString())).ToValueList();
        var lineages = new Lineages(
            lineage.Distinct().Select(n => new Lineage(new LineageId(n), $"origin {n}", accounts.Where((_, i) => lineage[i] == n).Select(a => a.Id).Order().ToValueList())).ToValueList(),
            accounts.Select((a, i) => new LineageRun(a.Id, new TextSpan(0, a.Text.Length), new LineageId(lineage[i]))).ToValueList());
        return (accounts, new CollationTable(witnesses, rows), lineages);
    }
}
