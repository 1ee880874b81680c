using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Reports;

/// <summary>
/// An invented story: talks about the water of Lake Orsk. Eight accounts; five go back to a wire text nobody kept, one of them a
/// page that also has paragraphs of an independent report; one stands quite alone.
/// </summary>
static class LakeTalks
{
    static readonly Testimony Courier = Teller.Tell("courier.html", "Port Lindow Courier", "https://courier.example/lake-talks", Teller.At(4, 9, 10),
        "#Navigation Home | Region | Sport",
        "#Headline Envoy leaves Lake Orsk talks without a signature",
        "{Dateline|PORT LINDOW, Velmar (MW) —} Envoy Ilse Marrow left Port Lindow on Tuesday after her fourth round of talks on the water of Lake Orsk, with no agreement signed.",
        "“There are clearly parts of the federation’s answer that we cannot accept,” Marrow told reporters at the harbour. “But we are still talking, and that matters.”",
        "The federation appeared to drop its demand for a gate at Kessel, two officials said, pending a survey of the eastern shore.",
        "At least 340 families have left the shore villages since Jan. 9, according to the lake council, which said its own count may be too low.",
        "Marrow did not rule out a fifth round before the spring flood.",
        "The council has been criticised over its alleged closeness to the dam’s owners.",
        "#Credit Meridian Wire");

    static readonly Testimony Eastmere = Teller.Tell("eastmere.txt", "Eastmere Daily", "https://eastmere.example/2031/03/04/orsk", Teller.On(4),
        "#Headline No deal on Orsk water after fourth round",
        "Envoy Ilse Marrow left Port Lindow on Tuesday after a fourth round of talks on the water of Lake Orsk with no agreement signed.",
        "“There are clearly parts of the federation’s answer that we cannot accept,” Marrow told reporters. “But we are still talking, and that matters.”",
        "The federation dropped its demand for a gate at Kessel, two officials said.",
        "At least 340 families have left the shore villages since Jan. 9, according to the lake council.",
        "Marrow did not rule out a fifth round before the spring flood.",
        "The council has been criticised over its closeness to the dam’s owners.");

    static readonly Testimony Bright = Teller.Tell("bright.html", "brightnews.example", "https://brightnews.example/?p=88", null,
        "#Headline Messenger abandons Lake Orsk discussions",
        "Messenger Ilse Morrow departed Port Lindow on Tuesday following her fourth spherical of discussions on the water of Lake Orsk {InjectedPhrase|best lake boats 2031} with no settlement signed.",
        "“The federation’s answer is unacceptable,” Morrow advised newshounds at the harbour. But they are nonetheless speaking, and that issues.",
        "#SeeAlso See also: Ten lake houses you can rent this summer",
        "The federation gave the impression to drop its demand for a gate at Kessel, two officials mentioned, pending a survey of the jejune shore.",
        "A minimum of 430 households have left the shore villages since January, officials said. 9, based on the lake council.",
        "Morrow ruled out a fifth spherical earlier than the spring flood.",
        "#CommentForm Leave a Reply. Required fields are marked *");

    static readonly Testimony Hallam = Teller.Tell("hallam.txt", "Hallam Post", null, Teller.At(5, 6, 0),
        "#Headline No deal on Orsk water after fourth round",
        "Envoy Ilse Marrow left Port Lindow on Monday after a fourth round of talks on the water of Lake Orsk with no agreement signed.",
        "The federation dropped its demand for a gate at Kessel.",
        "Some 340 families have left the shore villages since Jan. 9, according to the lake council.");

    static readonly Testimony Tonight = Teller.Tell("tonight.html", "Lindow Tonight", "https://tonight.example/orsk-envoy", Teller.At(5, 18, 45),
        "#Headline Envoy leaves Lake Orsk talks; fifth round likely",
        "#UpdateNotice This story has been updated with comment from the lake council.",
        "{Dateline|PORT LINDOW, Velmar (MW) —} Envoy Ilse Marrow left Port Lindow on Tuesday after her fourth round of talks on the water of Lake Orsk, with no agreement signed.",
        "“There are clearly parts of the federation’s answer that we cannot accept,” Marrow told reporters at the harbour. “But we are still talking, and that matters.”",
        "At least 340 families have left the shore villages since Jan. 9, according to the lake council, which said its own count may be too low.",
        "The federation appeared to drop its demand for a gate at Kessel, two officials said, pending a survey of the eastern shore.",
        "The lake council’s speaker, Odo Fenn, said on Wednesday that a fifth round was “more likely than not”.",
        "#CorrectionNotice Correction: an earlier version gave the wrong name for the gate.");

