namespace Stemma.System.Tests.Cli;

/// <summary>Three invented accounts: a report, a careless copy of it, and a paper that was there itself.</summary>
static class Invented
{
    public const string Report = """
        Lake towns agree to share the ferry

        TARVIK, Norrland (Fjord Wire) — The two towns on Lake Asker agreed on Tuesday to run the ferry together until the bridge is mended, their mayors said after a night of talks.

        “We could not both be stranded and both be proud,” Mayor Inga Solheim told reporters on the quay.

        The ferry, which carried about 1,400 people a week before the storm, will sail from both piers from Oct. 9, and each town will pay for half of the fuel pending a report by the county engineer.

        The bridge has been shut since a barge struck its second pier in August. Engineers appeared to rule out lorries before the spring.

        Shopkeepers on the western side said they had lost a third of their trade, and some had begun to ship bread across in rowing boats at dawn.
        """;

    public const string Copy = """
        Lake towns agree to share ferry

        The two towns on Lake Asker agreed on Tuesday to run the ferry together until the bridge is mended, their mayors said after a night of talks.

        “We could not both be stuck and both be proud,” Mayor Inga Solhiem told reporters on the quay.

        The ferry, which carried 4,100 people a week before the storm, will sail from both piers from Oct. 9, and each town will pay for half of the fuel.

        The bridge has been shut since a barge struck its second pier in August. Engineers ruled out lorries before the spring.
        """;

    public const string OwnReporter = """
        Asker mayors end ferry quarrel

        After nine weeks of quarrelling, the mayors of the two towns on Lake Asker shook hands at four in the morning over a shared ferry.

        Our reporter was on the quay at Tarvik when Inga Solheim came out with mud on her boots and a sheet of paper in her hand. Nobody cheered; it was too cold.

        What they signed is short. The boat leaves from both sides, the diesel is split evenly, and the county will look at the broken bridge before the ice comes.
        """;
}
