using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dates;

/// <summary>Follows the days a text speaks of, and resolves its expressions in their order.</summary>
sealed class Narration(string text, Anchor anchor)
{
    const int NearSentences = 2; // how far back a year may carry
    const int NearExpressions = 4; // how far ahead the day of an hour is looked for
    const int LongPast = 2; // years after which what an account tells is history to it

    readonly List<Entry> _entries = [];
    int _sentence;

    /// <summary>Adds the expressions of the next sentence that has any.</summary>
    public void Add(List<Lexeme> lexemes, List<Draft> drafts)
    {
        _sentence++;
        foreach (var draft in drafts)
        {
            TextSpan Of(Draft part) => TextSpan.FromTo(lexemes[part.First].Span.Start, lexemes[part.Last - 1].Span.End);
            var range = draft.Form as RangeForm;
            _entries.Add(new Entry(
                draft, Of(draft), range is null ? default : Of(range.From), range is null ? default : Of(range.To), _sentence,
                NeedsDirection(draft.Form) ? Tense.At(text, lexemes, draft.First, draft.Last) : Direction.Unknown,
                IsAttribute(lexemes, draft),
                draft.First > 0 && lexemes[draft.First - 1].Key is "since" or "until" or "after" or "before"));
        }
    }

    // "a May 10 deadline", "the Nov. 30 escape": a determiner before, a noun in small letters after
    static bool IsAttribute(List<Lexeme> lexemes, Draft draft) =>
        draft.First > 0 && draft.Last < lexemes.Count && lexemes[draft.First - 1].Key is "the" or "a" or "his" or "her" or "their" or "its" or "this"
        && (lexemes[draft.Last] is { Sort: Sort.Other, Capital: false, Span.Length: > 2 } || lexemes[draft.First].Sort == Sort.Month && draft.Form is DayForm { Day: not null });

    static bool NeedsDirection(Form form) => form switch
    {
        DayForm day => day.Year is null,
        WeekdayForm or SeasonForm or HolidayForm or UnitForm { Unit: Precision.Weekend } => true,
        RangeForm range => NeedsDirection(range.From) || NeedsDirection(range.To),
        _ => false,
    };

    static bool NeedsDirection(Draft draft) => NeedsDirection(draft.Form);

