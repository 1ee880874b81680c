using System.Globalization;
using Stemma.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["copies", var folder, .. var options])
    return CopiesBench.Run(folder, options);
Console.Error.WriteLine("usage: Stemma.Benchmarks copies PATH [--pred FILE] [--stories FILE] [--pairs FILE] [--features FILE] [--likeness FILE]");
return 2;
