using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Descent;

/// <summary>A piece of evidence: a plain sentence with sigla, and the words of the accounts it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cites">Where those words stand; empty when the sentence speaks of something that is not in a text, as a time from the page's data, which it quotes, or of nothing that differs.</param>
public sealed record Reason(string Text, ValueList<Citation> Cites)
{
    /// <summary>A sentence that rests on no words.</summary>
    public static implicit operator Reason(string text) => new(text, []);

    /// <summary>The sentence.</summary>
    public override string ToString() => Text;
}
