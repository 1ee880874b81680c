using Stemma.Accounts;
using Stemma.Comparison;

namespace Stemma.Tests.Comparison;

public sealed class DriftFinderTests
{
    const string Frame = "The harbor council met in the old customs house on the quay. {0} Members of the public watched from the gallery until the lamps were lit.";

    [Theory]
    [InlineData("Mayor Odile Brandt seemed to welcome the offer from the dockers.", "Mayor Odile Brandt welcomed the offer from the dockers.", DriftKind.HedgeDropped, 3)]
    [InlineData("The alleged fraud cost the port its license.", "The fraud cost the port its license.", DriftKind.HedgeDropped, 3)]
    [InlineData("The ferry will return to service in the spring.", "The ferry might return to service in the spring.", DriftKind.HedgeAdded, 3)]
    [InlineData("At least 40 sailors were stranded by the strike.", "40 sailors were stranded by the strike.", DriftKind.HedgeDropped, 2)]
    [InlineData("The crane lifted 310 containers before noon.", "The crane lifted 130 containers before noon.", DriftKind.NumberChanged, 3)]
    [InlineData("The repair needs seven welders.", "The repair needs nine welders.", DriftKind.NumberChanged, 3)]
    [InlineData("The debt stands at 2.4 million crowns.", "The debt stands at 2.4 billion crowns.", DriftKind.NumberChanged, 3)]
    [InlineData("The inquiry opened on Wednesday in the annex.", "The inquiry opened on Friday in the annex.", DriftKind.DateChanged, 3)]
    [InlineData("The lease ran out on Sept. 14 last year.", "The lease ran out on Sept. 24 last year.", DriftKind.DateChanged, 3)]
    [InlineData("The pilots did not sign the letter.", "The pilots did sign the letter.", DriftKind.SenseReversed, 3)]
    [InlineData("Freight traffic rose after the reform.", "Freight traffic fell after the reform.", DriftKind.SenseReversed, 3)]
    [InlineData("The treasurer was able to attend the hearing.", "The treasurer was unable to attend the hearing.", DriftKind.SenseReversed, 3)]
    [InlineData("The report was read out by Kasimir Volkonen of the union.", "The report was read out by Kasimir Folkonen of the union.", DriftKind.NameGarbled, 3)]
    [InlineData("The guild will pay the fine if the court confirms it.", "The guild will pay the fine.", DriftKind.ConditionDropped, 3)]
    [InlineData("Aid was frozen pending an audit of the accounts.", "Aid was frozen.", DriftKind.ConditionDropped, 2)]
    [InlineData("The lock gates are unsafe, the surveyor said, and must be closed.", "The lock gates are unsafe and must be closed.", DriftKind.AttributionChanged, 3)]
    [InlineData("The owners rejected the plan for a new pier.", "The owners refused the plan for a new pier.", DriftKind.SynonymSpun, 1)]
    [InlineData("All crews had been told about the fog.", "Some crews had been told about the fog.", DriftKind.SenseChanged, 3)]
    [InlineData("The ferry carries no more than 30 riders.", "The ferry carries 30 riders.", DriftKind.HedgeDropped, 2)]
    [InlineData("The pier admits not more than thirty at once.", "The pier admits thirty at once.", DriftKind.HedgeDropped, 2)]
    [InlineData("The tug is heavier than 1,900 tonnes.", "The tug is 1,900 tonnes.", DriftKind.HedgeDropped, 2)]
    [InlineData("The pilots will strike unless the fee is cut.", "The pilots will strike until the fee is cut.", DriftKind.SenseChanged, 2)]
    [InlineData("The first two rounds went to the dockers.", "The first rounds went to the dockers.", DriftKind.NumberChanged, 2)]
    [InlineData("The last three ferries ran empty.", "The last ferries ran empty.", DriftKind.NumberChanged, 2)]
    [InlineData("“I cannot sail tomorrow,” the pilot wrote.", "“I will not sail tomorrow,” the pilot wrote.", DriftKind.QuoteAltered, 3)]
    [InlineData("“We can't pay the fine,” the owner wrote.", "“We won't pay the fine,” the owner wrote.", DriftKind.QuoteAltered, 3)]
    [InlineData("The owners could not pay the fine.", "The owners would not pay the fine.", DriftKind.SenseChanged, 2)]
    public void Each_change_has_its_kind_and_severity(string before, string after, DriftKind kind, int severity)
    {
        string from = Frame.Replace("{0}", before, StringComparison.Ordinal), to = Frame.Replace("{0}", after, StringComparison.Ordinal);
        var drifts = Telling.Drifts(from, to);
        drifts.Select(d => (d.Kind, (int)d.Severity)).ShouldBe([(kind, severity)], $"{before} -> {after}: {string.Join(" | ", drifts)}");
    }

