namespace Stemma.Dates;

/// <content>Longer periods.</content>
static partial class Resolver
{
    static Found? OfUnit(UnitForm form, in Context at)
    {
        if ((form.Narrative ? Reference(at, form.Unit) : at.Now) is not { } from || (!form.Narrative && from.Basis == Basis.Text && form.Unit < Precision.Month))
            return null; // no day of speaking is known to the day
        if (form.Unit != Precision.Weekend)
            return Whole(form.Unit, from.Day, form.Shift, from.Basis);
        // "the weekend": the last one unless the sentence looks ahead; on a Monday "last weekend" is the one just over
        var running = Calendars.Weekday(from.Day) >= 6;
        var shift = form.Shift < 0 || (form.Shift == 0 && at.Direction != Direction.Future && !running) ? -1 : form.Shift > 0 && running ? 1 : form.Shift > 0 && !form.Narrative ? 0 : form.Shift;
        return Whole(Precision.Weekend, from.Day, shift, from.Basis);
    }

    static Found? OfAgo(AgoForm form, in Context at)
    {
        if ((form.Narrative ? Reference(at, form.Length.Unit >= TimeUnit.Year ? Precision.Year : form.Length.Unit == TimeUnit.Month ? Precision.Month : Precision.Day) : at.Now) is not { } from || (!form.Narrative && from.Basis == Basis.Text) || form.Length.Amount is not { } amount || amount > 100_000)
            return null;
        var sign = form.Sign;
        if (form.Exact && form.Length.Unit is TimeUnit.Month or TimeUnit.Year)
            return Days(Calendars.AddMonths(from.Day, sign * (long)(amount * (form.Length.Unit == TimeUnit.Year ? 12 : 1))) is { } months
                ? Calendars.Add(months, form.Length.Unit == TimeUnit.Month ? sign * (long)Math.Round(amount % 1 * 30) : 0) : null, from.Basis);
        switch (form.Length.Unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                var hours = amount / (form.Length.Unit == TimeUnit.Hour ? 1 : form.Length.Unit == TimeUnit.Minute ? 60 : 3600);
                return hours < 24 ? Days(from.Day, from.Basis) : Days(Calendars.Add(from.Day, sign * (long)(hours / 24)), from.Basis);
            case TimeUnit.Day:
                return Days(Calendars.Add(from.Day, sign * (long)amount), from.Basis);
            case TimeUnit.Week: // three days about the day so many weeks off
                return Calendars.Add(from.Day, sign * (long)(amount * 7)) is { } middle && Calendars.Add(middle, -3) is { } first && Calendars.Add(middle, 3) is { } last
                    ? new Found(first, last, Precision.Week, from.Basis) : null;
            case TimeUnit.Month:
                return Whole(Precision.Month, from.Day, sign * (long)amount, from.Basis);
            case TimeUnit.Quarter:
                return Whole(Precision.Quarter, from.Day, sign * (long)amount, from.Basis);
        }
        var years = amount * (form.Length.Unit == TimeUnit.Decade ? 10 : form.Length.Unit == TimeUnit.Century ? 100 : 1);
        return Whole(years >= 100 && form.Length.Unit != TimeUnit.Year ? Precision.Decade : Precision.Year, from.Day,
            years >= 100 && form.Length.Unit != TimeUnit.Year ? sign * (long)(years / 10) : sign * (long)years, from.Basis);
    }

