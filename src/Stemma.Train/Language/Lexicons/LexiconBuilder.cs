using System.Globalization;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// Builds the lexicon of forms from the files of WordNet (Miller 1995, WordNet: A Lexical Database for English) and our lists of names: each
/// lemma gives its forms, each form gathers its uses and how often the lemmas behind it stand as each part of speech in the texts WordNet counted.
/// </summary>
sealed class LexiconBuilder
{
    /// <summary>What a sense counts that was not met in the counted texts.</summary>
    const double Unmet = 0.25;

    readonly Dictionary<string, (WordUse Use, double[] Counts)> forms = new(StringComparer.Ordinal);
    readonly Dictionary<(string Lemma, int Part), double> counts = [];

    /// <summary>The entries by their keys.</summary>
    /// <param name="folder">Where <c>data.noun</c>, <c>noun.exc</c>, <c>cntlist.rev</c> and their fellows are.</param>
    public static SortedDictionary<uint, WordReading> Build(string folder)
    {
        var builder = new LexiconBuilder();
        builder.Count(Path.Combine(folder, "cntlist.rev"));
        foreach (var (part, name) in ((string[])["noun", "verb", "adj", "adv"]).Index())
        {
            var exceptions = Exceptions(Path.Combine(folder, name + ".exc"));
            foreach (var (lemma, senses) in Lemmas(Path.Combine(folder, "data." + name)).OrderBy(l => l.Key, StringComparer.Ordinal))
                builder.AddLemma(lemma, part, senses, exceptions);
        }
        builder.AddNames();
        var entries = new SortedDictionary<uint, WordReading>();
        foreach (var (form, (use, shares)) in builder.forms.OrderBy(f => f.Key, StringComparer.Ordinal))
            entries.TryAdd(Lexicon.KeyOf(form), WordReading.Of(use, shares));
        return entries;
    }

    /// <summary>How often the senses of a lemma were met, summed by part of speech.</summary>
    void Count(string path)
    {
        foreach (var line in Lines.Of(path))
        {
            var fields = line.Split(' ');
            var cut = fields[0].IndexOf('%', StringComparison.Ordinal);
            var part = fields[0][cut + 1] switch { '1' => 0, '2' => 1, '3' or '5' => 2, _ => 3 };
            var key = (fields[0][..cut], part);
            counts[key] = counts.GetValueOrDefault(key) + double.Parse(fields[2], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The lemmas of a data file as written, with the number of their senses.</summary>
    static Dictionary<string, int> Lemmas(string path)
    {
        var lemmas = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Lines.Of(path).Where(l => l.Length > 0 && l[0] != ' '))
        {
            var fields = line.Split(' ');
            for (var i = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture); i > 0; i--)
            {
                var lemma = fields[2 + 2 * i];
                lemma = lemma.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? lemma[..at] : lemma;
                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
            }
        }
        return lemmas;
    }

    static ILookup<string, string> Exceptions(string path) =>
        Lines.Of(path).Select(l => l.Split(' ')).SelectMany(f => f[1..].Select(lemma => (lemma, Form: f[0]))).ToLookup(f => f.lemma, f => f.Form, StringComparer.Ordinal);

    void AddLemma(string lemma, int part, int senses, ILookup<string, string> exceptions)
    {
        if (lemma.Contains('_', StringComparison.Ordinal))
        {
            foreach (var word in lemma.Split('_').Where(w => part == 0 && w.Length > 0 && char.IsUpper(w[0])))
                Add(word, WordUse.NamePart, 0, 0);
            return;
        }
        var lower = lemma.ToLowerInvariant();
        var weight = Unmet * senses + counts.GetValueOrDefault((lower, part));
        var proper = lower != lemma;
        switch (part)
        {
            case 0:
                Add(lower, proper ? WordUse.Name : WordUse.Noun, 0, proper ? 0 : weight);
                foreach (var form in Inflection.Ss(lower).Concat(exceptions[lower]))
                    Add(form, proper ? WordUse.Name | WordUse.Plural : WordUse.Plural, 0, proper ? 0 : weight);
                break;
            case 1:
                AddVerb(lower, weight, [.. exceptions[lower]]);
                break;
            case 2:
                Add(lower, proper ? WordUse.NameAdjective : WordUse.Adjective, 2, weight);
                foreach (var form in exceptions[lower].Append(Inflection.Ed(lower, "er")).Append(Inflection.Ed(lower, "est")).Where(_ => lower.Length <= 8 && !proper))
                    Add(form, form.EndsWith('t') ? WordUse.Superlative : WordUse.Comparative, 2, weight / 4);
                break;
            default:
                Add(lower, WordUse.Adverb, 3, weight);
                foreach (var form in exceptions[lower])
                    Add(form, WordUse.Adverb, 3, weight);
                break;
        }
    }

    void AddVerb(string lemma, double weight, string[] exceptions)
    {
        Add(lemma, WordUse.Verb, 1, weight);
        Add(lemma.EndsWith('o') ? lemma + "es" : Inflection.S(lemma), WordUse.ThirdPerson, 1, weight);
        Add(Inflection.Ing(lemma), WordUse.Gerund, 1, weight);
        if (exceptions.All(e => e.EndsWith("ing", StringComparison.Ordinal) || e.EndsWith("ed", StringComparison.Ordinal)))
            Add(Inflection.Ed(lemma), WordUse.Past | WordUse.PastParticiple, 1, weight);
        foreach (var form in exceptions)
            Add(
                form,
                form.EndsWith("ing", StringComparison.Ordinal) ? WordUse.Gerund
                : form.EndsWith('s') ? WordUse.ThirdPerson
                : form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("wn", StringComparison.Ordinal) || form.EndsWith("ne", StringComparison.Ordinal) ? WordUse.PastParticiple
                : WordUse.Past | WordUse.PastParticiple,
                1, weight);
    }

    void AddNames()
    {
        foreach (var (use, lists) in ((WordUse, string[])[])[
            (WordUse.GivenName, ["given-names-male", "given-names-female"]), (WordUse.Surname, ["surnames"]), (WordUse.Place, ["cities", "regions"])])
            foreach (var list in lists)
                foreach (var entry in WordList.Lines(list))
                    foreach (var word in NameLists.Words(entry.IndexOf(" = ", StringComparison.Ordinal) is var cut and > 0 ? entry[..cut] : entry).Where(w => w.Length > 1 && char.IsLetter(w[0])))
                        Add(word.ToLowerInvariant(), use, 0, 0);
    }

    void Add(string form, WordUse use, int part, double weight)
    {
        form = form.ToLowerInvariant();
        if (form.Any(char.IsDigit))
            return;
        if (!forms.TryGetValue(form, out var entry))
            entry = (WordUse.None, new double[WordReading.Shares]);
        entry.Counts[part] += weight;
        forms[form] = (entry.Use | use, entry.Counts);
    }
}
