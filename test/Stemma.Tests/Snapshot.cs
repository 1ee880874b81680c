using System.Runtime.CompilerServices;

namespace Stemma.Tests;

/// <summary>Compares text with a file beside the test; on a difference writes <c>NAME.received.txt</c> there and fails.</summary>
public static class Snapshot
{
    public static void Matches(string received, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!; // the compiler gives the full path of the test
        var approved = Path.Combine(folder, name + ".approved.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : null;
        received = received.ReplaceLineEndings("\n");
        if (expected == received)
            return;
        var path = Path.Combine(folder, name + ".received.txt");
        File.WriteAllText(path, received);
        Assert.Fail($"{name}: what was received differs from what was approved. Compare {path} with {approved}; if it is right, rename it.");
    }
}
