using Stemma.Accounts;

namespace Stemma.Stories;

/// <summary>Names a story by the account that founded it, so that the same accounts give the same name on any machine.</summary>
/// <param name="Value"><c>s-</c> and 16 hexadecimal digits, a further article of a page adding <c>.2</c> and so on.</param>
public readonly record struct StoryId(string Value) : IComparable<StoryId>
{
    /// <summary>The story that <paramref name="founder"/> founds.</summary>
    public static StoryId FoundedBy(AccountId founder) => new("s" + founder.ToString()[1..]);

    /// <summary>Ordinal.</summary>
    public int CompareTo(StoryId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
