using System.IO.Compression;
using System.Text;

namespace Stemma.Train.Language;

/// <summary>Lines of text files, packed (<c>.gz</c>) or plain, UTF-8.</summary>
static class Lines
{
    /// <summary>The lines of a file, one at a time, without their ends.</summary>
    /// <exception cref="InvalidDataException">The file is not UTF-8, or not packed as its name says.</exception>
    public static IEnumerable<string> Of(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var number = 1; ; number++)
        {
            string? line;
            try
            {
                line = reader.ReadLine();
            }
            catch (DecoderFallbackException damage)
            {
                throw new InvalidDataException($"{path}: after line {number - 1}: these bytes are not UTF-8. {damage.Message}", damage);
            }
            if (line is null)
                yield break;
            yield return line;
        }
    }

    /// <summary>Creates a file of text, packed when its name ends in <c>.gz</c>, its folder too, with line feeds.</summary>
    public static TextWriter Create(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        Stream file = File.Create(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            file = new GZipStream(file, CompressionLevel.Optimal);
        return new StreamWriter(file, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
    }
}
