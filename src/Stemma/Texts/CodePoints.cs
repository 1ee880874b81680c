namespace Stemma.Texts;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points of the same text, and back.</summary>
public sealed class CodePoints
{
    readonly int[] _pairs; // where each surrogate pair starts, in code units, ascending

    /// <summary>Reads <paramref name="text"/> once, O(length); each conversion is O(log of the number of surrogate pairs).</summary>
    public CodePoints(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsSurrogatePair(text[i], text[i + 1]))
                pairs.Add(i++);
        _pairs = [.. pairs];
    }

    /// <summary>How many code points stand before code unit <paramref name="unit"/>.</summary>
    public int FromUnits(int unit)
    {
        var at = Array.BinarySearch(_pairs, unit);
        return unit - (at >= 0 ? at : ~at);
    }

    /// <summary>The code unit at which code point <paramref name="point"/> starts.</summary>
    public int ToUnits(int point)
    {
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle < point) low = middle + 1;
            else high = middle;
        }
        return point + low;
    }
}
