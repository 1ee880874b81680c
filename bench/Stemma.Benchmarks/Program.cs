using System.Globalization;
using BenchmarkDotNet.Running;
using Stemma.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["copies", var folder, .. var options])
    return CopiesBench.Run(folder, options);
if (args is ["dedup", var rows, .. var choices])
    return DedupBench.Run(rows, choices);
if (args is ["extraction", var pages])
    return ExtractionBench.Run(pages);
if (args is ["language", var texts])
    return LanguageBench.Run(texts);
if (args is ["attributions", var said])
    return AttributionBench.Run(said);
if (args is ["stages", .. var rest])
{
    BenchmarkRunner.Run<StageBenchmarks>(args: rest);
    return 0;
}
Console.Error.WriteLine("usage: Stemma.Benchmarks stages | dedup JSONL [--pairs FILE] [--groups FILE] [--threshold T] [--dump FILE] | extraction DIR | language PATH | attributions PATH | copies PATH [--pred FILE] [--stories FILE] [--pairs FILE] [--features FILE] [--likeness FILE]");
return 2;