    static Found? OfStretch(StretchForm form, in Context at)
    {
        if (at.Now is not { Basis: not Basis.Text } now || form.Length.Amount is not { } amount || amount > 10_000)
            return null;
        var far = form.Length.Unit switch
        {
            < TimeUnit.Day => Calendars.Add(now.Day, form.Sign * (long)Math.Ceiling(amount / (form.Length.Unit == TimeUnit.Hour ? 24 : 1440))),
            TimeUnit.Day => Calendars.Add(now.Day, form.Sign * (long)amount),
            TimeUnit.Week => Calendars.Add(now.Day, form.Sign * (long)(amount * 7)),
            TimeUnit.Month => Calendars.AddMonths(now.Day, form.Sign * (long)amount),
            TimeUnit.Quarter => Calendars.AddMonths(now.Day, form.Sign * (long)amount * 3),
            TimeUnit.Year => Calendars.AddMonths(now.Day, form.Sign * (long)(amount * 12)),
            TimeUnit.Decade => Calendars.AddMonths(now.Day, form.Sign * (long)(amount * 120)),
            _ => Calendars.AddMonths(now.Day, form.Sign * (long)(amount * 1200)),
        };
        return far is not { } end ? null
            : end < now.Day ? new Found(end, now.Day, Precision.Range, now.Basis) : new Found(now.Day, end, Precision.Range, now.Basis);
    }

    static Found? OfSeason(SeasonForm form, in Context at)
    {
        if (form.Year is { } year)
            return Calendars.Day(year, 3 + (3 * form.Season), 1) is { } start ? Whole(Precision.Season, start, 0, Basis.Explicit) : null;
        if (at.Now is not { } now || Calendars.Unit(Precision.Season, now.Day, 0) is not var (first, last))
            return null;
        var running = (first.Month - 3) / 3;
        var shift = form.Season - running; // to the same season after March of the running year
        var turn = form.Turn ?? (at.Direction == Direction.Future ? 0 : at.Direction == Direction.Past && shift > 0 ? -1 : 0);
        shift += turn switch
        {
            < 0 => shift >= 0 ? -4 : 0,
            > 0 => shift <= 0 ? 4 : 0,
            _ => at.Direction == Direction.Future && shift < 0 && form.Turn is null ? 4 : 0,
        };
        return Whole(Precision.Season, first, shift, now.Basis);
    }

    static Found? OfPart(PartOfYearForm form, in Context at)
    {
        var year = form.Year ?? (at.Now?.Day.Year + form.Turn);
        return year is { } of && Calendars.Day(of, ((form.Index - 1) * (form.Unit == Precision.Half ? 6 : 3)) + 1, 1) is { } start
            ? Whole(form.Unit, start, 0, form.Year is null && at.Now is { } now ? now.Basis : Basis.Explicit) : null;
    }

    // "the 1990s"; "the '90s" are those of the century in which most news is about them
    static Found? OfDecade(DecadeForm form)
    {
        if (form.Start is >= 1000 and < 2000 && form.Start % 100 == 0) // "the 1600s"
            return new Found(new DateOnly(form.Start, 1, 1), new DateOnly(form.Start + 99, 12, 31), Precision.Century, Basis.Explicit);
        var start = form.Start >= 100 ? form.Start : form.Start >= 30 ? 1900 + form.Start : form.Start + (form.Start == 20 ? 1900 : 2000);
        return Whole(Precision.Decade, new DateOnly(start, 1, 1), 0, Basis.Explicit);
    }

    static Found? OfHoliday(HolidayForm form, in Context at)
    {
        if (form.Year is { } year)
            return Days(form.Holiday.In(year), Basis.Explicit);
        if (at.Now is not { } now)
            return null;
        var days = Enumerable.Range(now.Day.Year - 2, 5).Select(form.Holiday.In).OfType<DateOnly>().Order();
        var past = days.Cast<DateOnly?>().LastOrDefault(d => d < now.Day || (form.Turn is null && d == now.Day));
        var next = days.Cast<DateOnly?>().FirstOrDefault(d => d > now.Day || (form.Turn is null && d == now.Day));
        return Days(form.Turn switch
        {
            < 0 => past,
            > 0 => next,
            _ => at.Direction switch
            {
                Direction.Past => past,
                Direction.Future => next,
                _ => past is { } p && next is { } n && Distance(p, now.Day) <= Distance(n, now.Day) ? past : next ?? past,
            },
        }, now.Basis);
    }
}
