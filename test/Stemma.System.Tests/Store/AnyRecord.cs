using Stemma.Accounts;
using Stemma.Actors;
using Stemma.Attributions;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.System.Tests.Store;

/// <summary>Records with anything in them that their types allow; not records that make sense.</summary>
static class AnyRecord
{
    static readonly string[] Pieces = ["gull", "“", "”", "\n\n", " ", "é", "\u0000", "\ud83d\ude80", "\ud800", "\udc00", "\"", "\\", "ﬁ", "\u2028", "17"];

    public static string Text(Random r, int most = 12) => string.Concat(Many(r, most, () => Pieces[r.Next(Pieces.Length)]));

    public static ContentHash Hash(Random r)
    {
        var bytes = new byte[8];
        r.NextBytes(bytes);
        return ContentHash.Of(bytes);
    }

    public static AccountId Account(Random r) => new(Hash(r), r.Next(4) == 0 ? r.Next(300) : 0);

    public static TextSpan Span(Random r) => new(r.Next(100_000), r.Next(500));

    public static Testimony Testimony(Random r)
    {
        var facts = new PublicationFacts(
            Maybe(r, () => Text(r)), Maybe(r, () => Text(r)), Perhaps(r, () => Span(r)), Perhaps(r, () => Span(r)),
            Perhaps(r, () => Moment(r)), Perhaps(r, () => Moment(r)), List(r, () => new Credit(Span(r), AnyOf<CreditForm>(r), Text(r))))
        {
            Title = Maybe(r, () => Text(r)),
            Authors = List(r, () => Text(r)),
            Section = Maybe(r, () => Text(r)),
            Language = Maybe(r, () => Text(r)),
            FirstSeen = Perhaps(r, () => Moment(r)),
            SyndicatedFrom = Maybe(r, () => Text(r)),
            Claims = List(r, () => new FactClaim(AnyOf<Fact>(r), AnyOf<FactSource>(r), Text(r), r.Next(2) == 0)),
        };
        var account = new Account(
            Account(r), Text(r), Text(r, 60), Perhaps(r, () => Span(r)), List(r, () => Span(r)), List(r, () => new Block(Span(r), AnyOf<BlockKind>(r))), facts,
            new OriginMap(List(r, () => new OriginRun(r.Next(), r.Next(), r.Next(), r.Next()))))
        {
            Entries = List(r, () => new Entry(Span(r), Perhaps(r, () => Span(r)), Perhaps(r, () => Moment(r)))),
        };
        return new Testimony(
            account, List(r, () => Span(r)), List(r, () => Span(r)),
            new Sketch(List(r, () => (uint)r.NextInt64(0, 1L << 32)), List(r, () => (ulong)r.NextInt64(long.MinValue, long.MaxValue))),
            new Stamp(Text(r)));
    }

    public static Kinship Kinship(Random r) => new(
        Account(r), Account(r), r.NextDouble(), r.Next(3) == 0 ? 1 : r.NextDouble(),
        List(r, () => new Passage(Account(r), Span(r), Account(r), Span(r), r.NextDouble(), r.Next(2) == 0)));

    static Drift Drift(Random r) => new(AnyOf<DriftKind>(r), AnyOf<Severity>(r), Perhaps(r, () => Cited(r)), Cited(r), Text(r));

    public static Dossier Dossier(Random r)
    {
        var nodes = List(r, () => r.Next(2) == 0
            ? new StemmaNode(Account(r), null)
            : new StemmaNode(null, new Archetype(Text(r), Maybe(r, () => Text(r)), List(r, () => Reason(r)), Exemplar(r))));
        return new Dossier(
            new Story(new StoryId(Text(r)), new StoryId(Text(r)), List(r, () => Account(r)), List(r, () => Text(r))),
            Text(r),
            List(r, () => new Witness(Account(r), Text(r, 2))),
            new StemmaGraph(nodes, List(r, () => new Edge(r.Next(9), r.Next(9), AnyOf<EdgeKind>(r), r.NextDouble(), r.NextDouble(), List(r, () => Reason(r))) { Alternatives = List(r, () => new Alternative(r.Next(9), r.NextDouble())) })),
            new Lineages(
                List(r, () => new Lineage(new LineageId(r.Next(9)), Text(r), List(r, () => Account(r)))),
                List(r, () => new LineageRun(Account(r), Span(r), new LineageId(r.Next(9))))),
            List(r, () => Drift(r) with { Parts = List(r, () => Drift(r)) }),
            List(r, () => new Locus<string>(Text(r), List(r, () => new Reading<string>(Text(r),
                List(r, () => new Attestation(Account(r), Span(r), Span(r), new LineageId(r.Next(9)))))), List(r, () => Account(r)))),
            new Stamp(Text(r)))
        {
            Heard = Perhaps(r, () => new Stamp(Text(r))),
            Statements = List(r, () => new SentenceLocus(
                List(r, () => new Attestation(Account(r), Span(r), Span(r), new LineageId(r.Next(9)))),
                List(r, () => new IndependentSource(List(r, () => new LineageId(r.Next(9))), Maybe(r, () => Text(r)))), r.Next(9))),
            Utterances = List(r, () => new UtteranceLocus(Maybe(r, () => Text(r)), List(r, () => new UtteranceVersion(
                Text(r), AnyOf<Manner>(r), List(r, () => Saying(r)), List(r, () => new VersionChange(AnyOf<DriftKind>(r), AnyOf<Severity>(r), Text(r))),
                r.Next(9), r.Next(2) == 0, r.Next(2) == 0)), List(r, () => Text(r)))
            {
                Unattributed = List(r, () => new Attestation(Account(r), Span(r), Span(r), new LineageId(r.Next(9)))),
            }),
        };
    }

