namespace Stemma.Dates;

/// <content>Lengths, and the years, decades and centuries.</content>
sealed partial class TimeGrammar
{
    // "two years", "three-month", "a few minutes", "minutes later", "two weeks ago", "1hr 4 mins"
    Draft? LengthAt(int i)
    {
        var (amount, at) = Amount(i);
        if (UnitOf(at) is not { } unit)
            return null;
        var counted = at > i || L(i).Tail > 0;
        if (IsYear(i) && at == i + 1 && L(at).Key is not [.., 's'])
            return null; // "the 2010 season"
        var last = at + 1;
        var old = L(last).Sort == Sort.Dash ? last + 1 : last;
        if (Text(old) is "old" or "olds" or "older" or "younger" or "Old")
            return null; // an age
        if (unit == (int)TimeUnit.Hour && UnitOf(Amount(last).At) == (int)TimeUnit.Minute && Amount(last).Value is { } minutes && amount is { } hours)
            (amount, unit, last) = (hours * 60 + minutes, (int)TimeUnit.Minute, Amount(last).At + 1);
        if (L(last).Key == "and" && L(last + 1).Key == "a" && L(last + 2).Key == "half" && amount is { } whole)
            (amount, last) = (whole + 0.5, last + 3);
        var length = new TimeLength(amount, (TimeUnit)unit);
        if (L(last).Sort == Sort.Apostrophe) last++;
        if (counted && length is { Amount: > 0 and < 5000, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } && amount % 1 == 0
            && (L(last).Key == "since" || Text(last) is "into" || (L(i - 1).Key == "after" && Text(last) is "of")))
            return new Draft(i, last, new ElapsedForm((int)length.Amount, length.Unit)); // "four months since", "four months into the war"
        var tail = L(last).Key;
        var plural = L(at).Key is [.., 's'];
        switch (tail)
        {
            case "ago" when counted || plural:
                return new Draft(i, last + 1, new AgoForm(length, -1, false, Text(i - 1) is "exactly" or "Exactly" || length.Amount % 1 > 0));
            case "earlier" or "before" or "later" or "after" when counted || plural:
                var sign = tail is "earlier" or "before" ? -1 : 1;
                // "two weeks after the vote": counted from what happened, of which no day is known here; minutes and hours name no other day
                if (length.Unit < TimeUnit.Day || !EndsAt(last + 1))
                    return new Draft(i, last, new LengthForm(length));
                if (length is { Amount: 1, Unit: TimeUnit.Day })
                    return new Draft(i, last + 1, new NarrativeForm(sign));
                return new Draft(i, last + 1, new AgoForm(length, sign, true));
            case "from" when L(last + 1).Key == "now":
                return new Draft(i, last + 2, new AgoForm(length, 1, false));
            case "hence" when counted:
                return new Draft(i, last + 1, new AgoForm(length, 1, false));
        }
        if (!counted)
            return plural && Text(last) is "following" or "preceding" or "since" or "before" or "after" or "leading" or "that" && L(i - 1).Key == "the" ? new Draft(i, last, new LengthForm(length))
                : plural && (L(i - 1).Key is "for" or "within" or "in" or "of" or "after" || Text(i - 1) is "after" or "just") && unit <= (int)TimeUnit.Year || L(at).Key is ['d' or 'w' or 'm' or 'y', .., 'l', 'o', 'n', 'g']
                ? new Draft(i, last, new LengthForm(L(at).Key is [.., 'g'] ? length with { Amount = 1 } : length)) : null;
        if (L(i).Sort == Sort.One && !(L(i - 1).Key is "for" or "in" or "within" or "about" or "over" or "nearly" or "almost" or "around" or "after" || Text(i - 1) is "than" or "least" or "only" or "just"))
            return null; // "once a day", "a year like no other"
        if (L(i).Sort == Sort.Ordinal)
            return null;
        return new Draft(i, last, new LengthForm(length));
    }