    static readonly Testimony Window = Teller.Tell("window.html", "Window on Velmar", "https://window.example/a/4411", Teller.At(5, 20, 0),
        "#Headline Talks on the lake: what we know",
        "Envoy Ilse Marrow left Port Lindow on Tuesday after her fourth round of talks on the water of Lake Orsk, with no agreement signed.",
        "Fishing boats stayed in harbour at Kessel on Tuesday while engineers lowered the sluice by 40 centimetres.",
        "“Nobody asked us,” said Brid Hanno, who has fished the lake for 31 years.",
        "At least 340 families have left the shore villages since Jan. 9, according to the lake council, which said its own count may be too low.");

    static readonly Testimony Observer = Teller.Tell("observer.txt", "The Tarsk Observer", "https://observer.example/kessel", Teller.At(4, 17, 30),
        "#Headline At Kessel the boats stay in",
        "#Byline By Anselm Roy",
        "Fishing boats stayed in harbour at Kessel on Tuesday while engineers lowered the sluice by 40 centimetres.",
        "“Nobody asked us,” said Brid Hanno, who has fished the lake for 31 years.",
        "More than 300 families have moved inland this winter, the provincial office said.");

    static readonly Testimony Herald = Teller.Tell("herald.txt", "صحيفة البحيرة", "javascript:alert(1)", Teller.On(6),
        "#Headline مبعوثة تغادر محادثات بحيرة أورسك",
        "The envoy, Ilse Marrow (“إيلزه مارو”), flew home on Tuesday night, her office told this paper, and will return when the federation “has something new to say”.");

    /// <summary>The testimonies, in the order of the sigla A to H.</summary>
    public static readonly ValueList<Testimony> Testimonies = [Courier, Eastmere, Observer, Hallam, Tonight, Window, Herald, Bright];

    static readonly string[] Sigla = ["A", "B", "C", "D", "E", "F", "G", "H"];

    /// <summary>The dossier.</summary>
    public static Dossier Dossier { get; } = Weigh();

    static Dossier Weigh()
    {
        var witnesses = Testimonies.Select((t, i) => new Witness(t.Account.Id, Sigla[i])).ToValueList();
        var lost = new Archetype("α", "MW",
            ["A and E name Meridian Wire in their datelines.", "B has “a fourth round” and H “her fourth”: neither A nor B can be what both came from."], Lost());
        var nodes = witnesses.Select(w => new StemmaNode(w.Account, null)).Append(new StemmaNode(null, lost)).ToValueList();
        const int alpha = 8;
        var graph = new StemmaGraph(nodes,
        [
            new Edge(alpha, 0, EdgeKind.Verbatim, 0.96, 0.99, ["A has the dateline “PORT LINDOW, Velmar (MW)” and every sentence the others share.", "No error of A is found in B or H."]),
            new Edge(alpha, 1, EdgeKind.Revised, 0.88, 0.91, [new Reason("B keeps “cannot accept”, which H has lost, and lacks “at the harbour”, which A and H have.", [Eastmere.Cite("cannot accept"), Courier.Cite("at the harbour")])]),
            new Edge(1, 3, EdgeKind.Trimmed, 0.93, 0.97, ["D has B’s headline and B’s “dropped its demand”.", "D was published a day after B."]),
            new Edge(0, 4, EdgeKind.Updated, 0.74, 0.86, ["E has A’s sentences in order but for one, and was published later."]) { Alternatives = [new Alternative(alpha, 0.21), new Alternative(1, 0.05)] },
            new Edge(2, 5, EdgeKind.Merged, 0.81, 0.45, ["Two paragraphs of F stand word for word in C, which was published first."]),
            new Edge(alpha, 5, EdgeKind.Merged, 0.44, 0.55, ["Two paragraphs of F stand in A, E and α alike; F has no dateline, so which of them it was cannot be told."]),
            new Edge(alpha, 7, EdgeKind.Spun, 0.90, 0.83, ["H follows α paragraph by paragraph with other words in the same places.", "H has “pending a survey”, which B has lost."]),
        ]);
        var one = new LineageId(1);
        var two = new LineageId(2);
        var three = new LineageId(3);
        var runs = Testimonies.SelectMany(t => t.Account.Paragraphs.Select(p => new LineageRun(t.Account.Id, p,
            t == Herald ? three : t == Observer || (t == Window && Teller.Cite(t, "Fishing boats").Span.Start <= p.Start && p.Start <= Teller.Cite(t, "“Nobody").Span.Start) ? two : one))).ToValueList();
        var lineages = new Lineages(
        [
            new Lineage(one, "lost original α (MW)", Ids(Courier, Eastmere, Hallam, Tonight, Window, Bright)),
            new Lineage(two, "The Tarsk Observer", Ids(Observer, Window)),
            new Lineage(three, "صحيفة البحيرة", Ids(Herald)),
        ], runs);
        return new Dossier(new Story(StoryId.FoundedBy(Testimonies.Min(t => t.Account.Id)), StoryId.FoundedBy(Testimonies.Min(t => t.Account.Id)),
            Testimonies.Select(t => t.Account.Id).Order().ToValueList(), ["All name Ilse Marrow, Lake Orsk and Tuesday 4 March."]),
            "Envoy leaves Lake Orsk talks without a signature", witnesses, graph, lineages, Drifts(), Wordings(one, two), new Stamp("8899aabbccddeeff"));
    }

