using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>
/// What texts that came as plain text still carry of the pages they went through: menus, share bars, lines of a house, credits put
/// below. An agency sends its text without them, so a text that carries some was taken from a page; a copyist cleans most of them away,
/// so a line that two share and few others have is a sign of descent. A captured page has its own furniture always:
/// of it only a credit to another counts.
/// </summary>
sealed class CarriedLines
{
    const int MostCounted = 3;
    const double MostRarity = 8;
    const double WorthTelling = 1.5;

    readonly Account[] _accounts;
    readonly Dictionary<string, TextSpan>[] _lines; // by account: where the line stands
    readonly HashSet<string> _spam = new(StringComparer.Ordinal);
    readonly bool[] _asText;
    readonly bool[] _footOnly; // every line stands below the report, and none credits anybody
    readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);

    /// <param name="accounts">All accounts of the story: what many carry is a common line. O(text).</param>
    public CarriedLines(Account[] accounts)
    {
        _accounts = accounts;
        _lines = new Dictionary<string, TextSpan>[accounts.Length];
        _asText = [.. accounts.Select(CameAsText)];
        _footOnly = [.. accounts.Select(HasAFootOnly)];
        for (var w = 0; w < accounts.Length; w++)
        {
            _lines[w] = new(StringComparer.Ordinal);
            if (!_asText[w])
                continue;
            foreach (var block in accounts[w].Blocks)
                if (block.Kind != BlockKind.Dateline && LineKey.Of(block.Span.In(accounts[w].Text)) is { Length: > 0 } key && _lines[w].TryAdd(key, block.Span))
                {
                    _holders[key] = _holders.GetValueOrDefault(key) + 1;
                    if (block.Kind is BlockKind.SiteSpam or BlockKind.InjectedPhrase)
                        _spam.Add(key);
                }
        }
    }

    /// <summary>What the lines of a witness say against it as the text all came from, about in bits. On a captured page that is a credit to another alone.</summary>
    public double AsRoot(int witness, ChangeCosts costs)
    {
        // A page's own furniture cannot be told from what was carried along: its credit stands for all.
        var lines = Math.Min(MostCounted, _asText[witness] ? _lines[witness].Count : OutsideEvidence.CreditsAnother(_accounts[witness].Facts) ? MostCounted : 0);
        return lines == 0 ? 0 : (_asText[witness] && _footOnly[witness] ? costs.CarryingFoot : costs.CarryingRoot) + costs.CarryingRootMore * (lines - 1);
    }

    /// <summary>What the lines of two say of an arrow between them, about in bits, negative where they speak for it.</summary>
    public double Arrow(int exemplar, int copy, ChangeCosts costs)
    {
        if (!_asText[exemplar] || !_asText[copy])
            return 0;
        var (kept, cleaned) = (0d, 0);
        foreach (var line in _lines[exemplar].Keys)
            if (_lines[copy].ContainsKey(line))
                kept += Rarity(line);
            else if (_spam.Contains(line))
                cleaned++;
        var bare = _lines[exemplar].Count > 0 && _lines[copy].Count == 0;
        return costs.SpamLost * Math.Min(MostCounted, cleaned) - costs.LineKept * Math.Min(MostRarity, kept) + (bare ? costs.BareCopy : 0);
    }

    /// <summary>The rarest line that both carry, where it stands in each; nothing when both have only lines that many have.</summary>
    public (Citation Here, Citation There)? Shared(int witness, int other) =>
        _lines[witness].Keys.Where(_lines[other].ContainsKey).OrderByDescending(Rarity).ThenBy(l => l, StringComparer.Ordinal).FirstOrDefault() is { } line
            && Rarity(line) >= WorthTelling ? (Cited(witness, line), Cited(other, line)) : null;

    /// <summary>The first line of a page that a witness carries, if any.</summary>
    public Citation? First(int witness) =>
        _lines[witness].OrderBy(l => l.Value.Start).Select(l => (Citation?)Cited(witness, l.Key)).FirstOrDefault();

    Citation Cited(int witness, string line) => new(_accounts[witness].Id, _lines[witness][line]);

    double Rarity(string line) => Math.Log2((_accounts.Length + 2d) / _holders[line]);

    static bool HasAFootOnly(Account account) => account.Paragraphs.Count > 0 && account.Blocks.All(b => b.Kind == BlockKind.Dateline
        || (b.Span.Start > account.Paragraphs[^1].Start && b.Kind is not (BlockKind.Credit or BlockKind.SourceLine or BlockKind.Byline)));

    // White space that a page's layout asks for has no place in what was captured; that between the lines of a plain text has one.
    static bool CameAsText(Account account)
    {
        for (var p = 1; p < account.Paragraphs.Count; p++)
            if (account.Paragraphs[p].Start > 0)
                return account.Origin.InSource(new TextSpan(account.Paragraphs[p].Start - 1, 1)) is not null;
        return false;
    }
}
