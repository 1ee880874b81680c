using Stemma.Values;

namespace Stemma.Language;

/// <summary>The trained models of one language: loaded once, immutable, shared by threads. A stage without its model falls back to rules and says so.</summary>
public sealed class LanguageModels
{
    static readonly Lazy<LanguageModels> Built = new(() => Load(OpenEmbedded));

    LanguageModels(SplitterModel? splitter, IGrammarModel? grammar, ILemmaModel? lemmas, INameModel? names)
    {
        Splitter = splitter;
        Grammar = grammar ?? RuleGrammar.Instance;
        Lemmas = lemmas ?? RuleLemmas.Instance;
        Names = names ?? NoNames.Instance;
        var notices = new List<string>();
        if (splitter is null)
            notices.Add("There is no model of words and sentences (words.model): they are cut by rule.");
        if (grammar is null)
            notices.Add("There is no model of tags and trees (grammar.model): tags are guessed from the forms, and there are no trees.");
        if (lemmas is null)
            notices.Add("There is no model of lemmas (lemmas.model): endings are cut by rule.");
        if (names is null)
            notices.Add("There is no model of names (names.model): no names are found.");
        Notices = notices.ToValueList();
    }

    /// <summary>The models of English that come with the library; loaded at the first call.</summary>
    public static LanguageModels Embedded => Built.Value;

    /// <summary>No models at all: every stage by rule.</summary>
    public static LanguageModels Rules { get; } = Load(_ => null);

    /// <summary>Which stages have no model, one line each; empty when all have theirs.</summary>
    public ValueList<string> Notices { get; }

    internal SplitterModel? Splitter { get; }

    internal IGrammarModel Grammar { get; }

    internal ILemmaModel Lemmas { get; }

    internal INameModel Names { get; }

    /// <summary>Loads models from wherever the caller keeps them.</summary>
    /// <param name="open">Opens the model of a file name (<c>words.model</c>, <c>grammar.model</c>, <c>lemmas.model</c>, <c>names.model</c>); null where there is none.</param>
    /// <exception cref="InvalidDataException">A model is damaged or of another version; the message names it.</exception>
    public static LanguageModels Load(Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new LanguageModels(
            Read(SplitterModel.Name, SplitterModel.Load),
            Read("grammar.model", s => GrammarNetwork.Read(s, "grammar.model")),
            Read(LemmaModel.Name, LemmaModel.Load),
            Read(NameModel.Name, NameModel.Load));

        T? Read<T>(string name, Func<Stream, T> load)
            where T : class
        {
            using var stream = open(name);
            return stream is null ? null : load(stream);
        }
    }

    /// <summary>A model that comes with the library, or null when there is none of that name.</summary>
    public static Stream? OpenEmbedded(string name) =>
        typeof(LanguageModels).Assembly.GetManifestResourceStream($"Stemma.Language.Models.en.{name}");
}
