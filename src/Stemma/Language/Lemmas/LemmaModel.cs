namespace Stemma.Language;

/// <summary>
/// Lemmas: a lexicon of forms with their tags, and for the others the likeliest of the edit scripts that words of their tags take
/// (Chrupała 2006, lemmatisation as choice of edit scripts), by a linear model of endings, case, and whether the lemma is known from another form or from the
/// lexicon.
/// </summary>
sealed class LemmaModel : ILemmaModel
{
    /// <summary>The file name.</summary>
    public const string Name = "lemmas.model";

    /// <summary>Longer words are their own lemma.</summary>
    public const int Longest = 64;

    const string Magic = "stemma lemmas 2";
    const ulong Seed = 14695981039346656037;

    readonly Dictionary<ulong, string> _lexicon;
    readonly EditScript[] _scripts;
    readonly Dictionary<uint, ushort[]> _byTags; // the scripts that words of these tags take
    readonly HashSet<ulong> _known; // lemmas with their part of speech
    readonly HashedWeights _weights;
    readonly Lexicon _words = Lexicon.Embedded;

    LemmaModel(Dictionary<ulong, string> lexicon, EditScript[] scripts, Dictionary<uint, ushort[]> byTags, HashSet<ulong> known, HashedWeights weights) =>
        (_lexicon, _scripts, _byTags, _known, _weights) = (lexicon, scripts, byTags, known, weights);