    /// <summary>All expressions added, resolved.</summary>
    public ValueList<TimeExpression> Resolve()
    {
        var dayFirst = DayFirst();
        var stand = anchor.Day is null ? new TextAnchors(_entries) : null;
        var resolved = new TimeExpression[_entries.Count]; // filled before it is returned
        DateOnly? last = null;
        When? lastWhen = null;
        (int Year, int Sentence)? year = null;
        var standAt = 0;
        var waiting = new List<(int Index, Context Context)>(); // times of day: whose day it is may be said after them
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var now = anchor.Day ?? (stand?.At(entry.Sentence, ref standAt) is { } day ? (day, Basis.Text) : null);
            var context = new Context(anchor, now, last, lastWhen, null, YearFor(entry, year, now?.Day), year?.Sentence == entry.Sentence, entry.Direction, entry.Attributive, dayFirst);
            if (entry.Draft.Form is ClockForm or NarrativeForm)
            {
                waiting.Add((i, context));
                if (entry.Draft.Form is ClockForm)
                    continue;
            }
            else if (entry.Draft.Form is AgoForm { Narrative: true })
                waiting.Add((i, context));
            resolved[i] = Glossed(i, context) ?? Resolve(entry.Draft, entry.Span, entry.From, entry.To, SpokenOn(i, resolved, context) is { } said ? context with { Now = said } : context);
            if (resolved[i].When is { } when)
            {
                if (when.Precision == Precision.Day && entry.Draft.Form is not PresentForm && !(entry.Attributive && when.Basis == Basis.Explicit))
                    last = when.Earliest;
                if (entry.Draft.Form is DayForm or UnitForm or WeekdayForm or AgoForm)
                    lastWhen = when;
                if (entry.Draft.Form is DayForm { Year: { } named })
                    year = (named, entry.Sentence);
            }
        }
        foreach (var (i, context) in waiting)
        {
            var here = DayAt(i, resolved);
            if (here is null && context.Last is null && _entries[i].Draft.Form is ClockForm) // the account tells the hour before the day
                here = FirstDay(i, resolved);
            if (here is not null || resolved[i] is null)
                resolved[i] = Resolve(_entries[i].Draft, _entries[i].Span, default, default, context with { Here = here });
        }
        return ValueList.Of<TimeExpression>(resolved);
    }

    // "Saturday (July 24, 2004)", "last night [10 October]": what stands in brackets behind it says it better
    TimeExpression? Glossed(int i, in Context at)
    {
        if (_entries[i].Draft.Form is not (WeekdayForm or OffsetForm) || i + 1 >= _entries.Count || _entries[i + 1] is not { Draft.Form: DayForm { Month: not null, Day: not null } } gloss
            || gloss.Sentence != _entries[i].Sentence || gloss.Draft.First != _entries[i].Draft.Last + 1 || text[gloss.Span.Start - 1] is not ('(' or '['))
            return null;
        return Resolver.Resolve(gloss.Draft.Form, at with { Attributive = false, Direction = gloss.Direction }) is { } known
            ? Resolve(_entries[i].Draft, _entries[i].Span, known) : null;
    }

    // "today" inside a quotation is the day it was said, where the sentence says so: “… today,” he said Thursday
    (DateOnly Day, Basis Basis)? SpokenOn(int i, TimeExpression?[] resolved, in Context at)
    {
        var entry = _entries[i];
        if (entry.Draft.Form is not (OffsetForm or PresentForm))
            return null;
        if (i > 0 && _entries[i - 1] is { Draft.Form: WeekdayForm or DayForm { Day: not null }, Direction: not Direction.Future } before && before.Sentence == entry.Sentence
            && resolved[i - 1]?.When is { IsDay: true } day && LastMark(before.Span.End, entry.Span.Start) is { } open && IsOpening(open))
            return (day.Earliest, day.Basis == Basis.Explicit ? Basis.Publication : day.Basis);
        if (i + 1 < _entries.Count && _entries[i + 1] is { Draft.Form: WeekdayForm or DayForm { Day: not null }, Direction: not Direction.Future } after && after.Sentence == entry.Sentence
            && FirstMark(entry.Span.End, after.Span.Start) is { } close && !IsOpening(close)
            && Resolver.Resolve(after.Draft.Form, at with { Direction = after.Direction, Attributive = after.Attributive }) is { } said && said.First == said.Last)
            return (said.First, said.Basis == Basis.Explicit ? Basis.Publication : said.Basis);
        return null;
    }

    int? LastMark(int from, int to) => text.AsSpan(from, to - from).LastIndexOfAny("\"“”") is >= 0 and var at ? from + at : null;

    int? FirstMark(int from, int to) => text.AsSpan(from, to - from).IndexOfAny("\"“”") is >= 0 and var at ? from + at : null;

    bool IsOpening(int mark) => text[mark] == '“' || (text[mark] == '"' && (mark == 0 || char.IsWhiteSpace(text[mark - 1])) && mark + 1 < text.Length && !char.IsWhiteSpace(text[mark + 1]));

    // A year just named carries over to a date without one: within the sentence, and into the next ones where the account speaks of times long past.
    static int? YearFor(Entry entry, (int Year, int Sentence)? year, DateOnly? now)
    {
        if (entry.Draft.Form is not DayForm { Year: null } || year is not var (named, sentence))
            return null;
        return sentence == entry.Sentence && (now is null || now.Value.Year != named) && entry.Direction != Direction.Future ? named
            : entry.Sentence - sentence <= NearSentences && (now is null || (entry.Direction == Direction.Past && named < now.Value.Year - LongPast)) ? named : null;
    }

    // The day a time of day belongs to: the one named beside it in its sentence. The day before "Christmas": the one named right behind it.
    DateOnly? DayAt(int i, TimeExpression?[] resolved)
    {
        var entry = _entries[i];
        DateOnly? Beside(int j) =>
            (uint)j < (uint)_entries.Count && _entries[j].Sentence == entry.Sentence && _entries[j].Draft.Form is not (ClockForm or PresentForm)
            && resolved[j]?.When is { Precision: Precision.Day } when ? when.Earliest : null;
        if (entry.Draft.Form is not ClockForm)
            return i + 1 < _entries.Count && _entries[i + 1].Draft.First == entry.Draft.Last ? Beside(i + 1) : null;
        var after = Beside(i + 1);
        return after is not null && _entries[i + 1].Draft.First - entry.Draft.Last <= 2 ? after : Beside(i - 1) ?? after;
    }

    static DateOnly? FirstDay(int i, TimeExpression?[] resolved)
    {
        for (var j = i + 1; j < resolved.Length && j <= i + NearExpressions; j++)
            if (resolved[j]?.When is { Precision: Precision.Day, Basis: not Basis.Explicit } when)
                return when.Earliest;
        return null;
    }

    TimeExpression Resolve(Draft draft, TextSpan span, TextSpan from, TextSpan to, in Context at)
    {
        if (draft.Form is RangeForm range)
            return OfRange(range, span, from, to, at);
        var expression = Resolve(draft, span, Resolver.Resolve(draft.Form, at), at.Now?.Day);
        return draft.Form is DigitsForm digits && Resolver.OfDigits(digits, at).Other is { } other
            ? expression with { Otherwise = WhenOf(other, draft, span, null) } : expression;
    }

    TimeExpression Resolve(Draft draft, TextSpan span, Resolver.Found? found, DateOnly? now = null)
    {
        var expression = new TimeExpression(span, KindOf(draft), found is { } known ? WhenOf(known, draft, span, now) : null)
        {
            Length = LengthOf(draft.Form),
            Part = draft.Part,
            Clock = draft.Clock,
            Edge = draft.Edge,
        };
        return draft.Zone is { } zone ? expression with { Zone = TimeSpan.FromHours(ZoneHours(zone, expression.When?.Earliest)) } : expression;
    }

    TimeExpression OfRange(RangeForm range, TextSpan span, TextSpan from, TextSpan to, in Context at)
    {
        Draft first = range.From, second = range.To;
        // "March to August 2011", "January 23 - March 9 2014": the year stands at the end
        if (first.Form is DayForm { Year: null } early && second.Form is DayForm { Year: { } year } late)
            first = first with { Form = early with { Year = early.Month > late.Month && year > 1 ? year - 1 : year } };
        var a = Resolve(first, from, default, default, at);
        var b = Resolve(second, to, default, default, at);
        if (a.When is { } start && b.When is { } end && end.Latest < start.Earliest)
        {
            // "Friday to Monday", "November to February": the end follows the beginning
            var after = at with { Now = (start.Latest, start.Basis), Direction = Direction.Future, Year = null };
            if (second.Form is WeekdayForm or DayForm { Year: null } && Resolve(second, to, default, default, after) is { When: { } later } moved && later.Latest >= start.Earliest)
                b = moved;
        }
        When? when = a.When is { } one && b.When is { } two && two.Latest >= one.Earliest
            ? new When(one.Earliest, two.Latest, text.Substring(span.Start, span.Length), Precision.Range, one.Basis > two.Basis ? one.Basis : two.Basis) : null;
        return new TimeExpression(span, TimeKind.Range, when) { Ends = [a, b] };
    }

    When? WhenOf(Resolver.Found found, Draft draft, TextSpan span, DateOnly? now)
    {
        var (first, last) = Calendars.Part(found.First, found.Last, draft.Edge);
        if (draft.Side != 0 && now is { } day && first <= day && day <= last)
            (first, last) = draft.Side < 0 ? (first, day) : (day, last);
        return new When(first, last, text.Substring(span.Start, span.Length), found.Precision, found.Basis);
    }

    static TimeKind KindOf(Draft draft) => draft.Form switch
    {
        LengthForm or ElapsedForm or AgoForm { Length.Amount: null } => TimeKind.Duration,
        RecurringForm => TimeKind.Recurring,
        PresentForm => TimeKind.Present,
        StretchForm => TimeKind.Range,
        _ => draft.Clock is not null || draft.Part != DayPart.None || draft.Form is ClockForm ? TimeKind.Time : TimeKind.Date,
    };

    static TimeLength? LengthOf(Form form) => form switch
    {
        LengthForm length => length.Length,
        ElapsedForm elapsed => new TimeLength(elapsed.Count, elapsed.Unit),
        AgoForm ago => ago.Length,
        StretchForm stretch => stretch.Length,
        _ => null,
    };

    // "ET" is a zone of two offsets: North America's summer time runs from the second Sunday of March to the first of November (since 2007).
    static int ZoneHours(int zone, DateOnly? day)
    {
        if (zone < 50)
            return zone;
        var summer = day is { } of && of >= Sunday(of.Year, 3, 2) && of < Sunday(of.Year, 11, 1);
        return zone - 100 + (summer ? 1 : 0);

        static DateOnly Sunday(int year, int month, int nth)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (nth - 1)));
        }
    }

    // Whether dates in digits are written day first: a date that has only one reading tells for the others, so does a date written "7 October".
    bool? DayFirst()
    {
        int dayFirst = 0, monthFirst = 0;
        foreach (var entry in _entries)
            if (entry.Draft.Form is DigitsForm digits)
            {
                dayFirst += digits.First > 12 && digits.Second <= 12 ? 1 : 0;
                monthFirst += digits.Second > 12 && digits.First <= 12 ? 1 : 0;
            }
        return dayFirst == monthFirst ? null : dayFirst > monthFirst;
    }
}
