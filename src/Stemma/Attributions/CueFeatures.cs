namespace Stemma.Attributions;

/// <summary>What speaks for a word being the one that says something is reported.</summary>
static class CueFeatures
{
    /// <summary>Whether a unit may be a cue: a word outside quotations, a colon, or a dash beside a quotation ("...", then a dash and who said it).</summary>
    public static bool IsCandidate(UnitText text, int at)
    {
        ref readonly var unit = ref text.Units[at];
        if (unit.IsQuote)
            return false;
        if (!unit.IsMark)
            return true;
        return text.Text.Form(unit.First) switch
        {
            ":" => true,
            "-" or "–" or "—" or "―" => (at > 0 && text.Units[at - 1].IsQuote) || (at + 1 < text.Units.Length && text.Units[at + 1].IsQuote),
            _ => false,
        };
    }

    /// <summary>Collects the features of one unit.</summary>
    public static void Collect(UnitText text, int at, FeatureBag bag)
    {
        bag.Clear();
        var units = text.Units;
        var unit = units[at];
        var statement = text.Statements[unit.Statement];
        Unit l1 = At(at - 1), l2 = At(at - 2), l3 = At(at - 3), r1 = At(at + 1), r2 = At(at + 2), r3 = At(at + 3);
        bag.Add(1, unit.Form);
        bag.Add(2, unit.Lemma, unit.Tag);
        bag.Add(3, unit.Suffix);
        bag.Add(4, unit.Form, unit.FineTag);
        bag.Add(5, unit.Shape, unit.Suffix);
        bag.Add(6, l1.Form);
        bag.Add(7, l2.Form);
        bag.Add(8, r1.Form);
        bag.Add(9, r2.Form);
        bag.Add(10, unit.Form, l1.Form);
        bag.Add(11, unit.Form, r1.Form);
        bag.Add(12, unit.Form, l1.Form, r1.Form);
        bag.Add(13, unit.Form, r1.Form, r2.Form);
        bag.Add(14, unit.Form, l1.Form, l2.Form);
        bag.Add(15, unit.Lemma, r1.Form);
        bag.Add(16, unit.Lemma, l1.Form);
        bag.Add(17, unit.Suffix, l1.Form);
        bag.Add(18, unit.Suffix, r1.Form);
        bag.Add(19, unit.Lemma, r1.Tag, r2.Tag);
        bag.Add(20, unit.Lemma, l1.Tag, l2.Tag);
        bag.Add(21, FeatureHash.Mix(unit.Tag, l1.Tag), r1.Tag);
        bag.Add(22, FeatureHash.Mix(unit.Suffix, l1.Shape), r1.Shape);
        bag.Add(23, FeatureHash.Mix(unit.IsCueWord ? 1u : 0, l1.Shape), r1.Form);
        bag.Add(24, unit.Lemma, r2.Form);
        bag.Add(25, unit.Lemma, r3.Form);
        bag.Add(26, unit.Lemma, l2.Form);
        bag.Add(27, unit.Lemma, l3.Form);
        bag.Add(28, unit.Lemma, l1.Shape, r1.Shape);

        // quotations near by
        uint left = Quote(-1), right = Quote(1);
        bag.Add(30, unit.Lemma, left, right);
        bag.Add(31, left, right, unit.Suffix);
        bag.Add(32, left, right, unit.IsCueWord ? 1u : 0);
        bag.Add(33, left, right, FeatureHash.Mix(l1.Shape, r1.Shape));
        bag.Add(34, Floating(), unit.Lemma);

        // place in the sentence
        var place = FeatureHash.Mix(Place(at - statement.First), Place(statement.End - 1 - at));
        bag.Add(35, place, unit.Lemma);
        bag.Add(36, place);
        bag.Add(37, statement.Paragraph == 0 ? 1u : 0, unit.Lemma);
        bag.Add(38, statement.Paragraph == 0 ? 1u : 0);

        // other words that may be cues, before and after
        uint before = OtherCue(-1), after = OtherCue(1);
        bag.Add(39, before, unit.Lemma);
        bag.Add(40, after, unit.Lemma);
        bag.Add(41, FeatureHash.Mix(before, after), unit.IsCueWord ? 1u : 0);

        // the tree
        var parent = unit.Parent >= 0 ? units[unit.Parent] : default;
        bag.Add(42, unit.Relation, unit.Lemma);
        bag.Add(43, unit.Relation, parent.Lemma);
        bag.Add(44, unit.Relation, parent.Lemma, unit.Lemma);
        bag.Add(45, unit.Relation, FeatureHash.Mix(parent.Relation, parent.Tag), unit.Tag);
        uint children = 0, low = (uint)Math.Max(statement.First, at - 60), high = (uint)Math.Min(statement.End, at + 60);
        for (var i = low; i < high; i++)
            if (units[i].Parent == at)
            {
                var side = i < at ? 0u : 1;
                children += units[i].IsMark ? 0 : FeatureHash.Finish(units[i].Relation + side);
                bag.Add(46, unit.Lemma, units[i].Relation, side);
                bag.Add(47, unit.Tag, units[i].Relation, side);
                if (!units[i].IsMark)
                {
                    bag.Add(48, units[i].Relation, units[i].Lemma, unit.Tag);
                    bag.Add(49, unit.Lemma, units[i].Relation, units[i].Lemma);
                }
            }
        bag.Add(50, children, unit.Lemma);
        bag.Add(51, children, unit.FineTag, unit.Relation);

        Unit At(int index) => index >= statement.First && index < statement.End ? units[index] : new Unit { Form = index < statement.First ? 11u : 13, Shape = 17, Tag = 90 };

        uint Quote(int step)
        {
            for (int i = at + step, n = 0; i >= statement.First && i < statement.End && n < 25; i += step, n++)
                if (units[i].IsQuote)
                    return FeatureHash.Mix(units[i].Lemma, n switch { 0 => 0u, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, _ => 5 });
            return 7;
        }

        uint Floating()
        {
            var next = unit.Statement + 1 < text.Statements.Length ? text.Statements[unit.Statement + 1] : default;
            var last = unit.Statement > 0 ? text.Statements[unit.Statement - 1] : default;
            return (next.Floats ? next.Paragraph == statement.Paragraph ? 1u : 2 : 0) + (last.Floats ? last.Paragraph == statement.Paragraph ? 3u : 6 : 0);
        }

        uint OtherCue(int step)
        {
            for (int i = at + step, n = 0; i >= statement.First && i < statement.End && n < 30; i += step, n++)
                if (units[i].IsCueWord)
                    return FeatureHash.Mix(units[i].Lemma, n < 4 ? 1u : 2);
            return 5;
        }
    }

    static uint Place(int distance) => distance switch { < 4 => (uint)distance, < 8 => 4, < 16 => 5, _ => 6 };
}
