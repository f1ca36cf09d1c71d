package org.heed.measurement.workbench;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Panel;
import org.heed.uplift.outcomes.CostPerExtra;
import org.heed.uplift.outcomes.LinkedEffect;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.outcomes.LinkedTest;
import org.heed.uplift.outcomes.Outcome;
import org.heed.uplift.outcomes.ShareEffect;
import org.heed.uplift.outcomes.SmallestShown;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.RandomisationTest;

/** What a campaign did to the useful part of an outcome, and what each extra one cost. */
final class Linked {
    private Linked() {}

    /** Adds the useful ones and the share useful, if a column counts them. */
    static void useful(Finding.Draft draft, Question question, RandomisationTest test) {
        question.panel(Column.USEFUL).ifPresent(useful -> {
            LinkedPanels panels = new LinkedPanels(counts(question.panel(), question), counts(useful, question));
            LinkedTest linked = new LinkedTest(test.statistic(), test.level(), Outcome.REPORTS);
            Design design = question.design();
            try {
                say(draft, question.data().name(Column.USEFUL), linked.effect(panels, design.set(), design.ran()));
            } catch (IllegalArgumentException unfit) { // the planned test stands, whatever the useful ones can bear
                draft.note("The useful ones and their share cannot be measured: " + unfit.getMessage() + ".");
            }
        });
    }

    private static Panel counts(Panel panel, Question question) {
        if (panel.kind() != Panel.Kind.COUNTS) {
            throw new WorkbenchException(
                    "--useful compares counts: '" + question.data().name(Column.USEFUL) + "' and '"
                            + question.data().outcome() + "' must both be whole numbers of 0 or more");
        }
        return panel;
    }

    private static void say(Finding.Draft draft, String name, LinkedEffect effect) {
        Effect count = effect.useful();
        ShareEffect share = effect.share();
        draft.with("useful_lift", lift(count)).with("useful_p", count.p());
        draft.with("share_useful_points", share.percentagePoints())
                .with("share_useful_odds_ratio", share.oddsRatio())
                .with("share_useful_p", share.p());
        draft.note("Besides, as an exploration: " + name + " changed by " + words(lift(count)) + ". "
                + sentence(name, share) + " A campaign can raise noise: look at both.");
        if (effect.smallestShown(Outcome.USEFUL) instanceof SmallestShown(Bound.At(double rise), Bound _)) {
            draft.with("useful_smallest_rise", rise - 1);
            draft.note("A rise of " + name + " of less than about " + Numbers.size(rise - 1)
                    + " would have been overlooked more often than not.");
        }
    }

    private static Estimate lift(Effect effect) {
        return effect.rateRatio().map(ratio -> ratio - 1);
    }

    private static String words(Estimate lift) {
        return Numbers.percent(lift.value()) + " (" + Numbers.percents(lift.interval()) + ")";
    }

    private static String sentence(String name, ShareEffect share) {
        Estimate points = share.percentagePoints();
        String range = "the data allow " + Numbers.points(points.interval()) + " percentage points";
        String is = "Their share, " + name + " of all, was "
                + Numbers.size(share.whileOn().rate()) + " while on, ";
        return switch (share.verdict()) {
            case ROSE -> is + "higher than without the campaign: " + range + ".";
            case FELL -> is + "lower than without the campaign: " + range + ".";
            case COULD_NOT_TELL -> is + "and whether the campaign changed it cannot be told: " + range + ".";
        };
    }

    /** Adds the cost of each extra one, if a column says what was spent. */
    static void cost(Finding.Draft draft, Question question, Effect effect) {
        question.cost().ifPresent(cost -> {
            draft.with("cost", cost);
            if (cost > 0) {
                each(draft, CostPerExtra.of(cost, effect), effect);
            } else {
                draft.note("The treated units spent no more than before the campaign: no extra one has a cost.");
            }
        });
    }

    private static void each(Finding.Draft draft, CostPerExtra cost, Effect effect) {
        String level = Numbers.level(effect.rateRatio().interval().level());
        switch (cost) {
            case CostPerExtra.Between(Estimate each) ->
                answered(draft, "between")
                        .with("cost_per_extra", each)
                        .note("Each extra one cost about " + Numbers.amount(each.value()) + " ("
                                + Numbers.amounts(each.interval()) + ").");
            case CostPerExtra.AtLeast(double _, double least, boolean mayHaveLost) ->
                answered(draft, "at_least")
                        .with("cost_per_extra_least", least)
                        .note("If there was an extra one, each cost at least " + Numbers.amount(least)
                                + ", at the level of " + level
                                + "; there may have been none at all"
                                + (mayHaveLost ? ", or fewer than without the campaign." : "."));
            case CostPerExtra.NothingGained() ->
                answered(draft, "nothing_gained")
                        .note("Nothing gained: no extra one fits the data, at the level of " + level
                                + ", so none had a cost.");
            case CostPerExtra.CannotTell() ->
                answered(draft, "cannot_tell")
                        .note(
                                "What each extra one cost, we cannot tell: "
                                        + (effect.canDecide()
                                                ? "nothing was counted where the campaign ran."
                                                : "this design cannot rule out that there was none, whatever the campaign does."));
        }
    }

    private static Finding.Draft answered(Finding.Draft draft, String how) {
        return draft.with("cost_per_extra_answer", new Figure.Text(how));
    }
}
