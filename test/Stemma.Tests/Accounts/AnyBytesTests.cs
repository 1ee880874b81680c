using System.Text;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class AnyBytesTests
{
    static readonly string[] Pieces =
    [
        "\n", "\n\n", "\r\n", " ", "See also ", "Read more: ", "The Associated Press", "(Photo by A. B.)", "...", "Leave a Reply", "By Ann Lund", "© 2031", "—", "OSLO (AP) — ",
        "2031 Latest news", "“", "”", "\u00A0", "\u2028", "😀", "\uD800", "Mill Strike Grows", "the vote of the harbour board was held on Monday in the old hall. ", "under ", "the old ",
        "Source: x.example", "http://a.example/b", "{", "}", "\"", "\\", "\\u12", "<p>", "</p>", "<article>", "<h1>", "&amp;", "&#x1F600;", "<!--", "<script>", "hidden", "<div style=display:none>", ":", "|", "\0",
    ];

    [Fact]
    public void Any_bytes_give_a_page_that_holds_together_or_a_reason()
    {
        foreach (var type in new[] { MediaTypes.Text, MediaTypes.Markdown, MediaTypes.JsonRow, MediaTypes.Html })
            for (var seed = 0; seed < 400; seed++)
            {
                var bytes = Bytes(new Random(seed), type);
                Outcome<Page> read;
                try
                {
                    read = AccountReader.Read(Capture.Of("any", type, Reading.Then, bytes));
                    if (read.Value is { } page)
                        Reading.Holds(page, Stemma.Intake.Decoder.Decode("any", bytes, type).Value.ShouldNotBeNull().Text);
                    else
                        read.Rejected.ShouldNotBeNull();
                }
                catch (Exception wrong)
                {
                    throw new InvalidOperationException($"{type}, seed {seed}: {Convert.ToHexString(bytes)}", wrong);
                }
            }
    }

    [Fact]
    public void A_million_short_lines_are_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("Mill Strike Grows of\nthe...\nRead also\nx\n", 60_000));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Reading.Holds(Reading.Page(text), text);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(15);
    }

    static byte[] Bytes(Random random, string type)
    {
        if (random.Next(5) == 0)
        {
            var noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            return noise;
        }
        var text = new StringBuilder(type == MediaTypes.JsonRow && random.Next(3) > 0 ? "{\"title\":\"A vote\",\"text\":\"" : "");
        for (var i = random.Next(60); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        if (type == MediaTypes.JsonRow && random.Next(3) > 0)
        {
            text.Replace("\n", "\\n").Replace("\r", "\\r").Append("\"}");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
