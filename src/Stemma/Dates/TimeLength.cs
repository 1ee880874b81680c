using System.Globalization;

namespace Stemma.Dates;

/// <summary>How long something lasts, as counted in the words.</summary>
/// <param name="Amount">How many units; null when the words leave it open: "several weeks".</param>
/// <param name="Unit">Of what.</param>
public readonly record struct TimeLength(double? Amount, TimeUnit Unit)
{
    /// <summary>As ISO 8601 writes it, with X for an open amount: <c>P3M</c>, <c>PT1H</c>, <c>PXD</c>. Half units are written in decimals, decades and centuries in years.</summary>
    public override string ToString()
    {
        var (letter, times) = Unit switch
        {
            TimeUnit.Second => ("S", 1),
            TimeUnit.Minute => ("M", 1),
            TimeUnit.Hour => ("H", 1),
            TimeUnit.Day => ("D", 1),
            TimeUnit.Week => ("W", 1),
            TimeUnit.Month => ("M", 1),
            TimeUnit.Quarter => ("M", 3),
            TimeUnit.Year => ("Y", 1),
            TimeUnit.Decade => ("Y", 10),
            _ => ("Y", 100),
        };
        var amount = Amount is { } known ? (known * times).ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return (Unit <= TimeUnit.Hour ? "PT" : "P") + amount + letter;
    }
}
