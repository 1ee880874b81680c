using Stemma.Intake;

namespace Stemma.Tests.Samples;

public sealed class BadInputTests
{
    static readonly Outcome<Capture>[] Read =
        [.. FileIntake.Read([ProjectFolder.At("samples", "bad-input", "files")], null, TimeProvider.System, new IntakeOptions())];

    [Fact]
    public void What_is_no_account_is_turned_away_by_name_and_byte_and_nothing_else_is()
    {
        Read.Where(o => o.Rejected is not null).Select(o => $"{Path.GetFileName(o.Rejected!.Origin)} {o.Rejected.Offset > 0}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(["empty.txt False", "one-broken-line.jsonl:2 True", "one-broken-line.jsonl:4 True", "picture.txt False"]);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_named_by_its_byte_and_nothing_before_it_is_lost()
    {
        var read = Decoded("truncated-utf8.txt");
        read.Notices.ShouldHaveSingleItem().ShouldContain("byte 95");
        read.Text.ShouldContain("The café on the quay");
    }

    [Fact]
    public void A_guessed_character_set_is_read_and_said()
    {
        var read = Decoded("undeclared-1252.txt");
        read.Notices.ShouldHaveSingleItem().ShouldContain("windows-1252");
        read.Text.ShouldContain("said “no” — twice — on Monday");
        read.Text.ShouldContain("€40");
    }

    [Fact]
    public void A_byte_order_mark_needs_no_words()
    {
        var read = Decoded("utf16.txt");
        read.Notices.ShouldBeEmpty();
        read.Text.ShouldContain("“a month of evenings”");
    }

    static Decoded Decoded(string name) => Decoder.Decode(Read.Single(o => o.Value is { } c && Path.GetFileName(c.Origin) == name).Value!).Value!;
}
