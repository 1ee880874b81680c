namespace Stemma.Accounts;

/// <summary>How a page writes dates, as far as it can be known from its language.</summary>
/// <param name="Language">A BCP 47 primary tag in lower case; null when unknown.</param>
/// <param name="MonthFirst">Whether 3/12/2019 is the twelfth of March.</param>
readonly record struct DateHabits(string? Language, bool MonthFirst)
{
    /// <summary>The habits of a language tag as pages declare it: "en-US", "de_DE", "pl".</summary>
    public static DateHabits Of(string? tag)
    {
        if (tag is null)
            return default;
        var primary = LanguageTag.Primary(tag);
        var region = tag.AsSpan().Trim();
        region = region.Length > 3 ? region[^2..] : default;
        var monthFirst = primary == "en" && (region.IsEmpty || region.Equals("us", StringComparison.OrdinalIgnoreCase) || region.Equals("ph", StringComparison.OrdinalIgnoreCase));
        return new DateHabits(primary, monthFirst);
    }
}
