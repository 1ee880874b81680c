using Stemma.Actors;

namespace Stemma.Tests.Actors;

public sealed class PersonsTests
{
    [Fact]
    public void A_full_name_explains_the_short_ones_after_and_before_it()
    {
        const string Text = "{P Voss} returns home. Norwegian Foreign Minister {P Mara Voss} landed on Friday. Mrs. {P Voss} spoke. {P Voss} left.";
        var voss = Marked.Actors(Text).Named("Mara Voss");
        voss.Words(Text).ShouldBe(["Voss", "Mara Voss", "Voss", "Voss"]);
        voss.Mentions.Select(m => m.Form).ShouldBe([MentionForm.Surname, MentionForm.Name, MentionForm.Surname, MentionForm.Surname]);
    }

    [Fact]
    public void Title_and_office_are_kept_apart_from_the_name()
    {
        const string Text = "Norwegian Foreign Minister {P Mara Voss} landed. Mrs. {P Voss} spoke.";
        var voss = Marked.Actors(Text).Named("Mara Voss");
        voss.Offices.ShouldBe(["foreign minister"]);
        voss.State.ShouldBe("NO");
        voss.Mentions[0].Title?.In(Marked.Text(Text).Text).ToString().ShouldBe("Foreign Minister");
        voss.Mentions[1].Title?.In(Marked.Text(Text).Text).ToString().ShouldBe("Mrs.");
    }

    [Fact]
    public void A_title_the_model_took_into_the_name_is_taken_out_again()
    {
        var actors = Marked.Actors("{P U.S. Secretary of State Mara Voss} landed. The {P Prime Minister} waited.");
        actors.Named("Mara Voss").Offices.ShouldBe(["secretary of state"]);
        actors.Named("United States").Kind.ShouldBe(ActorKind.State);
        actors.ShouldNotContain(a => a.Kind == ActorKind.Person && a.Name != "Mara Voss");
    }

    [Theory]
    [InlineData("{P Antonia Relling} came. {P Anthonia Relling} went.", "Antonia Relling")]
    [InlineData("{P Mara Kelling} came. {P Kelling} stayed. {P Kellung} went.", "Mara Kelling")]
    [InlineData("{P J. Relling} came. {P Joost Relling} went.", "Joost Relling")]
    [InlineData("{P Joe Relling} came. {P Joseph Relling} went.", "Joe Relling")]
    [InlineData("{P Omar al-Rashun} came. {P Rashun} went.", "Omar al-Rashun")]
    public void Spellings_initials_and_short_given_names_are_one_person(string text, string name) =>
        Marked.Actors(text).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("Ambassador {P Michael Relling} came. President {P Isaac Relling} went.")]
    [InlineData("{P Maria Relling} came. {P Mario Relling} went.")]
    [InlineData("{P Bill Relling} came. Mrs. {P Relling} went.")]
    [InlineData("{P Ann Relling} came. {P Ann Kelling} went.")]
    [InlineData("Ambassador {P Tom Relling} came. President {P Relling} went.")]
    public void People_who_only_look_alike_stay_two(string text) => Marked.Actors(text).Count.ShouldBe(2);

    [Fact]
    public void A_surname_two_persons_bear_is_nobodys_but_with_a_title_it_is_the_holders()
    {
        const string Text = "Ambassador {P Michael Relling} met President {P Isaac Relling}. {P Relling} smiled. President {P Relling} did not.";
        var actors = Marked.Actors(Text);
        actors.Count.ShouldBe(2);
        actors.Named("Michael Relling").Mentions.Count.ShouldBe(1);
        actors.Named("Isaac Relling").Words(Text).ShouldBe(["Isaac Relling", "Relling"]);
        actors.Named("Isaac Relling").Mentions[1].Span.Start.ShouldBe(Marked.Text(Text).Text.IndexOf("President Relling did", StringComparison.Ordinal) + 10);
    }

    [Fact]
    public void A_word_run_into_the_name_does_not_make_another_person()
    {
        const string Text = "{P Mara Kelling} spoke. Prime Minister {P Mara KellingShe} added that {P Kelling} would go.";
        Marked.Actors(Text).ShouldHaveSingleItem().Name.ShouldBe("Mara Kelling");
    }

    [Fact]
    public void What_stands_in_a_place_is_a_place_whatever_the_model_says() =>
        Marked.Actors("Shells fell in {P Tal Horun} on Monday. {P Tal Horun} is a town.").ShouldHaveSingleItem().Kind.ShouldBe(ActorKind.Place);

    [Fact]
    public void Offices_beside_the_name_are_the_bearers()
    {
        const string Text = "{P Mara Kelling}, the Norwegian foreign minister, spoke. The top Norwegian diplomat left. The foreign minister of Norway slept.";
        var kelling = Marked.Actors(Text).Named("Mara Kelling");
        kelling.Mentions.Count(m => m.Form == MentionForm.Office).ShouldBe(3);
    }
}
