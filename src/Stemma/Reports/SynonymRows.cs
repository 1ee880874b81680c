using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>The tables of exchanged words of a story, as page and terminal show them.</summary>
sealed class SynonymRows
{
    readonly Apparatus _apparatus;
    readonly Dictionary<(Collation.Citation?, Collation.Citation), int> _drifts = [];

    /// <summary>Gathers the tables of all witnesses from the changes of the dossier.</summary>
    public SynonymRows(Apparatus apparatus)
    {
        _apparatus = apparatus;
        Tables = SynonymFinder.Find([.. apparatus.Testimonies.Select(t => t.Account)], apparatus.Dossier.Drifts);
        for (var d = 0; d < apparatus.Dossier.Drifts.Count; d++)
            _drifts.TryAdd((apparatus.Dossier.Drifts[d].Before, apparatus.Dossier.Drifts[d].After), d);
    }

    /// <summary>One for each witness with an exchange, in the order of the sigla.</summary>
    public ValueList<SynonymTable> Tables { get; }

    /// <summary>Those of witnesses that were reworded all through.</summary>
    public IEnumerable<SynonymTable> Spun => Tables.Where(t => t.IsSpun);

    /// <summary>The change, by index, that an exchange was read from.</summary>
    public int? DriftOf(SynonymUse use) => _drifts.TryGetValue((use.Before, use.After), out var drift) ? drift : null;

    /// <summary>What a table says in one sentence.</summary>
    public string Says(SynonymTable table) =>
        $"{Visible.Line(_apparatus.Name(_apparatus.IndexOf(table.Copy) ?? 0))} put other words for {Summary.Count(table.Exchanged, "run of words", "runs of words")}, {Summary.Count(table.Pairs.Count, "pair", "different pairs")}; "
        + $"its report has {table.Words} words that carry meaning.";

    /// <summary>How often, in short: <c>3×</c>.</summary>
    public static string Times(SynonymPair pair) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pair.Uses.Count}×");

    /// <summary>Why the words do not fit there, in words; empty when nothing speaks against them.</summary>
    public static string Name(Misfit? misfit) => misfit switch
    {
        null => "",
        Misfit.Sense => "may mean another thing",
        Misfit.Form => "another form than the sentence asks for",
        _ => "the article before it was left",
    };

    /// <summary>The exchange that shows the pair best: the first that is out of place, else the first.</summary>
    public static SynonymUse Example(SynonymPair pair) => pair.Uses.Where(u => u.Misfit is not null).Append(pair.Uses[0]).First();
}
