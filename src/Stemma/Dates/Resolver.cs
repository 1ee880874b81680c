namespace Stemma.Dates;

/// <summary>Works out which days a form means.</summary>
static partial class Resolver
{
    const int SurelyThis = 7; // a day of the calendar this near is meant whatever the tense: "is to run from Jan. 23", told on Jan. 28

    const int Fresh = 60; // a day this near is news, and belongs to no year named in a sentence before

    /// <summary>An interval with what it came from.</summary>
    public readonly record struct Found(DateOnly First, DateOnly Last, Precision Precision, Basis Basis);

    /// <summary>The days, before the edge is cut; null when they cannot be known or are no days of the calendar.</summary>
    public static Found? Resolve(Form form, in Context at) => form switch
    {
        DayForm day => OfDay(day, at),
        DigitsForm digits => OfDigits(digits, at).First,
        WeekdayForm weekday => OfWeekday(weekday, at),
        OffsetForm offset => at.Now is { Basis: not Basis.Text } now ? Days(Calendars.Add(now.Day, offset.Days), now.Basis) : null,
        PresentForm => at.Now is { Basis: not Basis.Text } now ? Days(now.Day, now.Basis) : null,
        UnitForm unit => OfUnit(unit, at),
        AgoForm ago => OfAgo(ago, at),
        StretchForm stretch => OfStretch(stretch, at),
        SeasonForm season => OfSeason(season, at),
        PartOfYearForm part => OfPart(part, at),
        DecadeForm decade => OfDecade(decade),
        CenturyForm century => Calendars.Unit(Precision.Century, new DateOnly(Math.Clamp(century.Number, 1, 99) * 100, 1, 1), 0) is var (first, last)
            && century.Number is >= 1 and <= 99 ? new Found(first, last, Precision.Century, Basis.Explicit) : null,
        HolidayForm holiday => OfHoliday(holiday, at),
        NarrativeForm narrative => Reference(at) is { } day ? Days(Calendars.Add(day.Day, narrative.Days), day.Basis) : null,
        ClockForm => (at.Here is { } here ? (here, Basis.Text) : Reference(at)) is (var day, var basis) ? Days(day, basis) : null,
        _ => null,
    };

    /// <summary>A date in digits: the likelier reading, and the other where it is a date too.</summary>
    public static (Found? First, Found? Other) OfDigits(DigitsForm form, in Context at)
    {
        var dayFirst = Days(Calendars.Day(form.Year, form.Second, form.First), Basis.Explicit);
        var monthFirst = Days(Calendars.Day(form.Year, form.First, form.Second), Basis.Explicit);
        if (dayFirst is null || monthFirst is null || form.First == form.Second)
            return (dayFirst ?? monthFirst, null);
        if (at.DayFirst is { } known)
            return known ? (dayFirst, null) : (monthFirst, null);
        // nearer to the day of publication; else as Americans write
        var isDay = at.Now is { } now && Distance(dayFirst.Value.First, now.Day) < Distance(monthFirst.Value.First, now.Day);
        return isDay ? (dayFirst, monthFirst) : (monthFirst, dayFirst);
    }

    static Found? OfDay(DayForm form, in Context at)
    {
        if (form is { Year: { } year, Month: { } month, Day: { } day })
            return Days(Calendars.Day(year, month, day), Basis.Explicit);
        if (form is { Year: { } ofYear, Month: { } only })
            return ofYear is >= 1 and <= 9999 ? Whole(Precision.Month, new DateOnly(ofYear, only, 1), 0, Basis.Explicit) : null;
        if (form is { Year: { } alone, Month: null })
            return alone is >= 1 and <= 9999 ? Whole(Precision.Year, new DateOnly(alone, 1, 1), 0, Basis.Explicit) : null;
        if (form is { Month: null, Day: { } dayOnly }) // "Friday the 13th"
            return at.Now is { } now ? ByWeekday(now, form.Weekday, Enumerable.Range(-14, 29).Select(m => Calendars.AddMonths(new DateOnly(now.Day.Year, now.Day.Month, 1), m))
                .Select(m => m is { } first ? Calendars.Day(first.Year, first.Month, dayOnly) : null), at.Direction) : null;
        return form.Day is { } number ? OfMonthDay(form, number, at) : OfMonth(form, at);
    }

