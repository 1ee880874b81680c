using Stemma.Dossiers;
using Stemma.Testimonies;

namespace Stemma.Work;

/// <summary>Choices of a worker. The defaults are what was measured on two cores.</summary>
public sealed record WorkOptions
{
    /// <summary>Weighs one story.</summary>
    public Weighing Weigh { get; init; } = Weigher.Weigh;

    /// <summary>Whether stories are weighed at once; else they stay owed until the next run.</summary>
    public bool Weighs { get; init; } = true;

    /// <summary>The stages that weigh: stories weighed by others are owed.</summary>
    public Stamp Stamp { get; init; } = Weigher.Stamp;

    /// <summary>How many captures are read and written together.</summary>
    public int CapturesAtOnce { get; init; } = 512;

    /// <summary>Captures read together hold no more bytes than this, but for a single one that is larger.</summary>
    public int BytesAtOnce { get; init; } = 4 << 20;

    /// <summary>How many accounts are placed together; their testimonies are held in memory meanwhile.</summary>
    public int AccountsAtOnce { get; init; } = 20_000;

    /// <summary>How many stories are weighed together and written in one transaction.</summary>
    public int StoriesAtOnce { get; init; } = 64;
}
