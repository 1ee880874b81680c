using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class FurnitureWordingTests
{
    // A report in invented words around one line: what is made of the line.
    static BlockKind? KindOf(string line, string before = "The council of Orne voted on Monday to keep the night ferry running until the spring, after a debate that went on past midnight.",
        string after = "Two members voted against. They said the boat was older than most of its passengers and that nobody had counted what a winter would cost.")
    {
        var text = $"Night ferry stays until spring\n\n{before}\n\n{line}\n\n{after}\n\n{before.Replace("Monday", "Tuesday", StringComparison.Ordinal)}\n";
        var account = Reading.One(text);
        var start = text.IndexOf(line, StringComparison.Ordinal);
        foreach (var block in account.Blocks)
            if (block.Span.Common(new(start, line.Length)) * 2 > line.Length)
                return block.Kind;
        return null;
    }

    [Theory]
    [InlineData("Lesen Sie auch: Was die Fähre kostet", BlockKind.ReadAlso)]
    [InlineData("Mehr zum Thema", BlockKind.ReadAlso)]
    [InlineData("Das könnte Sie auch interessieren", BlockKind.ReadAlso)]
    [InlineData("Artikel teilen", BlockKind.Navigation)]
    [InlineData("Schlagwörter: Fähre, Orne, Winter", BlockKind.Navigation)]
    [InlineData("Schreibe einen Kommentar", BlockKind.CommentForm)]
    [InlineData("Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert", BlockKind.CommentForm)]
    [InlineData("Dieser Artikel wurde aktualisiert.", BlockKind.UpdateNotice)]
    [InlineData("Korrektur: In einer früheren Fassung war von drei Booten die Rede.", BlockKind.CorrectionNotice)]
    [InlineData("Anmerkung der Redaktion: Der Name wurde geändert.", BlockKind.CorrectionNotice)]
    [InlineData("Veröffentlicht am 3. Februar 2031", BlockKind.PublicationLine)]
    [InlineData("Quelle: Hafenamt Orne", BlockKind.SourceLine)]
    [InlineData("Foto: Ida Holt", BlockKind.Credit)]
    [InlineData("Lire aussi : Ce que coûte le bac", BlockKind.SeeAlso)]
    [InlineData("À lire aussi", BlockKind.ReadAlso)]
    [InlineData("Les plus lus", BlockKind.ReadAlso)]
    [InlineData("Partager sur Facebook", BlockKind.Navigation)]
    [InlineData("Laisser un commentaire", BlockKind.CommentForm)]
    [InlineData("Votre adresse e-mail ne sera pas publiée.", BlockKind.CommentForm)]
    [InlineData("Cet article a été mis à jour.", BlockKind.UpdateNotice)]
    [InlineData("Publié le 3 février 2031 à 18h04", BlockKind.PublicationLine)]
    [InlineData("Tous droits réservés.", BlockKind.Credit)]
    [InlineData("Lea también: Lo que cuesta el transbordador", BlockKind.ReadAlso)]
    [InlineData("Te puede interesar", BlockKind.ReadAlso)]
    [InlineData("Noticias relacionadas", BlockKind.ReadAlso)]
    [InlineData("Deja una respuesta", BlockKind.CommentForm)]
    [InlineData("Tu dirección de correo electrónico no será publicada.", BlockKind.CommentForm)]
    [InlineData("Etiquetas: transbordador, Orne", BlockKind.Navigation)]
    [InlineData("Fuente: Autoridad del puerto", BlockKind.SourceLine)]
    [InlineData("Czytaj także: Ile kosztuje prom", BlockKind.ReadAlso)]
    [InlineData("Zobacz także", BlockKind.ReadAlso)]
    [InlineData("Dodaj komentarz", BlockKind.CommentForm)]
    [InlineData("Źródło: Urząd portu", BlockKind.SourceLine)]
    [InlineData("Udostępnij na Facebooku", BlockKind.Navigation)]
    public void Furniture_is_known_by_its_wording_in_other_languages(string line, BlockKind kind) => KindOf(line).ShouldBe(kind);

    [Theory]
    [InlineData("Skip to main content", BlockKind.Navigation)]
    [InlineData("Home > Town > Harbour", BlockKind.Navigation)]
    [InlineData("Share this article", BlockKind.Navigation)]
    [InlineData("5 min read", BlockKind.Navigation)]
    [InlineData("Advertisement", BlockKind.Navigation)]
    [InlineData("ADVERTISEMENT - CONTINUE READING BELOW", BlockKind.Navigation)]
    [InlineData("Story continues below advertisement", BlockKind.Navigation)]
    [InlineData("Sign up for our morning newsletter", BlockKind.Navigation)]
    [InlineData("Get the day's top headlines delivered to your inbox", BlockKind.Navigation)]
    [InlineData("By signing up, you agree to our Terms of Use and Privacy Policy.", BlockKind.Navigation)]
    [InlineData("This site uses cookies. By continuing to browse, you agree to our use of cookies.", BlockKind.Navigation)]
    [InlineData("Follow us on Facebook and Twitter", BlockKind.Navigation)]
    [InlineData("Follow @orne_mirror", BlockKind.Navigation)]
    [InlineData("Download our app", BlockKind.Navigation)]
    [InlineData("Listen to this article", BlockKind.Navigation)]
    [InlineData("Read more: Why the old ferry is loved", BlockKind.SeeAlso)]
    [InlineData("READ ALSO: Why the old ferry is loved", BlockKind.ReadAlso)]
    [InlineData("See also Baker's strike enters its third week.", BlockKind.SeeAlso)]
    [InlineData("RELATED: Baker's strike enters its third week", BlockKind.SeeAlso)]
    [InlineData("[READ: Baker's strike enters its third week]", BlockKind.SeeAlso)]
    [InlineData("Watch: The ferry in a storm", BlockKind.SeeAlso)]
    [InlineData("Don't miss: The ferry in a storm", BlockKind.SeeAlso)]
    [InlineData("More on this: The ferry in a storm", BlockKind.SeeAlso)]
    [InlineData("Click here to read the full story", BlockKind.SeeAlso)]
    [InlineData("Leave a Reply", BlockKind.CommentForm)]
    [InlineData("Your email address will not be published. Required fields are marked *", BlockKind.CommentForm)]
    [InlineData("Save my name, email, and website in this browser for the next time I comment.", BlockKind.CommentForm)]
    [InlineData("3 Comments", BlockKind.CommentForm)]
    [InlineData("(Source: https://orne-mirror.example/ferry-12)", BlockKind.InsertedLink)]
    [InlineData("Source: orne-mirror.example", BlockKind.SourceLine)]
    [InlineData("The post Night ferry stays until spring appeared first on The Orne Mirror.", BlockKind.SourceLine)]
    [InlineData("This story has been updated with a statement of the harbour master.", BlockKind.UpdateNotice)]
    [InlineData("UPDATE (3:40 p.m.): The ferry has sailed.", BlockKind.UpdateNotice)]
    [InlineData("An earlier version of this article misstated the name of the boat.", BlockKind.CorrectionNotice)]
    [InlineData("Correction, Feb. 3: The boat is called Alma, not Anna.", BlockKind.CorrectionNotice)]
    [InlineData("The Orne Mirror's Ida Holt contributed to this report.", BlockKind.Credit)]
    [InlineData("With files from Skerry News Service.", BlockKind.Credit)]
    [InlineData("© 2031 The Orne Mirror. All rights reserved.", BlockKind.Credit)]
    [InlineData("Published: 3 February 2031, 18:04", BlockKind.PublicationLine)]
    [InlineData("Last updated 2 hours ago", BlockKind.PublicationLine)]
    [InlineData("The ferry Alma at its pier in Orne on Monday. (Photo by Ida Holt/Skerry News)", BlockKind.Caption)]
    [InlineData("FILE - The ferry Alma leaves the pier of Orne, Jan. 4, 2031.", BlockKind.Caption)]
    public void Furniture_is_known_by_its_wording(string line, BlockKind kind) => KindOf(line).ShouldBe(kind);

    [Theory]
    [InlineData("Share prices of the ferry company fell by a third after the vote, and those of the bridge company rose by as much.")]
    [InlineData("Comments by the mayor on Sunday had angered the crews, who have not been paid since the autumn.")]
    [InlineData("Follow the money, said the treasurer, and you will find it at the bottom of the lake.")]
    [InlineData("Related charges against two of the engineers were dropped last week for want of evidence.")]
    [InlineData("Read more slowly, the report says something else: that the boat should never have sailed.")]
    [InlineData("Watch officers saw the light go out at four in the morning and wrote it down.")]
    [InlineData("Sources close to the council said the vote had been settled on Friday over a dinner of eels.")]
    [InlineData("Updated figures from the harbour office showed that fewer than ninety people cross at night.")]
    [InlineData("Corrections to the timetable will be posted on the pier, the harbour office said on Tuesday.")]
    [InlineData("With help from her neighbours, she got the stove ashore before the water came in.")]
    [InlineData("Subscribe, she told the meeting, or there will be no boat to quarrel about.")]
    [InlineData("See also how little was said about the crews, he told the chamber, and was called to order.")]
    [InlineData("“Leave a reply at the office,” the clerk told them, and shut the window on their fingers.")]
    [InlineData("Photo albums and a clock were all that the family had carried out of the house.")]
    [InlineData("Mehr dazu will die Hafenpolizei am Montag sagen, wenn die Taucher zurück sind.")]
    [InlineData("Publié ou non, le rapport a déjà coûté sa place au chef du port, disent ses amis.")]
    public void A_sentence_that_begins_like_furniture_stays(string line) => KindOf(line).ShouldBeNull();

    [Fact]
    public void The_desk_that_is_named_after_the_last_sentence_is_a_credit_and_the_sentence_stays()
    {
        var account = Reading.One("Night ferry stays until spring\n\nThe council of Orne voted on Monday to keep the night ferry running until the spring, after a long debate.\n\nThe vote binds the town for six months, the harbour master said. (Reporting by Ida Holt; Editing by Jon Moss)\n");
        account.Paragraphs.Count.ShouldBe(2);
        account.Blocks(BlockKind.Credit).ShouldBe(["(Reporting by Ida Holt; Editing by Jon Moss)"]);
        account.Facts.Credits.ShouldContain(c => c.Name == "Ida Holt");
        account.Report().Last().In(account).ShouldEndWith("the harbour master said.");
    }

    [Fact]
    public void The_questions_of_an_interview_are_the_report()
    {
        var account = Reading.One("""
            Harbour master: nobody counted the winter

            Edda Kolle has run the harbour of Orne for eleven years. She spoke to us on the pier, in the rain, on the morning after the vote.

            Did you know how they would vote?

            I knew how three of them would. The others change their minds on the stairs, and the stairs of the town hall are long and dark.

            And the boat?

            The boat will do as it is told, as it always has. It is the bridge I lie awake over, and so should they, if you ask me.

            KOLLE: What will happen in May?

            In May we read it all again. By then the ice has gone and somebody will have looked at the piers with a lamp and a hammer.
            """);
        account.Blocks(BlockKind.Subheading).ShouldBeEmpty();
    }
}
