using System.Diagnostics;
using System.Globalization;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Language;

namespace Stemma.Benchmarks;

/// <summary>
/// Words a second of processor time and bytes allocated by stage of the annotator, one thread, warm, on the reports of the accounts in a
/// file or folder; and how long the models take to load.
/// </summary>
static class LanguageBench
{
    const int Rounds = 5; // the best counts: the machine may be shared
    static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300); // of a round, so that the processor's clock is fine enough

    public static int Run(string path)
    {
        var (clock, spent) = (Stopwatch.StartNew(), Spent);
        var models = LanguageModels.Load(LanguageModels.OpenEmbedded);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"models loaded in {clock.Elapsed.TotalSeconds:F3} s, {(Spent - spent).TotalSeconds:F3} s of processor"));
        foreach (var notice in models.Notices)
            Console.WriteLine(notice);
        if (models.Splitter is not { } splitter)
            return 2;
        var accounts = FileIntake.Read([path], null, TimeProvider.System, new IntakeOptions())
            .SelectMany(input => input.Then(AccountReader.Read).Value?.Accounts ?? [])
            .Select(account => (account.Text, Paragraphs: account.Report().ToArray())).ToArray();

        var cut = Stage("words and sentences", accounts, a => WordSplitter.Split(a.Text, a.Paragraphs, splitter), s => s.Words.Length);
        var read = Stage("tags and trees", cut, text => (Text: text, Grammar: Tagged(text, models)), r => r.Text.Words.Length);
        Stage("lemmas", read, r => Lemmas(r.Text, r.Grammar, models), words => words);
        Stage("names", read, r => (r.Text.Words.Length, Names(r.Text, r.Grammar, models)), r => r.Length);
        Stage("all", accounts, a => Annotator.Annotate(a.Text, a.Paragraphs, models), a => a.Words.Count);
        return 0;
    }

    static TOut[] Stage<TIn, TOut>(string name, TIn[] inputs, Func<TIn, TOut> run, Func<TOut, int> words)
    {
        var outputs = new TOut[inputs.Length];
        var (best, allocated) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var (before, start, times) = (GC.GetAllocatedBytesForCurrentThread(), Spent, 0);
            for (; times == 0 || Spent - start < Least; times++)
                for (var i = 0; i < inputs.Length; i++)
                    outputs[i] = run(inputs[i]);
            var took = (Spent - start) / times;
            if (round > 0 && took < best) // the first round warms up
                best = took;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / times;
        }
        var count = outputs.Sum(words);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-20} {count,9:N0} words {count / best.TotalSeconds,12:N0} words/s {allocated / (double)Math.Max(1, count),8:F0} bytes a word"));
        return outputs;
    }

    static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    static Grammar[] Tagged(Segmented text, LanguageModels models)
    {
        var grammar = new Grammar[text.Words.Length];
        models.Grammar.Analyse(text, grammar);
        return grammar;
    }

    static int Lemmas(Segmented text, Grammar[] grammar, LanguageModels models)
    {
        for (var i = 0; i < grammar.Length; i++)
            models.Lemmas.Lemma(text.Words[i].In(text.Text), grammar[i], i == 0);
        return grammar.Length;
    }

    static List<NameSpan> Names(Segmented text, Grammar[] grammar, LanguageModels models)
    {
        var names = new List<NameSpan>();
        models.Names.Find(text, grammar, names);
        return names;
    }
}
