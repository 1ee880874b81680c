using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Goes through the places of a run without white space where a word may end. O(length).</summary>
ref struct WordPlaces(ReadOnlySpan<char> text, int start, int end, SplitterModel? model)
{
    readonly ReadOnlySpan<char> _text = text;
    int _letters = -1; // where the run of letters begins that _inside is of
    int _lettersEnd = start;
    uint _inside;
    TextSpan? _address = Addresses.Next(text, start, end);

    /// <summary>The place: before this character.</summary>
    public int At { get; private set; } = start;

    /// <summary>Whether a word ends here in any case: beside Han and kana.</summary>
    public bool IsSure { get; private set; }

    /// <summary>Goes to the next place; false when there is none.</summary>
    public bool MoveNext()
    {
        while (++At < end)
        {
            if (_address is { } address && At > address.Start)
            {
                At = Math.Max(At, address.End); // nothing in it is cut
                _address = Addresses.Next(_text, At, end);
                if (At >= end)
                    return false;
            }
            if (At - 1 >= _lettersEnd)
                Enter(At - 1);
            if (!WordFeatures.MayCut(_text[At - 1], _text[At]))
            {
                if ((_inside != 0 && ((_inside >> (At - _letters)) & 1) != 0 && At < _lettersEnd) || (_text[At] is 'n' or 'N' && WordFeatures.IsNegation(_text, At, end)))
                {
                    IsSure = false;
                    return true;
                }
                continue;
            }
            IsSure = Letters.Kind(_text[At - 1]) == CharKind.Ideograph || Letters.Kind(_text[At]) == CharKind.Ideograph;
            return true;
        }
        return false;
    }

    void Enter(int at)
    {
        _letters = at;
        while (at < end && Letters.Kind(_text[at]) == CharKind.Letter) at++;
        _inside = model?.Inside(_text[_letters..at]) ?? 0;
        _lettersEnd = Math.Max(at, _letters + 1);
    }
}
