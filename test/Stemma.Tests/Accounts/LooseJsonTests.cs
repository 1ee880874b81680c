using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class LooseJsonTests
{
    [Fact]
    public void A_name_is_read()
    {
        var root = LooseJson.Read("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lund"}}""").ShouldNotBeNull();
        root["@type"].ShouldNotBeNull().Text.ShouldBe("NewsArticle");
        root["author"].ShouldNotBeNull()["name"].ShouldNotBeNull().Text.ShouldBe("Ann Lund");
        JsonLd.Of(["""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Lund"}}"""]).Authors.ShouldBe([("Ann Lund", true)]);
    }
}
