namespace Stemma.Intake;

/// <summary>The media types a capture may have.</summary>
public static class MediaTypes
{
    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>A web page.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>One row of a JSON Lines file: an object with <c>text</c> or <c>html</c>.</summary>
    public const string JsonRow = "application/json";
}
