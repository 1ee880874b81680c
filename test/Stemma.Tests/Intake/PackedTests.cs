using System.IO.Compression;
using System.Text;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class PackedTests
{
    const string Text = "The ferry sails again, the council said on Tuesday, and nobody on the quay believed it.\n";

    static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, level, leaveOpen: true))
            packer.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Many(int lines) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, lines).Select(i => $"{i} {Text}")));

    static List<Outcome<Capture>> Read(byte[] bytes, string? type = MediaTypes.Text, IntakeOptions? options = null) =>
        [.. InputReader.Read("in.gz", new MemoryStream(bytes), type, TimeProvider.System, options ?? new IntakeOptions())];

    static Rejected Refused(byte[] bytes, string? type = MediaTypes.Text, IntakeOptions? options = null) => Read(bytes, type, options).ShouldHaveSingleItem().Rejected.ShouldNotBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Gzip_is_unpacked_once_or_twice(int lines)
    {
        var plain = Many(lines);
        foreach (var packed in new[] { Gzip(plain), Gzip(Gzip(plain)), [.. Gzip(plain[..50]), .. Gzip(plain[50..])] })
            Read(packed).ShouldHaveSingleItem().Value.ShouldNotBeNull().Body.Span.SequenceEqual(plain).ShouldBeTrue();
    }

    [Fact]
    public void Three_layers_of_gzip_are_one_too_many() =>
        Refused(Gzip(Gzip(Gzip(Many(9))))).Reason.ShouldBe("a gzip file, not a text");

    [Fact]
    public void Gzip_that_is_cut_short_anywhere_or_followed_by_something_else_is_never_read_in_silence()
    {
        var packed = Gzip(Many(400));
        for (var cut = 3; cut < packed.Length; cut += Math.Max(1, packed.Length / 60))
            Refused(packed[..cut]).Reason.ShouldStartWith("it could not be read on: the packed bytes are");
        Refused(packed[..^1]).Remedy.ShouldBe("Fetch or pack it again; the bytes are counted unpacked");
        Refused([.. packed, .. "and more"u8]).Reason.ShouldEndWith("something else follows them");
        var flipped = packed.ToArray();
        flipped[^6] ^= 1;
        Refused(flipped).Reason.ShouldStartWith("it could not be read on: the packed bytes are damaged");
    }

    [Fact]
    public void A_bomb_is_stopped_by_its_ratio_long_before_the_cap()
    {
        var bomb = Gzip(new byte[40 << 20], CompressionLevel.SmallestSize);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bomb).Reason.ShouldBe("it could not be read on: it unpacks to more than 200 times its size, as no text does");
        Refused(Gzip(bomb)).Reason.ShouldContain("200 times");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32 << 20);
    }

    [Fact]
    public void The_cap_counts_unpacked_bytes() =>
        Refused(Gzip(Many(2000)), options: new IntakeOptions { MaxBytes = 100_000 }).Reason.ShouldBe("more than 100,000 bytes, and at most 100,000 are read");

    [Fact]
    public void Rows_before_the_damage_are_read_and_the_damage_is_told()
    {
        var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{i * 7919 % 9973} {Text.TrimEnd()}\"}}\n")));
        var packed = Gzip(rows);
        var read = Read(packed[..(packed.Length / 2)], type: null);
        read.Count.ShouldBeGreaterThan(100);
        read.Count(r => r.Rejected is not null).ShouldBe(1);
        read[^1].Rejected.ShouldNotBeNull().Reason.ShouldContain("packed bytes");
    }

    [Fact]
    public void Brotli_that_unpacks_beyond_reason_is_stopped()
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(new byte[16 << 20]);
        packed.Position = 0;
        using var stream = UnpackedStream.OfBrotli(packed);
        Should.Throw<IOException>(() => stream.CopyTo(Stream.Null)).Message.ShouldContain("200 times");
    }
}
