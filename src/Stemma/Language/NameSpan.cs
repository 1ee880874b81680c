using Stemma.Texts;

namespace Stemma.Language;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person: PER.</summary>
    Person,

    /// <summary>A place, a country among them: LOC.</summary>
    Place,

    /// <summary>A body: an agency, a party, a company, an armed group: ORG.</summary>
    Organisation,
}

/// <summary>A name as it stands in one place of a text, titles left out. Names neither overlap nor cross the edge of a sentence.</summary>
/// <param name="Span">From its first character to its last.</param>
/// <param name="Kind">What it names.</param>
/// <param name="First">Its first word, as an index into <see cref="Annotated.Words"/>.</param>
/// <param name="Count">How many words it has; at least one.</param>
public readonly record struct NameSpan(TextSpan Span, NameKind Kind, int First, int Count);
