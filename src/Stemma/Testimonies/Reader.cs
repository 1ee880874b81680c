using System.Globalization;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>The first half of the pipeline, on one page: a capture in, its testimonies out.</summary>
public static class Reader
{
    /// <summary>The stages that read, as a stamp.</summary>
    public static Stamp Stamp { get; } = new(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"accounts {AccountReader.Version}, copies {Sketcher.Version}"))).Prefix);

    /// <summary>Takes one capture apart: one testimony for each account in it. Pure: same bytes, same hearing; any bytes give an outcome.</summary>
    public static Outcome<Hearing> Read(Capture capture) =>
        AccountReader.Read(capture).Then<Hearing>(page => new Hearing(page.Accounts.Select(Hear).ToValueList(), page.Notices));

    static Testimony Hear(Account account)
    {
        var report = account.Report().ToValueList();
        var quotations = QuotationFinder.Find(account.Text, report);
        return new Testimony(
            account,
            SentenceSplitter.Split(account.Text, report),
            quotations,
            Sketcher.Sketch(account, quotations),
            Stamp);
    }
}
