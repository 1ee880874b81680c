using System.Collections.Frozen;
using System.Globalization;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Language;
using Stemma.Testimonies;

namespace Stemma.Stories;

/// <summary>
/// How much accounts speak of the same happening. The weights of marks are fixed and not counted over a batch, so one account
/// more never changes how alike two others are, and an archive finds what a batch finds. Made for one set of accounts; what is read
/// from an account is read once.
/// </summary>
sealed class Likeness(IReadOnlyList<Testimony> members)
{
    const int Long = 150;         // marks; a report this long shares a figure or a day with any other of its happening
    const double Unspecific = 0.3; // if they share none
    const int Brief = 40;          // marks; reports this brief are alike by chance
    const double TooBrief = 0.5;   // unless they share a name and a figure or a day
    const int Note = 16;           // marks; a note of a sentence or two
    const double TooLittle = 0.1;
    const double Hopeless = 0.1;
    const double OtherOne = -0.3;  // the fifth trip and the seventh: as much against as their likeness would speak for
    const double SameOne = 1.25;
    const double SameCast = 0.3;  // cosine of the names from which the cast is the same
    const double OtherCast = 0.1;
    const double OfOnePage = -1;    // a page that was cut into reports tells a story once
    const double OtherSeason = 0.5; // months apart
    const int SeasonDays = 90;
    const int FarDays = 21;        // a note comes with its happening

    static readonly FrozenSet<ulong> Days =
        CalendarNames.AllWeekdays.Concat(CalendarNames.AllMonths).Select(name => Sketcher.Mark(name.Key, MarkKind.Name)).ToFrozenSet();

    static readonly FrozenSet<ulong> Years =
        Enumerable.Range(1900, 200).Select(year => Sketcher.Mark(year.ToString(CultureInfo.InvariantCulture), MarkKind.Number)).ToFrozenSet();

    readonly Dictionary<(int, int), double> _happening = [];
    readonly List<Occasion>?[] _occasions = new List<Occasion>?[members.Count];
    readonly (double All, double Cast)[] _norms = [.. members.Select(member => Norms(member.Sketch))];

    /// <summary>The occasions an account speaks of.</summary>
    public List<Occasion> Occasions(int x) => _occasions[x] ??= Occasion.Of(members[x]);

    /// <summary>Cosine of the marks, names and figures weighing twice as much as plain words; 0 to 1. Two episodes of a saga may be very alike.</summary>
    public double OfSubject(int x, int y) => Compare(x, y).Subject;

    /// <summary>Cosine of the names alone: the same cast in the same places; 0 to 1.</summary>
    public double OfCast(int x, int y) => Compare(x, y).Cast;

    /// <summary>
    /// Likeness of subject, less what speaks for another happening: another cast, other numbers in one series of visits or rounds,
    /// no figure and no day in common with a long report or a brief one, months between their dates. Two reports of one page are never alike.
    /// </summary>
    public double OfHappening(int x, int y)
    {
        if (!_happening.TryGetValue((x, y), out var alike))
            _happening[(x, y)] = alike = Happening(x, y);
        return alike;
    }

    double Happening(int x, int y)
    {
        if (members[x].Account.Id.Capture == members[y].Account.Id.Capture)
            return OfOnePage;
        var (alike, cast, specific) = Compare(x, y);
        if (alike == 0)
            return 0;
        alike *= Math.Clamp(cast / SameCast, OtherCast, 1);
        if (!specific && Math.Max(members[x].Sketch.Marks.Count, members[y].Sketch.Marks.Count) >= Long)
            alike *= Unspecific;
        var least = Math.Min(members[x].Sketch.Marks.Count, members[y].Sketch.Marks.Count);
        if (least < Brief && !(specific && cast > 0))
            alike *= least < Note ? TooLittle : TooBrief;
        if (alike < Hopeless)
            return alike; // no occasion brings it up again
        if (Occasion.Agree(Occasions(x), Occasions(y)))
            alike *= SameOne;
        else if (Occasion.Differ(Occasions(x), Occasions(y)))
            alike *= OtherOne;
        var days = DaysBetween(members[x].Account.Facts.Published, members[y].Account.Facts.Published);
        return days > SeasonDays ? alike * OtherSeason : alike; // follow-ups come for weeks
    }

    static double DaysBetween(Moment? a, Moment? b) =>
        a is not { } x || b is not { } y ? 0 : Math.Max((x.Earliest - y.Latest).TotalDays, (y.Earliest - x.Latest).TotalDays);

    (double Subject, double Cast, bool Specific) Compare(int one, int other)
    {
        double common = 0, cast = 0;
        var specific = false;
        var x = members[one].Sketch.Marks.AsSpan();
        var y = members[other].Sketch.Marks.AsSpan();
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
            if (x[i] < y[j]) i++;
            else if (x[i] > y[j]) j++;
            else
            {
                Count(x[i], ref common, ref cast);
                specific |= Specific(x[i]);
                (i, j) = (i + 1, j + 1);
            }
        return common == 0 ? (0, 0, false)
            : (common / Math.Sqrt(_norms[one].All * _norms[other].All), cast == 0 ? 0 : cast / Math.Sqrt(_norms[one].Cast * _norms[other].Cast), specific);
    }

    /// <summary>
    /// The share of a report's marks that a group of others has too, names and figures weighing twice; the share of its names, both 0 to 1;
    /// and whether a figure or a day is among them. Nothing when an occasion or the dates speak for another happening.
    /// </summary>
    public (double Marks, double Names, bool Specific) Contained(int one, IReadOnlyList<int> group)
    {
        var union = new HashSet<ulong>();
        foreach (var other in group)
        {
            if (members[one].Account.Id.Capture == members[other].Account.Id.Capture || Occasion.Differ(Occasions(one), Occasions(other))
                || DaysBetween(members[one].Account.Facts.Published, members[other].Account.Facts.Published) > FarDays)
                return default;
            union.UnionWith(members[other].Sketch.Marks);
        }
        double common = 0, cast = 0;
        var specific = false;
        foreach (var mark in members[one].Sketch.Marks)
            if (union.Contains(mark))
            {
                Count(mark, ref common, ref cast);
                specific |= Specific(mark);
            }
        return common == 0 ? default : (common / _norms[one].All, cast == 0 ? 0 : cast / _norms[one].Cast, specific);
    }

    static bool Specific(ulong mark) => Sketch.KindOf(mark) switch
    {
        MarkKind.Number => !Years.Contains(mark),
        MarkKind.Name => Days.Contains(mark),
        _ => false,
    };

    static (double All, double Cast) Norms(Sketch sketch)
    {
        double all = 0, cast = 0;
        foreach (var mark in sketch.Marks) Count(mark, ref all, ref cast);
        return (all, cast);
    }

    static void Count(ulong mark, ref double all, ref double cast)
    {
        all += Sketch.KindOf(mark) == MarkKind.Word ? 1 : 2;
        if (Sketch.KindOf(mark) == MarkKind.Name && !Days.Contains(mark))
            cast++;
    }
}
