namespace Stemma.Attributions;

/// <summary>What speaks for the part of a unit in the attribution of one cue.</summary>
static class RoleFeatures
{
    /// <summary>What lies between the cue and each unit, gathered in one walk to each side.</summary>
    internal struct Between
    {
        public int Commas, Cues, Thats, Quotes, Verbs;
        public uint Words;
    }

    static readonly uint That = FeatureHash.Of("that");

    /// <summary>Gathers what lies between, for all units of a scene.</summary>
    public static void Measure(CueScene scene, Span<Between> between)
    {
        for (var side = -1; side <= 1; side += 2)
        {
            var sum = default(Between);
            for (var i = scene.CueAt + side; i >= 0 && i < scene.Units.Count; i += side)
            {
                between[i] = sum;
                ref readonly var unit = ref scene.Text.Units[scene.Units[i]];
                sum.Commas += unit.IsComma ? 1 : 0;
                sum.Cues += unit.IsCueWord ? 1 : 0;
                sum.Thats += unit.Form == That ? 1 : 0;
                sum.Quotes += unit.IsQuote ? 1 : 0;
                sum.Verbs += unit.Tag is 16 or 4 ? 1 : 0;
                sum.Words = Math.Abs(i - scene.CueAt) <= 4 ? FeatureHash.Mix(sum.Words, unit.Form) : 1;
            }
        }
        between[scene.CueAt] = default;
    }

