using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

/// <summary>Another process, to be killed or to stand in the way. The test assembly is its own small program.</summary>
static class Child
{
    /// <summary><c>add FILE SEED STORIES</c> tells each step on a line; <c>hold FILE</c> writes to the archive until its input ends.</summary>
    static async Task<int> Main(string[] args)
    {
        if (args is ["hold", var held])
        {
            using var connection = new SqliteConnection($"Data Source={held};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            Console.WriteLine("held");
            Console.In.ReadToEnd();
            return 0;
        }
        if (args is not ["add", var file, var seed, var stories])
            return 2;
        using var archive = Archive.Open(file);
        var captures = AnyNews.Captures(int.Parse(seed, null), int.Parse(stories, null));
        await new Worker(archive, Options).AddAsync(captures.Select(c => (Outcome<Capture>)c), new Teller());
        Console.In.ReadToEnd(); // whoever means to kill it finds it there, however quick it was
        return 0;
    }

    public static WorkOptions Options { get; } = PlainWeighing.Options with { CapturesAtOnce = 4, AccountsAtOnce = 40, StoriesAtOnce = 3 };

    /// <summary>Starts the child; the caller kills it or lets it end.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
    }

    sealed class Teller : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => Console.WriteLine($"{value.Step} {value.Done}");
    }
}
