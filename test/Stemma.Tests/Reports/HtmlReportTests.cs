using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed class HtmlReportTests
{
    static readonly string Lake = HtmlReport.Write(LakeTalks.Dossier, LakeTalks.Testimonies);

    [Fact]
    public void The_report_is_one_file_without_script_or_remote_resource()
    {
        if (Environment.GetEnvironmentVariable("STEMMA_REPORT_OUT") is { Length: > 0 } path)
            File.WriteAllText(path, Lake);
        Lake.ShouldStartWith("<!doctype html>");
        Lake.ShouldNotContain("<script", Case.Insensitive);
        Lake.ShouldNotContain(" src=", Case.Insensitive);
        Lake.ShouldNotContain("@import");
    }
}
