using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>A drift before it is cited: its first span points into the exemplar's own text.</summary>
readonly record struct Finding(DriftKind Kind, Severity Severity, TextSpan? Before, TextSpan After, string Says);
