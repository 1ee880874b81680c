using System.Xml.Linq;

namespace Stemma.System.Tests.Cli;

public sealed class ExportTests : IDisposable
{
    readonly Shell _shell = new();

    public ExportTests()
    {
        _shell.Write("in/report.txt", Invented.Report);
        _shell.Write("in/copy.txt", Invented.Copy);
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("graphml")]
    [InlineData("tei")]
    public async Task A_folder_is_exported_as_XML_to_a_file(string form)
    {
        var (exit, output, error) = await _shell.RunAsync("export", _shell.At("in"), "--as", form, "-o", _shell.At("out.xml"));
        error.ShouldBe("");
        exit.ShouldBe(0);
        output.ShouldBe("");
        XDocument.Load(_shell.At("out.xml")).Declaration?.Encoding.ShouldBe("UTF-8");
    }

    [Fact]
    public async Task Without_a_file_it_goes_to_standard_output()
    {
        var (exit, output, _) = await _shell.RunAsync("export", _shell.At("in"), "--as", "dot");
        exit.ShouldBe(0);
        output.ShouldContain("digraph");
        output.ShouldContain("->");
    }

    [Fact]
    public async Task An_archive_gives_the_bytes_that_its_files_give()
    {
        (await _shell.RunAsync("add", _shell.At("in"), "--archive", _shell.Archive)).Exit.ShouldBe(0);
        foreach (var form in new[] { "graphml", "dot", "tei" })
        {
            var (_, archived, _) = await _shell.RunAsync("export", "--as", form, "--archive", _shell.Archive);
            var (_, read, _) = await _shell.RunAsync("export", _shell.At("in"), "--as", form);
            archived.ShouldNotBeEmpty();
            archived.ShouldBe(read);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_not_written_over()
    {
        var own = _shell.Write("mine.xml", "<mine/>");
        var (exit, _, error) = await _shell.RunAsync("export", _shell.At("in"), "--as", "tei", "-o", own);
        exit.ShouldBe(2);
        error.ShouldBe($"stemma: {own}: there is a file of that name that is not an export of Stemma. Name another file for the export.\n".ReplaceLineEndings());
        File.ReadAllText(own).ShouldBe("<mine/>");
        (await _shell.RunAsync("export", _shell.At("in"), "--as", "tei", "-o", _shell.At("new.xml"))).Exit.ShouldBe(0);
        (await _shell.RunAsync("export", _shell.At("in"), "--as", "dot", "-o", _shell.At("new.xml"))).Exit.ShouldBe(0);
    }
}
