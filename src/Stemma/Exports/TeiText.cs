using Stemma.Dossiers;

namespace Stemma.Exports;

/// <summary>Writes the text of an edition: a <c>div</c> for each family of texts.</summary>
sealed class TeiText(XmlOutput xml, Apparatus apparatus, Edition edition, EditionNotes notes)
{
    readonly string[] _ids = [.. Enumerable.Range(0, apparatus.Dossier.Graph.Nodes.Count).Select(n => "#" + Export.Id(apparatus, n))];

    /// <summary>Writes all families.</summary>
    public void Write()
    {
        for (var f = 0; f < edition.Families.Length; f++)
            Family(f);
        if (edition.Families.Length == 0)
            xml.Element("p", "");
    }

    void Family(int f)
    {
        var family = edition.Families[f];
        xml.Open("div", ("type", "family"), ("corresp", Witnesses(family.Nodes)));
        xml.Line();
        Headlines(family);
        Moves(family, f);
        var named = family.Moved.Values.SelectMany(m => m).ToHashSet();
        var plain = edition.Families.Length == 1;
        var open = false;
        for (var s = 0; s < family.Segments.Length; s++)
        {
            var segment = family.Segments[s];
            if (segment.Opens && open) xml.Close(line: true);
            if (segment.Opens || !open) xml.Open("p");
            open = true;
            var drifts = notes.At(f, s);
            var id = named.Contains(s) ? Name(f, s) : null;
            if (segment.Readings.Length > 1 || drifts.Count > 0 || !plain)
                Entry(segment.Readings, segment.Readings[0].Nodes.Contains(family.Base), drifts, id);
            else if (id is null)
                xml.Text(segment.Readings[0].Text);
            else
            {
                xml.Open("seg", ("xml:id", id));
                xml.Text(segment.Readings[0].Text);
                xml.Close();
            }
        }
        if (open) xml.Close(line: true);
        xml.Close(line: true);
    }

    void Headlines(EditionFamily family)
    {
        var readings = family.Nodes.GroupBy(n => edition.Columns[n].Headline is { } headline ? headline.In(edition.Columns[n].Text).ToString() : "", StringComparer.Ordinal)
            .Select(g => new EditionReading(g.Key, [.. g]))
            .OrderBy(r => r.Text.Length == 0).ThenBy(r => !r.Nodes.Contains(family.Base)).ThenBy(r => r.Nodes[0]).ToArray();
        if (readings[0].Text.Length == 0)
            return;
        xml.Open("head");
        Entry(readings, readings[0].Nodes.Contains(family.Base), [.. family.Nodes.SelectMany(notes.OfHeadline).Order()], null);
        xml.Close(line: true);
    }

    void Moves(EditionFamily family, int f)
    {
        if (family.Moved.Count == 0)
            return;
        xml.Open("listTranspose");
        xml.Line();
        foreach (var (node, pieces) in family.Moved)
        {
            xml.Open("transpose", ("corresp", Witnesses([node])));
            foreach (var piece in pieces)
            {
                xml.Open("ptr", ("target", "#" + Name(f, piece)));
                xml.Close();
            }
            xml.Close(line: true);
        }
        xml.Close(line: true);
    }

    // Line breaks stand between the readings only: there white space is no text.
    void Entry(EditionReading[] readings, bool hasLemma, IReadOnlyList<int> drifts, string? id)
    {
        xml.Open("app", ("xml:id", id));
        for (var r = 0; r < readings.Length; r++)
        {
            var reading = readings[r];
            var made = drifts.Where(d => reading.Nodes.Contains(Copy(d))).OrderByDescending(d => apparatus.Dossier.Drifts[d].Severity).ThenBy(d => d).ToArray();
            var kinds = made.Select(d => Tei.Kind(apparatus.Dossier.Drifts[d].Kind)).Distinct().ToArray();
            xml.Open(r == 0 && hasLemma ? "lem" : "rdg", ("wit", Witnesses(reading.Nodes)),
                ("type", kinds.Length > 0 ? kinds[0] : null), ("ana", kinds.Length > 0 ? string.Join(' ', kinds.Select(k => "#" + k)) : null));
            xml.Text(reading.Text);
            xml.Close();
            foreach (var d in made)
            {
                var drift = apparatus.Dossier.Drifts[d];
                xml.Open("witDetail", ("wit", Witnesses([Copy(d)])), ("type", Tei.Kind(drift.Kind)), ("n", CellId.Drift(d + 1).Value), ("ana", "#" + Tei.Weight(drift.Severity)));
                xml.Text(drift.Says);
                xml.Close();
            }
            xml.Line();
        }
        xml.Close();
    }

    int Copy(int drift) => apparatus.IndexOf(apparatus.Dossier.Drifts[drift].After.Account) ?? -1;

    string Witnesses(IEnumerable<int> nodes) => string.Join(' ', nodes.Select(n => _ids[n]));

    static string Name(int family, int segment) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{family + 1}.{segment + 1}");
}
