namespace Stemma.Accounts;

/// <summary>In which parts of a page a clue stands: comments, teasers, furniture, pictures. Parts that hold the title or most of the page count for nothing.</summary>
sealed class ClueZones
{
    readonly FactHint[] _zones;

    /// <summary>Judges the zones of a page whose title is known.</summary>
    public ClueZones(HtmlClues clues, Clue? heading)
    {
        _zones = new FactHint[clues.Zones.Count];
        for (var i = 0; i < _zones.Length; i++)
        {
            var zone = clues.Zones[i];
            var share = clues.Length == 0 ? 0 : (double)zone.At.Length / clues.Length;
            var holdsTitle = heading is not null && zone.At.Start <= heading.At.Start && heading.At.End <= zone.At.End && zone.Hint != FactHint.Photo;
            var counts = !holdsTitle && share < (zone.Hint == FactHint.Comment ? 0.85 : 0.5);
            _zones[i] = (counts ? zone.Hint : FactHint.None) | (zone.Parent >= 0 ? _zones[zone.Parent] : FactHint.None);
        }
    }

    /// <summary>The zones around a clue.</summary>
    public FactHint Of(Clue clue) => clue.Zone >= 0 ? _zones[clue.Zone] : FactHint.None;
}
