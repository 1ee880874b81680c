using System.Text;
using Stemma.Intake;
using Decoder = Stemma.Intake.Decoder;

namespace Stemma.Tests.Intake;

public sealed class DecoderTests
{
    [Fact]
    public void Plain_ascii_is_utf8_and_nothing_is_said_about_it()
    {
        var read = Read("The ferry left at noon."u8);
        (read.Text, read.Charset, read.Basis, read.Replaced).ShouldBe(("The ferry left at noon.", "utf-8", CharsetBasis.Utf8, 0));
        read.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_decides_and_is_not_part_of_the_text()
    {
        foreach (var (encoding, name) in new (Encoding, string)[] { (new UTF8Encoding(true), "utf-8"), (new UnicodeEncoding(false, true), "utf-16le"), (new UnicodeEncoding(true, true), "utf-16be") })
        {
            var read = Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Zoë said “no” 𝒙.")]);
            (read.Text, read.Charset, read.Basis).ShouldBe(("Zoë said “no” 𝒙.", name, CharsetBasis.ByteOrderMark));
            read.ByteOf(0).ShouldBe(encoding.GetPreamble().Length);
            read.UnitOf(0).ShouldBe(0);
        }
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_windows_1252_and_the_guess_is_reported()
    {
        var read = Read([.. "He said "u8, 0x93, .. "go"u8, 0x94, .. " \u0000"u8[..1], 0x97, .. " now"u8]);
        read.Text.ShouldBe("He said “go” — now");
        (read.Charset, read.Basis).ShouldBe(("windows-1252", CharsetBasis.Fallback));
        read.Notices.ShouldBe(["byte 8: not UTF-8 and nothing declared that can be followed; read as windows-1252, a guess"]);
    }

    [Theory]
    [InlineData("<meta charset=\"ISO-8859-1\">", "windows-1252")]
    [InlineData("<META CHARSET='latin1'/>", "windows-1252")]
    [InlineData("<meta content='text/html; charset=windows-1251' http-equiv=Content-Type>", "windows-1251")]
    [InlineData("<meta name='a' content='x > y'><!-- <meta charset=koi8-r> --><meta charset=windows-1250 >", "windows-1250")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><html>", "iso-8859-15")]
    [InlineData("<html><head><title>a</title><meta charset = euc-jp>", "euc-jp")]
    public void A_page_is_read_as_it_says_by_any_of_its_labels(string head, string charset)
    {
        var read = Read([.. Encoding.ASCII.GetBytes(head), .. "<p>a"u8, 0xB5, 0xC4, .. " b"u8], MediaTypes.Html);
        (read.Charset, read.Basis).ShouldBe((charset, CharsetBasis.Declared));
        read.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_declared_late_in_the_head_is_followed_where_the_bytes_are_not_utf8()
    {
        var archived = Encoding.ASCII.GetBytes("<script>document.write('<meta charset=euc-jp>')</script>" + new string(' ', 5000) + "<meta charset=koi8-r><body>");
        var read = Read([.. archived, 0xC1], MediaTypes.Html);
        (read.Charset, read.Basis).ShouldBe(("koi8-r", CharsetBasis.Declared));
        Read([.. archived, .. "ü"u8], MediaTypes.Html).Charset.ShouldBe("utf-8");
    }

    [Theory]
    [InlineData("<body><meta charset=koi8-r>")]
    [InlineData("<script>var a = 1; <meta charset=koi8-r>")]
    public void What_is_declared_in_the_body_or_in_a_script_is_not_followed(string head)
    {
        Read([.. Encoding.ASCII.GetBytes(head), 0xC1], MediaTypes.Html).Basis.ShouldNotBe(CharsetBasis.Declared);
    }

    [Fact]
    public void What_a_plain_text_says_of_character_sets_is_text() =>
        Read([.. "<meta charset=koi8-r> "u8, 0xE9, .. " x"u8]).Charset.ShouldBe("windows-1252");

    [Fact]
    public void A_page_that_calls_itself_latin1_but_is_utf8_is_read_as_utf8_and_that_is_reported()
    {
        var read = Read(Encoding.UTF8.GetBytes("<meta charset=latin1><p>“So,” she said."), MediaTypes.Html);
        (read.Charset, read.Basis).ShouldBe(("utf-8", CharsetBasis.Utf8));
        read.Notices.ShouldBe(["byte 14: declared as 'latin1', but the bytes are UTF-8 and read so"]);
    }

    [Fact]
    public void A_page_that_calls_itself_utf8_but_is_not_is_read_by_its_bytes()
    {
        var read = Read([.. "<meta charset=utf-8><p>"u8, 0x93, .. "So"u8, 0x94], MediaTypes.Html);
        read.Text.ShouldEndWith("“So”");
        read.Notices.Count.ShouldBe(2);
        read.Notices[0].ShouldBe("byte 23: declared as UTF-8, but the bytes are not");
    }

    [Fact]
    public void Utf7_is_refused()
    {
        var page = Decoder.Decode("page.html", "<meta charset=utf-7>+ADw-script+AD4-"u8.ToArray(), MediaTypes.Html);
        page.Rejected!.ToString().ShouldBe("page.html: byte 14: the character set is declared as 'utf-7', which can hide markup and is not read. Save it as UTF-8.");
    }

    [Fact]
    public void An_unknown_declaration_is_reported_and_passed_over()
    {
        var read = Read("<meta charset='kl\u0001ngon\u0007'><p>Hi"u8, MediaTypes.Html);
        read.Charset.ShouldBe("utf-8");
        read.Notices.ShouldBe(["byte 15: the declared character set 'kl?ngon?' is not known, and is passed over"]);
    }

    [Fact]
    public void Utf8_cut_off_at_its_end_stays_utf8_and_the_byte_is_reported()
    {
        var whole = Encoding.UTF8.GetBytes("Zoë said “no");
        for (var cut = 1; cut <= 2; cut++)
        {
            var read = Read([.. whole, .. Encoding.UTF8.GetBytes("”")[..cut]]);
            read.Text.ShouldBe("Zoë said “no\uFFFD");
            (read.Charset, read.Replaced).ShouldBe(("utf-8", 1));
            read.Notices.ShouldBe([$"byte {whole.Length}: not utf-8; 1 broken sequence is replaced by U+FFFD"]);
        }
    }

    [Fact]
    public void A_broken_byte_among_much_utf8_is_damage_not_another_character_set()
    {
        var read = Read([.. Encoding.UTF8.GetBytes("“one” "), 0xFF, .. Encoding.UTF8.GetBytes(" “two”")]);
        (read.Text, read.Replaced).ShouldBe(("“one” \uFFFD “two”", 1));
    }

    [Fact]
    public void A_replacement_character_that_stood_in_the_bytes_is_not_counted()
    {
        Read(Encoding.UTF8.GetBytes("a \uFFFD b")).Replaced.ShouldBe(0);
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a \uFFFD b")]).Replaced.ShouldBe(0);
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a b"), 0x41]).Replaced.ShouldBe(1);
    }

    [Theory]
    [InlineData(new byte[] { }, "x: byte 0: it is empty, 0 bytes. ")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "x: byte 0: nothing but a byte order mark in 3 bytes. ")]
    [InlineData(new byte[] { 32, 10, 13, 9 }, "x: byte 0: nothing but white space in 4 bytes. ")]
    [InlineData(new byte[] { 0, 0, 0 }, "x: byte 0: nothing but NUL bytes in 3 bytes. ")]
    [InlineData(new byte[] { 0xFF, 0xFE, 32, 0 }, "x: byte 2: nothing but white space in 4 bytes. ")]
    [InlineData(new byte[] { 65, 66, 0, 67 }, "x: byte 2: a NUL byte, which no text has. ")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20 }, "x: byte 0: a zip archive or an office document, not a text. ")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8 }, "x: byte 0: a gzip file, not a text. ")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13 }, "x: byte 0: a PNG picture, not a text. ")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "x: byte 0: a JPEG picture, not a text. ")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "x: byte 0: a PDF document, not a text. ")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 65, 0, 0, 0 }, "x: byte 0: a byte order mark of UTF-32, which is not read. ")]
    [InlineData(new byte[] { 0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 1 }, "x: byte 0: a bzip2 file, not a text. ")]
    public void What_is_no_text_is_named_for_what_it_is_with_its_byte(byte[] bytes, string line) =>
        Decoder.Decode("x", bytes, MediaTypes.Text).Rejected!.ToString().ShouldStartWith(line);

    [Fact]
    public void A_declared_set_of_the_sender_is_followed()
    {
        var outcome = Decoder.Decode("x", new byte[] { 0xE4, 0xE0 }, MediaTypes.Text, "CP1251");
        (outcome.Value!.Text, outcome.Value.Charset).ShouldBe(("да", "windows-1251"));
    }

    [Fact]
    public void Every_character_leads_to_its_byte_and_back()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            var starts = new List<int>();
            var bytes = new List<byte>();
            foreach (var rune in Any.Runes(random, random.Next(1, 6000)))
            {
                for (var i = 0; i < rune.Utf16SequenceLength; i++) starts.Add(bytes.Count);
                text.Append(rune.ToString());
                bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
            }
            var read = Read([.. bytes]);
            read.Text.ShouldBe(text.ToString(), $"seed {seed}");
            for (var unit = 0; unit < starts.Count; unit += 1 + (starts.Count / 500))
            {
                read.ByteOf(unit).ShouldBe(starts[unit], $"seed {seed}, unit {unit}");
                read.UnitOf(starts[unit]).ShouldBe(unit > 0 && starts[unit - 1] == starts[unit] ? unit - 1 : unit, $"seed {seed}, unit {unit}");
            }
            read.ByteOf(starts.Count).ShouldBe(bytes.Count);
            read.UnitOf(bytes.Count).ShouldBe(starts.Count);
        }
    }

    [Fact]
    public void Offsets_hold_across_damage_in_every_set()
    {
        string[] labels = ["utf-8", "latin1", "shift_jis", "gb18030", "big5", "euc-kr", "koi8-r"];
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(2, 300)];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(random.Next(3) == 0 ? random.Next(128, 256) : random.Next(65, 123));
            var label = labels[seed % labels.Length];
            var read = Decoder.Decode("x", bytes, MediaTypes.Text, label).Value;
            if (read is null)
                continue; // by chance a known kind of file
            var last = 0;
            for (var unit = 0; unit <= read.Text.Length; unit++)
            {
                var at = read.ByteOf(unit);
                at.ShouldBeInRange(last, bytes.Length, $"{label}, seed {seed}, unit {unit}");
                read.UnitOf(at).ShouldBeLessThanOrEqualTo(unit, $"{label}, seed {seed}, unit {unit}");
                read.ByteOf(read.UnitOf(at)).ShouldBe(at, $"{label}, seed {seed}, unit {unit}");
                last = at;
            }
            // An ASCII byte of a set that keeps ASCII apart stands where the map says.
            if (label is "utf-8" or "latin1" or "koi8-r")
                for (var unit = 0; unit < read.Text.Length; unit++)
                    if (read.Text[unit] < 128)
                        ((char)bytes[read.ByteOf(unit)]).ShouldBe(read.Text[unit], $"{label}, seed {seed}, unit {unit}");
        }
    }

    [Fact]
    public void Any_bytes_at_all_give_a_text_or_a_reason()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(0, 64)];
            random.NextBytes(bytes);
            if (seed % 2 == 0)
                for (var i = 0; i < bytes.Length; i++) bytes[i] |= (byte)(bytes[i] == 0 ? 1 : 0);
            var outcome = Decoder.Decode("x", bytes, seed % 3 == 0 ? MediaTypes.Html : MediaTypes.Text);
            (outcome.Value is null).ShouldBe(outcome.Rejected is not null);
        }
    }

    [Fact]
    public void Many_questions_about_a_large_text_are_answered_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("A “quoted” word – and 𝒙 more of the same. ", 100_000));
        var read = Read(Encoding.UTF8.GetBytes(text));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        long sum = 0;
        for (var i = 0; i < 5_000; i++) sum += read.ByteOf((int)(i * 7919L % text.Length));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), $"sum {sum}"); // from the beginning each time it would be minutes
    }

    [Fact]
    public void Bytes_without_sense_are_no_text()
    {
        var bytes = new byte[5000];
        new Random(4).NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = bytes[i] == 0 ? (byte)200 : bytes[i]; // a NUL byte is refused on its own
        Decoder.Decode("x", bytes, MediaTypes.Text).Rejected.ShouldNotBeNull().ToString().ShouldContain("not a text");
    }

    static Decoded Read(ReadOnlySpan<byte> bytes, string mediaType = MediaTypes.Text) =>
        Decoder.Decode("x", bytes.ToArray(), mediaType) is { Value: { } read } ? read : throw new InvalidOperationException("rejected");
}
