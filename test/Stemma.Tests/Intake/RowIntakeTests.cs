using System.IO.Compression;
using System.Text;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public class RowIntakeTests
{
    [Fact]
    public void Rows_have_their_line_and_byte_packed_or_not()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\":1,\"text\":\"ä\"}\r\n\n{\"text\":\"b\"}");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(bytes);
        foreach (var stream in new[] { new MemoryStream(bytes), new MemoryStream(packed.ToArray()) })
            RowIntake.Read(["-"], stream, new IntakeOptions()).Select(row => (row.Line, row.Offset, row.Rejected)).ShouldBe([(1, 0, null), (3, 23, null)]);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"", "the line ends in the middle of its JSON")]
    [InlineData("[1]", "a JSON value that is not an object")]
    [InlineData("{\"title\":\"a\"}", "the row has no string \"text\"")]
    [InlineData("{\"text\":7}", "the row has no string \"text\"")]
    [InlineData("{\"text\":\"\\ud800\"}", "bytes in a string that are no UTF-8, or a lone surrogate")]
    [InlineData("{\"text\":\"a\"} x", "no JSON")]
    public void What_is_no_row_is_told_with_its_line(string line, string reason)
    {
        var row = RowIntake.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"first\"}\n" + line)), new IntakeOptions()).Last();
        var why = new RowParser("text", "id", null, 64).Parse(row);
        (why?.Origin, why?.Reason).ShouldBe(("-:2", reason));
        why!.Offset.ShouldBeGreaterThanOrEqualTo(17);
    }

    [Fact]
    public void A_row_gives_its_text_its_id_and_its_date()
    {
        var parser = new RowParser("body", "url", "when", 64);
        var row = RowIntake.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes("""{"x":{"body":"no"},"url":12,"when":"2031-04-05T06:07:08Z","body":"a\n\u00e9"}""")), new IntakeOptions()).Single();
        parser.Parse(row).ShouldBeNull();
        (parser.Text.ToString(), parser.Id, parser.Date).ShouldBe(("a\né", "12", new DateTimeOffset(2031, 4, 5, 6, 7, 8, TimeSpan.Zero)));
    }

    [Fact]
    public void A_row_without_an_id_goes_by_its_place()
    {
        var parser = new RowParser("text", "id", null, 64);
        parser.Parse(RowIntake.Read(["-"], new MemoryStream("\n{\"text\":\"a\"}"u8.ToArray()), new IntakeOptions()).Single()).ShouldBeNull();
        parser.Id.ShouldBe("-:2");
    }

    [Fact]
    public void Any_bytes_of_a_row_give_an_outcome()
    {
        var parser = new RowParser("text", "id", "date", 8);
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var line = "{\"id\":\"a\",\"text\":\"b \\u00e9 \\n\",\"date\":\"2031-01-01\"}"u8.ToArray();
            for (var k = random.Next(4); k > 0; k--) line[random.Next(line.Length)] = (byte)random.Next(256);
            foreach (var row in RowIntake.Read(["-"], new MemoryStream(line), new IntakeOptions()))
                if (row.Body is not null)
                    parser.Parse(row)?.Origin.ShouldStartWith("-");
        }
    }
}
