using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Train.Naming;

/// <summary>One document of a file of names: the words as given, and the name each sentence has.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Text">The words, cut as given.</param>
sealed record NameDocument(IReadOnlyList<BioSentence> Sentences, Segmented Text)
{
    /// <summary>The same document with other capitals.</summary>
    public NameDocument Recased(Func<string, string> write) =>
        NameCorpus.Document([.. Sentences.Select(s => s with { Words = [.. s.Words.Select(write)] })]);

    /// <summary>The labels of all words of one sentence.</summary>
    public static byte[] Labels(BioSentence sentence)
    {
        var labels = new byte[sentence.Words.Count];
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            if (KindOf(sentence.Tags[i]) is { } kind)
            {
                while (end < labels.Length && sentence.Tags[end] == "I-" + sentence.Tags[i][2..]) end++;
                for (var at = i; at < end; at++)
                    labels[at] = (byte)NameLabels.Of(kind, at - i, end - i);
            }
            i = end;
        }
        return labels;
    }

    /// <summary>The kind a tag names; null for outside.</summary>
    public static NameKind? KindOf(string tag) => tag.Length < 3 ? null : tag[2..] switch
    {
        "PER" => NameKind.Person,
        "LOC" => NameKind.Place,
        "ORG" => NameKind.Organisation,
        _ => null,
    };

    /// <summary>The tag of a kind.</summary>
    public static string Tag(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Place => "LOC",
        _ => "ORG",
    };
}

/// <summary>Files of names as documents.</summary>
static class NameCorpus
{
    /// <summary>
    /// The documents of a file, in order. A sentence's document is its <c>sent_id</c> without the last number; sentences without one
    /// are all of one document.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is not in columns.</exception>
    public static IEnumerable<NameDocument> Read(string path)
    {
        List<BioSentence> sentences = [];
        string? document = null;
        foreach (var sentence in BioFile.Read(path))
        {
            var id = DocumentOf(sentence);
            if (id != document && sentences.Count > 0)
            {
                yield return Document(sentences);
                sentences = [];
            }
            document = id;
            sentences.Add(sentence);
        }
        if (sentences.Count > 0)
            yield return Document(sentences);
    }

    /// <summary>A document of the given sentences.</summary>
    public static NameDocument Document(IReadOnlyList<BioSentence> sentences) =>
        new(sentences, Segmented.OfForms([.. sentences.Select(s => s.Words)]));

    static string? DocumentOf(BioSentence sentence)
    {
        const string Key = "# sent_id = ";
        var id = sentence.Comments.FirstOrDefault(c => c.StartsWith(Key, StringComparison.Ordinal))?[Key.Length..].Trim();
        return id is null ? null : id.LastIndexOf('-') is > 0 and var dash ? id[..dash] : id;
    }
}
