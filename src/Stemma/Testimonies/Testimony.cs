using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>What one account says, taken apart. Made from one capture alone.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sentences">The sentences of its report, in order.</param>
/// <param name="Quotations">The outermost quotations of its report, marks included, in order.</param>
/// <param name="Sketch">What finds its neighbours.</param>
/// <param name="Stamp">The stages that made this.</param>
public sealed record Testimony(
    Account Account,
    ValueList<TextSpan> Sentences,
    ValueList<TextSpan> Quotations,
    Sketch Sketch,
    Stamp Stamp);