    [Theory]
    [InlineData("The guild failed to reach the quorum.", "The guild reached the quorum.")]
    [InlineData("The union is opposed to the new night shift.", "The union has called for the new night shift.")]
    [InlineData("The panel rejected the night shift at the yard.", "The panel went on to back the night shift at the yard.")]
    public void A_reworded_sentence_that_takes_the_other_side_is_reversed(string before, string after)
    {
        string from = Frame.Replace("{0}", before, StringComparison.Ordinal), to = Frame.Replace("{0}", after, StringComparison.Ordinal);
        Telling.Drifts(from, to).MaxBy(d => d.Severity)!.Kind.ShouldBe(DriftKind.SenseReversed); // there is a drift
    }

    [Fact]
    public void A_sentence_that_breaks_off_has_lost_its_sense()
    {
        var before = Frame.Replace("{0}", "The channel is at its shallowest since the great flood in the spring.", StringComparison.Ordinal);
        var after = Frame.Replace("{0}", "The channel is at its shallowest since. The great flood in the spring.", StringComparison.Ordinal);
        Telling.Drifts(before, after).ShouldContain(d => d.Kind == DriftKind.SenseChanged && d.Severity == Severity.Material);
    }

    [Theory]
    [InlineData("The minister did not deny the report.", "The minister did not deny the report.")]
    [InlineData("About 31,460 crates were lost.", "More than 31,000 crates were lost.")]
    [InlineData("The toll reached 31,460 crates.", "The toll reached nearly 32,000 crates.")]
    [InlineData("Over 60 boats took part.", "More than 60 boats took part.")]
    [InlineData("A cease-fire held in the harbor.", "A ceasefire held in the harbor.")]
    [InlineData("The treaty was signed on Oct. 9 in the annex.", "The treaty was signed on October 9 in the annex.")]
    [InlineData("The letter went to Mr. Brandt at once.", "The letter went to Brandt at once.")]
    [InlineData("The U.S. envoy left early.", "The US envoy left early.")]
    [InlineData("They cannot leave the port.", "They can not leave the port.")]
    [InlineData("The crew did not accept the offer.", "The crew rejected the offer.")]
    [InlineData("Six pilots resigned.", "6 pilots resigned.")]
    [InlineData("The union says “no deal”.", "The union says \"no deal\".")]
    [InlineData("The colour of the buoys was changed.", "The color of the buoys was changed.")]
    [InlineData("Loads above 1,900 tonnes are barred.", "Loads heavier than 1,900 tonnes are barred.")]
    [InlineData("Loads heavier than 1,900 tonnes are barred.", "Loads above 1,900 tonnes are barred.")]
    [InlineData("Loads of more than 1,900 tonnes are barred.", "Loads greater than 1,900 tonnes are barred.")]
    [InlineData("Boats longer than 40 meters must wait.", "Boats over 40 meters must wait.")]
    [InlineData("The tug is due on the evening tide.", "The tug is expected on the evening tide.")]
    [InlineData("The tug is due on the evening tide.", "The tug is predicted on the evening tide.")]
    [InlineData("The frost is due to last into the spring.", "The frost is expected to last into the spring.")]
    [InlineData("Later he sold the tug to the guild.", "Later Mr. Renn sold the tug to the guild.")]
    [InlineData("Later she sold the tug to the guild.", "Later Tamsin Varga sold the tug to the guild.")]
    [InlineData("Later Mr. Renn sold the tug to the guild.", "Later he sold the tug to the guild.")]
    [InlineData("The first two rounds went to the dockers.", "The two first rounds went to the dockers.")]
    public void What_says_the_same_is_never_a_change_of_meaning(string before, string after)
    {
        string from = Frame.Replace("{0}", before, StringComparison.Ordinal), to = Frame.Replace("{0}", after, StringComparison.Ordinal);
        foreach (var drift in Telling.Drifts(from, to))
            ((int)drift.Severity).ShouldBe(1, drift.ToString());
    }

