using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Reads from a line of credits whom it names.</summary>
static class CreditReader
{
    static readonly string[] Verbs = [" contributed ", " assisted ", " helped "];
    static readonly string[] Openings =
    [
        "with additional reporting by", "with additional reporting from", "with reporting by", "with reporting from", "with files from", "with file from",
        "with a file from", "with reports from", "with a report from", "with inputs from", "with input from", "with contributions from",
        "with information from", "with material from", "with assistance from", "with help from", "additional reporting by", "additional reporting from",
        "reporting and writing by", "reporting and editing by", "reporting by", "writing by", "written by", "compiled by", "inputs from", "by",
    ];
    static readonly string[] Pictures = ["photo", "image", "picture", "photograph", "video by", "graphic", "getty", "/ap", "afp/", "reuters/"];

    /// <summary>The credits of one typed line, in order; none for a line that names nobody.</summary>
    public static IEnumerable<Credit> Of(string text, TextSpan span, BlockKind kind)
    {
        var line = span.In(text).ToString();
        switch (kind)
        {
            case BlockKind.Caption:
                if (line.LastIndexOfAny(['(', '[']) is var open and >= 0 && line.Length - open <= 80 && CaptionTest.EndsInCredit(line))
                    yield return new Credit(TextSpan.FromTo(span.Start + open, span.End), CreditForm.Photo, Name(Stripped(line[open..])));
                break;
            case BlockKind.SourceLine or BlockKind.InsertedLink:
                if (line.IndexOf(':') is var colon and >= 0 && colon < 30 && !line[..colon].Contains("http", StringComparison.OrdinalIgnoreCase))
                    yield return new Credit(span, CreditForm.Source, Name(line[(colon + 1)..]));
                break;
            case BlockKind.Credit:
                foreach (var credit in OfCreditLine(line, span))
                    yield return credit;
                break;
        }
    }

    /// <summary>The agency of a dateline, or null.</summary>
    public static Credit? Of(string text, Dateline dateline) =>
        dateline.Agency is { } agency ? new Credit(agency, CreditForm.Dateline, Name(agency.In(text).ToString())) : null;

    static IEnumerable<Credit> OfCreditLine(string line, TextSpan span)
    {
        var bare = line.Trim(' ', '(', ')', '[', ']', '.', '*', '—', '–', '-');
        if (line[0] == '©' || bare.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) || line.StartsWith("(c)", StringComparison.OrdinalIgnoreCase))
        {
            if (Holder(bare) is { Length: > 0 } holder)
                yield return new Credit(span, CreditForm.Copyright, Name(holder));
            yield break;
        }
        if (bare.Length == 0)
            yield break;
        if (Pictures.Any(p => bare.Contains(p, StringComparison.OrdinalIgnoreCase)) && !bare.Contains("reporting", StringComparison.OrdinalIgnoreCase)
            && Agencies.ShortName(bare) is null or "Getty")
        {
            yield return new Credit(span, CreditForm.Photo, Name(Stripped(bare)));
            yield break;
        }
        var names = bare;
        var form = Agencies.IsName(bare) ? CreditForm.Agency : CreditForm.Contribution;
        foreach (var verb in Verbs)
            if (bare.IndexOf(verb, StringComparison.OrdinalIgnoreCase) is var at and > 0)
                names = bare[..at];
        foreach (var opening in Openings)
            if (names.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && names.Length > opening.Length + 1)
            {
                names = names[(opening.Length + 1)..];
                break;
            }
        names = names.Split(';')[0];
        foreach (var name in names.Replace(" and ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(8))
            yield return new Credit(span, form, Name(name));
    }

    // "© 2024 Northern Press. All rights reserved." without its signs and years
    static string Holder(string line)
    {
        var holder = line.Replace("copyright", "", StringComparison.OrdinalIgnoreCase).Replace("(c)", "", StringComparison.OrdinalIgnoreCase)
            .TrimStart('©', ' ', ',', '-', '–', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (holder.AsSpan().IndexOfAny("|·•") is var bar and > 2)
            holder = holder[..bar]; // what follows is the builder of the site, an address
        var end = holder.IndexOf('.');
        holder = (end > 2 ? holder[..end] : holder).TrimEnd(' ', ',', '-', '–', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return holder.StartsWith("all rights", StringComparison.OrdinalIgnoreCase) || holder.Length > 80 ? "" : holder;
    }

    static string Stripped(string credit)
    {
        var bare = credit.Trim(' ', '(', ')', '[', ']', '.');
        foreach (var opening in (string[])["photo by", "photo credit:", "photo credit", "photo courtesy of", "photo:", "photo/", "photo", "image credit:", "image:", "image by", "image",
            "picture by", "picture:", "credit:", "file photo", "file", "photograph:", "photographs by", "pictures by", "courtesy of"])
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && bare.Length > opening.Length)
                return bare[opening.Length..].TrimStart(' ', ':', '/');
        return bare;
    }

    static string Name(string words)
    {
        var name = words.Trim(' ', '.', '(', ')', ',', ';', '\u00A0');
        if (Agencies.ShortName(name) is { } known)
            return known;
        var apostrophe = name.AsSpan().IndexOfAny('\'', '’');
        return apostrophe > 0 && Agencies.ShortName(name.AsSpan(0, apostrophe)) is { } owner ? owner : name;
    }
}
