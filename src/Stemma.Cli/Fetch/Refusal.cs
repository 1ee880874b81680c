namespace Stemma.Cli.Fetch;

/// <summary>An address that is not fetched, by our own rules; the message says why.</summary>
/// <param name="message">What was met, without a full stop.</param>
sealed class Refusal(string message) : IOException(message);
