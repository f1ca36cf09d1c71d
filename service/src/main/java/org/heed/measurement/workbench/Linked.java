package org.heed.measurement.workbench;

import org.heed.uplift.Estimate;
import org.heed.uplift.outcomes.CostPerExtra;
import org.heed.uplift.outcomes.LinkedEffect;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.outcomes.LinkedTest;
import org.heed.uplift.outcomes.Outcome;
import org.heed.uplift.outcomes.ShareEffect;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.RandomisationTest;

/** What a campaign did to the useful part of an outcome, and what each extra one cost. */
final class Linked {
    private Linked() {}

    /** Adds the useful ones and the share useful, if a column counts them. */
    static void useful(Finding.Draft draft, Question question, RandomisationTest test) {
        question.panel(Column.USEFUL).ifPresent(useful -> {
            LinkedEffect effect = new LinkedTest(test.statistic(), test.level(), Outcome.REPORTS)
                    .effect(
                            new LinkedPanels(question.panel(), useful),
                            question.design().set(),
                            question.design().ran());
            Effect count = effect.useful();
            ShareEffect share = effect.share();
            draft.with("useful_lift", lift(count)).with("useful_p", count.p());
            draft.with("share_useful_points", share.percentagePoints())
                    .with("share_useful_odds_ratio", share.oddsRatio())
                    .with("share_useful_p", share.p());
            String name = question.data().name(Column.USEFUL);
            draft.note("Besides, as an exploration: " + name + " changed by " + words(lift(count)) + ". "
                    + sentence(name, share) + " A campaign can raise noise: look at both.");
        });
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
        question.cost().filter(cost -> cost > 0).ifPresent(cost -> {
            draft.with("cost", cost);
            switch (CostPerExtra.of(cost, effect)) {
                case CostPerExtra.Between(Estimate each) -> {
                    draft.with("cost_per_extra", each);
                    draft.note("Each extra one cost about " + Numbers.amount(each.value()) + " ("
                            + Numbers.amounts(each.interval()) + ").");
                }
                case CostPerExtra.AtLeast(double level, double least, boolean mayHaveLost) ->
                    draft.with("cost_per_extra_least", least)
                            .note("Each extra one cost at least " + Numbers.amount(least) + ", at the level of "
                                    + Numbers.level(level) + "; there may have been none at all"
                                    + (mayHaveLost ? ", or fewer than without the campaign." : "."));
                case CostPerExtra.NothingGained _ ->
                    draft.note("No extra one was had at any price, as far as the data tell.");
                case CostPerExtra.CannotTell _ ->
                    draft.note("What each extra one cost cannot be told: this design could not have shown an effect.");
            }
        });
    }
}