    // "its fifth month", "the fourth week of the siege", "the 125th day of"
    Draft? ElapsedAt(int i) =>
        L(i).Value > 0 && L(i + 1).Key is "day" or "week" or "month" && (L(i - 1).Key == "its" || Text(i - 1) is "entered" or "enters" || (L(i - 1).Key == "the" && L(i + 2).Key == "of" && L(i + 3).Key is "the" or "a"))
            ? new Draft(i, i + 2, new ElapsedForm(L(i).Value - 1, (TimeUnit)L(i + 1).Value)) : null;

    // How many, and where the unit stands. "a few", "a couple of", "half an", "two and a half", "5,000"
    (double? Value, int At) Amount(int i)
    {
        var word = L(i);
        switch (word.Sort)
        {
            case Sort.Number when word.Tail > 0:
                return (word.Value, i);
            case Sort.Number:
                double value = word.Value + (word.Digits == 9 && word.Third > 0 ? word.Third / 100.0 : 0);
                var at = i + 1;
                var ones = L(at) is { Sort: Sort.Dash, Glued: true } ? at + 1 : at; // "thirty-four", "thirty four"
                if (word is { Digits: 0, Value: >= 20 and < 100 } && L(ones) is { Sort: Sort.Number, Digits: 0, Value: < 10 })
                    (value, at) = (value + L(ones).Value, ones + 1);
                if (L(at).Sort == Sort.Hundred)
                    value *= L(at++).Value;
                if (L(at).Key == "and" && L(at + 1).Key == "a" && L(at + 2).Key == "half")
                    (value, at) = (value + 0.5, at + 3);
                if (L(at) is { Sort: Sort.Number, Digits: 1 } part && L(at + 1).Sort == Sort.Slash && L(at + 2) is { Sort: Sort.Number, Digits: 1, Value: > 1 } whole && part.Value < whole.Value)
                    (value, at) = (value + ((double)part.Value / whole.Value), at + 3); // "5 1/2"
                if (L(at).Sort == Sort.Dash) at++;
                return (value, at);
            case Sort.One when L(i + 1).Key == "half":
                return (0.5, i + 2);
            case Sort.One or Sort.Word when L(i + 1).Sort is Sort.Amount or Sort.Pair:
                return Amount(i + 1);
            case Sort.One:
                return Text(i + 1) is "single" or "full" or "whole" ? (1, i + 2) : (1, i + 1);
            case Sort.Amount:
                return (null, L(i + 1).Key == "of" ? i + 2 : Text(i + 1) is "more" ? i + 2 : i + 1);
            case Sort.Pair:
                return (word.Value, L(i + 1).Key == "of" ? i + 2 : i + 1);
            case Sort.Word when word.Key == "half":
                return (0.5, L(i + 1).Sort == Sort.One ? i + 2 : i + 1);
            default:
                return (null, i);
        }
    }

    int? UnitOf(int i) => L(i).Sort switch
    {
        Sort.Unit or Sort.UnitNight or Sort.Quarter or Sort.SeasonUnit => L(i).Value,
        Sort.Number when L(i).Tail > 0 => L(i).Third,
        _ => null,
    };

    // "in 2012", "the 2012 election", "(1998)", "1990-95", "347 AD", "2000 BCE"
    Draft? YearAt(int i)
    {
        var number = L(i);
        if (number.Digits is 0 or > 4 || number.Glued && L(i - 1).Sort is not (Sort.Open or Sort.Dash or Sort.Comma) || L(i + 1).Sort == Sort.Slash)
            return null;
        if (IsYear(i) && IsOwnS(i + 1) && number.Value % 10 == 0 && (L(i - 1).Key == "the" || L(i - 1).Sort == Sort.Edge || (L(i - 1).Sort == Sort.Dash && L(i - 2).Sort == Sort.Edge)))
            return new Draft(i, i + 2, new DecadeForm(number.Value)); // "the 1940's"
        if (L(i + 1).Sort == Sort.Era && number.Value >= 1)
            return new Draft(i, i + 2, L(i + 1).Value < 0 ? new BeyondForm() : new DayForm(number.Value, null, null));
        if (!IsYear(i) || number.Value > 2199 || !YearCue(i))
            return null;
        if (L(i + 1) is { Sort: Sort.Dash, Glued: true } && L(i + 2) is { Sort: Sort.Number, Digits: 2, Glued: true } end && end.Value > number.Value % 100)
            return new Draft(i, i + 3, new RangeForm(new Draft(i, i + 1, new DayForm(number.Value, null, null)), new Draft(i + 2, i + 3, new DayForm(number.Value / 100 * 100 + end.Value, null, null))));
        return new Draft(i, i + 1, new DayForm(number.Value, null, null));
    }

