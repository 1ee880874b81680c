namespace Stemma.Dates;

/// <content>Times counted from now or from the day last spoken of.</content>
sealed partial class TimeGrammar
{
    // "yesterday", "yesterday evening", "tonight"
    Draft? OffsetAt(int i)
    {
        if (L(i).Sort == Sort.Night)
            return new Draft(i, i + 1, new OffsetForm(L(i).Value)) { Part = DayPart.Night };
        var part = L(i + 1).Sort switch { Sort.Part => (DayPart)L(i + 1).Value, Sort.UnitNight => DayPart.Night, _ => DayPart.None };
        return new Draft(i, part == DayPart.None ? i + 1 : i + 2, new OffsetForm(L(i).Value)) { Part = part };
    }

    // "last month", "this week", "next summer", "last night", "the following day", "this past Tuesday"
    Draft? TurnAt(int i)
    {
        var first = i;
        var turn = L(i).Value;
        if (L(i).Key == "this" && L(i + 1).Key is "past" or "coming")
            turn = L(++i).Value;
        var word = L(i).Key;
        var next = L(i + 1);
        var the = L(first - 1).Key == "the";
        var narrative = word is "following" or "previous" or "preceding" or "that" or "same" || (the && word == "next");
        switch (next.Sort)
        {
            case Sort.Weekday:
                return WeekdayAt(i + 1, word is "that" or "same" ? null : turn) is { } day ? day with { First = first } : null;
            case Sort.Month when word is not ("that" or "same") && (next.Capital || next.Key!.Length > 5): // a month has a key
                return MonthAt(i + 1, turn) is { } month ? month with { First = first } : null;
            case Sort.Season:
                return SeasonAt(i + 1, turn) is { } season ? season with { First = first } : null;
            case Sort.Weekend:
                return new Draft(first, i + 2, new UnitForm(Precision.Weekend, turn, narrative));
            case Sort.Part when narrative:
                return new Draft(first, i + 2, new NarrativeForm(turn)) { Part = (DayPart)next.Value };
            case Sort.Part when word is "this":
                return new Draft(first, i + 2, new OffsetForm(0)) { Part = (DayPart)next.Value };
            case Sort.UnitNight when next.Key == "night":
                return new Draft(first, i + 2, narrative ? new NarrativeForm(turn) : new OffsetForm(turn)) { Part = DayPart.Night };
            case Sort.Quarter when next.Key == "quarter" && (word is "last" or "next" or "this" or "current"):
                return new Draft(first, i + 2, new UnitForm(Precision.Quarter, turn));
            case Sort.Fortnight:
                return new Draft(first, i + 2, new StretchForm(new TimeLength(2, TimeUnit.Week), turn));
            case Sort.Unit when next.Key == "day":
                return narrative ? new Draft(first, i + 2, new NarrativeForm(turn)) : word == "this" ? new Draft(first, i + 2, new OffsetForm(0)) : null;
            case Sort.Unit when next.Key is "week" or "month" or "year" or "decade" or "century":
                if (word is "past" or "coming" && the)
                    return new Draft(first, i + 2, new StretchForm(new TimeLength(1, (TimeUnit)next.Value), turn));
                if (L(i + 2) is { Sort: Sort.Dash, Glued: true })
                    return null; // "last year-end"
                if (next.Key == "week" && L(i + 2).Sort == Sort.Weekday && WeekdayAt(i + 2, null) is { Form: WeekdayForm named } late) // "last week Friday"
                    return late with { First = first, Form = named with { Week = turn } };
                return new Draft(first, i + 2, new UnitForm(Unit(next.Value), turn, narrative));
            case Sort.Other when HolidayAt(i + 1) is { Form: HolidayForm { Year: null } holiday } feast:
                return feast with { First = first, Form = holiday with { Turn = turn } };
            default:
                return word is "last" or "past" or "next" or "coming" or "previous" or "following" ? Stretch(first, i + 1, turn) : null;
        }
    }

    // "the past two years", "the next few days", "the coming weeks"
    Draft? Stretch(int first, int at, int turn)
    {
        var (amount, unit) = Amount(at);
        if (unit == at && L(unit).Sort == Sort.Unit && L(unit).Key is [.., 's'])
            amount = null;
        else if (unit == at)
            return null;
        return UnitOf(unit) is { } of && (TimeUnit)of >= TimeUnit.Minute && L(at).Sort != Sort.One
            ? new Draft(first, unit + 1, new StretchForm(new TimeLength(amount, (TimeUnit)of), turn)) : null;
    }

