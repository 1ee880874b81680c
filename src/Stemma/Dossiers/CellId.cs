using System.Globalization;

namespace Stemma.Dossiers;

/// <summary>
/// Names a cell within its story, short enough to be read aloud and the same for equal dossiers: <c>d12</c> the twelfth drift,
/// <c>e3</c> the third arrow of the stemma, <c>l2</c> the second lineage, <c>o1</c> the first lost original, <c>w4.b.C</c> the
/// second reading of the fourth wording as witness C has it (<c>w4.b.C2</c> where C has it a second time), <c>u3.a.C</c> the first version of
/// the third utterance as C has it, <c>p3</c> the third sentence that several lineages carry.
/// Across stories it is written <c>STORY/CELL</c>. Letters, digits and full stops only: fit for a link, a file name and a shell.
/// </summary>
/// <param name="Value">The name.</param>
public readonly record struct CellId(string Value)
{
    /// <summary>A drift.</summary>
    /// <param name="number">From 1, in the order of the dossier.</param>
    public static CellId Drift(int number) => Numbered('d', number);

    /// <summary>An arrow of the stemma.</summary>
    /// <param name="number">From 1, in the order of the graph.</param>
    public static CellId Edge(int number) => Numbered('e', number);

    /// <summary>A lineage.</summary>
    /// <param name="number">Its own number.</param>
    public static CellId Lineage(int number) => Numbered('l', number);

    /// <summary>A lost original.</summary>
    /// <param name="number">From 1, in the order of the graph's nodes.</param>
    public static CellId Original(int number) => Numbered('o', number);

    /// <summary>A sentence that more than one lineage carries.</summary>
    /// <param name="number">From 1, in the order of the dossier.</param>
    public static CellId Statement(int number) => Numbered('p', number);

    /// <summary>A whole wording, all its readings: <c>w4</c>. It names a table, not a cell, and is parsed as the first cell of it.</summary>
    /// <param name="number">From 1, in the order of the dossier.</param>
    public static CellId Wording(int number) => Numbered('w', number);

    /// <summary>A witness's words at a wording.</summary>
    /// <param name="wording">From 1, in the order of the dossier.</param>
    /// <param name="reading">From 1, in the order of the wording.</param>
    /// <param name="siglum">The witness.</param>
    /// <param name="nth">From 1: which of the witness's attestations of this reading.</param>
    public static CellId Reading(int wording, int reading, string siglum, int nth = 1) => new(
        string.Create(CultureInfo.InvariantCulture, $"w{wording}.{Letters(reading)}.{siglum}") +
        (nth > 1 ? nth.ToString(CultureInfo.InvariantCulture) : ""));

    /// <summary>A whole utterance, all its versions: <c>u3</c>. It names a table, not a cell, and is parsed as the first cell of it.</summary>
    /// <param name="number">From 1, in the order of the dossier.</param>
    public static CellId Utterance(int number) => Numbered('u', number);

    /// <summary>A witness's words of an utterance: <c>u3.b.C</c>.</summary>
    /// <param name="utterance">From 1, in the order of the dossier.</param>
    /// <param name="version">From 1, in the order of the utterance.</param>
    /// <param name="siglum">The witness.</param>
    /// <param name="nth">From 1: which of the witness's sayings of this version.</param>
    public static CellId Saying(int utterance, int version, string siglum, int nth = 1) => new($"u{Reading(utterance, version, siglum, nth).Value[1..]}");

    /// <summary>The letter of a reading: a, b, … z, aa, ab, …</summary>
    /// <param name="number">From 1.</param>
    public static string Letters(int number)
    {
        var letters = "";
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('a' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>
    /// Takes what a user typed apart: <c>d12</c> or <c>s-52ab…/d12</c>, the story perhaps cut short. Says nothing about whether there is such a cell.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="story">The story as typed; null where none was.</param>
    /// <param name="cell">The cell's name.</param>
    /// <returns>False when it has not the form of a cell's name.</returns>
    public static bool TryParse(string typed, out string? story, out CellId cell)
    {
        typed = typed.Trim();
        var slash = typed.LastIndexOf('/');
        story = slash > 0 ? typed[..slash] : null;
        cell = new CellId(typed[(slash + 1)..]);
        return IsWellFormed(cell.Value);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Value;

    static CellId Numbered(char kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{kind}{number}"));

    static bool IsWellFormed(string value)
    {
        var parts = value.Split('.');
        if (value.Length < 2 || value[0] is not ('d' or 'e' or 'l' or 'o' or 'p' or 'w' or 'u') || !parts[0].AsSpan(1).ContainsAnyInRange('0', '9')
            || parts[0].AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return false;
        if (value[0] is not ('w' or 'u') || parts.Length == 1)
            return parts.Length == 1;
        return parts.Length == 3 && parts[1].Length > 0 && !parts[1].AsSpan().ContainsAnyExceptInRange('a', 'z')
            && parts[2].Length > 0 && parts[2].All(char.IsAsciiLetterOrDigit);
    }
}
