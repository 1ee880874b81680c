using Stemma.Language;

namespace Stemma.Tests.Language;

/// <summary>Networks that nobody trained: small, full of chance numbers, and good for whatever does not hang on being right.</summary>
static class AnyNetwork
{
    public static GrammarNetwork Of(int seed) => GrammarNetwork.Read(new MemoryStream(Bytes(seed)), "invented");

    public static byte[] Bytes(int seed)
    {
        var random = new Random(seed);
        var shape = new NetworkShape(Word: 16, Affix: 16, Gram: 16, Lexical: 16, Context: 16, Size: 16, Layers: 2, Tag: 32, Arc: 16, Relation: 16);
        var labels = new Labels(
            ["DT", "NN", "VB"], ["_", "Number=Sing"], ["root", "nsubj", "obj", "punct"],
            [((int)UniversalTag.Det, 0, 0), ((int)UniversalTag.Noun, 1, 1), ((int)UniversalTag.Verb, 2, 0)]);
        var dense = new DenseWeights(shape, labels);
        foreach (var name in dense.Names)
            for (var row = 0; row < dense[name].Rows; row++)
                foreach (ref var x in dense[name].Row(row))
                    x = 2 * random.NextSingle() - 1;
        var stream = new MemoryStream();
        GrammarFile.Write(stream, shape, labels, [.. Enumerable.Range(0, 5).Select(_ => Table(random))], dense);
        return stream.ToArray();
    }

    static FeatureTable Table(Random random)
    {
        var hashes = Enumerable.Range(0, 200).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Distinct().ToArray();
        var values = new sbyte[(hashes.Length + 1) * 16];
        foreach (ref var x in values.AsSpan())
            x = (sbyte)random.Next(-127, 128);
        return new FeatureTable(16, hashes, values, [.. Enumerable.Range(0, hashes.Length + 1).Select(_ => 0.02f)]);
    }

    /// <summary>Sentences of chance words, some of them odd.</summary>
    public static string[][] Sentences(Random random, int count, int longest)
    {
        string[] odd = ["\ud83d\ude00", "\ud800", "…", "e\u0301", new('x', 5000), "\u0000", "٣٤", "İ", "don't", "-", "3.14"];
        return
        [
            .. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => random.Next(9) == 0
                ? odd[random.Next(odd.Length)]
                : new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next('a', 'z' + 1))])).ToArray()),
        ];
    }
}