    static ValueList<AccountId> Ids(params Testimony[] testimonies) => testimonies.Select(t => t.Account.Id).Order().ToValueList();

    // The wire text: all that A has, paragraph by paragraph.
    static Exemplar Lost()
    {
        var text = "";
        var paragraphs = new List<TextSpan>();
        var runs = new List<ExemplarRun>();
        foreach (var span in Courier.Account.Report())
        {
            if (text.Length > 0) text += "\n\n";
            runs.Add(new ExemplarRun(text.Length, new Citation(Courier.Account.Id, span)));
            paragraphs.Add(new TextSpan(text.Length, span.Length));
            text += span.In(Courier.Account.Text).ToString();
        }
        return new Exemplar(text, null, paragraphs.ToValueList(), [], runs.ToValueList());
    }

    static ValueList<Drift> Drifts() =>
    [
        Changed(DriftKind.Edited, Severity.Wording, Courier, "her fourth round", Eastmere, "a fourth round", "“her fourth round” became “a fourth round”."),
        Changed(DriftKind.HedgeDropped, Severity.Material, Courier, "appeared to drop", Eastmere, "dropped", "What the federation “appeared to” do is now told as done."),
        Gone(DriftKind.ConditionDropped, Severity.Material, Courier, ", pending a survey of the eastern shore", Eastmere, "gate at Kessel, two officials said", "The condition “pending a survey of the eastern shore” is gone."),
        Gone(DriftKind.Deletion, Severity.Blurred, Courier, ", which said its own count may be too low", Eastmere, "according to the lake council", "The council’s doubt about its own count is gone."),
        Gone(DriftKind.HedgeDropped, Severity.Material, Courier, "alleged ", Eastmere, "criticised over its ", "“alleged” is gone: the closeness is now a fact."),
        Changed(DriftKind.DateChanged, Severity.Material, Eastmere, "Tuesday", Hallam, "Monday", "Tuesday became Monday."),
        Gone(DriftKind.Deletion, Severity.Blurred, Eastmere, "“There are clearly parts of the federation’s answer that we cannot accept,” Marrow told reporters. “But we are still talking, and that matters.”", Hallam, "no agreement signed.", "A paragraph with the envoy’s own words is gone."),
        Gone(DriftKind.AttributionChanged, Severity.Material, Eastmere, ", two officials said", Hallam, "gate at Kessel", "“two officials said” is gone: the paper now says it in its own name."),
        Changed(DriftKind.NumberChanged, Severity.Blurred, Eastmere, "At least 340", Hallam, "Some 340", "“At least 340” became “some 340”."),
        Changed(DriftKind.Headline, Severity.Wording, Courier, "Envoy leaves Lake Orsk talks without a signature", Tonight, "Envoy leaves Lake Orsk talks; fifth round likely", "The headline now speaks of a fifth round."),
        New(DriftKind.Furniture, Severity.Wording, Tonight, "This story has been updated with comment from the lake council.", "A notice of an update was set above the report."),
        Changed(DriftKind.Move, Severity.Wording, Courier, "The federation appeared to drop its demand for a gate at Kessel, two officials said, pending a survey of the eastern shore.", Tonight, "The federation appeared to drop its demand for a gate at Kessel, two officials said, pending a survey of the eastern shore.", "The paragraph on the gate now stands after the one on the families."),
        New(DriftKind.Addition, Severity.Blurred, Tonight, "The lake council’s speaker, Odo Fenn, said on Wednesday that a fifth round was “more likely than not”.", "A paragraph with the council’s speaker is new."),
        New(DriftKind.Headline, Severity.Wording, Window, "Talks on the lake: what we know", "A headline of its own."),
        Changed(DriftKind.NameGarbled, Severity.Blurred, Courier, "Ilse Marrow", Bright, "Ilse Morrow", "Ilse Marrow became Ilse Morrow."),
        Changed(DriftKind.SynonymSpun, Severity.Wording, Courier, "fourth round of talks", Bright, "fourth spherical of discussions", "“round of talks” became “spherical of discussions”."),
        New(DriftKind.Injection, Severity.Blurred, Bright, "best lake boats 2031", "“best lake boats 2031” was set into a sentence that closes without it."),
        Changed(DriftKind.QuoteAltered, Severity.Material, Courier, "There are clearly parts of the federation’s answer that we cannot accept", Bright, "The federation’s answer is unacceptable", "Words inside quotation marks are not what the envoy said: parts of the answer became the answer."),
        Changed(DriftKind.QuoteMarksLost, Severity.Material, Courier, "“But we are still talking, and that matters.”", Bright, "But they are nonetheless speaking, and that issues.", "The second half of the quotation stands outside quotation marks."),
        New(DriftKind.Furniture, Severity.Wording, Bright, "See also: Ten lake houses you can rent this summer", "A link to another story was set between the paragraphs."),
        Changed(DriftKind.SenseChanged, Severity.Blurred, Courier, "eastern shore", Bright, "jejune shore", "“eastern” became a word that makes no sense here."),
        Changed(DriftKind.NumberChanged, Severity.Material, Courier, "340 families", Bright, "430 households", "340 families became 430 households."),
        Changed(DriftKind.Layout, Severity.Blurred, Courier, "since Jan. 9, according", Bright, "since January, officials said. 9, based", "The sentence was cut by the full stop of a date."),
        Changed(DriftKind.SenseReversed, Severity.Material, Courier, "did not rule out", Bright, "ruled out", "What was not ruled out is now ruled out."),
    ];

