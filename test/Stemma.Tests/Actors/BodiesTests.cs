using Stemma.Actors;

namespace Stemma.Tests.Actors;

public sealed class BodiesTests
{
    [Theory]
    [InlineData("The {O Harbour Workers Union} ({O HWU}) met. {O HWU} voted.", 3)]
    [InlineData("The {O Council of Northern Ports} (CNP) met. {O CNP} voted.", 3)]
    [InlineData("{O Orvel Rescue Group} met. {O ORG} voted.", 2)]
    public void Initials_are_joined_to_the_full_name(string text, int mentions) =>
        Marked.Actors(text).ShouldHaveSingleItem().Mentions.Count.ShouldBe(mentions);

    [Theory]
    [InlineData("The {O Harbour Workers Union} met. {O RTV} voted.")]
    [InlineData("The {O Harbour Workers Union} (RTV) met. {O RTV} voted.")]
    [InlineData("{O Harbour Workers Union} met the {O Hill Walkers Union}. {O HWU} voted.")]
    public void Other_initials_are_not(string text) =>
        Marked.Actors(text).ShouldNotContain(a => a.Mentions.Any(m => m.Form == MentionForm.Acronym));

    [Fact]
    public void A_body_of_the_list_is_known_by_its_short_and_its_full_name()
    {
        var un = Marked.Actors("The United Nations met. The U.N. voted. UN staff left.").ShouldHaveSingleItem();
        (un.Name, un.Kind, un.Mentions.Count).ShouldBe(("United Nations", ActorKind.Organisation, 3));
    }

    [Fact]
    public void The_group_is_the_only_armed_group_spoken_of_lately()
    {
        Marked.Actors("Hezbollah fired rockets. The militant group said it would go on.").ShouldHaveSingleItem().Mentions.Select(m => m.Form)
            .ShouldBe([MentionForm.Name, MentionForm.Noun, MentionForm.Pronoun]);
        Marked.Actors("Hezbollah met Hamas. The militant group was silent.").ShouldAllBe(a => a.Mentions.Count == 1);
        Marked.Actors("Hezbollah fired. It rained. It snowed. It froze. The group slept.").ShouldAllBe(a => a.Mentions.Count == 1);
    }
}
