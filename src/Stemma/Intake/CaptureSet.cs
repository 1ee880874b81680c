using Stemma.Values;

namespace Stemma.Intake;

/// <summary>Captures, each once.</summary>
public static class CaptureSet
{
    /// <summary>
    /// One capture for each content, by ordinal order of origin. The same bytes from several places keep the ordinally smallest origin
    /// (then media type, then the earliest time), so the order of the inputs does not matter.
    /// </summary>
    public static ValueList<Capture> Merge(IEnumerable<Capture> captures)
    {
        var kept = new Dictionary<ContentHash, Capture>();
        foreach (var capture in captures)
            if (!kept.TryGetValue(capture.Id, out var known) || Compare(capture, known) < 0)
                kept[capture.Id] = capture;
        return kept.Values.Order(Comparer<Capture>.Create(Compare)).ToValueList();
    }

    static int Compare(Capture a, Capture b)
    {
        var order = string.CompareOrdinal(a.Origin, b.Origin);
        if (order == 0) order = string.CompareOrdinal(a.MediaType, b.MediaType);
        if (order == 0) order = a.CapturedAt.CompareTo(b.CapturedAt);
        return order == 0 ? a.Id.CompareTo(b.Id) : order;
    }
}