    static Found? OfMonthDay(DayForm form, int day, in Context at)
    {
        var month = form.Month ?? 0;
        var nearest = at.Now is { } today ? Years(today.Day, month, day).Where(d => d is not null).MinBy(d => Distance(d ?? default, today.Day)) : null;
        var fresh = nearest is { } close && at.Now is { } of && Distance(close, of.Day) <= Fresh && !at.SameSentence;
        if (!fresh && at.Year is { } named && Days(Calendars.Day(named, month, day), Basis.Text) is { } there
            && (form.Weekday is not { } on || Calendars.Weekday(there.First) == on))
            return there;
        if (at.Now is not { } now)
            return null;
        var years = Years(now.Day, month, day);
        if (form.Weekday is not null && ByWeekday(now, form.Weekday, years, Direction.Unknown) is { } matched)
            return matched;
        if (form.Turn is { } turn and not 0)
            return (turn < 0 ? years.LastOrDefault(d => d < now.Day) : years.FirstOrDefault(d => d > now.Day)) is { } turned ? Days(turned, now.Basis) : null;
        var direction = at.Attributive || (nearest is { } near && Distance(near, now.Day) <= SurelyThis) ? Direction.Unknown : at.Direction;
        var found = direction switch
        {
            Direction.Past => years.LastOrDefault(d => d <= now.Day),
            Direction.Future => years.FirstOrDefault(d => d >= now.Day),
            _ => nearest,
        };
        return Days(found, now.Basis);
    }

    static IEnumerable<DateOnly?> Years(DateOnly about, int month, int day) =>
        Enumerable.Range(about.Year - 8, 17).Select(year => Calendars.Day(year, month, day));

    // Of the given days those that fall on the weekday; the nearest, on the right side where one is known.
    static Found? ByWeekday((DateOnly Day, Basis Basis) now, int? weekday, IEnumerable<DateOnly?> days, Direction direction) =>
        Days(days.Where(d => d is { } day && (weekday is null || Calendars.Weekday(day) == weekday))
            .OrderBy(d => direction == Direction.Past && d > now.Day || direction == Direction.Future && d < now.Day ? 1 : 0)
            .ThenBy(d => Distance(d ?? default, now.Day)).FirstOrDefault(), now.Basis);

    static Found? OfMonth(DayForm form, in Context at)
    {
        var month = form.Month ?? 1;
        if (at.Now is not { } now)
            return at.Year is { } named && named is >= 1 and <= 9999 ? Whole(Precision.Month, new DateOnly(named, month, 1), 0, Basis.Text) : null;
        var apart = month - now.Day.Month; // months from the running one, in the same year
        var shift = form.Turn switch
        {
            < 0 => apart >= 0 ? apart - 12 : apart,
            > 0 => apart <= 0 ? apart + 12 : apart,
            0 => apart,
            _ => at.Direction switch
            {
                Direction.Past => apart > 0 ? apart - 12 : apart,
                Direction.Future => apart < 0 ? apart + 12 : apart,
                _ => apart > 6 ? apart - 12 : apart < -6 ? apart + 12 : apart,
            },
        };
        return Whole(Precision.Month, now.Day, shift, now.Basis);
    }

    static Found? OfWeekday(WeekdayForm form, in Context at)
    {
        if (at.Now is not { } now)
            return null;
        var ahead = (form.Weekday - Calendars.Weekday(now.Day) + 7) % 7; // days on to the first such day, today included
        if (form.Week is { } week)
            return Days(Calendars.Add(now.Day, form.Weekday - Calendars.Weekday(now.Day) + (7 * week)), now.Basis);
        if (form.Turn is null or 0 && now.Basis == Basis.Text)
            return Days(Calendars.Add(now.Day, ahead > 3 && at.Direction != Direction.Future ? ahead - 7 : ahead), now.Basis);
        var days = form.Turn switch
        {
            < 0 => ahead - 7,
            > 0 => ahead == 0 ? 7 : ahead,
            0 => at.Direction == Direction.Past && ahead > 0 ? ahead - 7 : ahead,
            _ => ahead == 0 || at.Direction == Direction.Future ? ahead : ahead - 7,
        };
        return Days(Calendars.Add(now.Day, days), now.Basis);
    }

    static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    static Found? Days(DateOnly? day, Basis basis) => day is { } one ? new Found(one, one, Precision.Day, basis) : null;

    static Found? Whole(Precision unit, DateOnly day, long shift, Basis basis) =>
        Calendars.Unit(unit, day, shift) is var (first, last) ? new Found(first, last, unit, basis) : null;

    // The day last spoken of, for longer units the month or year, else the day of speaking.
    static (DateOnly Day, Basis Basis)? Reference(in Context at, Precision unit = Precision.Day) =>
        at.Here is { } here ? (here, Basis.Text)
        : unit >= Precision.Month && at.LastWhen is { } when && when.Precision <= unit ? (when.Earliest, Basis.Text)
        : at.Last is { } last ? (last, Basis.Text) : at.Now;
}
