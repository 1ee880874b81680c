namespace Stemma.Dates;

/// <content>Times of day.</content>
sealed partial class TimeGrammar
{
    // "8:30 p.m. Thursday", "8.40am", "3 p. m.", "22:19 GMT", "8 o'clock"
    Draft? ClockAt(int i)
    {
        var hour = L(i).Value;
        var minute = L(i).Sort == Sort.Clock || L(i).Digits == 9 ? L(i).Second : 0;
        var at = i + 1;
        var sure = L(i).Sort == Sort.Clock && (L(i).Third > 0 || L(i).Tail > 0);
        var half = L(i).Sort == Sort.Clock && L(i).Third > 0 ? L(i).Third - 1 : -1;
        int? zone = L(i).Sort == Sort.Clock && L(i).Tail > 0 ? L(i).Tail - 1000 : null;
        if (half < 0 && L(at).Sort == Sort.Meridiem)
            half = L(at++).Value;
        else if (half < 0 && L(at).Key is "a" or "p" && L(at + 1).Sort == Sort.Stop && L(at + 2).Key == "m")
        {
            half = L(at).Key == "p" ? 12 : 0;
            at += L(at + 3) is { Sort: Sort.Stop, Glued: true } ? 4 : 3;
        }
        else if (half < 0 && L(at).Key is "p" or "a" && L(at + 1) is { Sort: Sort.Stop } && L(at + 2).Sort == Sort.Meridiem)
            return null;
        if (half < 0 && L(at).Key == "o'clock" && hour is >= 1 and <= 12)
            (sure, at) = (true, at + 1);
        if (half >= 0)
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + half;
            sure = true;
        }
        if (zone is null && L(at).Sort == Sort.Zone && char.IsUpper(Text(at)[0]) && (sure || L(i).Sort == Sort.Clock))
            (zone, at, sure) = (L(at).Value, at + 1, true);
        if (hour > 23 || minute > 59)
            return null;
        var day = L(at).Sort is Sort.Weekday or Sort.Offset or Sort.Night || (L(at).Sort == Sort.Turn && L(at + 1).Sort == Sort.Part) ? At(at) : null;
        if (!sure && !(L(i).Sort == Sort.Clock && (day is not null || ClockCue(i))) && !(L(i) is { Digits: 9, Second: > 0 } && day is not null))
            return null;
        var clock = new TimeOnly(hour, minute);
        if (day is { Form: WeekdayForm or OffsetForm or DayForm { Day: not null } })
            return day with { First = i, Clock = half < 0 && day.Part is DayPart.Evening or DayPart.Afternoon or DayPart.Night && hour is > 0 and < 12 ? clock.AddHours(12) : clock, Zone = zone };
        if (L(at).Key == "in" && L(at + 1).Key == "the" && L(at + 2).Sort == Sort.Part && half < 0)
            return new Draft(i, at + 3, new ClockForm()) { Clock = L(at + 2).Value >= (int)DayPart.Afternoon && hour < 12 ? clock.AddHours(12) : clock, Zone = zone };
        return new Draft(i, at, new ClockForm()) { Clock = clock, Zone = zone };
    }

    // A time with a colon and nothing more: "at 10:57", "by 09:30"; not a score, not a verse
    bool ClockCue(int i) =>
        Before(i) is "at" or "by" or "around" or "about" or "until" or "till" or "from" or "since" or "before" or "after" or "between"
        || L(i - 1).Sort == Sort.Comma && L(i - 2) is { Sort: Sort.Number, Digits: 4 } || (L(i - 1) is { Sort: Sort.Number, Digits: 4 } && L(i - 2).Sort is Sort.Month or Sort.Comma or Sort.Slash);

    // "at noon", "midnight", "at dawn"
    Draft? PartAt(int i)
    {
        var part = L(i).Sort == Sort.UnitNight ? DayPart.Night : (DayPart)L(i).Value;
        if (L(i).Key is "noon" or "midday" or "midnight")
        {
            var day = L(i + 1).Sort is Sort.Weekday or Sort.Offset ? At(i + 1) : null;
            if (day is { Form: WeekdayForm or OffsetForm or DayForm { Day: not null } })
                return day with { First = i, Clock = new TimeOnly(L(i).Key == "midnight" ? 0 : 12, 0) };
            return L(i - 1).Key is "at" or "by" or "until" or "around" or "about" or "before" or "after" or "since" or "from" || Text(i - 1) is "shortly"
                ? new Draft(i, i + 1, new ClockForm()) { Clock = new TimeOnly(L(i).Key == "midnight" ? 0 : 12, 0) } : null;
        }
        if (L(i + 1).Key == "of" && At(L(i + 2).Key == "the" ? i + 3 : i + 2) is { Form: DayForm { Day: not null } or WeekdayForm, Part: DayPart.None } of)
            return of with { First = i, Part = part }; // "the morning of May 2"
        return L(i - 1).Key == "at" && part != DayPart.None && L(i).Sort == Sort.Part ? new Draft(i, i + 1, new ClockForm()) { Part = part } : null;
    }
}