    // A bare number of four digits is a year where the words beside it say so, or where nothing that could be counted follows.
    bool YearCue(int i)
    {
        var after = L(i + 1);
        if (after.Sort is Sort.Unit or Sort.Hundred || Counted.Contains(Text(i + 1))
            || Text(i - 1) is "$" or "€" or "£" or "#" or "+" or "No." || (L(i - 1).Sort == Sort.Dash && L(i - 1).Glued && L(i - 2).Sort is not (Sort.Number or Sort.Edge or Sort.Month)))
            return false;
        if (Before(i) is "in" or "since" or "until" or "by" or "from" or "to" or "before" or "after" or "during" or "between" or "through" && L(i - 1).Key != "the")
            return true;
        if (L(i - 1).Key is "and" or "or" && IsYear(i - 2) || (i == 0 && after.Sort == Sort.Comma))
            return true;
        if (L(i).Value < 1700 && L(i - 1).Sort is not (Sort.Open or Sort.Edge or Sort.Month) && L(i + 1).Sort != Sort.Dash && L(i - 1).Sort != Sort.Dash)
            return false;
        var plural = after.Sort == Sort.Other && !after.Capital && Text(i + 1) is [.., 's'] or [.., 's', _];
        return L(i - 1).Key is "the" or "a" or "its" or "his" or "her" or "their" or "of" or "and" or "or" or "this" || !plural;
    }

    // Whether a length with "before" or "after" stops there, or goes on to another date: "two days later, he", "three days before Christmas"
    bool EndsAt(int i) =>
        L(i).Sort is Sort.Comma or Sort.Stop or Sort.Break or Sort.Dash or Sort.Close || L(i - 1).Key is "earlier" or "later" || L(i).Span.Length == 1 || At(i) is { Form: DayForm { Day: not null } or HolidayForm or WeekdayForm };

    bool IsOwnS(int i) => L(i) is { Glued: true, Span.Length: 2 } && Text(i)[1] is 's' or 'S' && L(i).Sort == Sort.Other;

    // "the 1990s", "'90s", "1940's"
    Draft? DecadeAt(int i)
    {
        if (L(i).Sort == Sort.Apostrophe)
            return L(i + 1) is { Sort: Sort.Decade, Digits: 2, Glued: true } ? new Draft(i, i + 2, new DecadeForm(L(i + 1).Value)) : null;
        if (L(i).Digits == 4)
            return L(i).Value is >= 1000 and < 2200 ? new Draft(i, i + 1, new DecadeForm(L(i).Value)) : null;
        return L(i - 1).Key is "the" or "in" or "and" && !(Text(i + 1) is "degrees" or "F" or "Fahrenheit") && L(i).Value >= 10 ? new Draft(i, i + 1, new DecadeForm(L(i).Value)) : null;
    }

    // "the sixties"
    Draft? DecadeWordsAt(int i) => Text(i + 1) switch
    {
        "twenties" => Words(20),
        "thirties" => Words(30),
        "forties" => Words(40),
        "fifties" => Words(50),
        "sixties" => Words(60),
        "seventies" => Words(70),
        "eighties" => Words(80),
        "nineties" => Words(90),
        _ => null,
    } is { } start ? new Draft(i, i + 2, new DecadeForm(start)) : null;

    static int? Words(int start) => start;

    // "the 19th century", "the sixteenth century", "the 7th century BC"
    Draft? CenturyAt(int i)
    {
        var at = L(i + 1).Sort == Sort.Dash ? i + 2 : i + 1;
        if (L(at).Key is not ("century" or "centuries"))
            return null;
        return L(at + 1).Sort == Sort.Era
            ? new Draft(i, at + 2, L(at + 1).Value < 0 ? new BeyondForm() : new CenturyForm(L(i).Value))
            : new Draft(i, at + 1, new CenturyForm(L(i).Value));
    }
}
