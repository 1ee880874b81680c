using System.Globalization;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>
/// Where sentences stand in a report: <c>A.s5</c> the fifth sentence of witness A, <c>A.h</c> its headline, <c>A.b2</c> its second
/// block, <c>A</c> the account. Only what the report shows has an anchor, so that no link is broken.
/// </summary>
sealed class Anchors(Apparatus apparatus, ReportOptions options)
{
    /// <summary>Whether the account's text is in the report.</summary>
    public bool Shows(int witness) => witness < options.Accounts;

    /// <summary>How far the account's text is shown, in code units.</summary>
    public int ShownTo(int witness)
    {
        var text = apparatus.Testimonies[witness].Account.Text;
        if (text.Length <= options.AccountCharacters)
            return text.Length;
        return char.IsHighSurrogate(text[options.AccountCharacters - 1]) ? options.AccountCharacters - 1 : options.AccountCharacters;
    }

    /// <summary>The anchor of a sentence; of the account where the sentence is not shown; null where the account is not.</summary>
    public string? Of(AccountId account, TextSpan sentence)
    {
        if (apparatus.IndexOf(account) is not { } witness || !Shows(witness))
            return null;
        var siglum = apparatus.Letter(witness);
        if (sentence.Start >= ShownTo(witness))
            return siglum;
        if (apparatus.SentenceNumber(account, sentence) is { } number)
            return Sentence(siglum, number);
        var it = apparatus.Testimonies[witness].Account;
        if (it.Headline is { } headline && headline.Contains(sentence))
            return siglum + ".h";
        for (var b = 0; b < it.Blocks.Count; b++)
            if (it.Blocks[b].Span == sentence)
                return Block(siglum, b);
        return siglum;
    }

    /// <summary>The anchor of the sentence an attestation stands in.</summary>
    public string? Of(Attestation attestation) => Of(attestation.Account, attestation.Sentence);

    /// <summary>The anchor of a sentence by its number, from 1.</summary>
    public static string Sentence(string siglum, int number) => string.Create(CultureInfo.InvariantCulture, $"{siglum}.s{number}");

    /// <summary>The anchor of a block by its index, from 0.</summary>
    public static string Block(string siglum, int index) => string.Create(CultureInfo.InvariantCulture, $"{siglum}.b{index + 1}");
}