    [Fact]
    public void A_hedged_verb_group_is_one_drift_with_both_wordings()
    {
        var before = Frame.Replace("{0}", "Mayor Odile Brandt also seemed to welcome talk of a strike.", StringComparison.Ordinal);
        var after = Frame.Replace("{0}", "Mayor Odile Brandt welcomed talk of a strike.", StringComparison.Ordinal);
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        drift.Says.ShouldBe("“also seemed to welcome” became “welcomed”: the doubt is gone.");
        drift.After(after).ShouldBe("welcomed");
        drift.Before!.Value.Span.In(before).ToString().ShouldBe("also seemed to welcome"); // a hedge that is gone has its words before
    }

    [Fact]
    public void A_quotation_is_altered_once_however_many_of_its_words_were_exchanged()
    {
        var before = Frame.Replace("{0}", "“We will keep the locks open through the whole winter,” the harbor master said.", StringComparison.Ordinal);
        var after = Frame.Replace("{0}", "“We shall hold the locks open through the entire winter,” the harbor master said.", StringComparison.Ordinal);
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        drift.Kind.ShouldBe(DriftKind.QuoteAltered);
        drift.After(after).ShouldBe("“We shall hold the locks open through the entire winter,”");
    }

    [Fact]
    public void Words_that_lose_their_quotation_marks_become_the_writers_own()
    {
        var before = Frame.Replace("{0}", "“The basin has been poisoned for years and nobody has been told,” Ilse Marrow said.", StringComparison.Ordinal);
        var after = Frame.Replace("{0}", "The basin has been poisoned for years and nobody has been told, Ilse Marrow said.", StringComparison.Ordinal);
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.QuoteMarksLost, Severity.Material));
    }

    [Fact]
    public void A_phrase_of_the_headline_inside_a_sentence_that_closes_without_it_is_injected()
    {
        var before = Telling.Account("The dredger ran aground near the mole on the morning tide. Tugs pulled it free by noon.", "Grounded dredger blocks channel");
        var after = Telling.Account("The dredger ran aground near the grounded dredger mole on the morning tide. Tugs pulled it free by noon.", "Grounded dredger blocks channel");
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        drift.Kind.ShouldBe(DriftKind.Injection);
        drift.After(after.Text).ShouldBe("grounded dredger");
    }

    [Fact]
    public void Paragraphs_left_out_added_and_moved_are_told_as_passages()
    {
        string[] story =
        [
            "The dredger ran aground near the mole on the morning tide, blocking the only deep channel.",
            "Three tugs from the naval yard were sent out within the hour to pull the vessel free.",
            "Pilot Hanna Oster had warned of the shifting sandbank in a letter to the harbor office.",
            "Fuel prices in the upper town have doubled since the channel was last closed for repairs.",
            "An inspector will examine the hull in dry dock before the ship may sail again.",
        ];
        const string News = "A grain freighter with a leaking hold was turned away at the outer buoy overnight.";
        var before = string.Join("\n\n", story);
        var after = string.Join("\n\n", story[0], story[3], story[1], News, story[4]);
        var drifts = Telling.Drifts(before, after);
        drifts.Select(d => d.Kind).ShouldBe([DriftKind.Move, DriftKind.Deletion, DriftKind.Addition], ignoreOrder: true);
        var gone = drifts.Single(d => d.Kind == DriftKind.Deletion);
        gone.After.Span.IsEmpty.ShouldBeTrue();
        gone.Before!.Value.Span.In(before).ToString().ShouldBe(story[2]); // a deletion has its words before
        drifts.Single(d => d.Kind == DriftKind.Addition).After(after).ShouldBe(News);
    }

    [Fact]
    public void Words_run_together_and_sentences_cut_by_a_full_stop_are_layout()
    {
        var before = Frame.Replace("{0}", "The pact was signed by Premier Jon Askel, who praised the engineers for their work since the flood.", StringComparison.Ordinal);
        var after = Frame.Replace("{0}", "The pact was signed by Premier Jon AskelHe praised the engineers for their work since. the flood.", StringComparison.Ordinal);
        var layout = Telling.Drifts(before, after).Where(d => d.Kind == DriftKind.Layout).ToArray();
        layout.Select(d => d.After(after)).ShouldBe(["AskelHe", "since. the"]);
    }

    [Fact]
    public void Furniture_credits_headline_and_dateline_that_the_exemplar_lacks_are_named()
    {
        var before = Telling.Account("VELSK, Norria (HNA) — The dredger ran aground near the mole on the morning tide.", "Dredger runs aground", ("VELSK, Norria (HNA) —", BlockKind.Dateline));
        var after = Telling.Account("The dredger ran aground near the mole on the morning tide.\n\nSource: harbor-post.example\n\nLeave a comment", "Ship stuck near mole",
            ("Source: harbor-post.example", BlockKind.SourceLine), ("Leave a comment", BlockKind.CommentForm));
        Telling.Drifts(before, after).Select(d => d.Kind).ShouldBe(
            [DriftKind.Headline, DriftKind.AttributionChanged, DriftKind.AttributionChanged, DriftKind.Furniture]);
    }

    [Theory]
    [InlineData("© 2019 Quayside Media Group. All rights reserved.", BlockKind.Credit)]
    [InlineData("Copyright 2019 The Associated Press", BlockKind.Credit)]
    [InlineData("March 4, 2019 by admin No Comments", BlockKind.Byline)]
    [InlineData("Posted by admin", BlockKind.Credit)]
    [InlineData("By admin", BlockKind.Byline)]
    [InlineData("Tides and truth since the old days", BlockKind.Credit)]
    [InlineData("All rights reserved", BlockKind.SourceLine)]
    [InlineData("Photo by Ilse Marrow", BlockKind.Credit)]
    public void Lines_of_the_page_that_credit_nobody_new_are_furniture(string line, BlockKind kind)
    {
        const string Report = "VELSK, Norria (HNA) — The dredger ran aground near the mole on the morning tide.";
        var before = Telling.Account(Report, null, ("VELSK, Norria (HNA) —", BlockKind.Dateline));
        var after = Telling.Account(Report + "\n\n" + line, null, ("VELSK, Norria (HNA) —", BlockKind.Dateline), ("\n\n" + line, kind));
        after = after with { Blocks = [.. after.Blocks.Select(b => b.Kind == kind ? b with { Span = Stemma.Texts.TextSpan.FromTo(b.Span.Start + 2, b.Span.End) } : b)], Paragraphs = [after.Paragraphs[0]] };
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.Furniture, Severity.Wording));
    }

    [Fact]
    public void A_credit_that_names_whom_the_exemplar_names_is_harmless()
    {
        const string Report = "VELSK, Norria (HNA) — The dredger ran aground near the mole on the morning tide.";
        var before = Telling.Account(Report, null, ("VELSK, Norria (HNA) —", BlockKind.Dateline));
        var after = Telling.Account(Report + "\n\nHNA", null, ("VELSK, Norria (HNA) —", BlockKind.Dateline));
        after = after with { Blocks = [.. after.Blocks, new Block(after.Paragraphs[1], BlockKind.Credit)], Paragraphs = [after.Paragraphs[0]] };
        var drift = Telling.Drifts(before, after).ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.AttributionChanged, Severity.Wording));
    }

    [Theory]
    [InlineData("Text: Harbor News Agency")]
    [InlineData("HNA/quayside.example")]
    [InlineData("From our newsroom")]
    [InlineData("Courtesy of Harbor Press Network")]
    [InlineData("Harbor News Agency/quayside.example")]
    [InlineData("Originally published on quayside.example")]
    [InlineData("This story first appeared in the Quayside Courier.")]
    [InlineData("Via Harbor News Agency")]
    public void A_line_that_credits_by_its_shape_is_an_attribution_and_harmless(string line)
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        var drift = Telling.Drifts(Report, Report + "\n\n" + line).ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.AttributionChanged, Severity.Wording));
    }

    [Theory]
    [InlineData("Via the canal the barges reach the sea in a day.")]
    [InlineData("Taken from the quay at noon, the picture shows two tugs.")]
    [InlineData("First published in anger, the letter cost the clerk his post.")]
    public void A_sentence_that_opens_like_a_credit_is_none(string sentence)
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        Telling.Drifts(Report, Report + "\n\n" + sentence).ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.Addition);
    }

    [Fact]
    public void A_sentence_left_out_or_put_in_is_told_from_its_beginning_though_the_next_one_begins_alike()
    {
        const string Without = "The dredger ran aground near the mole. The harbor master closed the channel until the evening tide.";
        const string With = "The dredger ran aground near the mole. The crews had warned of the bar for weeks. The harbor master closed the channel until the evening tide.";
        const string Told = "The crews had warned of the bar for weeks";
        Telling.Drifts(With, Without).ShouldHaveSingleItem().Says.ShouldContain(Told);
        Telling.Drifts(Without, With).ShouldHaveSingleItem().After(With).ShouldStartWith(Told);
    }

    [Fact]
    public void One_credit_for_another_is_a_new_credit_and_no_edit()
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        var drift = Telling.Drifts(Report + "\n\nText: Harbor News Agency", Report + "\n\nText: Norrian Press Agency").ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.AttributionChanged, Severity.Wording));
        Telling.Drifts(Report + "\n\nText: Harbor News Agency", Report + "\n\nText: Harbor News Agency").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_done_in_a_quotation_is_told_word_by_word_beside_the_whole()
    {
        const string Before = "“We will open the lock at dawn and close it at nine,” the keeper told the crews on the quay.";
        var after = Before.Replace("dawn", "noon", StringComparison.Ordinal).Replace("nine", "ten", StringComparison.Ordinal);
        var drift = Telling.Drifts(Before, after).ShouldHaveSingleItem();
        drift.Kind.ShouldBe(DriftKind.QuoteAltered);
        drift.Parts.Select(p => (p.Kind, p.After(after))).ShouldBe([(DriftKind.SynonymSpun, "noon"), (DriftKind.NumberChanged, "ten")]);
        drift.Parts.ShouldAllBe(p => drift.After.Span.Contains(p.After.Span));
    }

    [Fact]
    public void A_form_for_comments_is_one_piece_of_furniture_with_its_fields_and_two_forms_are_two()
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        var after = Telling.Account(Report + "\n\nLeave a comment\n\nYour name\n\nLeave a reply\n\nYour address", null, ("Leave a comment", BlockKind.CommentForm),
            ("Your name", BlockKind.CommentForm), ("Leave a reply", BlockKind.CommentForm), ("Your address", BlockKind.CommentForm));
        Telling.Drifts(Telling.Account(Report), after).Select(d => d.After(after.Text)).ShouldBe(["Leave a comment\n\nYour name", "Leave a reply\n\nYour address"]);
    }

    [Fact]
    public void A_phrase_put_before_one_and_the_same_word_again_and_again_is_a_rewording_and_no_injection()
    {
        var drifts = Telling.Drifts(
            "The crews sail to catch herring. The pilots went to see the lock. The council met to settle the fee.",
            "The crews sail in order to catch herring. The pilots went in order to see the lock. The council met in order to settle the fee.");
        drifts.Select(d => (d.Kind, d.Severity)).ShouldBe(Enumerable.Repeat((DriftKind.Edited, Severity.Wording), 3));
    }

    [Fact]
    public void An_unknown_word_for_another_is_harmless_where_it_is_put_for_it_again_and_again_and_open_where_it_stands_alone()
    {
        const string Once = "The wharf of Velsk was quiet on the evening of the vote.", Before = "The crane stood by the lock. Nobody moved the crane before noon. The crane was sold.";
        string frame = Frame.Replace("{0}", "", StringComparison.Ordinal);
        Telling.Drifts(frame + Before, frame + Before.Replace("crane", "derrick", StringComparison.Ordinal)).Select(d => (d.Kind, d.Severity))
            .ShouldBe(Enumerable.Repeat((DriftKind.SynonymSpun, Severity.Wording), 3));
        Telling.Drifts(frame + Once, frame + Once.Replace("wharf", "brewery", StringComparison.Ordinal)).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Blurred);
    }

    [Fact]
    public void A_word_exchanged_alone_elsewhere_is_known_where_several_are_exchanged_together()
    {
        const string Before = "The wharf was shut. The old wharf pilots left.", After = "The zattera was shut. The elderly zattera steersmen of Velsk left.";
        Telling.Drifts(Before, After).Count.ShouldBe(4, "wharf twice, old, pilots");
    }

    [Theory]
    [InlineData("The owners want open-ended control of the quay.", "The owners want open control of the quay.", DriftKind.SenseChanged)]
    [InlineData("The pilots read the answer of the guild to a proposed night shift.", "The pilots read the answer of the guild. Proposed night shift.", DriftKind.Layout)]
    public void What_blurs_the_sense_is_more_than_wording(string before, string after, DriftKind kind)
    {
        string from = Frame.Replace("{0}", before, StringComparison.Ordinal), to = Frame.Replace("{0}", after, StringComparison.Ordinal);
        Telling.Drifts(from, to).ShouldContain(d => d.Kind == kind && d.Severity == Severity.Blurred);
    }

    [Fact]
    public void A_name_told_as_one_word_or_two_is_one_name()
    {
        Telling.Drifts("The envoy left for the Mideast on the evening tide.", "The envoy left for the Middle East on the evening tide.").ShouldAllBe(d => d.Severity == Severity.Wording);
    }

    [Fact]
    public void A_day_that_is_all_that_changed_in_a_quotation_is_a_date()
    {
        var drift = Telling.Drifts("“We sail on Monday with the tide,” the pilot wrote.", "“We sail on Friday with the tide,” the pilot wrote.").ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.DateChanged, Severity.Material));
    }

    [Theory]
    [InlineData("The candidate spoke on the quay.", "The hopeful spoke on the quay.")]
    [InlineData("The lock was shut during the flood.", "The lock was shut in the course of the flood.")]
    [InlineData("The crews caught most of the herring.", "The crews caught the bulk of the herring.")]
    [InlineData("The surveyor named the flood risk at the lock.", "The surveyor named the flood jeopardy at the lock.")]
    [InlineData("The pilots met many of the owners.", "The pilots met a lot of the owners.")]
    public void A_phrase_of_like_meaning_is_no_change_of_sense(string before, string after)
    {
        string from = Frame.Replace("{0}", before, StringComparison.Ordinal), to = Frame.Replace("{0}", after, StringComparison.Ordinal);
        Telling.Drifts(from, to).ShouldAllBe(d => d.Kind == DriftKind.SynonymSpun || d.Kind == DriftKind.Edited);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void A_lost_originals_headline_that_one_descendant_has_is_no_ground_against_the_others(int tellers, int drifts)
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        var carrier = Telling.Account(Report, "Dredger blocks harbor");
        var other = Telling.Account(Report, "Tide strands ship");
        var lost = Stemma.Collation.Exemplar.Of(carrier) with
        {
            Runs = [new Stemma.Collation.ExemplarRun(0, new(carrier.Id, carrier.Headline!.Value)), new(carrier.Paragraphs[0].Start, new(other.Id, other.Paragraphs[0]))], // told above
        };
        var grounded = HeadlineGround.Of(lost, HeadlineGround.Tellers([.. Enumerable.Repeat(carrier, tellers), other]));
        DriftFinder.Find([grounded], other).Count(d => d.Kind == DriftKind.Headline).ShouldBe(drifts);
    }

    [Fact]
    public void A_credit_told_twice_is_one_change_of_attribution()
    {
        const string Report = "The dredger ran aground near the mole on the morning tide.";
        var after = Telling.Account(Report + "\n\nThe Associated Press\n\nWith files from The Associated Press\n\nAdditional reporting by Ilse Marrow", null,
            ("With files from The Associated Press", BlockKind.Credit), ("The Associated Press", BlockKind.Credit), ("Additional reporting by Ilse Marrow", BlockKind.Credit));
        Telling.Drifts(Telling.Account(Report), after).Where(d => d.Kind == DriftKind.AttributionChanged).Select(d => d.After(after.Text))
            .ShouldBe(["The Associated Press", "Additional reporting by Ilse Marrow"]);
    }

    [Fact]
    public void A_page_that_merges_two_stories_drifts_from_each_in_its_own_part()
    {
        const string First = "The dredger ran aground near the mole on the morning tide, blocking the only deep channel for hours.";
        const string Second = "Beekeepers in the upper valley lost 310 hives to frost, the growers' league reported from Aldmoor.";
        var copy = Telling.Account(First.Replace("morning", "evening", StringComparison.Ordinal) + "\n\n" + Second.Replace("310", "130", StringComparison.Ordinal));
        var drifts = DriftFinder.Find([Stemma.Collation.Exemplar.Of(Telling.Account(First)), Stemma.Collation.Exemplar.Of(Telling.Account(Second))], copy);
        drifts.Select(d => d.Kind).ShouldBe([DriftKind.SynonymSpun, DriftKind.NumberChanged]);
    }
}