    /// <summary>Collects the features of one unit, and those of the step from the unit before to it.</summary>
    public static void Collect(CueScene scene, int at, ReadOnlySpan<Between> between, FeatureBag bag, FeatureBag steps)
    {
        bag.Clear();
        steps.Clear();
        var text = scene.Text;
        var units = text.Units;
        var index = scene.Units[at];
        ref readonly var unit = ref units[index];
        var cue = units[scene.Cue];
        var statement = text.Statements[cue.Statement];
        var gap = at - scene.CueAt;
        var side = gap < 0 ? 0u : gap > 0 ? 1u : 2u;
        var distance = (uint)Math.Abs(gap) switch { <= 4 and var d => d, <= 6 => 5u, <= 9 => 6u, <= 14 => 7u, <= 22 => 8u, <= 40 => 9u, _ => 10u };
        var way = (side * 16) + distance;
        ref readonly var mid = ref between[at];
        var commas = (uint)Math.Min(mid.Commas, 3);
        var state = FeatureHash.Mix(side + (commas * 4) + ((uint)Math.Min(mid.Thats, 1) * 16), (uint)Math.Min(mid.Quotes, 2) + ((uint)Math.Min(mid.Cues, 2) * 4));
        var outside = unit.Statement == cue.Statement ? 0u : Beside(text, unit.Statement, cue.Statement);
        var (up, branch, path) = outside == 0 ? scene.PathOf(index) : (98, 98, 98);

        Unit l1 = At(at - 1), l2 = At(at - 2), r1 = At(at + 1), r2 = At(at + 2);
        Unit c1 = Near(1), b1 = Near(-1), c2 = Near(2);

        bag.Add(1, way);
        bag.Add(2, unit.Form, side);
        bag.Add(3, unit.Form, way);
        bag.Add(4, l1.Form, side);
        bag.Add(5, r1.Form, side);
        bag.Add(6, unit.Form, l1.Form, side);
        bag.Add(7, unit.Form, r1.Form, side);
        bag.Add(8, unit.Tag, l1.Tag, FeatureHash.Mix(r1.Tag, side));
        bag.Add(9, unit.Shape, l1.Shape, FeatureHash.Mix(r1.Shape, side));
        bag.Add(10, cue.Lemma, side);
        bag.Add(11, cue.Lemma, way);
        bag.Add(12, cue.Form, state);
        bag.Add(13, state, distance);
        bag.Add(14, state, unit.Tag);
        bag.Add(15, c1.Form, cue.Lemma, side);
        bag.Add(16, c1.Form, way);
        bag.Add(17, b1.Form, cue.Lemma, side);
        bag.Add(18, b1.Form, c1.Form, way);
        bag.Add(19, c1.Tag, b1.Tag, FeatureHash.Mix(cue.Lemma, side));
        bag.Add(20, c1.Shape, b1.Shape, FeatureHash.Mix(state, cue.IsCueWord ? 1u : 0));
        bag.Add(21, unit.Suffix, side);
        bag.Add(22, unit.Form, state);
        bag.Add(23, unit.Tag, way, c1.Tag);
        bag.Add(24, mid.Words, side, FeatureHash.Mix(unit.Form, distance));
        bag.Add(25, mid.Words, FeatureHash.Mix(cue.Lemma, distance), side);
        bag.Add(26, l1.Form, FeatureHash.Mix(unit.Tag, r1.Tag), side);
        bag.Add(27, unit.Lemma, cue.Lemma, side);
        bag.Add(28, l2.Form, l1.Form, side);
        bag.Add(29, r1.Form, r2.Form, side);

        // the shape of the sentence round the cue
        var head = FeatureHash.Mix(scene.Cue - statement.First < 3 ? (uint)(scene.Cue - statement.First) : 3, (uint)Math.Min(statement.End - 1 - scene.Cue, 4));
        bag.Add(30, head, side, cue.IsCueWord ? 1u : 0);
        bag.Add(31, head, way);
        bag.Add(32, head, state);
        uint left = QuoteBeside(-1), right = QuoteBeside(1);
        bag.Add(33, left, right, side);
        bag.Add(34, left, right, FeatureHash.Mix(state, unit.IsQuote ? 1u : 0));
        bag.Add(35, FeatureHash.Mix(left, right), cue.Lemma, side);
        bag.Add(36, FeatureHash.Mix(left, right), FeatureHash.Mix(c1.Form, b1.Form), side);
        bag.Add(37, statement.Paragraph == 0 ? 1u : 0, side, cue.Form);
        bag.Add(38, cue.FineTag, state);
        bag.Add(39, cue.FineTag, c1.FineTag, FeatureHash.Mix(b1.FineTag, side));
        bag.Add(40, c1.Form, c2.Form, side);

        // the tree
        bag.Add(50, up, branch);
        bag.Add(51, up, branch, cue.Lemma);
        bag.Add(52, up, branch, FeatureHash.Mix(cue.FineTag, side));
        bag.Add(53, up, path, cue.Tag);
        bag.Add(54, up, path, FeatureHash.Mix(unit.Lemma, side));
        bag.Add(55, up, branch, FeatureHash.Mix(unit.Tag, unit.Relation));
        bag.Add(56, up, branch, state);
        bag.Add(57, cue.Relation, branch, FeatureHash.Mix(up, cue.Tag));
        bag.Add(58, cue.Relation, side, cue.Lemma);
        bag.Add(59, up, branch, FeatureHash.Mix(left, right));

        if (unit.IsQuote || outside != 0)
        {
            bag.Add(60, unit.Form, side, outside);
            bag.Add(61, unit.Lemma, way, outside);
            bag.Add(62, unit.Lemma, state, outside);
            bag.Add(63, cue.Lemma, side, outside);
            bag.Add(64, unit.Suffix, FeatureHash.Mix(outside, state), cue.IsCueWord ? 1u : 0);
            bag.Add(65, outside, FeatureHash.Mix(left, right), FeatureHash.Mix(head, side));
            bag.Add(66, outside, side, c1.Form);
            bag.Add(67, outside, FeatureHash.Mix(l1.Form, r1.Form), side);
        }

        steps.Add(1, side);
        steps.Add(2, unit.Form, side);
        steps.Add(3, l1.Form, side);
        steps.Add(4, unit.Tag, l1.Tag, side);
        steps.Add(5, l1.Form, unit.Form);
        steps.Add(6, way);
        var before = outside == 0 && at > 0 && l1.Statement == cue.Statement ? scene.PathOf(scene.Units[at - 1]) : (97, 97, 97);
        steps.Add(7, FeatureHash.Mix(before.Item1, before.Item2), FeatureHash.Mix(up, branch));
        steps.Add(8, unit.Shape, l1.Shape, side);
        steps.Add(9, outside, side, unit.IsQuote ? l1.IsQuote ? 3u : 2 : l1.IsQuote ? 1u : 0);
        steps.Add(10, cue.Lemma, way);

        Unit At(int i) => i >= 0 && i < scene.Units.Count ? units[scene.Units[i]] : new Unit { Form = i < 0 ? 11u : 13, Shape = 17, Tag = 90 };

        Unit Near(int step)
        {
            var i = scene.Cue + step;
            return i >= statement.First && i < statement.End ? units[i] : new Unit { Form = 19, Shape = 19, Tag = 91 };
        }

        uint QuoteBeside(int step)
        {
            for (int i = scene.CueAt + step, n = 0; i >= 0 && i < scene.Units.Count && n < 40; i += step, n++)
                if (units[scene.Units[i]].IsQuote)
                {
                    var own = units[scene.Units[i]].Statement == cue.Statement ? 0u : 8;
                    return FeatureHash.Mix(units[scene.Units[i]].Lemma, own + (n switch { 0 => 0u, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, _ => 5 }));
                }
            return 7;
        }
    }

    // How a statement of quotations alone lies to the cue's: how many off, whether in its paragraph, whether it goes on with an open quotation.
    static uint Beside(UnitText text, int statement, int cue)
    {
        var away = (uint)Math.Min(Math.Abs(statement - cue), 3);
        var there = text.Statements[statement];
        var gap = Math.Min(Math.Abs(there.Paragraph - text.Statements[cue].Paragraph), 3);
        return 1 + away + ((uint)gap * 4) + (there.Continues ? 16u : 0) + (statement < cue ? 32u : 0);
    }
}
