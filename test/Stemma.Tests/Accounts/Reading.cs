using System.Text;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Tests.Accounts;

/// <summary>Short ways to read invented accounts.</summary>
static class Reading
{
    public static readonly DateTimeOffset Then = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public static Outcome<Page> Try(string text, string mediaType = MediaTypes.Text, string origin = "dir/page.txt") =>
        AccountReader.Read(Capture.Of(origin, mediaType, Then, Encoding.UTF8.GetBytes(text)));

    public static Page Page(string text, string mediaType = MediaTypes.Text) => Try(text, mediaType).Value.ShouldNotBeNull();

    public static Account One(string text, string mediaType = MediaTypes.Text) => Page(text, mediaType).Accounts.ShouldHaveSingleItem();

    public static Account Row(object row) => One(JsonSerializer.Serialize(row), MediaTypes.JsonRow);

    public static string In(this TextSpan span, Account account) => span.In(account.Text).ToString();

    public static string[] Blocks(this Account account, BlockKind kind) => [.. account.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.In(account))];

    public static string[] Paragraphs(this Account account) => [.. account.Paragraphs.Select(p => p.In(account))];

    /// <summary>What must hold of every page whatever its bytes are.</summary>
    public static void Holds(Page page, string decoded)
    {
        page.Accounts.Count.ShouldBeGreaterThan(0);
        foreach (var account in page.Accounts)
        {
            var covered = new bool[account.Text.Length];
            void Cover(TextSpan span)
            {
                (span.Start >= 0 && span.Length > 0 && span.End <= account.Text.Length).ShouldBeTrue($"{span} in {account.Text.Length}");
                for (var i = span.Start; i < span.End; i++) covered[i] = true;
            }
            foreach (var paragraph in account.Paragraphs) Cover(paragraph);
            foreach (var block in account.Blocks) Cover(block.Span);
            if (account.Headline is { } headline) Cover(headline);
            for (var i = 0; i < covered.Length; i++)
                (covered[i] || char.IsWhiteSpace(account.Text[i])).ShouldBeTrue($"'{account.Text[i]}' at {i} of {account.Label} is in no span");
            for (var i = 1; i < account.Blocks.Count; i++)
                account.Blocks[i].Span.Start.ShouldBeGreaterThanOrEqualTo(account.Blocks[i - 1].Span.End);
            for (var i = 1; i < account.Paragraphs.Count; i++)
                account.Paragraphs[i].Start.ShouldBeGreaterThanOrEqualTo(account.Paragraphs[i - 1].End);
            foreach (var credit in account.Facts.Credits)
                (credit.Span.Start >= 0 && credit.Span.End <= account.Text.Length && credit.Name.Length > 0).ShouldBeTrue($"{credit}");
            foreach (var run in account.Origin.Runs)
                if (run.Length == run.SourceLength)
                    account.Text.AsSpan(run.Text, run.Length).SequenceEqual(decoded.AsSpan(run.Source, run.Length)).ShouldBeTrue($"{run}");
        }
    }
}
