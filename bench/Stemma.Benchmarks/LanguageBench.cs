using System.Diagnostics;
using System.Globalization;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Benchmarks;

/// <summary>
/// Words a second of processor time and bytes allocated by stage of the annotator, one thread, warm, on the reports of the accounts in a
/// file or folder; and how long the models take to load. Each pass begins with no form of a word remembered from the one before.
/// </summary>
static class LanguageBench
{
    public static int Run(string path)
    {
        var (clock, spent) = (Stopwatch.StartNew(), StageClock.Spent);
        var models = LanguageModels.Load(LanguageModels.OpenEmbedded);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"models loaded in {clock.Elapsed.TotalSeconds:F3} s, {(StageClock.Spent - spent).TotalSeconds:F3} s of processor"));
        foreach (var notice in models.Notices)
            Console.WriteLine(notice);
        if (models.Splitter is not { } splitter)
            return 2;
        var accounts = StageClock.Accounts(path);

        Action? forget = models.Grammar is GrammarNetwork network ? network.Forget : null;
        var cut = StageClock.Run("words and sentences", accounts, a => WordSplitter.Split(a.Text, a.Paragraphs, splitter), s => s.Words.Length);
        var read = StageClock.Run("tags and trees", cut, text => (Text: text, Grammar: Tagged(text, models)), r => r.Text.Words.Length, forget);
        StageClock.Run("lemmas", read, r => Lemmas(r.Text, r.Grammar, models), words => words);
        StageClock.Run("names", read, r => (r.Text.Words.Length, Names(r.Text, r.Grammar, models)), r => r.Length);
        var all = StageClock.Run("all", accounts, a => Annotator.Annotate(a.Text, a.Paragraphs, models), a => a.Words.Count, forget);
        var anchor = new Anchor(new DateOnly(2031, 4, 10));
        var cuts = all.Select(a => (a.Text, Words: a.Words.Count, Sentences: a.Sentences.Select(s => s.Span).ToValueList())).ToArray();
        StageClock.Run("dates", cuts, a => (Times: TimeFinder.Find(a.Text, a.Sentences, anchor), a.Words), a => a.Words);
        return 0;
    }

    static Grammar[] Tagged(Segmented text, LanguageModels models)
    {
        var grammar = new Grammar[text.Words.Length];
        models.Grammar.Analyse(text, grammar);
        return grammar;
    }

    static int Lemmas(Segmented text, Grammar[] grammar, LanguageModels models)
    {
        for (var i = 0; i < grammar.Length; i++)
            models.Lemmas.Lemma(text.Words[i].In(text.Text), grammar[i], i == 0);
        return grammar.Length;
    }

    static List<NameSpan> Names(Segmented text, Grammar[] grammar, LanguageModels models)
    {
        var names = new List<NameSpan>();
        models.Names.Find(text, grammar, names);
        return names;
    }
}
