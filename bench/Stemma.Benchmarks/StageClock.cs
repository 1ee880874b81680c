using System.Globalization;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Benchmarks;

/// <summary>Times a stage over many inputs, one thread, warm: words a second of processor time and bytes allocated a word.</summary>
static class StageClock
{
    const int Rounds = 5; // the best counts: the machine may be shared
    static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300); // of a round, so that the processor's clock is fine enough

    /// <summary>Processor time spent so far.</summary>
    public static TimeSpan Spent => Environment.CpuUsage.TotalTime;

    /// <summary>The accounts of a file or folder with the paragraphs of their reports.</summary>
    public static (string Text, TextSpan[] Paragraphs)[] Accounts(string path) =>
        [.. FileIntake.Read([path], null, TimeProvider.System, new IntakeOptions())
            .SelectMany(input => input.Then(AccountReader.Read).Value?.Accounts ?? [])
            .Select(account => (account.Text, account.Report().ToArray()))];

    /// <summary>
    /// Runs a stage over all inputs, prints its row, and gives what it made. What is to be done <paramref name="first"/> in each pass over the inputs counts, too.
    /// </summary>
    public static TOut[] Run<TIn, TOut>(string name, TIn[] inputs, Func<TIn, TOut> run, Func<TOut, int> words, Action? first = null)
    {
        var outputs = new TOut[inputs.Length];
        var (best, allocated) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var (before, start, times) = (GC.GetAllocatedBytesForCurrentThread(), Spent, 0);
            for (; times == 0 || Spent - start < Least; times++)
            {
                first?.Invoke();
                for (var i = 0; i < inputs.Length; i++)
                    outputs[i] = run(inputs[i]);
            }
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
}
