using Stemma.Language;
using Stemma.Tests.Language;
using Stemma.Train.Language;

namespace Stemma.Tests.Train;

public sealed class TeachersTests
{
    [Fact]
    public void The_gradient_with_advice_is_the_slope_of_the_loss()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var scores = Enumerable.Range(0, 6).Select(_ => 4 * random.NextSingle() - 2).ToArray();
            var shares = Enumerable.Range(0, 6).Select(i => i == 2 ? 0 : random.NextSingle()).ToArray();
            var soft = new SoftRows(2, _ => shares);
            var (gold, weight, advice) = (random.Next(3, 6), 0.5f + random.NextSingle(), random.NextSingle());
            double Loss(float[] at) => Softmax.Return([.. at], gold, weight, left: 2, soft, row: 1, advice);
            float[] gradient = [.. scores];
            Softmax.Return(gradient, gold, weight, left: 2, soft, row: 1, advice);
            for (var i = 0; i < scores.Length; i++)
            {
                float[] up = [.. scores], down = [.. scores];
                up[i] += 0.01f;
                down[i] -= 0.01f;
                ((Loss(up) - Loss(down)) / 0.02).ShouldBe(gradient[i], 2e-3, $"seed {seed}, score {i}");
            }
        }
    }

    [Fact]
    public void Shares_add_up_to_one_and_small_ones_are_left_out()
    {
        var rows = new SoftRows(2, row => new float[] { row == 0 ? 0.5f : 0, 0.001f, 1.5f });
        rows.Labels(0).ToArray().ShouldBe([(ushort)0, (ushort)2]);
        rows.Shares(0).ToArray().ShouldBe([0.25f, 0.75f]);
        rows.Labels(1).ToArray().ShouldBe([(ushort)2]);
        rows.Shares(1).ToArray().ShouldBe([1f]);
    }

    [Fact]
    public void What_teachers_label_is_a_tree_with_one_root_that_alone_is_called_so()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var sentence = AnyNetwork.Sentences(new Random(seed), 1, 30)[0];
            var labelled = new Teachers([AnyNetwork.Of(seed), AnyNetwork.Of(seed + 100)]).Label(sentence, new int[sentence.Length]);
            new ArcDecoder().IsTree(labelled.Heads).ShouldBeTrue($"seed {seed}");
            labelled.Relations.Select(r => r == 0).ShouldBe(labelled.Heads.Select(h => h == 0), $"seed {seed}");
            labelled.Soft.ShouldNotBeNull().Weight.ShouldBe(1);
        }
    }

    [Fact]
    public void Advice_leaves_the_labels_of_the_treebank_as_they_are()
    {
        var network = AnyNetwork.Of(5);
        var gold = new TrainingSentence(0, ["Two", "ferries", "sank"], [0, 1, 2], [8, 7, 15], [0, 1, 2], [0, 1, 0], [2, 3, 0], [1, 1, 0]);
        var advised = new Teachers([network, AnyNetwork.Of(6)]).Advise(gold, 0.25f);
        (advised with { Soft = null }).ShouldBe(gold);
        var soft = advised.Soft.ShouldNotBeNull();
        soft.Weight.ShouldBe(0.25f);
        soft.Relations.Labels(2).ToArray().ShouldBe([(ushort)0]);
        soft.Heads.Labels(1).ToArray().ShouldNotContain((ushort)2);
    }

    [Fact]
    public void Running_text_is_chosen_once_each_and_no_more_than_asked()
    {
        string[][] sentences =
        [
            .. Enumerable.Range(0, 200).Select(i => $"the {i % 50} boats went home late .".Split(' ')),
            ["A", "SHORT", "ONE"], "THE HARBOUR OF THE NORTH AND SOUTH".Split(' '),
        ];
        var chosen = RunningText.Choose(sentences, 100);
        chosen.Length.ShouldBe(15); // of seven words each
        chosen.Select(s => string.Join(' ', s)).ShouldBeUnique();
        RunningText.Choose(sentences, 100).ShouldBe(chosen);
        RunningText.Choose(sentences, 1_000_000).Length.ShouldBe(50);
    }
}
