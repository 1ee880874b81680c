namespace Stemma.Dates;

/// <summary>
/// The days that stand in for a day of publication where an account gives none: a day told in full close by, or the day to which "the war
/// entered its fifth month" leads from the full date of its beginning. A full date of the background ("the Oct. 7, 2023, raid") is none.
/// </summary>
sealed class TextAnchors
{
    const int SentencesOn = 3; // how far a day told in full carries
    const int SentencesBack = 1;

    readonly List<(int Sentence, DateOnly Day)> _told = [];
    readonly DateOnly? _elapsed;
    readonly DateOnly? _named;

    public TextAnchors(List<Entry> entries)
    {
        (DateOnly Day, int Sentence)? beginning = null;
        foreach (var entry in entries)
            if (entry.FullDay is { } day)
            {
                if (!entry.Attributive && !entry.Since)
                    _told.Add((entry.Sentence, day));
                if (entry is { Attributive: false, Since: false, Draft.Form: DayForm { Weekday: not null } })
                    _named ??= day; // "Saturday 8 June 2013": the news of the account
                if (entry.Attributive || entry.Since || beginning is null)
                    beginning ??= (day, entry.Sentence);
            }
        foreach (var entry in entries)
            if (entry.Draft.Form is ElapsedForm elapsed && beginning is var (start, _))
                _elapsed ??= elapsed.From(start);
    }

    /// <summary>The day that relative times of a sentence are counted from; null when the text gives none.</summary>
    /// <param name="sentence">The sentence, counted over those that have expressions.</param>
    /// <param name="at">Moved on with the sentences, from 0: the first told day not before the sentence's reach.</param>
    public DateOnly? At(int sentence, ref int at)
    {
        while (at < _told.Count && _told[at].Sentence < sentence - SentencesOn) at++;
        DateOnly? near = null;
        for (var i = at; i < _told.Count && _told[i].Sentence <= sentence + SentencesBack; i++)
        {
            if (_told[i].Sentence > sentence && near is not null)
                break;
            near = _told[i].Day;
            if (i - at > 16)
                break; // a sentence full of dates
        }
        return _elapsed ?? near ?? _named;
    }
}
