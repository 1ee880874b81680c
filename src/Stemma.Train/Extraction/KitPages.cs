using System.IO.Compression;
using Stemma.Intake;

namespace Stemma.Train.Extraction;

/// <summary>The pages of an extraction kit: <c>html/ID.html.gz</c> below a folder.</summary>
static class KitPages
{
    /// <summary>Each page under its id, in ordinal order of ids, unpacked, dated at the epoch: a prediction must not depend on its day.</summary>
    /// <param name="folder">The folder that holds <c>html</c>.</param>
    public static IEnumerable<(string Id, Capture Capture)> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "html"), "*.html.gz").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file)[..^".gz".Length];
            yield return (Path.GetFileNameWithoutExtension(name), Capture.Of(name, MediaTypes.Html, DateTimeOffset.UnixEpoch, Unpacked(file)));
        }
    }

    static byte[] Unpacked(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
