namespace Stemma.Tests.Intake;

/// <summary>A folder of one test, gone after it.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("stemma-test-").FullName;

    public string At(string name) => Path.Join(Root, name);

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a name below the root has a folder
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
