using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Tests.Train;

public sealed class GrammarTrainingTests : IDisposable
{
    const string Treebank = """
        1	The	the	DET	DT	Definite=Def	2	det	_	_
        2	ferry	ferry	NOUN	NN	Number=Sing	3	nsubj	_	_
        3	sank	sink	VERB	VBD	Tense=Past	0	root	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_

        1	Two	two	NUM	CD	NumType=Card	2	nummod	_	_
        2	ferries	ferry	NOUN	NNS	Number=Plur	4	nsubj:pass	_	_
        3	were	be	AUX	VBD	Tense=Past	4	aux:pass	_	_
        4	towed	tow	VERB	VBN	Tense=Past	0	root	_	_
        5	home	home	ADV	RB	_	4	advmod	_	_
        6	.	.	PUNCT	.	_	4	punct	_	_

        1	Help	help	VERB	VB	_	0	root	_	_
        2	!	!	PUNCT	.	_	1	punct	_	_


        """;

    /// <summary>How far a number is moved to see the slope: not so far that leaky units turn, not so near that the loss has no digits left.</summary>
    const float Step = 2e-3f;

    static readonly TrainingOptions Small = new()
    {
        Shape = new NetworkShape(Word: 16, Affix: 16, Gram: 16, Lexical: 16, Context: 16, Size: 16, Layers: 2, Tag: 16, Arc: 16, Relation: 16),
        Dropout = 0, InputDropout = 0, WordDropout = 0, Epochs = 300, BatchWords = 8, Rate = 0.01f,
    };

    readonly string path = Path.Combine(Path.GetTempPath(), $"stemma-treebank-{Guid.NewGuid():n}.conllu");

    public GrammarTrainingTests() => File.WriteAllText(path, Treebank);

    public void Dispose() => File.Delete(path);

    [Fact]
    public void The_gradients_are_those_of_the_loss()
    {
        var data = Data();
        var parameters = Parameters(data);
        var worker = new GrammarWorker(parameters, data, Small with { Dropout = 0.2f, InputDropout = 0.1f }, 0);
        var random = new Random(1);
        double Loss()
        {
            parameters.Pack();
            return worker.Run(data.Sentences, 1).Total;
        }
        Loss();
        var gradients = parameters.Dense.Select(p => p.Gradients[0].Data.ToArray()).ToArray();
        foreach (var (at, parameter) in parameters.Dense.Index())
        {
            var cells = new List<(double Slope, double Gradient)>();
            for (var i = 0; i < 12; i++)
            {
                var cell = random.Next(parameter.Value.Rows) * parameter.Value.Stride + random.Next(parameter.Value.Columns);
                var old = parameter.Value.Data[cell];
                parameter.Value.Data[cell] = old + Step;
                var up = Loss();
                parameter.Value.Data[cell] = old - Step;
                var slope = (up - Loss()) / (2 * Step);
                parameter.Value.Data[cell] = old;
                cells.Add((slope, gradients[at][cell]));
            }
            Wrong(cells).ShouldBeLessThan(2, $"parameter {at}: {string.Join(" ", cells)}");
        }
    }

    [Fact]
    public void The_gradients_of_the_feature_tables_are_those_of_the_loss()
    {
        var data = Data();
        var parameters = Parameters(data);
        var worker = new GrammarWorker(parameters, data, Small with { Dropout = 0.2f, InputDropout = 0.1f }, 0);
        double Loss()
        {
            parameters.Pack();
            return worker.Run(data.Sentences, 1).Total;
        }
        foreach (var table in parameters.Tables)
        {
            foreach (var each in parameters.Tables)
                each.Forget();
            Loss();
            var gradient = table.Gradient(0).ToArray();
            var cells = new List<(double Slope, double Gradient)>();
            for (var cell = 0; cell < gradient.Length; cell += Math.Max(1, gradient.Length / 12))
            {
                var old = table.Values[cell];
                table.Values[cell] = old + Step;
                var up = Loss();
                table.Values[cell] = old - Step;
                var slope = (up - Loss()) / (2 * Step);
                table.Values[cell] = old;
                cells.Add((slope, gradient[cell]));
            }
            Wrong(cells).ShouldBeLessThan(2, string.Join(" ", cells));
        }
    }

    [Fact]
    public void What_is_trained_on_is_learnt()
    {
        var model = GrammarNetwork.Read(new MemoryStream(Train(Small)), "trained");
        var score = GrammarScore.Of(model, [.. ConlluFile.Read(path)]);
        score.ToString().ShouldBe("UPOS 100.00 XPOS 100.00 feats 100.00 UAS 100.00 LAS 100.00");
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_gives_others()
    {
        var options = Small with { Epochs = 3, Dropout = 0.3f, InputDropout = 0.3f, WordDropout = 0.25f };
        var bytes = Train(options);
        Train(options).ShouldBe(bytes);
        Train(options with { Seed = 2 }).ShouldNotBe(bytes);
    }

    [Fact]
    public void A_student_learns_from_its_teacher_and_goes_on_from_it()
    {
        var text = Path.ChangeExtension(path, ".jsonl");
        File.WriteAllText(text, $$"""{"text": "{{string.Concat(Enumerable.Repeat("The old ferry sank near home. ", 9))}}"}""");
        try
        {
            var options = Small with { Epochs = 60, Finish = 5, RunningShare = 1 };
            var teacher = Train(Small);
            var data = GrammarData.Read([path], [text], context: 16, runningWords: 100);
            data.Running.Length.ShouldBe(1);
            var student = new GrammarTrainer(data, options, [GrammarNetwork.Read(new MemoryStream(teacher), "teacher")]);
            student.Parameters.Begin(new MemoryStream(teacher), "teacher");
            student.Run((_, _) => { }, CancellationToken.None);
            using var model = new MemoryStream();
            student.Write(model);
            model.Position = 0;
            GrammarScore.Of(GrammarNetwork.Read(model, "student"), [.. ConlluFile.Read(path)]).Las.ShouldBe(100);
        }
        finally
        {
            File.Delete(text);
        }
    }

    /// <summary>How many cells have another gradient than slope; a leaky unit that turns within the step may spoil one.</summary>
    static int Wrong(List<(double Slope, double Gradient)> cells)
    {
        var slack = 0.01 * Math.Sqrt(cells.Average(c => c.Slope * c.Slope)) + 1e-3;
        return cells.Count(c => Math.Abs(c.Slope - c.Gradient) > slack);
    }

    /// <summary>Parameters with biases, so that no leaky unit stands near its bend.</summary>
    static GrammarParameters Parameters(GrammarData data)
    {
        var parameters = new GrammarParameters(Small.Shape, data, 1, 1, seed: 7);
        var random = new Random(2);
        foreach (var parameter in parameters.Dense)
            for (var column = 0; parameter.Value.Rows == 1 && column < parameter.Value.Columns; column++)
                parameter.Value.Row(0)[column] = (random.Next(2) * 2 - 1) * (0.2f + random.NextSingle());
        return parameters;
    }

    GrammarData Data() => GrammarData.Read([path], [], context: 16, runningWords: 0);

    byte[] Train(TrainingOptions options)
    {
        var trainer = new GrammarTrainer(Data(), options);
        trainer.Run((_, _) => { }, CancellationToken.None);
        using var stream = new MemoryStream();
        trainer.Write(stream);
        return stream.ToArray();
    }
}
