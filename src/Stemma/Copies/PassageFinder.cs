using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Decides whether two accounts have words in common by copying, and which.</summary>
public static class PassageFinder
{
    /// <summary>
    /// The passages two accounts share by copying, or null when they share none: words shared by chance, by subject or by a quotation
    /// that every reporter was given are not kinship. The same for (a, b) and (b, a).
    /// </summary>
    public static Kinship? Compare(
        Account a, ValueList<TextSpan> quotationsOfA, Account b, ValueList<TextSpan> quotationsOfB)
    {
        throw new NotImplementedException();
    }
}
