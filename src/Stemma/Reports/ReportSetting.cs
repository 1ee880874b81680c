using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>What all sections of one report share.</summary>
sealed class ReportSetting
{
    readonly Dictionary<(AccountId, int), List<Cell>> _bySentence = [];

    readonly Dictionary<(AccountId, int), int> _statements = [];

    public ReportSetting(Apparatus apparatus, ReportOptions options)
    {
        Apparatus = apparatus;
        Options = options;
        Anchors = new Anchors(apparatus, options);
        for (var p = 0; p < Dossier.Statements.Count && p < options.Statements; p++)
            foreach (var carrier in Dossier.Statements[p].Carriers)
                _statements.TryAdd((carrier.Account, carrier.Sentence.Start), p);
        foreach (var cell in Cells.Of(apparatus))
        {
            if (!Shows(cell)) continue;
            Note(cell.At, cell);
            if (cell.From is { } from) Note(from, cell);
        }
    }

    public Apparatus Apparatus { get; }

    public ReportOptions Options { get; }

    public Anchors Anchors { get; }

    public Dossier Dossier => Apparatus.Dossier;

    /// <summary>The drifts in the order of their table, see <see cref="Summary.Ranked"/>; only those it shows.</summary>
    public ValueList<int> DriftOrder => field ??= Summary.Ranked(Apparatus, Enumerable.Range(0, Dossier.Drifts.Count)).Take(Options.Drifts).ToValueList();

    /// <summary>Which words were put for which.</summary>
    public SynonymRows Synonyms => field ??= new SynonymRows(Apparatus);

    /// <summary>The drifts that have a row, by index.</summary>
    public HashSet<int> ShownDrifts => field ??= [.. DriftOrder];

    /// <summary>The attestations of readings that the report names.</summary>
    HashSet<CellId> ShownReadings => field ??= Readings();

    HashSet<CellId> Readings()
    {
        var shown = new HashSet<CellId>();
        for (var w = 0; w < Dossier.Wordings.Count && w < Options.Wordings; w++)
            for (var r = 0; r < Dossier.Wordings[w].Readings.Count && r < Options.Readings; r++)
            {
                var seen = new Dictionary<AccountId, int>();
                foreach (var attestation in Dossier.Wordings[w].Readings[r].Attestations.Take(Options.Attestations))
                    shown.Add(CellId.Reading(w + 1, r + 1, Apparatus.Siglum(attestation.Account), seen[attestation.Account] = seen.GetValueOrDefault(attestation.Account) + 1));
            }
        return shown;
    }

    /// <summary>The stemma as it is drawn.</summary>
    public StemmaLayout Layout => field ??= StemmaLayout.Of(Apparatus, Options.DrawnNodes);

    /// <summary>
    /// The nodes that have rows in the table of the stemma: accounts whose text is shown, what is drawn, and copies that are laid beside what they
    /// came from. In a story of ordinary size these are all.
    /// </summary>
    public HashSet<int> TableNodes => field ??=
    [
        .. Enumerable.Range(0, Dossier.Witnesses.Count).Take(Options.Accounts),
        .. Layout.Nodes.Select(n => n.Node),
        .. Dossier.Graph.Edges.Take(Options.Comparisons).Select(e => e.Copy),
    ];

    /// <summary>The statement, by index, that the sentence which begins there carries; null where one lineage alone has it.</summary>
    public int? StatementAt(AccountId account, TextSpan sentence) => _statements.TryGetValue((account, sentence.Start), out var p) ? p : null;

    /// <summary>Drifts and readings that lead to the sentence that begins there, in the order of the dossier.</summary>
    public IReadOnlyList<Cell> At(AccountId account, TextSpan sentence) =>
        _bySentence.TryGetValue((account, sentence.Start), out var cells) ? cells : [];

    bool Shows(Cell cell) => cell.Kind switch
    {
        CellKind.Drift => ShownDrifts.Contains(int.Parse(cell.Id.Value.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1),
        CellKind.Reading => ShownReadings.Contains(cell.Id),
        _ => false,
    };

    void Note(Attestation attestation, Cell cell)
    {
        var key = (attestation.Account, attestation.Sentence.Start);
        if (!_bySentence.TryGetValue(key, out var cells))
            _bySentence[key] = cells = [];
        cells.Add(cell);
    }
}
