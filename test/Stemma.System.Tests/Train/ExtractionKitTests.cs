using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stemma.Train;

namespace Stemma.System.Tests.Train;

/// <summary>The kits of extraction, on pages of our own.</summary>
public sealed class ExtractionKitTests
{
    [Fact]
    public void A_prediction_holds_the_report_and_facts_of_each_page_and_an_empty_object_where_there_is_no_report()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-kit-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "html"));
            Pack(Path.Combine(folder, "html"), "harbour", """
                <html><head><title>Harbour wall gives way</title><meta property="article:published_time" content="2031-03-04T08:00:00Z">
                <meta property="og:site_name" content="The Quay"></head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
                <h1>Harbour wall gives way</h1>
                <p>Part of the harbour wall at Ostrand fell into the sea on Tuesday night, and forty boats were moved before dawn.</p>
                <p>The harbour master said that nobody was hurt, that the wall had been watched for weeks, and that stone was on its way.</p>
                </body></html>
                """);
            Pack(Path.Combine(folder, "html"), "nothing", "<html><body></body></html>");
            var output = Path.Combine(folder, "predictions.json");
            using var messages = new StringWriter();
            Kits.Predict("body", new KitRun(folder, output, false, null, default), messages).ShouldBe(0);
            using var json = JsonDocument.Parse(File.ReadAllBytes(output));
            var harbour = json.RootElement.GetProperty("harbour");
            harbour.GetProperty("articleBody").GetString().ShouldBe("""
                Part of the harbour wall at Ostrand fell into the sea on Tuesday night, and forty boats were moved before dawn.
                The harbour master said that nobody was hurt, that the wall had been watched for weeks, and that stone was on its way.
                """.ReplaceLineEndings("\n"));
            harbour.GetProperty("title").GetString().ShouldBe("Harbour wall gives way");
            harbour.GetProperty("date").GetString().ShouldBe("2031-03-04");
            harbour.GetProperty("sitename").GetString().ShouldBe("The Quay");
            json.RootElement.GetProperty("nothing").EnumerateObject().ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static void Pack(string folder, string id, string page)
    {
        using var packed = new GZipStream(File.Create(Path.Combine(folder, id + ".html.gz")), CompressionMode.Compress);
        packed.Write(Encoding.UTF8.GetBytes(page));
    }
}
