using System.Buffers;

namespace Stemma.Accounts;

/// <summary>Whether a line credits an agency, a contributor or a photographer and says nothing else.</summary>
static class CreditTest
{
    static readonly SearchValues<string> Contributions = SearchValues.Create(
    [
        "contributed to this", "contributed to the report", "contributed reporting", "contributed additional", "contributed research", "assisted in this",
        "assisted with this", "assisted in the report", "helped report this", "helped with this report", "contributed to this report", "contributed from ",
        "contributed writing", "additional reporting by", "; editing by", ", editing by",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is one.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line)
    {
        if (line.Length > 320)
            return false;
        if (line[0] is '©' || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) && LineShape.HasDigit(line))
            return true;
        if (line.Length <= 60 && (IsDashed(line) || Agencies.IsName(line)))
            return true;
        return line.IndexOfAny(Contributions) is var at and >= 0 && !(line[..at].LastIndexOf('(') > 30); // a whole paragraph may stand before the bracket
    }

    // "— AP", "-- Northern Press", "(AFP)"
    static bool IsDashed(ReadOnlySpan<char> line)
    {
        if (line[0] is not ('-' or '–' or '—' or '('))
            return false;
        var name = line.Trim("-–—() ");
        if (name.Length is < 2 or > 50)
            return false;
        var words = 0;
        foreach (var range in name.SplitAny(" /"))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            if (++words > 4 || !char.IsUpper(word[0]) && word is not ("with" or "and" or "of"))
                return false;
        }
        return line[0] != '(' || line[^1] == ')';
    }
}
