namespace Stemma.Language;

/// <summary>What speaks for a script on a form that the lexicon does not have. Trainer and model call the same.</summary>
static class LemmaFeatures
{
    /// <summary>How many a script has at most.</summary>
    public const int Max = 20;

    /// <summary>The case of a form whose first letter alone is a capital.</summary>
    public const uint Title = 1;

    const int Suffixes = 6;

    /// <summary>What of a form is the same for all scripts.</summary>
    /// <param name="Tags">The hash of both its tags.</param>
    /// <param name="Tag">Its part of speech.</param>
    /// <param name="Case">0 small, 1 first a capital, 2 all capitals, 3 other; 4 more when there is a digit, 8 more when there is a mark.</param>
    /// <param name="IsFirst">Whether it is the first of its sentence.</param>
    /// <param name="Length">At most 8.</param>
    public readonly record struct Seen(uint Tags, UniversalTag Tag, uint Case, bool IsFirst, uint Length)
    {
        /// <summary>A form with its tags.</summary>
        public static Seen Of(ReadOnlySpan<char> form, UniversalTag tag, string fineTag, bool isFirst)
        {
            int upper = 0, lower = 0, digits = 0, marks = 0;
            foreach (var c in form)
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
                else if (char.IsDigit(c)) digits++;
                else marks++;
            var shape = upper == 0 ? 0u : char.IsUpper(form[0]) && upper == 1 && lower > 0 ? Title : lower == 0 ? 2u : 3u;
            return new Seen(
                Letters.Mix(Letters.Hash(fineTag), (uint)tag), tag, shape | (digits > 0 ? 4u : 0) | (marks > 0 ? 8u : 0), isFirst, (uint)Math.Min(form.Length, 8));
        }
    }

    /// <summary>
    /// Who knows a lemma with its part of speech: 1 when it is that of another form of the treebanks; 2 more when the lexicon has it, 4 more when
    /// the lexicon has it in the other case only (a name for a noun, a noun for a name).
    /// </summary>
    public static uint Known(bool fromForms, UniversalTag tag, bool capital, WordUse use)
    {
        const WordUse names = WordUse.Name | WordUse.NameAdjective | WordUse.GivenName | WordUse.Surname | WordUse.Place;
        var sought = tag switch
        {
            UniversalTag.Verb => WordUse.Verb,
            UniversalTag.Noun => WordUse.Noun,
            UniversalTag.Adj => WordUse.Adjective,
            UniversalTag.Adv => WordUse.Adverb,
            UniversalTag.Propn => WordUse.Noun | WordUse.Adjective | WordUse.Verb,
            _ => WordUse.None,
        };
        var (here, there) = capital ? (names, sought) : (sought, names);
        return (fromForms ? 1u : 0) + ((use & here) != 0 ? 2u : (use & there) != 0 ? 4u : 0);
    }

    /// <summary>The features of one script.</summary>
    /// <param name="form">The form.</param>
    /// <param name="seen">What is seen of it.</param>
    /// <param name="script">The script's number.</param>
    /// <param name="how">The script.</param>
    /// <param name="known">Who knows the lemma it makes (<see cref="Known"/>).</param>
    /// <param name="features">Room for <see cref="Max"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(ReadOnlySpan<char> form, in Seen seen, int script, in EditScript how, uint known, Span<uint> features)
    {
        var id = Letters.Mix(Letters.Seed, (uint)script);
        var n = 0;
        features[n++] = Letters.Mix(id, seen.Tags);
        features[n++] = Letters.Mix(Letters.Mix(Letters.Seed ^ 77, known), (uint)seen.Tag);
        features[n++] = Letters.Mix(Letters.Mix(id ^ 1, known), seen.Tags);
        features[n++] = Letters.Mix(Letters.Mix(id ^ 2, seen.Case), seen.Tags);
        features[n++] = Letters.Mix(Letters.Mix(Letters.Mix(id ^ 3, seen.Case), (uint)seen.Tag), seen.IsFirst ? 1u : 0);
        features[n++] = Letters.Mix(Letters.Mix(id ^ 4, seen.Length), seen.Tags);
        features[n++] = Letters.Mix(Letters.Mix(id ^ 6, Pattern(form, how.Cut)), seen.Tags);
        var end = EndOf(form, how, 2);
        features[n++] = Letters.Mix(Letters.Mix(Letters.Seed ^ 78, end), (uint)seen.Tag);
        features[n++] = Letters.Mix(Letters.Mix(id ^ 7, EndOf(form, how, 3)), (uint)seen.Tag);
        features[n++] = Letters.Mix(Letters.Mix(Letters.Seed ^ 79, EndOf(form, how, 3)), (uint)seen.Tag);
        var suffix = id ^ 5;
        for (var i = 1; i <= Suffixes; i++)
        {
            suffix = Letters.Mix(suffix, i <= form.Length ? Letters.Fold(form[^i]) : ' ');
            features[n++] = Letters.Mix(suffix, seen.Tags);
            if (i > form.Length)
                break;
        }
        return n;
    }

    // Vowels, consonants and doubled consonants of what is left of the form: sto|pped, ho|ping.
    static uint Pattern(ReadOnlySpan<char> form, int cut)
    {
        const string vowels = "aeiouy";
        uint pattern = 1;
        for (var i = form.Length - cut - 1; i >= 0 && i >= form.Length - cut - 4; i--)
        {
            var c = Letters.Fold(form[i]);
            pattern = (pattern << 2) | (vowels.Contains(c) ? 1u : i + 1 < form.Length && Letters.Fold(form[i + 1]) == c ? 3u : 2u);
        }
        return pattern;
    }

    // The last characters of the lemma that would come out.
    static uint EndOf(ReadOnlySpan<char> form, in EditScript how, int length)
    {
        var end = Letters.Seed;
        for (var i = 1; i <= length; i++)
        {
            var kept = form.Length - how.Cut - (i - how.Add.Length);
            end = Letters.Mix(end, i <= how.Add.Length ? how.Add[^i] : kept >= 0 ? (uint)Letters.Fold(form[kept]) : 0);
        }
        return end;
    }
}
