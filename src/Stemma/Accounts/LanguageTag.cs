namespace Stemma.Accounts;

/// <summary>Reads the language tags that pages declare.</summary>
static class LanguageTag
{
    /// <summary>The primary tag in lower case ("de" of "de-AT", "de_DE.utf8"), or null when this is no tag.</summary>
    public static string? Primary(string? tag)
    {
        var span = tag.AsSpan().Trim();
        var letters = 0;
        while (letters < span.Length && char.IsAsciiLetter(span[letters])) letters++;
        if (letters is not (2 or 3) || letters < span.Length && span[letters] is not ('-' or '_' or ',' or ';' or ' '))
            return null;
        var primary = span[..letters].ToString().ToLowerInvariant();
        return primary switch
        {
            "ger" or "deu" => "de",
            "eng" => "en",
            "fra" or "fre" => "fr",
            "spa" => "es",
            "pol" => "pl",
            "ita" => "it",
            "por" => "pt",
            "und" or "mul" or "zxx" => null,
            _ => primary,
        };
    }
}
