using Stemma.Values;

namespace Stemma.Intake;

/// <summary>Bytes as they arrived, with where and when. The same bytes from two places are one capture.</summary>
/// <param name="Id">SHA-256 of <paramref name="Body"/>.</param>
/// <param name="Origin">File path or URL as given, <c>-</c> for standard input; a row of a file is <c>path:line</c>.</param>
/// <param name="MediaType">One of <see cref="MediaTypes"/>.</param>
/// <param name="CapturedAt">When the bytes were read.</param>
/// <param name="Body">The bytes, never changed.</param>
public sealed record Capture(ContentHash Id, string Origin, string MediaType, DateTimeOffset CapturedAt, ReadOnlyMemory<byte> Body)
{
    /// <summary>The character set by the word of whoever sent the bytes, any label; null when nobody said. Not kept by an archive.</summary>
    public string? Charset { get; init; }

    /// <summary>A capture of the given bytes, named by them.</summary>
    public static Capture Of(string origin, string mediaType, DateTimeOffset capturedAt, ReadOnlyMemory<byte> body) =>
        new(ContentHash.Of(body.Span), origin, mediaType, capturedAt, body);
}
