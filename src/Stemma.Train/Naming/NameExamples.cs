using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>Sentences as the model sees them: the features of each word, as hashes while they are counted and as numbers after.</summary>
/// <param name="groups">What running text says of words.</param>
sealed class NameExamples(NameWordGroups groups)
{
    readonly List<uint> _features = [];
    readonly List<int> _wordStarts = [0];
    readonly List<byte> _labels = [];
    readonly List<int> _starts = [0];

    /// <summary>How many sentences.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The hashes of all features of all words.</summary>
    public List<uint> Hashes => _features;

    /// <summary>The label of every word.</summary>
    public List<byte> Labels => _labels;

    /// <summary>The first word of a sentence; at <see cref="Count"/> the number of words.</summary>
    public int Start(int sentence) => _starts[sentence];

    /// <summary>The first feature of a word; at the number of words, the number of features.</summary>
    public int FeatureStart(int word) => _wordStarts[word];

    /// <summary>Adds all sentences of a document.</summary>
    public void Add(NameDocument document, NameFeatureGroups wanted)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        var text = document.Text;
        using var reading = new NameReading(text, NameLists.Embedded, groups);
        for (var s = 0; s < text.Sentences; s++)
        {
            int first = text.Starts[s], count = text.Starts[s + 1] - first;
            for (var i = 0; i < count; i++)
            {
                var found = reading.Features(first, count, i, wanted, features);
                foreach (var feature in features[..found])
                    _features.Add(feature);
                _wordStarts.Add(_features.Count);
            }
            _labels.AddRange(NameDocument.Labels(document.Sentences[s]));
            _starts.Add(_labels.Count);
        }
    }
}
