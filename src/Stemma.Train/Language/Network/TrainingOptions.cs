using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>What a training run is made with; the defaults are those of the model that comes with Stemma.</summary>
sealed record TrainingOptions
{
    public NetworkShape Shape { get; init; } = new(Word: 96, Affix: 96, Gram: 64, Lexical: 32, Context: 80, Size: 192, Layers: 3, Tag: 128, Arc: 160, Relation: 128);

    public ulong Seed { get; init; } = 1;

    public int Epochs { get; init; } = 20;

    /// <summary>Words of one step, about.</summary>
    public int BatchWords { get; init; } = 400;

    /// <summary>Highest rate of learning; it warms up, then falls to a twentieth.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Share of numbers left out of the gates of a layer, and of what the heads read and make.</summary>
    public float Dropout { get; init; } = 0.33f;

    /// <summary>Share of numbers left out where words go in.</summary>
    public float InputDropout { get; init; } = 0.2f;

    /// <summary>A word seen n times is taken as unknown with the chance a / (a + n).</summary>
    public float WordDropout { get; init; } = 0.5f;

    /// <summary>What tags, fine tags and features count against arcs and relations.</summary>
    public float TagWeight { get; init; } = 1;

    /// <summary>What teachers count against the labels of the treebank whose ways the model follows, from 0 to 1.</summary>
    public float Advice { get; init; } = 0.5f;

    /// <summary>Words of running text that teachers label.</summary>
    public int RunningWords { get; init; } = 1_200_000;

    /// <summary>Words of it in one epoch, for one word of the treebanks.</summary>
    public float RunningShare { get; init; } = 1;

    /// <summary>Last epochs without it.</summary>
    public int Finish { get; init; } = 4;

    public const int Workers = 2;
}