    // "the day before", "the day after tomorrow", "the week before", "the morning", "the weekend"
    Draft? NarrativeAt(int i)
    {
        var at = i + 1;
        var sign = L(at + 1).Key is "before" or "earlier" ? -1 : L(at + 1).Key is "after" or "later" ? 1 : 0;
        switch (L(at).Sort)
        {
            case Sort.Unit when L(at).Key == "day" && sign != 0:
                return L(at + 2).Sort == Sort.Offset && L(at + 2).Value == sign
                    ? new Draft(i, at + 3, new OffsetForm(2 * sign)) : new Draft(i, at + 2, new NarrativeForm(sign));
            case Sort.UnitNight when L(at).Key == "night" && sign < 0:
                return new Draft(i, at + 2, new NarrativeForm(sign)) { Part = DayPart.Night };
            case Sort.Unit when L(at).Key is "week" or "month" or "year" && sign != 0:
                return new Draft(i, at + 2, new UnitForm(Unit(L(at).Value), sign, true));
            case Sort.Weekend when L(i - 1).Key is "at" or "over" or "during" or "on" || Text(i - 1) is "throughout":
                return new Draft(i, at + 1, new UnitForm(Precision.Weekend, 0));
            case Sort.Part or Sort.UnitNight when L(i - 1).Key is "in" or "during" && L(at + 1).Key != "of":
                return new Draft(i, at + 1, new ClockForm()) { Part = L(at).Sort == Sort.UnitNight ? DayPart.Night : (DayPart)L(at).Value };
            default:
                return null;
        }
    }

    // "the weekend" where the words before it do not say which: the one at hand
    Draft? WeekendAt(int i) => L(i - 1).Key is "over" or "at" or "on" ? new Draft(i, i + 1, new UnitForm(Precision.Weekend, 0)) : null;

    // "summer 2011", "the winter of 1776-77", "this spring", "in summer"
    Draft? SeasonAt(int i, int? turn)
    {
        var season = L(i).Value;
        var at = L(i + 1).Key == "of" || L(i + 1).Sort == Sort.Comma ? i + 2 : i + 1;
        if (IsYear(at))
        {
            var last = at + 1;
            if (L(last) is { Sort: Sort.Dash or Sort.Slash, Glued: true } && L(last + 1) is { Sort: Sort.Number, Digits: 2 or 4, Glued: true } second && second.Value % 100 == (L(at).Value + 1) % 100)
                last += 2;
            return new Draft(i, last, new SeasonForm(season, L(at).Value, null));
        }
        if (turn is not null)
            return new Draft(i, i + 1, new SeasonForm(season, null, turn));
        var plain = L(i).Key is not ("fall" or "spring");
        var cued = Before(i) is "in" or "over" or "during" or "by" or "since" or "until" || L(i - 1).Sort == Sort.Edge;
        return cued && (plain || L(i - 1).Key == "the" || L(i - 1).Sort == Sort.Edge) && L(i + 1).Key != "of" && !(L(i).Capital && L(i + 1).Capital)
            ? new Draft(i, i + 1, new SeasonForm(season, null, null)) : null;
    }

    // "the first half of 2012", "the third quarter of last year"
    Draft? PartOfYearAt(int i)
    {
        var index = L(i).Value;
        var half = L(i + 1).Key == "half";
        if (!half && L(i + 1).Key != "quarter" || index > (half ? 2 : 4))
            return null;
        var unit = half ? Precision.Half : Precision.Quarter;
        var at = L(i + 2).Key == "of" ? i + 3 : i + 2;
        if (L(at).Key == "the") at++;
        if (L(at).Key is "fiscal") at++;
        if (IsYear(at))
            return new Draft(i, at + 1, new PartOfYearForm(unit, index, L(at).Value, null));
        if (L(at).Sort == Sort.Turn && L(at + 1).Key == "year")
            return new Draft(i, at + 2, new PartOfYearForm(unit, index, null, L(at).Value));
        return L(at).Key == "year" && L(at - 1).Key == "the" ? new Draft(i, at + 1, new PartOfYearForm(unit, index, null, 0)) : null;
    }

    // "Q3 2012"
    Draft? QuarterAt(int i) =>
        Text(i) is ['Q', >= '1' and <= '4'] quarter && IsYear(i + 1) ? new Draft(i, i + 2, new PartOfYearForm(Precision.Quarter, quarter[1] - '0', L(i + 1).Value, null)) : null;

    // "fiscal 2012", "fiscal year 2012"
    Draft? FiscalAt(int i)
    {
        var at = L(i + 1).Key == "year" ? i + 2 : i + 1;
        return IsYear(at) ? new Draft(i, at + 1, new DayForm(L(at).Value, null, null)) : null;
    }
}
