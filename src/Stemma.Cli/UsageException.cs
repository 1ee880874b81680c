namespace Stemma.Cli;

/// <summary>The command line names something that is not there, or not clearly; the message says what would do.</summary>
/// <param name="message">One line for a user.</param>
sealed class UsageException(string message) : Exception(message);
