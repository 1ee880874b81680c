using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("ferry", "Noun, Verb")]
    [InlineData("ferries", "Plural, ThirdPerson")]
    [InlineData("geese", "Plural")]
    [InlineData("sank", "Past")]
    [InlineData("written", "PastParticiple")]
    [InlineData("docking", "Gerund")]
    [InlineData("bigger", "Comparative")]
    [InlineData("biggest", "Superlative")]
    [InlineData("quickly", "Adverb")]
    [InlineData("paris", "Name, Place")]
    [InlineData("belgian", "NameAdjective, Name")]
    public void A_form_may_be_what_it_or_its_lemma_is(string form, string uses) =>
        (Use(form) & Enum.Parse<WordUse>(uses)).ShouldBe(Enum.Parse<WordUse>(uses));

    [Fact]
    public void A_form_that_no_lemma_makes_is_nothing()
    {
        Use("ferryness").ShouldBe(WordUse.None);
        Use("").ShouldBe(WordUse.None);
        Lexicon.Embedded.Find(Lexicon.KeyOf("qqzzx")).Code.ShouldBe(0u);
    }

    [Fact]
    public void The_commoner_part_of_speech_has_the_higher_level()
    {
        var reading = Lexicon.Embedded.Find(Lexicon.KeyOf("table"));
        reading.Level(0).ShouldBeGreaterThan(reading.Level(1));
        reading.Level(1).ShouldBeGreaterThan(0u);
        reading.Level(3).ShouldBe(0u);
    }

    [Fact]
    public void What_is_written_is_read_back_and_the_same_entries_are_the_same_bytes()
    {
        var random = new Random(3);
        var entries = new SortedDictionary<uint, WordReading>();
        while (entries.Count < 2000)
            entries[(uint)random.NextInt64(uint.MaxValue)] = new WordReading((uint)random.Next(1, 40));
        var bytes = Bytes(entries);
        Bytes(entries).ShouldBe(bytes);
        var lexicon = Lexicon.Load(new MemoryStream(bytes));
        foreach (var (key, reading) in entries)
            lexicon.Find(key).ShouldBe(reading);
        for (var i = 0; i < 2000; i++)
            if ((uint)random.NextInt64(uint.MaxValue) is var key && !entries.ContainsKey(key))
                lexicon.Find(key).Code.ShouldBe(0u);
    }

    [Fact]
    public void A_damaged_lexicon_is_refused_with_its_name()
    {
        var bytes = Bytes(new SortedDictionary<uint, WordReading> { [7] = new(1), [9] = new(2) });
        for (var length = 0; length < bytes.Length; length++)
            Should.Throw<InvalidDataException>(() => Lexicon.Load(new MemoryStream(bytes[..length]))).Message.ShouldContain("lexicon.model");
    }

    static WordUse Use(string form) => Lexicon.Embedded.Find(Lexicon.KeyOf(form)).Use;

    static byte[] Bytes(SortedDictionary<uint, WordReading> entries)
    {
        var stream = new MemoryStream();
        Lexicon.Save(entries, stream);
        return stream.ToArray();
    }
}
