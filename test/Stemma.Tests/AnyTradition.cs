using System.Text;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests;

/// <summary>A story whose copying is known: texts invented, copied, cut, reworded and merged along a tree.</summary>
/// <param name="Texts">By node, in the order they came about.</param>
/// <param name="Parents">By node: what it was copied from; two for a page that merges, none for an origin.</param>
/// <param name="Lost">By node: whether nobody captured it.</param>
sealed record AnyTradition(List<string[]> Texts, List<int[]> Parents, List<bool> Lost)
{
    static readonly string[] Syllables = ["ba", "do", "fen", "gur", "hil", "jo", "kam", "lor", "mi", "nat", "pel", "qui", "ros", "sut", "tav", "ul", "ven", "wex", "yar", "zon"];
    static readonly string[] Small = ["the", "of", "to", "and", "in", "a", "for", "on", "with", "that", "was", "by"];

    /// <summary>A text of so many paragraphs about nothing.</summary>
    public static string[] Text(Random random, int paragraphs) =>
        [.. Enumerable.Range(0, paragraphs).Select(_ => Sentence(random) + " " + Sentence(random))];

    static string Sentence(Random random)
    {
        var words = new StringBuilder(Word(random, true));
        for (var i = random.Next(8, 20); i > 0; i--)
            words.Append(' ').Append(random.Next(3) == 0 ? Small[random.Next(Small.Length)]
                : random.Next(12) == 0 ? random.Next(2, 9000).ToString(System.Globalization.CultureInfo.InvariantCulture) : Word(random, random.Next(9) == 0));
        return words.Append('.').ToString();
    }

    static string Word(Random random, bool capital)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return capital ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    /// <summary>The text with so many words exchanged for new ones.</summary>
    public static string[] Reworded(Random random, string[] text, int words)
    {
        var copy = (string[])text.Clone();
        for (var i = 0; i < words; i++)
        {
            var at = random.Next(copy.Length);
            var parts = copy[at].Split(' ');
            parts[random.Next(parts.Length - 1)] = Word(random, false) + "x";
            copy[at] = string.Join(' ', parts);
        }
        return copy;
    }

    /// <summary>The text without one of its paragraphs but the first.</summary>
    public static string[] Cut(Random random, string[] text)
    {
        var gone = random.Next(1, text.Length);
        return [.. text.Where((_, i) => i != gone)];
    }

    /// <summary>The text with two paragraphs in each other's place.</summary>
    public static string[] Moved(Random random, string[] text)
    {
        var copy = (string[])text.Clone();
        int a = random.Next(copy.Length), b = random.Next(copy.Length);
        (copy[a], copy[b]) = (copy[b], copy[a]);
        return copy;
    }

    /// <summary>One origin and copies of it and of one another: reworded here and there, every third one cut, every fifth in another order.</summary>
    public static AnyTradition Of(Random random, int copies, double lostRoot = 0.5)
    {
        var tradition = new AnyTradition([Text(random, 9)], [[]], [random.NextDouble() < lostRoot]);
        for (var i = 1; i <= copies; i++)
        {
            var parent = random.Next(2) == 0 ? 0 : random.Next(tradition.Texts.Count);
            var text = Reworded(random, tradition.Texts[parent], random.Next(4, 12));
            text = random.Next(3) == 0 ? Cut(random, text) : text;
            text = random.Next(5) == 0 ? Moved(random, text) : text;
            tradition.Add(text, parent);
        }
        return tradition;
    }

    /// <summary>One more node.</summary>
    public int Add(string[] text, params int[] parents)
    {
        Texts.Add(text);
        Parents.Add(parents);
        Lost.Add(false);
        return Texts.Count - 1;
    }

    /// <summary>The nodes somebody captured.</summary>
    public IEnumerable<int> Captured => Enumerable.Range(0, Texts.Count).Where(n => !Lost[n]);

    /// <summary>The testimony of a node: published an hour after the one before it, or at no known time.</summary>
    public Testimony Testimony(int node, bool timed = true)
    {
        var account = Account("n" + node.ToString(System.Globalization.CultureInfo.InvariantCulture), Texts[node],
            timed ? new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero).AddHours(node) : null);
        return Heard(account);
    }

    /// <summary>An account of the given paragraphs.</summary>
    public static Account Account(string label, string[] paragraphs, DateTimeOffset? at = null)
    {
        var text = string.Join("\n\n", paragraphs);
        var spans = new List<TextSpan>();
        for (int i = 0, start = 0; i < paragraphs.Length; start += paragraphs[i].Length + 2, i++)
            spans.Add(new TextSpan(start, paragraphs[i].Length));
        return new Account(
            new AccountId(ContentHash.Of(Encoding.UTF8.GetBytes(label + text)), 0), label, text, null, spans.ToValueList(), [],
            PublicationFacts.None with { Published = at is { } t ? new Moment(t, t) : null },
            new OriginMap([new OriginRun(0, 0, Math.Max(1, text.Length), Math.Max(1, text.Length))]));
    }

    /// <summary>The account, taken apart.</summary>
    public static Testimony Heard(Account account)
    {
        var report = account.Report().ToValueList();
        return new Testimony(account, SentenceSplitter.Split(account.Text, report), QuotationFinder.Find(account.Text, report), new Sketch([], []), new Stamp("any"));
    }

    /// <summary>Kinship between all that share an origin, as a perfect finder of copies would give it.</summary>
    public List<Kinship> Kin(IReadOnlyList<Testimony> heard)
    {
        var origins = Captured.ToDictionary(n => "n" + n.ToString(System.Globalization.CultureInfo.InvariantCulture), OriginsOf);
        var kin = new List<Kinship>();
        foreach (var a in heard)
            foreach (var b in heard)
                if (a.Account.Id.CompareTo(b.Account.Id) < 0 && origins[a.Account.Label].Overlaps(origins[b.Account.Label]))
                    kin.Add(new Kinship(a.Account.Id, b.Account.Id, 0.9, 0.95,
                        [new Passage(a.Account.Id, a.Account.Paragraphs[0], b.Account.Id, b.Account.Paragraphs[0], 0.9, false)]));
        return kin;
    }

    HashSet<int> OriginsOf(int node) => Parents[node].Length == 0 ? [node] : [.. Parents[node].SelectMany(OriginsOf)];
}