    /// <summary>Adds a character or number to a hash (FNV-1a).</summary>
    public static ulong Mix(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    /// <summary>The lexicon's key of a form with its tags.</summary>
    /// <param name="form">The form.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <param name="fineTag">Its Penn tag; empty for what holds of a form whatever its Penn tag.</param>
    /// <param name="fold">Whether case is folded.</param>
    public static ulong KeyOf(ReadOnlySpan<char> form, UniversalTag tag, string fineTag, bool fold)
    {
        var hash = Mix(Seed, (ulong)tag);
        foreach (var c in fineTag)
            hash = Mix(hash, c);
        hash = Mix(hash, 0); // so that no tag runs into its form
        foreach (var c in form)
            hash = Mix(hash, Plain(fold ? char.ToLowerInvariant(c) : c));
        return hash;
    }

    /// <summary>The key of a lemma with its part of speech.</summary>
    public static ulong KnownKeyOf(string lemma, UniversalTag tag)
    {
        var hash = Mix(Seed, (ulong)tag);
        foreach (var c in lemma)
            hash = Mix(hash, c);
        return hash;
    }

    /// <inheritdoc/>
    public string Lemma(ReadOnlySpan<char> form, in Grammar grammar, bool isFirst)
    {
        if (form.Length > Longest)
            return form.ToString();
        if (_lexicon.TryGetValue(KeyOf(form, grammar.Tag, grammar.FineTag, fold: false), out var lemma))
            return lemma;
        if (grammar.Tag != UniversalTag.Propn && _lexicon.TryGetValue(KeyOf(form, grammar.Tag, grammar.FineTag, fold: true), out lemma))
            return lemma;
        if (grammar.Tag == UniversalTag.Num && char.IsDigit(form[0]) && form.Contains(','))
            return form.ToString().Replace(",", "", StringComparison.Ordinal); // 1,200 and 1200 are one number
        if (!grammar.FineTag.StartsWith("NNP", StringComparison.Ordinal) && _lexicon.TryGetValue(KeyOf(form, grammar.Tag, "", fold: true), out lemma))
            return lemma;
        if (Unstretched(form, grammar.Tag) is { } plain)
            return plain;
        var seen = LemmaFeatures.Seen.Of(form, grammar.Tag, grammar.FineTag, isFirst);
        if (seen.Case == LemmaFeatures.Title && grammar.FineTag == "NNP")
            return form.ToString(); // a name in the singular, "Reynolds" too
        return _byTags.TryGetValue(seen.Tags, out var scripts) || _byTags.TryGetValue((uint)grammar.Tag, out scripts)
            ? Choose(form, seen, scripts)
            : form.ToString();
    }

    /// <summary>The lemma of a word written with a letter again and again for stress ("sooo"): of the form without, if that is known with its part of speech.</summary>
    string? Unstretched(ReadOnlySpan<char> form, UniversalTag tag)
    {
        if (tag is not (UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Intj))
            return null;
        Span<char> plain = stackalloc char[Longest];
        for (var kept = 2; kept >= 1; kept--)
        {
            var length = 0;
            var stretched = false;
            for (var i = 0; i < form.Length; i++)
            {
                var end = i;
                while (end + 1 < form.Length && char.ToLowerInvariant(form[end + 1]) == char.ToLowerInvariant(form[i])) end++;
                var run = end - i + 1;
                var keep = run >= 3 && char.IsLetter(form[i]) ? kept : run;
                stretched |= keep < run;
                for (var copy = 0; copy < keep; copy++)
                    plain[length++] = char.ToLowerInvariant(form[i]);
                i = end;
            }
            if (!stretched)
                return null;
            if (_lexicon.TryGetValue(KeyOf(plain[..length], tag, "", fold: true), out var lemma))
                return lemma;
        }
        return null;
    }

    string Choose(ReadOnlySpan<char> form, in LemmaFeatures.Seen seen, ushort[] scripts)
    {
        Span<uint> features = stackalloc uint[LemmaFeatures.Max];
        var seed = Mix(Seed, (ulong)seen.Tag);
        int best = -1, most = int.MinValue;
        foreach (var number in scripts)
        {
            ref readonly var script = ref _scripts[number];
            if (!script.Fits(form))
                continue;
            var known = LemmaFeatures.Known(_known.Contains(script.HashOf(form, seed)), seen.Tag, script.IsCapital(form), _words.Find(script.LexiconKeyOf(form)).Use);
            var score = _weights.Score(features[..LemmaFeatures.Fill(form, seen, number, script, known, features)]);
            if (score > most)
                (best, most) = (number, score);
        }
        return best < 0 ? form.ToString() : _scripts[best].Apply(form);
    }

    static char Plain(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => c,
    };

    /// <summary>The parts of a model, as a trainer makes them and a file holds them.</summary>
    /// <param name="Lexicon">Lemmas by <see cref="KeyOf"/>.</param>
    /// <param name="Known">Keys of lemmas that forms show: <see cref="KnownKeyOf"/>.</param>
    /// <param name="Scripts">The scripts.</param>
    /// <param name="ByTags">The scripts of a pair of tags (<see cref="LemmaFeatures.Seen.Tags"/>), and of a part of speech by its number.</param>
    /// <param name="Weights">The weights of <see cref="LemmaFeatures"/>.</param>
    public sealed record Parts(
        SortedDictionary<ulong, string> Lexicon, SortedSet<ulong> Known, EditScript[] Scripts, SortedDictionary<uint, ushort[]> ByTags, HashedWeights Weights);

    /// <summary>Writes a model.</summary>
    public static void Save(Parts parts, Stream output)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var lemmas = parts.Lexicon.Values.Distinct().Order(StringComparer.Ordinal).ToArray();
        writer.Write(lemmas.Length);
        foreach (var lemma in lemmas)
            writer.Write(lemma);
        writer.Write(parts.Lexicon.Count);
        foreach (var (key, lemma) in parts.Lexicon)
        {
            writer.Write(key);
            writer.Write7BitEncodedInt(Array.BinarySearch(lemmas, lemma, StringComparer.Ordinal));
        }
        writer.Write(parts.Known.Count);
        foreach (var key in parts.Known)
            writer.Write(key);
        writer.Write(parts.Scripts.Length);
        foreach (var (casing, cut, add) in parts.Scripts)
        {
            writer.Write((byte)casing);
            writer.Write7BitEncodedInt(cut);
            writer.Write(add);
        }
        writer.Write(parts.ByTags.Count);
        foreach (var (tags, scripts) in parts.ByTags)
        {
            writer.Write(tags);
            writer.Write7BitEncodedInt(scripts.Length);
            foreach (var script in scripts)
                writer.Write(script);
        }
        parts.Weights.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static LemmaModel Load(Stream input)
    {
        try
        {
            using var buffered = new BufferedStream(input, 1 << 16);
            using var reader = new BinaryReader(buffered, System.Text.Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic)
                throw new InvalidDataException("another version");
            var lemmas = new string[Count(reader.ReadInt32())];
            for (var i = 0; i < lemmas.Length; i++)
                lemmas[i] = reader.ReadString();
            var entries = Count(reader.ReadInt32());
            var lexicon = new Dictionary<ulong, string>(entries);
            for (var i = 0; i < entries; i++)
                lexicon[reader.ReadUInt64()] = lemmas[reader.Read7BitEncodedInt()];
            var count = Count(reader.ReadInt32());
            var known = new HashSet<ulong>(count);
            for (var i = 0; i < count; i++)
                known.Add(reader.ReadUInt64());
            var scripts = new EditScript[Count(reader.ReadInt32())];
            for (var i = 0; i < scripts.Length; i++)
                scripts[i] = new EditScript((EditScript.Casing)reader.ReadByte(), Count(reader.Read7BitEncodedInt()), reader.ReadString());
            var byTags = new Dictionary<uint, ushort[]>();
            for (var left = Count(reader.ReadInt32()); left > 0; left--)
            {
                var tags = reader.ReadUInt32();
                byTags[tags] = new ushort[Count(reader.Read7BitEncodedInt())];
                foreach (ref var script in byTags[tags].AsSpan())
                    if ((script = reader.ReadUInt16()) >= scripts.Length)
                        throw new InvalidDataException($"script {script} of {scripts.Length}");
            }
            return new LemmaModel(lexicon, scripts, byTags, known, HashedWeights.Load(reader));
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{Name} is no model of this version: {damage.Message}.", damage);
        }
    }

    static int Count(int count) => count is >= 0 and <= 1 << 22 ? count : throw new InvalidDataException($"{count} entries");
}
