using Stemma.Actors;

namespace Stemma.Tests.Actors;

public sealed class PronounsTests
{
    [Theory]
    [InlineData("{P Mary Kelling} arrived. She was tired.")]
    [InlineData("{P Mary Kelling} met {P Robert Strand}. She was tired.")]
    [InlineData("Mrs. {P Kelling} met Mr. {P Strand}. She was tired.")]
    public void She_is_the_only_woman_spoken_of(string text) =>
        Marked.Actors(text).Single(a => a.Name.Contains("Kelling", StringComparison.Ordinal)).Mentions.ShouldContain(m => m.Form == MentionForm.Pronoun);

    [Theory]
    [InlineData("{P Mary Kelling} met {P Ruth Strand}. She was tired.")]
    [InlineData("{P Robert Strand} arrived. She was tired.")]
    [InlineData("{P Mary Kelling} arrived. It rained. It snowed. It froze. She was tired.")]
    [InlineData("{P Mary Kelling} arrived. “She is late,” people shouted.")]
    [InlineData("{O Orvel Group} arrived. They were tired.")]
    public void Where_it_cannot_be_told_nobody_is_meant(string text) =>
        Marked.Actors(text).ShouldAllBe(a => a.Mentions.All(m => m.Form != MentionForm.Pronoun));
}
