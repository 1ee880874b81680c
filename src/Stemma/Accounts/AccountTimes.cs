using Stemma.Dates;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>The time expressions of an account's report, counted from its own publication facts.</summary>
public static class AccountTimes
{
    /// <summary>The time expressions in the given sentences, in order. O(length).</summary>
    /// <param name="account">The account.</param>
    /// <param name="sentences">The sentences of its report, in order.</param>
    /// <param name="published">The day it counts as published; null for what its facts say.</param>
    public static ValueList<TimeExpression> Find(Account account, ValueList<TextSpan> sentences, DateOnly? published = null) =>
        TimeFinder.Find(account.Text, sentences, Anchor(account, published));

    const int NewsBack = 7; // days before publication that an account still tells as news
    const int NewsOn = 3; // and after it

    /// <summary>
    /// The days an account speaks of as news: the days its relative times mean ("Tuesday", "last night"), and the day of publication; without
    /// that, those within a week of their median. Null when none is known.
    /// </summary>
    public static (DateOnly First, DateOnly Last)? NewsDays(Account account, ValueList<TextSpan> sentences)
    {
        var anchor = Anchor(account);
        var days = Find(account, sentences).Select(time => time.When).OfType<When>().Where(when => when.IsDay && when.Basis != Basis.Explicit)
            .Select(when => when.Earliest).Order().ToList();
        var middle = anchor.Published ?? anchor.Filed ?? (days.Count > 0 ? days[days.Count / 2] : null);
        if (middle is not { } about)
            return null;
        var on = anchor.Published is null ? NewsBack : NewsOn;
        var near = days.Where(day => day.DayNumber >= about.DayNumber - NewsBack && day.DayNumber <= about.DayNumber + on).Append(about).ToArray();
        return (near.Min(), near.Max());
    }

    /// <summary>
    /// The days the account's relative times are counted from. The day of publication is the one of its own clock; a time known only to
    /// the month is none.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="given">The day it counts as published; null for what its facts say.</param>
    public static Anchor Anchor(Account account, DateOnly? given = null)
    {
        var published = given ?? (account.Facts.Published is { Precision: Precision.Instant or Precision.Day } moment
            ? DateOnly.FromDateTime(moment.Earliest.DateTime) : default(DateOnly?));
        DateOnly? filed = account.Facts.Dateline is { } line
            ? TimeFinder.Find(account.Text, [line], new Anchor(published)).Select(e => e.When).FirstOrDefault(w => w is { IsDay: true })?.Earliest : null;
        return new Anchor(published, filed);
    }
}
