using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Dates;

/// <summary>
/// Reads time expressions from the lexemes of one sentence. At each lexeme every rule looks a fixed number of lexemes ahead, so that
/// reading is linear in the length of the sentence.
/// </summary>
sealed partial class TimeGrammar(string text, List<Lexeme> lexemes)
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamedAfterDays = Lookup("named-after-days");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted = Lookup("counted-words");

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string list) =>
        WordList.Lines(list).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The expressions of the sentence, in order, not overlapping.</summary>
    public List<Draft> Read()
    {
        var found = new List<Draft>();
        for (var i = 0; i < lexemes.Count;)
        {
            if (At(i) is not { } draft)
            {
                i++;
                continue;
            }
            i = draft.Last;
            found.Add(draft);
        }
        return Ranges(found);
    }

    Draft? At(int i) => L(i).Sort switch
    {
        Sort.Clock => ClockAt(i),
        Sort.Number => IsoAt(i) ?? SlashedAt(i) ?? ClockAt(i) ?? DayFirstAt(i) ?? LengthAt(i) ?? YearAt(i),
        Sort.Ordinal => ElapsedAt(i) ?? DayFirstAt(i) ?? CenturyAt(i) ?? PartOfYearAt(i),
        Sort.Decade => DecadeAt(i),
        Sort.DottedDate => DottedAt(i),
        Sort.Month => HolidayAt(i) ?? MonthAt(i),
        Sort.Weekday => WeekdayAt(i, null),
        Sort.Weekdays => RecurringAt(i),
        Sort.Offset or Sort.Night => OffsetAt(i),
        Sort.Present => PresentAt(i),
        Sort.Midnight or Sort.Part => PartAt(i),
        Sort.UnitNight when L(i + 1).Key == "of" => PartAt(i) ?? LengthAt(i),
        Sort.Turn => TurnAt(i) ?? LengthAt(i),
        Sort.Edge => EdgeAt(i),
        Sort.Season => SeasonAt(i, null),
        Sort.One or Sort.Amount or Sort.Pair or Sort.Unit or Sort.UnitNight => LengthAt(i),
        Sort.Weekend => WeekendAt(i),
        Sort.Word => WordAt(i),
        Sort.Apostrophe => DecadeAt(i),
        Sort.Other => HolidayAt(i) ?? QuarterAt(i),
        _ => null,
    };

    Draft? WordAt(int i) => L(i).Key switch
    {
        "the" => NarrativeAt(i) ?? DecadeWordsAt(i),
        "every" or "each" => RecurringAt(i),
        "earlier" or "later" => SideAt(i),
        "fiscal" or "financial" => FiscalAt(i),
        "half" => LengthAt(i),
        "right" => L(i + 1).Key == "now" ? new Draft(i, i + 2, new OffsetForm(0)) : null,
        _ => null,
    };

    // "early April", "late last month", "mid-May", "the end of the year", "early on Sunday", "the early hours of Monday"
    Draft? EdgeAt(int i)
    {
        var edge = (Edge)L(i).Value;
        var key = L(i).Key;
        var at = i + 1;
        if (key is "early" && L(at).Key == "hours")
            return SmallHours(i, at + 1);
        if (L(at).Sort == Sort.Dash && L(at).Glued) at++;
        if (key is "beginning" or "start" or "end" or "close" or "outset" or "middle")
        {
            if (L(at).Key != "of")
                return null;
            at++;
        }
        else if (L(at).Key is "on" or "in")
            at++;
        var inner = L(at).Key == "the" ? At(at + 1) ?? Bare(at + 1) ?? At(at) : At(at);
        if (inner is null || inner.Edge != Edge.Whole || inner.Form is LengthForm or ClockForm or RecurringForm or BeyondForm or AgoForm)
            return null;
        // "late Thursday" is the day's evening, "early Friday" its morning: the day stays whole
        return inner with { First = i, Edge = edge };
    }

    // "the early hours of Monday", "the early hours of the morning"
    Draft? SmallHours(int first, int at)
    {
        if (L(at).Key == "of") at++;
        if (L(at).Key == "the") at++;
        if (L(at).Sort is Sort.Part or Sort.UnitNight)
            return new Draft(first, at + 1, new ClockForm()) { Part = DayPart.Morning };
        return At(at) is { Form: WeekdayForm or OffsetForm or DayForm { Day: not null } } day ? day with { First = first, Part = DayPart.Morning } : null;
    }

    // "the end of the year", "later in the day": a unit that stands for the running one
    Draft? Bare(int at) => L(at).Sort switch
    {
        Sort.Unit when L(at).Key is "week" or "month" or "year" or "decade" or "century" => new Draft(at, at + 1, new UnitForm(Unit(L(at).Value), 0)),
        Sort.Weekend => new Draft(at, at + 1, new UnitForm(Precision.Weekend, 0)),
        Sort.Unit when L(at).Key == "day" => new Draft(at, at + 1, new NarrativeForm(0)),
        _ => null,
    };

    // "earlier this year", "later today", "earlier in the day": the part that is past or to come
    Draft? SideAt(int i) =>
        L(i + 1).Key == "in" && L(i + 2).Key == "the" ? Bare(i + 3) is { } running ? running with { First = i, Side = L(i).Key == "earlier" ? -1 : 1 } : null
        : L(i + 1).Sort is Sort.Turn or Sort.Offset or Sort.Night or Sort.Month && At(i + 1) is { Form: UnitForm or OffsetForm or SeasonForm or DayForm or ClockForm } draft
            ? draft with { First = i, Side = L(i).Key == "earlier" ? -1 : 1 }
            : null;

    Draft? RecurringAt(int i)
    {
        if (L(i).Sort == Sort.Weekdays)
            return L(i).Capital ? new Draft(i, i + 1, new RecurringForm()) : null;
        var at = i + 1;
        if (L(at).Key == "other") at++;
        return L(at).Sort is Sort.Weekday or Sort.Unit or Sort.Part or Sort.Weekend or Sort.UnitNight or Sort.Season or Sort.Month
            ? new Draft(i, L(at + 1).Sort is Sort.Part or Sort.UnitNight ? at + 2 : at + 1, new RecurringForm()) : null;
    }

    // Not "now-closed", "until now a"
    Draft? PresentAt(int i) => L(i + 1).Sort == Sort.Dash && L(i + 1).Glued ? null : new Draft(i, i + 1, new PresentForm());

    // "between May 2 and 5", "from 2010 to 2014", "Monday-Wednesday"
    List<Draft> Ranges(List<Draft> found)
    {
        var joined = new List<Draft>(found.Count);
        foreach (var to in found)
            if (joined.Count > 0 && joined[^1] is var from && from.Form is not RangeForm && Joined(from, to))
                joined[^1] = new Draft(from.First, to.Last, new RangeForm(from, to));
            else
                joined.Add(to);
        return joined;
    }

    bool Joined(Draft from, Draft to)
    {
        var gap = to.First - from.Last;
        if (gap is < 1 or > 2 || Rank(from.Form) != Rank(to.Form) || Rank(from.Form) == 0)
            return false;
        var at = from.Last;
        if (gap == 2 && L(at + 1).Key == "the")
            gap = 1;
        if (gap != 1)
            return false;
        return L(at).Sort == Sort.Dash || L(at).Key switch
        {
            "through" or "thru" => true,
            "to" or "until" or "till" => Before(from.First) is "from" || from.Form is not WeekdayForm,
            "and" => Before(from.First) is "between",
            _ => false,
        };
    }

    static int Rank(Form form) => form switch
    {
        DayForm { Day: not null } => 1,
        DayForm { Month: not null } => 2,
        DayForm { Year: not null } => 3,
        WeekdayForm => 4,
        DecadeForm => 5,
        CenturyForm => 6,
        SeasonForm => 7,
        ClockForm => 8,
        DigitsForm => 9,
        _ => 0,
    };

    // The key of the word before, over a "the".
    string? Before(int i) => L(i - 1).Key == "the" ? L(i - 2).Key : L(i - 1).Key;

    Lexeme L(int i) => (uint)i < (uint)lexemes.Count ? lexemes[i] : new Lexeme(default, Sort.Break, 0, null, 0, false);

    ReadOnlySpan<char> Text(int i) => (uint)i < (uint)lexemes.Count ? lexemes[i].Span.In(text) : default;

    static Precision Unit(int unit) => (TimeUnit)unit switch
    {
        TimeUnit.Week => Precision.Week,
        TimeUnit.Month => Precision.Month,
        TimeUnit.Quarter => Precision.Quarter,
        TimeUnit.Year => Precision.Year,
        TimeUnit.Decade => Precision.Decade,
        TimeUnit.Century => Precision.Century,
        _ => Precision.Day,
    };
}
