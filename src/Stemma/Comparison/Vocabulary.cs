using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>The classes of English words that a change of wording is typed by. All take comparison keys.</summary>
static class Vocabulary
{
    static readonly FrozenSet<string> Function = WordList.Set("function-words");
    static readonly FrozenSet<string> Titles = WordList.Set("honorifics");
    static readonly FrozenSet<string> Not = WordList.Set("negators");
    static readonly FrozenSet<string> Denials = WordList.Set("negations");

    /// <summary>What makes a statement uncertain. "would", "should" and "can" are left out: they are as often tense or ability.</summary>
    public static Phrases Hedges { get; } = Phrases.Of(
        WordList.Lines("hedges").Except(["would", "should", "can", "ought to", "early", "initial", "initially", "disputed", "dozens", "dozens of", "scores",
            "scores of", "several", "a few", "considered", "look", "claims", "deemed", "due to", "cautious", "cautiously", "pending", "planned", "intended", "forecast", "predicted", "claimed"])
            .Except(WordList.Lines("approximators").Select(l => l[..^2]).Except(["perhaps", "maybe", "possibly", "probably"])));

    /// <summary>What makes one thing hang on another.</summary>
    public static Phrases Provisos { get; } = Phrases.Of("provisos");

    /// <summary>Bounds and slack of numbers: the phrase, and whether it is a lower bound (+), an upper bound (-) or near (~).</summary>
    public static FrozenDictionary<string, char> Slack { get; } =
        WordList.Lines("approximators").DistinctBy(l => l[..^2]).ToFrozenDictionary(l => l[..^2], l => l[^1], StringComparer.Ordinal);

    /// <summary>The phrases of <see cref="Slack"/>.</summary>
    public static Phrases Approximators { get; } = Phrases.Of(Slack.Keys);

    static readonly FrozenSet<string> Reporting =
        WordList.Lines("reporting-words").Where(l => !l.Contains(' ')).Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Cues = WordList.Set("speech-cues");

    /// <summary>Whether a word may be a verb of speech.</summary>
    public static bool IsCue(string key) => Cues.Contains(key);

    /// <summary>Whether a word holds the sentence together and says little by itself; marks written for words ("&amp;") count.</summary>
    public static bool IsFunction(string key) => key is "&" || Function.Contains(key);

    /// <summary>Whether a word is a title before a name.</summary>
    public static bool IsTitle(string key) => Titles.Contains(key);

    /// <summary>Whether a word by itself turns a statement into its opposite.</summary>
    public static bool IsNegator(string key) => Not.Contains(key) || (key.Length > 3 && key.EndsWith("n't", StringComparison.Ordinal));

    /// <summary>Whether a word says of something to come that it is awaited: one such word for another is as sure as before.</summary>
    public static bool IsForeseen(string key) => key is "due" or "expected" or "predicted" or "forecast" or "forecasted" or "projected" or "anticipated" or "foreseen";

    /// <summary>Whether a word denies by its own meaning ("refused", "unable").</summary>
    public static bool IsDenial(string key) => !IsNegator(key) && Denials.Contains(key);

    static readonly FrozenSet<string> Yes = WordList.Lines("endorsements").Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word says yes to what follows it.</summary>
    public static bool IsEndorsement(string key) => Yes.Contains(Stems.Of(key));

    /// <summary>Whether a word before "to" says that what follows was not done: "failed to", "refused to".</summary>
    public static bool IsRefusal(string key) => key is "unable" or "unwilling" or "reluctant" || Stems.Of(key) is "fail" or "refus" or "declin" or "neglect" or "ceas";

    /// <summary>Whether a word lays other words at someone's door and does little else.</summary>
    public static bool IsReporting(string key) => Reporting.Contains(Stems.Of(key)) && key is not ("state" or "states" or "report" or "reports" or "claim" or "claims");
}
