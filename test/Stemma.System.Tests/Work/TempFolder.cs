namespace Stemma.System.Tests.Work;

/// <summary>A folder that is gone when the test is over.</summary>
sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("stemma-test-").FullName;

    public string At(string name) => global::System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
