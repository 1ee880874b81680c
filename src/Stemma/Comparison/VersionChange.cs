namespace Stemma.Comparison;

/// <summary>What sets one version of an utterance apart from the version nearest to what was said.</summary>
/// <param name="Kind">What is other.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Says">One plain sentence.</param>
public sealed record VersionChange(DriftKind Kind, Severity Severity, string Says);
