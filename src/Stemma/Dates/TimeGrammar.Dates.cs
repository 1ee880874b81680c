namespace Stemma.Dates;

/// <content>Dates of the calendar: months, days, weekdays, digits, holidays.</content>
sealed partial class TimeGrammar
{
    // "Oct. 7", "May 2, 2013", "June 2012", "May 2-5", "last May"
    Draft? MonthAt(int i, int? turn = null)
    {
        var at = i + 1;
        if (L(at).Sort == Sort.Stop && L(at).Glued && L(at + 1).Sort == Sort.Number && !L(at + 1).Glued) at++;
        if (DayNumber(at) is { } day && !(L(at + 1).Sort == Sort.Dash && L(at + 2).Sort == Sort.Unit))
        {
            var last = at + 1;
            if (L(at + 1).Sort is Sort.Dash || L(at + 1).Key is "to" or "through" || (L(at + 1).Key == "and" && Before(i) == "between"))
                if (DayNumber(at + 2) is { } second && second > day && L(at + 3).Sort is not (Sort.Month or Sort.Unit or Sort.Dash or Sort.Slash))
                {
                    last = at + 3;
                    var year = YearAfter(ref last);
                    return new Draft(i, last, new RangeForm(new Draft(i, at + 1, new DayForm(year, L(i).Value, day)), new Draft(at + 2, at + 3, new DayForm(year, L(i).Value, second))));
                }
            var of = YearAfter(ref last);
            return new Draft(i, last, new DayForm(of, L(i).Value, day, null, turn));
        }
        var end = i + 1;
        if (L(end).Key == "of" && IsYear(end + 1))
            return new Draft(i, end + 2, new DayForm(L(end + 1).Value, L(i).Value, null));
        if (YearAfter(ref end) is { } named)
            return new Draft(i, end, new DayForm(named, L(i).Value, null));
        return turn is not null || IsMonth(i) ? new Draft(i, i + 1, new DayForm(null, L(i).Value, null, null, turn)) : null;
    }

    // "7 October 2023", "16th August", "the 5th of May", "5–6 September 2019"
    Draft? DayFirstAt(int i)
    {
        if (DayNumber(i) is not { } day)
            return null;
        var at = i + 1;
        if (L(at).Key == "day" && L(i).Sort == Sort.Ordinal) at++;
        if (L(at).Key == "of") at++;
        if (L(at).Sort == Sort.Month)
        {
            if (!L(at).Capital && L(at).Key is "may" or "march" or "mar" or "sun" or "sat" or "dec" or "jan" || L(i).Digits == 0 && L(at - 1).Key != "of")
                return null;
            var last = at + 1;
            if (L(at - 1).Key != "of" && DayNumber(last) is not null && !IsYear(last) && !(L(last + 1).Sort is Sort.Month or Sort.Stop))
                return null; // "No. 3 May 5"
            var year = YearAfter(ref last);
            return new Draft(i, last, new DayForm(year, L(at).Value, day));
        }
        if ((L(i + 1).Sort == Sort.Dash || L(i + 1).Key is "to" or "and") && DayNumber(i + 2) is { } second && second > day && L(i + 3).Sort == Sort.Month && L(i + 3).Capital
            && (L(i + 1).Key != "and" || Before(i) == "between"))
        {
            var last = i + 4;
            var year = YearAfter(ref last);
            return new Draft(i, last, new RangeForm(new Draft(i, i + 1, new DayForm(year, L(i + 3).Value, day)), new Draft(i + 2, last, new DayForm(year, L(i + 3).Value, second))));
        }
        return null;
    }

    // "2023-10-07"
    Draft? IsoAt(int i) =>
        L(i).Digits == 4 && L(i + 1) is { Sort: Sort.Dash, Glued: true } && L(i + 2) is { Digits: 2, Glued: true } && L(i + 3) is { Sort: Sort.Dash, Glued: true }
        && L(i + 4) is { Digits: 2, Glued: true, Sort: Sort.Number }
            ? new Draft(i, i + 5, new DayForm(L(i).Value, L(i + 2).Value, L(i + 4).Value)) : null;

    // "10/7/2023", "7-10-2023"; "9/11" is no date
    Draft? SlashedAt(int i)
    {
        if (L(i).Digits is not (1 or 2) || !(L(i + 1).Sort is Sort.Slash or Sort.Dash) || !L(i + 1).Glued || L(i + 2) is not { Digits: 1 or 2, Glued: true, Sort: Sort.Number }
            || L(i + 3).Sort != L(i + 1).Sort || !L(i + 3).Glued || L(i + 4) is not { Sort: Sort.Number, Glued: true } || L(i - 1) is { Sort: Sort.Slash or Sort.Dash } && L(i).Glued)
            return null;
        var year = L(i + 4);
        return year.Digits == 4 || (year.Digits == 2 && L(i + 1).Sort == Sort.Slash)
            ? new Draft(i, i + 5, new DigitsForm(L(i).Value, L(i + 2).Value, FullYear(year.Value, year.Digits))) : null;
    }

    // "7.10.2023": the day first, as everywhere where stops are written
    Draft? DottedAt(int i) => L(i).Second is >= 1 and <= 12
        ? new Draft(i, i + 1, new DayForm(FullYear(L(i).Third, L(i).Digits), L(i).Second, L(i).Value)) : null;

    static int FullYear(int year, int digits) => digits == 4 ? year : year < 70 ? 2000 + year : 1900 + year;

