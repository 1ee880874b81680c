using System.Text;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class InputReaderTests
{
    const string Jsonl = "application/jsonl";

    [Fact]
    public void Each_row_is_a_capture_of_the_lines_own_bytes()
    {
        var read = Rows("{\"id\":\"a\",\"text\":\"One.\"}\r\n\n   \n{\"html\":\"<p>Two\"}");
        read.Select(o => (o.Value!.Origin, o.Value.MediaType, Encoding.UTF8.GetString(o.Value.Body.Span))).ShouldBe([
            ("f.jsonl:1", MediaTypes.JsonRow, "{\"id\":\"a\",\"text\":\"One.\"}"),
            ("f.jsonl:4", MediaTypes.JsonRow, "{\"html\":\"<p>Two\"}")]);
    }

    [Theory]
    [InlineData("{\"text\":\"unended", "the line ends in the middle of its JSON; expected an object with \"text\" or \"html\"", 16)]
    [InlineData("{\"text\":1}", "\"text\" or \"html\" is a number, not a string", 8)]
    [InlineData("{\"text\":[\"a\"]}", "\"text\" or \"html\" is a list, not a string", 8)]
    [InlineData("{\"text\":\" \\n \"}", "the row's text is empty", 0)]
    [InlineData("{\"title\":\"a\"}", "the row has no text; expected an object with \"text\" or \"html\"", 0)]
    [InlineData("{\"other\":{\"text\":\"a\"}}", "the row has no text; expected an object with \"text\" or \"html\"", 0)]
    [InlineData("[1,2]", "a JSON value that is not an object; expected an object with \"text\" or \"html\"", 0)]
    [InlineData("just words", "no JSON: 'j'; expected an object with \"text\" or \"html\"", 0)]
    [InlineData("{\"text\":\"a\"} x", "no JSON: 'x'; expected an object with \"text\" or \"html\"", 13)]
    public void A_bad_row_is_named_by_line_and_byte_and_the_others_are_read(string bad, string reason, int at)
    {
        var read = Rows("{\"text\":\"One.\"}\n" + bad + "\n{\"text\":\"Three.\"}\n");
        read.Length.ShouldBe(3);
        read[0].Value.ShouldNotBeNull();
        read[1].Rejected!.Origin.ShouldBe("f.jsonl:2");
        read[1].Rejected!.Reason.ShouldBe(reason);
        read[1].Rejected!.Offset.ShouldBe(16 + at);
        read[2].Value!.Origin.ShouldBe("f.jsonl:3");
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_one_line()
    {
        var read = Rows(new string('[', 100_000) + "\n{\"text\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "\n{\"text\":\"good\"}");
        read[0].Rejected!.ToString().ShouldBe(
            "f.jsonl:1: byte 64: JSON nested deeper than 64; expected an object with \"text\" or \"html\". Mend or remove this line; the other lines are read.");
        read[1].Rejected!.Reason.ShouldBe("\"text\" or \"html\" is an object, not a string");
        read[2].Value.ShouldNotBeNull();
    }

    [Fact]
    public void A_line_over_the_cap_is_passed_over_and_never_held()
    {
        using var stream = new EndlessLine(300_000_000, "\n{\"text\":\"good\"}\n"u8.ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = InputReader.Read("f.jsonl", stream, Jsonl, TimeProvider.System, new IntakeOptions { MaxBytes = 1 << 20 }).ToArray();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 << 20);
        read[0].Rejected!.ToString().ShouldBe(
            "f.jsonl:1: byte 0: a line of 300,000,000 bytes, and at most 1,048,576 are read. Cut it up, or raise --max-bytes.");
        read[1].Value!.Origin.ShouldBe("f.jsonl:2");
    }

    [Fact]
    public void A_stream_over_the_cap_is_turned_away_without_reading_it_whole()
    {
        using var stream = new EndlessLine(long.MaxValue / 2, []);
        var read = InputReader.Read("-", stream, null, TimeProvider.System, new IntakeOptions { MaxBytes = 1 << 20 }).Single();
        read.Rejected!.ToString().ShouldBe("-: byte 1048576: more than 1,048,576 bytes, and at most 1,048,576 are read. Cut it up, or raise --max-bytes.");
        stream.Position.ShouldBeLessThan(3 << 20);
    }

    [Fact]
    public void An_input_of_just_the_cap_is_read()
    {
        foreach (var length in new[] { 1, 4095, 4096, 4097, 100_000 })
            for (var cap = length; cap <= length + 1; cap++)
            {
                using var stream = new EndlessLine(length, []);
                InputReader.Read("-", stream, MediaTypes.Text, TimeProvider.System, new IntakeOptions { MaxBytes = cap }).Single().Value!.Body.Length.ShouldBe(length);
            }
    }

    [Fact]
    public void A_file_of_rows_that_is_no_text_is_one_line_not_one_a_row()
    {
        Rows([0x1F, 0x8B, 8, 10, 10, 65, 10, 66]).Single().Rejected!.Reason.ShouldBe("it could not be read on: the packed bytes are damaged or cut short");
        Rows([65, 10, 0, 10, 65, 10, 66]).Single().Rejected!.ToString().ShouldBe("f.jsonl: byte 2: a NUL byte, which no text has. Leave it out.");
        Rows([0xFF, 0xFE, 0x7B, 0]).Single().Rejected!.Reason.ShouldBe("a byte order mark of UTF-16; JSON Lines are UTF-8");
        Rows("\n \n").Single().Rejected!.Reason.ShouldBe("no row in it, expected one JSON object a line");
        Rows([]).Single().Rejected!.Reason.ShouldBe("it is empty, 0 bytes");
    }

    [Fact]
    public void A_byte_order_mark_before_the_rows_is_passed_over_but_counted()
    {
        var read = Rows([0xEF, 0xBB, 0xBF, .. "{\"text\":\"a\"}\nx"u8]);
        Encoding.UTF8.GetString(read[0].Value!.Body.Span).ShouldBe("{\"text\":\"a\"}");
        read[1].Rejected!.Offset.ShouldBe(16);
    }

    [Fact]
    public void Any_lines_at_all_are_each_a_capture_or_a_reason()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var text = Any.Text(random, random.Next(60), "{", "}", "[", "]", "\"text\"", ":", "\"", "\\ud800", "\\", "a", ",", "\n", "null", "\"t\\u0065xt\":\"b\"", "{\"text\":\"x\"}\n");
            var lines = text.Split('\n').Count(l => l.AsSpan().Trim(" \t\r").Length > 0);
            Rows(text).Length.ShouldBe(Math.Max(1, lines), $"seed {seed}");
        }
    }

    [Fact]
    public void A_stream_that_fails_is_one_line_with_the_byte_it_failed_at()
    {
        using var stream = new EndlessLine(10_000, []) { FailsAt = 5000 };
        InputReader.Read("f.txt", stream, MediaTypes.Text, TimeProvider.System, new IntakeOptions()).Single().Rejected!.ToString()
            .ShouldBe("f.txt: byte 5000: it could not be read on: the disk is gone. Check the file and its disk.");
    }

    static Outcome<Capture>[] Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    static Outcome<Capture>[] Rows(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. InputReader.Read("f.jsonl", stream, Jsonl, TimeProvider.System, new IntakeOptions())];
    }

    // So many bytes 'a', then a tail; does not say its length.
    sealed class EndlessLine(long length, byte[] tail) : Stream
    {
        long _at;

        public long FailsAt { get; init; } = long.MaxValue;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at >= FailsAt)
                throw new IOException("the disk is gone.");
            var left = _at < length ? length - _at : length + tail.Length - _at;
            var count = (int)Math.Min(Math.Min(left, buffer.Length), FailsAt - _at);
            if (_at < length) buffer[..count].Fill((byte)'a');
            else tail.AsSpan((int)(_at - length), count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
