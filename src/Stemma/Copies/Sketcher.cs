using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Sketches an account.</summary>
public static class Sketcher
{
    internal const int Version = 1;

    /// <summary>The sketch of an account's report. O(length).</summary>
    public static Sketch Sketch(Account account, ValueList<TextSpan> quotations)
    {
        throw new NotImplementedException();
    }
}