    // "Tuesday", "Thursday night", "Thursday, May 2, 2013", "Friday last week"
    Draft? WeekdayAt(int i, int? turn)
    {
        if (!IsWeekday(i))
            return null;
        var weekday = L(i).Value;
        var at = i + 1;
        var part = DayPart.None;
        if (L(at).Sort is Sort.Part or Sort.UnitNight && !(L(at).Capital && NamedAfterDays.Contains(Text(at + 1))))
            part = L(at++).Sort == Sort.UnitNight ? DayPart.Night : (DayPart)L(at - 1).Value;
        var date = at;
        if (L(date).Sort == Sort.Stop && L(date).Glued) date++;
        if (L(date).Sort == Sort.Comma) date++;
        if (L(date).Key == "the") date++;
        var dated = L(date).Sort switch
        {
            Sort.Month => MonthAt(date),
            Sort.Number or Sort.Ordinal => DayFirstAt(date) ?? (L(date).Sort == Sort.Number ? SlashedAt(date) ?? IsoAt(date) : null),
            _ => null,
        };
        if (dated is { Form: DayForm { Day: not null } day })
            return new Draft(i, dated.Last, day with { Weekday = weekday }) { Part = part };
        if (dated is { Form: DigitsForm })
            return dated with { First = i, Part = part };
        if (L(date) is { Sort: Sort.Ordinal, Digits: > 0 } && L(date).Value <= 31 && L(date - 1).Key == "the")
            return new Draft(i, date + 1, new DayForm(null, null, L(date).Value, weekday)) { Part = part };
        var week = L(at).Key == "of" || L(at).Sort == Sort.Comma ? at + 1 : at;
        if (L(week).Sort == Sort.Turn && L(week + 1).Key == "week" && turn is null)
            return new Draft(i, week + 2, new WeekdayForm(weekday, null, L(week).Value)) { Part = part };
        return new Draft(i, at, new WeekdayForm(weekday, turn)) { Part = part };
    }

    bool IsWeekday(int i)
    {
        var word = L(i);
        if (!word.Capital)
            return word.Key!.Length > 5 && word.Key[^1] == 'y'; // a weekday has a key
        if (L(i - 1) is { Sort: Sort.Dash, Glued: true } && L(i - 2).Sort != Sort.Weekday)
            return false;
        if (NamedAfterDays.Contains(Text(i + 1)) && L(i + 1).Capital || L(i + 1).Key == "night" && L(i + 1).Capital && NamedAfterDays.Contains(Text(i + 2)))
            return false;
        if (word.Key is "sun" or "sat" or "wed" or "mon" or "fri" or "thu" or "tue" or "thur" or "thurs" or "tues" or "weds")
        {
            var next = L(i + 1).Sort is Sort.Comma ? i + 2 : i + 1;
            return DayNumber(next) is not null || L(next) is { Sort: Sort.Month, Capital: true } || L(next).Sort is Sort.Clock || L(next) is { Sort: Sort.Stop, Glued: true };
        }
        return true;
    }

    Draft? HolidayAt(int i)
    {
        if (HolidayReader.At(text, lexemes, i) is not var (day, last))
            return null;
        if (L(i).Sort == Sort.Month && L(i + 1).Sort == Sort.Number)
            return null; // "May 1": the calendar reads it
        var at = last;
        if (L(at).Sort == Sort.Comma || L(at).Key == "of" || L(at).Key == "in") at++;
        return IsYear(at) ? new Draft(i, at + 1, new HolidayForm(day, L(at).Value, null)) : new Draft(i, last, new HolidayForm(day, null, null));
    }

    int? DayNumber(int i) => L(i) is { Sort: Sort.Number or Sort.Ordinal, Value: >= 1 and <= 31, Digits: 1 or 2 or 0, Tail: 0 } day && !(day.Digits == 0 && day.Sort == Sort.Number)
        ? day.Value : null;

    // The year at "at" or after a comma there; "at" moves past it.
    int? YearAfter(ref int at)
    {
        var year = L(at).Sort == Sort.Comma ? at + 1 : at;
        if (!IsYear(year) || (L(year).Glued && year == at) || (year > at && L(year + 1).Sort is Sort.Unit))
            return null;
        at = year + 1;
        return L(year).Value;
    }

    bool IsYear(int i) => L(i) is { Sort: Sort.Number, Digits: 4, Value: >= 1000 and <= 2999 };

    // May, March, April and more are other words too: they need a word beside them that months have.
    bool IsMonth(int i)
    {
        var word = L(i);
        if (!word.Capital)
            return word.Key is "january" or "february" or "september" or "october" or "november" or "december" or "july" || (word.Key is "april" or "june" or "august" && Before(i) == "in");
        if (word.Key!.TrimEnd('.').Length <= 4 && word.Key is not ("june" or "july" or "may")) // a month has a key
            return word.Key[^1] == '.' || L(i + 1) is { Sort: Sort.Stop, Glued: true } || MonthCue(i);
        return word.Key is "january" or "february" or "september" or "october" or "november" or "december" or "july" || MonthCue(i);
    }

    bool MonthCue(int i) =>
        L(i - 1).Key is "in" or "since" or "until" or "till" or "during" or "between" or "by" or "through" or "from"
        || L(i - 1).Sort is Sort.Turn or Sort.Edge || (L(i - 1).Key == "of" && L(i - 2).Sort is Sort.Edge or Sort.Unit or Sort.Number or Sort.Ordinal or Sort.Weekend)
        || (L(i - 1).Sort == Sort.Dash && L(i - 2).Sort is Sort.Edge or Sort.Month)
        || ((L(i - 1).Key is "and" or "or" or "to" || L(i - 1).Sort is Sort.Comma) && L(i - 2).Sort == Sort.Month && L(i - 2).Capital)
        || ((L(i + 1).Key is "and" or "or" or "to" or "through" || L(i + 1).Sort is Sort.Dash) && L(i + 2).Sort == Sort.Month && L(i + 2).Capital);
}
