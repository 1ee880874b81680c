using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class GrammarNetworkTests
{
    [Fact]
    public void Every_sentence_gets_one_tree_of_its_own_words()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var text = Segmented.OfForms(AnyNetwork.Sentences(random, random.Next(1, 40), longest: seed == 3 ? 600 : 30));
            var grammar = Read(AnyNetwork.Of(seed), text);
            for (var sentence = 0; sentence < text.Sentences; sentence++)
            {
                int first = text.Starts[sentence], end = text.Starts[sentence + 1];
                var heads = grammar[first..end].Select(g => g.Head < 0 ? 0 : g.Head - first + 1).ToArray();
                heads.All(h => h >= 0 && h <= end - first).ShouldBeTrue($"seed {seed}, sentence {sentence}");
                new ArcDecoder().IsTree(heads).ShouldBeTrue($"seed {seed}, sentence {sentence}");
                grammar[first..end].All(g => g.Relation == "root" == g.Head < 0).ShouldBeTrue($"seed {seed}, sentence {sentence}");
            }
        }
    }

    [Fact]
    public void A_sentence_gets_the_same_alone_and_among_others()
    {
        var network = AnyNetwork.Of(3);
        var sentences = AnyNetwork.Sentences(new Random(3), 300, longest: 40);
        var text = Segmented.OfForms(sentences);
        var together = Read(network, text);
        for (var i = 0; i < sentences.Length; i++)
        {
            var alone = Read(network, Segmented.OfForms([sentences[i]]));
            var among = together[text.Starts[i]..text.Starts[i + 1]].Select(g => g with { Head = g.Head < 0 ? -1 : g.Head - text.Starts[i] });
            alone.SequenceEqual(among).ShouldBeTrue($"sentence {i}");
        }
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        var network = AnyNetwork.Of(6);
        var texts = Enumerable.Range(0, 12).Select(i => Segmented.OfForms(AnyNetwork.Sentences(new Random(i), i == 5 ? 400 : 12, 40))).ToArray();
        var fresh = texts.Select(t => Read(AnyNetwork.Of(6), t)).ToArray();
        foreach (var round in (int[])[1, 2])
            for (var i = 0; i < texts.Length; i++)
                Read(network, texts[i]).SequenceEqual(fresh[i]).ShouldBeTrue($"text {i}, round {round}");
    }

    [Fact]
    public void Threads_share_a_network()
    {
        var network = AnyNetwork.Of(4);
        var texts = Enumerable.Range(0, 24).Select(i => Segmented.OfForms(AnyNetwork.Sentences(new Random(i), 12, 20))).ToArray();
        var one = texts.Select(t => Read(network, t)).ToArray();
        var many = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Read(network, t)).ToArray();
        for (var i = 0; i < texts.Length; i++)
            many[i].SequenceEqual(one[i]).ShouldBeTrue($"text {i}");
    }

    [Fact]
    public void Nothing_in_is_nothing_out() => Read(AnyNetwork.Of(1), Segmented.OfForms([])).ShouldBeEmpty();

    [Fact]
    public void A_file_that_is_no_model_is_refused() => Refusal([1, 2, 3]).ShouldBe("my.model: this is not a grammar model of Stemma.");

    [Fact]
    public void A_model_of_another_version_is_refused()
    {
        var bytes = AnyNetwork.Bytes(1);
        bytes[8] = 99;
        Refusal(bytes).ShouldBe(
            "my.model: the grammar model is of version 99; this Stemma reads version 3. Train it anew or take the one that came with this Stemma.");
    }

    [Fact]
    public void A_model_cut_short_is_refused() => Refusal(AnyNetwork.Bytes(1)[..^1]).ShouldBe("my.model: the grammar model is cut short.");

    [Fact]
    public void A_model_with_one_bit_turned_is_refused()
    {
        var bytes = AnyNetwork.Bytes(1);
        for (var at = 48; at < bytes.Length; at += 997)
        {
            bytes[at] ^= 4;
            Refusal(bytes).ShouldBe("my.model: the grammar model is damaged: its checksum does not fit.");
            bytes[at] ^= 4;
        }
    }

    static string Refusal(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => GrammarNetwork.Read(new MemoryStream(bytes), "my.model")).Message;

    static Grammar[] Read(GrammarNetwork network, Segmented text)
    {
        var grammar = new Grammar[text.Words.Length];
        network.Analyse(text, grammar);
        return grammar;
    }
}
