namespace Stemma.Copies;

/// <summary>
/// Lays two texts side by side, word by word: word runs that occur once in either text anchor the alignment (patience diff, Cohen),
/// the heaviest chain of anchors is kept, gaps are closed by affine dynamic programming (Gotoh 1982) in which content words weigh more than
/// marks and short words and a misspelt word still pairs with its original; then paragraphs that found no place in the chain are looked
/// for out of order.
/// </summary>
public static partial class Aligner
{
    /// <summary>Aligns the copy <paramref name="b"/> with the exemplar <paramref name="a"/>. Time is near linear in copies, at worst O(|a|·|b|) within a cap.</summary>
    public static Alignment Align(WordSequence a, WordSequence b)
    {
        var words = Words.Of(a, b);
        var links = new Links(a.Tokens.Count, b.Tokens.Count);
        Chain(words, links);
        FindMoves(words, links);
        return new Alignment(Steps(words, links));
    }

    /// <summary>Both texts as the inner loops see them.</summary>
    sealed record Words(int[] A, int[] B, int[] Weight, uint[] Letters, string[] Keys, WordSequence TextA, WordSequence TextB)
    {
        public static Words Of(WordSequence a, WordSequence b)
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            var idsA = Number(a, ids);
            var idsB = Number(b, ids);
            var keys = new string[ids.Count];
            foreach (var (key, id) in ids)
                keys[id] = key;
            return new Words(idsA, idsB, Array.ConvertAll(keys, WeightOf), Array.ConvertAll(keys, LettersOf), keys, a, b);
        }

        static int[] Number(WordSequence words, Dictionary<string, int> ids)
        {
            var numbers = new int[words.Keys.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                if (!ids.TryGetValue(words.Keys[i], out var id))
                    ids.Add(words.Keys[i], id = ids.Count);
                numbers[i] = id;
            }
            return numbers;
        }

        // Which letters a word has, a bit each: words that differ in many letters are not compared.
        static uint LettersOf(string key)
        {
            var letters = 0u;
            foreach (var letter in key)
                letters |= 1u << (letter & 31);
            return letters;
        }

        // Marks and short words stand everywhere and anchor nothing; figures are short but telling.
        static int WeightOf(string key) => key.Length > 0 && char.IsDigit(key[0]) ? 3 : key.Length > 3 ? 3 : 1;
    }

    /// <summary>Which word of the exemplar each word of the copy is linked with, and which paragraphs are out of order.</summary>
    sealed class Links
    {
        public Links(int a, int b)
        {
            OfA = new int[a];
            OfB = new int[b];
            Array.Fill(OfA, -1);
            Array.Fill(OfB, -1);
        }

        public int[] OfA { get; }

        public int[] OfB { get; }

        public List<Region> Moves { get; } = []; // paragraphs linked out of order

        public void Join(int a, int b) => (OfA[a], OfB[b]) = (b, a);

        public void Part(int b)
        {
            if (OfB[b] >= 0)
                (OfA[OfB[b]], OfB[b]) = (-1, -1);
        }
    }
}