    public static Speech Speech(Random r) => new(List(r, () => Utterance(r) with { Nested = List(r, () => Utterance(r)) }), new Stamp(Text(r)));

    static Utterance Utterance(Random r) => new(
        new Attribution(Perhaps(r, () => Span(r)), Span(r), List(r, () => Span(r)), AnyOf<Manner>(r), r.NextDouble()), Span(r), Maybe(r, () => Speaker(r)), Strength(r),
        new Setting(Maybe(r, () => Slot(r)), Maybe(r, () => Slot(r)), Maybe(r, () => Slot(r)), Maybe(r, () => new SaidTime(Span(r), Span(r), Perhaps(r, () => When(r)), AnyOf<SaidBasis>(r)))));

    static Saying Saying(Random r) => new(new Attestation(Account(r), Span(r), Span(r), new LineageId(r.Next(9))), Utterance(r));

    static Speaker Speaker(Random r) => new(Text(r), AnyOf<SpeakerForm>(r), Maybe(r, () => Slot(r)))
    {
        Actor = Perhaps(r, () => r.Next(99)),
        Kind = Perhaps(r, () => AnyOf<ActorKind>(r)),
        State = Maybe(r, () => Text(r)),
    };

    static Slot Slot(Random r) => new(Span(r), Span(r), Text(r)) { Actor = Perhaps(r, () => r.Next(99)) };

    static Stemma.Dates.When When(Random r)
    {
        var first = DateOnly.FromDayNumber(r.Next(600_000, 740_000));
        return new Stemma.Dates.When(first, first.AddDays(r.Next(9)), Text(r), AnyOf<Stemma.Dates.Precision>(r), AnyOf<Stemma.Dates.Basis>(r));
    }

    static ClaimStrength Strength(Random r) => new(AnyOf<CueClass>(r), r.NextDouble(), r.Next(4), r.Next(2) == 0);

    static Exemplar Exemplar(Random r) => new(
        Text(r, 60), Perhaps(r, () => Span(r)), List(r, () => Span(r)), List(r, () => new Block(Span(r), AnyOf<BlockKind>(r))),
        List(r, () => new ExemplarRun(r.Next(999), Cited(r))));

    static Reason Reason(Random r) => new(Text(r), List(r, () => Cited(r)));

    static Citation Cited(Random r) => new(Account(r), Span(r));

    static Moment Moment(Random r)
    {
        var at = new DateTimeOffset(r.NextInt64(DateTime.UnixEpoch.Ticks, new DateTime(2090, 1, 1).Ticks) / 600_000_000 * 600_000_000, TimeSpan.FromMinutes(r.Next(-600, 600)));
        return new Moment(at, at.AddTicks(r.Next(3) * r.NextInt64(1_000_000_000)));
    }

    static T AnyOf<T>(Random r)
        where T : struct, Enum => Enum.GetValues<T>()[r.Next(Enum.GetValues<T>().Length)];

    static ValueList<T> List<T>(Random r, Func<T> item) => Many(r, 4, item).ToValueList();

    static T[] Many<T>(Random r, int most, Func<T> item) => Enumerable.Range(0, r.Next(most + 1)).Select(_ => item()).ToArray();

    static T? Maybe<T>(Random r, Func<T> value)
        where T : class => r.Next(2) == 0 ? null : value();

    static T? Perhaps<T>(Random r, Func<T> value)
        where T : struct => r.Next(2) == 0 ? null : value();
}
