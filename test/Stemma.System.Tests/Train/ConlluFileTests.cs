using System.IO.Compression;
using System.Text;
using Stemma.Train.Language;

namespace Stemma.System.Tests.Train;

public sealed class ConlluFileTests
{
    const string Whole = """
        # newdoc id = one
        # sent_id = 1
        # text = They don't know.
        1	They	they	PRON	PRP	Case=Nom|Number=Plur	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	know	know	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        # sent_id = 2
        1	Go	go	VERB	VB	_	_	_	_	_


        """;

    [Fact]
    public void What_is_written_is_what_was_read()
    {
        using var written = new StringWriter { NewLine = "\n" };
        foreach (var sentence in Read(Whole))
            ConlluFile.Write(written, sentence);
        written.ToString().ShouldBe(Whole.TrimEnd() + "\n\n");
    }

    [Fact]
    public void Raw_text_has_a_space_where_the_file_has_one_and_a_blank_line_before_a_paragraph()
    {
        var document = RawDocuments.Of(Read(Whole)).ShouldHaveSingleItem();
        document.Text.ShouldBe("They don't know. \n\nGo ");
        document.Starts.ShouldBe([0, 5, 7, 11, 15, 19]);
    }

    [Fact]
    public void A_document_mark_begins_a_document() => RawDocuments.Of(Read(Whole + Whole)).Count().ShouldBe(2);

    [Theory]
    [InlineData("1\tonly", "x.conllu: line 1: 2 columns; a word has 10, set apart by tabs.")]
    [InlineData("one\ta\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 1: the number of a word is 'one', not a number.")]
    [InlineData("2\ta\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 1: word 2 where word 1 was expected.")]
    [InlineData("1\t\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 1: the form is empty.")]
    [InlineData("1\ta b\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 1: the form 'a b' has white space in it, which is not supported.")]
    [InlineData("1\ta\t_\t_\t_\t_\t7\t_\t_\t_", "x.conllu: line 1: word 1 hangs on word 7; the sentence has 1.")]
    [InlineData("1\ta\t_\t_\t_\t_\t1\t_\t_\t_", "x.conllu: line 1: word 1 hangs on itself.")]
    [InlineData("1\ta\t_\t_\t_\t_\t-1\t_\t_\t_", "x.conllu: line 1: the head is '-1', not a number.")]
    [InlineData("1-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 2: the token 'a' ends with word 3; the sentence has 1.")]
    [InlineData("1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_", "x.conllu: line 1: a token of several words without its words.")]
    [InlineData("99999999999\ta\t_\t_\t_\t_\t0\t_\t_\t_", "x.conllu: line 1: the number of a word is '99999999999', not a number.")]
    public void Damage_is_named_with_its_line(string text, string says) =>
        Should.Throw<InvalidDataException>(() => Read(text).ToList()).Message.ShouldBe(says);

    [Fact]
    public void Any_lines_are_read_or_refused()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            string[] pieces = ["1", "2", "1-2", "\t", "\t_", "\n", "\n\n", "#", "# newpar", "a", "\t0", "\t_\t_\t_\t_\t0\t_\t_\t_", "\ud83d", " "];
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                foreach (var sentence in Read(text))
                    sentence.Words.ShouldNotBeEmpty();
            }
            catch (InvalidDataException refused)
            {
                refused.Message.ShouldStartWith("x.conllu: line ");
            }
        }
    }

    [Fact]
    public void A_packed_file_is_read_as_it_was_and_what_is_not_UTF_8_is_named()
    {
        using var folder = new Cli.Shell();
        using (var packed = new GZipStream(File.Create(folder.At("a.conllu.gz")), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(Whole));
        ConlluFile.Read(folder.At("a.conllu.gz")).Count().ShouldBe(2);
        var damaged = folder.Write("b.conllu", [0x23, 0xFF, 0xFE, 0x0A]);
        Should.Throw<InvalidDataException>(() => ConlluFile.Read(damaged).ToList()).Message.ShouldStartWith($"{damaged}: after line 0: these bytes are not UTF-8.");
    }

    [Fact]
    public void A_file_of_names_is_written_as_it_was_read_and_a_line_without_a_tag_is_named()
    {
        const string names = "# id\nAnna\tB-PER\nBlake\tI-PER\nleft\tO\n\n#\tO\n\n";
        using var written = new StringWriter { NewLine = "\n" };
        foreach (var sentence in BioFile.Read("x.tsv", names.Split('\n')))
            BioFile.Write(written, sentence);
        written.ToString().ShouldBe(names);
        Should.Throw<InvalidDataException>(() => BioFile.Read("x.tsv", ["Anna\tB-PER", "Blake"]).ToList()).Message
            .ShouldBe("x.tsv: line 2: 'Blake' is not a word, a tab and a tag (O, B-PER, I-PER …).");
    }

    static IEnumerable<ConlluSentence> Read(string text) => ConlluFile.Read("x.conllu", text.ReplaceLineEndings("\n").Split('\n'));
}
