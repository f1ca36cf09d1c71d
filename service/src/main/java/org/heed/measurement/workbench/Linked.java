package org.heed.measurement.workbench;

import org.heed.uplift.Estimate;
import org.heed.uplift.Panel;
import org.heed.uplift.outcomes.CostPerExtra;
import org.heed.uplift.outcomes.LinkedEffect;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.outcomes.LinkedTest;
import org.heed.uplift.outcomes.Outcome;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.RandomisationTest;

/** What a campaign did to the useful part of an outcome, and what each extra one cost. */
final class Linked {
    private Linked() {}

    /** Adds the useful ones and the share useful, if a column counts them. */
    static void useful(Finding.Draft draft, Question question, RandomisationTest test) {
        question.panel(Column.USEFUL).ifPresent(useful -> {
            Panel all = question.panel();
            LinkedEffect effect = new LinkedTest(test, Outcome.ALL)
                    .effect(
                            new LinkedPanels(all, useful),
                            question.design().set(),
                            question.design().ran());
            part(draft, "useful", effect.useful());
            part(draft, "share_useful", effect.share());
            String name = question.data().name(Column.USEFUL);
            draft.note("Besides, as an exploration: " + name + " changed by " + words(effect.useful())
                    + ", their share by " + words(effect.share()) + ". A campaign can raise noise: look at both.");
        });
    }

    private static void part(Finding.Draft draft, String name, Effect effect) {
        Estimate lift = effect.rateRatio().map(ratio -> ratio - 1);
        draft.with(name + "_lift", lift).with(name + "_p", effect.p());
    }

    private static String words(Effect effect) {
        Estimate lift = effect.rateRatio().map(ratio -> ratio - 1);
        return Numbers.percent(lift.value()) + " (" + Numbers.percents(lift.interval()) + ")";
    }

    /** Adds the cost of each extra one, if a column says what was spent. */
    static void cost(Finding.Draft draft, Question question, Effect effect) {
        question.cost().filter(cost -> cost > 0).ifPresent(cost -> {
            draft.with("cost", cost);
            switch (CostPerExtra.of(cost, effect.extra())) {
                case CostPerExtra.Between(Estimate each) -> {
                    draft.with("cost_per_extra", each);
                    draft.note("Each extra one cost about " + Numbers.amount(each.value()) + " ("
                            + Numbers.amounts(each.interval()) + ").");
                }
                case CostPerExtra.AtLeast(double least, double level) ->
                    draft.with("cost_per_extra_least", least)
                            .note("Each extra one cost at least " + Numbers.amount(least) + ", at the level of "
                                    + Numbers.level(level) + "; there may have been none at all.");
                case CostPerExtra.NoneBought _ ->
                    draft.note("No extra one was had at any price, as far as the data tell.");
            }
        });
    }
}