    static Drift Changed(DriftKind kind, Severity severity, Testimony exemplar, string before, Testimony copy, string after, string says) =>
        new(kind, severity, exemplar.Cite(before), copy.Cite(after), says);

    static Drift Gone(DriftKind kind, Severity severity, Testimony exemplar, string before, Testimony copy, string place, string says) =>
        new(kind, severity, exemplar.Cite(before), copy.After(place), says);

    static Drift New(DriftKind kind, Severity severity, Testimony copy, string after, string says) => new(kind, severity, null, copy.Cite(after), says);

    static ValueList<Locus<string>> Wordings(LineageId one, LineageId two) =>
    [
        new Locus<string>("How many families have left",
        [
            new Reading<string>("At least 340 families", [Attest(Courier, "At least 340 families", one), Attest(Eastmere, "At least 340 families", one), Attest(Tonight, "At least 340 families", one), Attest(Window, "At least 340 families", one)]),
            new Reading<string>("More than 300 families", [Attest(Observer, "More than 300 families", two)]),
            new Reading<string>("Some 340 families", [Attest(Hallam, "Some 340 families", one)]),
            new Reading<string>("A minimum of 430 households", [Attest(Bright, "A minimum of 430 households", one)]),
        ], Ids(Herald)),
        new Locus<string>("What the federation did about the gate at Kessel",
        [
            new Reading<string>("appeared to drop", [Attest(Courier, "appeared to drop", one), Attest(Tonight, "appeared to drop", one)]),
            new Reading<string>("dropped", [Attest(Eastmere, "dropped", one), Attest(Hallam, "dropped", one)]),
            new Reading<string>("gave the impression to drop", [Attest(Bright, "gave the impression to drop", one)]),
        ], Ids(Observer, Window, Herald)),
        new Locus<string>("Whether there will be a fifth round",
        [
            new Reading<string>("did not rule out a fifth round", [Attest(Courier, "did not rule out a fifth round", one), Attest(Eastmere, "did not rule out a fifth round", one)]),
            new Reading<string>("ruled out a fifth spherical", [Attest(Bright, "ruled out a fifth spherical", one)]),
        ], Ids(Observer, Hallam, Tonight, Window, Herald)),
    ];

    static Attestation Attest(Testimony testimony, string words, LineageId lineage)
    {
        var cited = testimony.Cite(words);
        var sentence = testimony.Sentences.First(s => s.Start <= cited.Span.Start && cited.Span.Start < s.End);
        return new Attestation(cited.Account, sentence, cited.Span, lineage);
    }
}
