package org.heed.measurement.workbench;

import java.util.List;
import java.util.OptionalDouble;
import org.heed.uplift.Block;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.AugmentedFit;
import org.heed.uplift.synthetic.ConformalEffect;
import org.heed.uplift.synthetic.ConformalInference;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.PlaceboRank;
import org.heed.uplift.synthetic.Rearrangement;
import org.heed.uplift.synthetic.ResidualStatistic;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticFit;

/** Methods that mix donors into a likeness of the treated units, tested by shifting the campaign through time. */
final class SyntheticMethods {
    static final Method AUGMENTED = new Method(
            new Finding.Card(
                    "asc",
                    "Augmented synthetic control",
                    "Mixes donors so that they move as the treated units did before the campaign; what GeoLift does.",
                    "With few donors, or shocks in single units, the mix can be good by chance."),
            SyntheticMethods::augmented);
    static final Method PLAIN = new Method(
            new Finding.Card(
                    "sc",
                    "Synthetic control",
                    "Mixes donors so that they have the level and the movement of the treated units (Abadie).",
                    "Fails where no mix of donors reaches the level of the treated units."),
            SyntheticMethods::plain);

    private SyntheticMethods() {}

    private static Finding.Draft augmented(Question question) {
        FixedEffects effects = switch (question.tuning().intercept()) {
            case FIXED_EFFECTS -> FixedEffects.UNIT;
            case NONE -> FixedEffects.NONE;
        };
        return switch (question.tuning().model()) {
            case NONE -> mixed(question, effects).standing(observational(question));
            case RIDGE -> ridge(question, effects);
        };
    }

    /** The test that goes with a campaign that nobody drew; beside a drawn one it is a cross-check. */
    private static Standing observational(Question question) {
        return question.design().isDrawn() ? Standing.CROSS_CHECK : Standing.OBSERVATIONAL;
    }

    private static Finding.Draft plain(Question question) {
        Finding.Draft draft = mixed(question, FixedEffects.NONE);
        Block block = question.block();
        return block.treated().size() == 1 && block.donors().size() > 1 ? ranked(draft, block) : draft;
    }

    private static Finding.Draft mixed(Question question, FixedEffects effects) {
        Block block = question.block();
        SyntheticControl control = new SyntheticControl(effects);
        SyntheticFit fit = control.fit(block);
        Finding.Draft draft = new Finding.Draft()
                .effect(fit.counterfactual())
                .with("l2", fit.l2())
                .with("scaled_l2", fit.scaledL2())
                .with("rmspe_before", fit.counterfactual().rmspeBefore())
                .with("weights", fit.weights());
        return tested(draft, question, test -> test.on(block, control), fit.att());
    }

    private static Finding.Draft ridge(Question question, FixedEffects effects) {
        OptionalDouble lambda = question.tuning().lambda();
        Penalty penalty = lambda.isPresent() ? new Penalty.Given(lambda.getAsDouble()) : new Penalty.CrossValidated();
        Block block = question.block();
        AugmentedControl control = new AugmentedControl(effects, penalty);
        AugmentedFit fit = control.fit(block);
        Finding.Draft draft = new Finding.Draft()
                .effect(fit.counterfactual())
                .with("l2", fit.l2())
                .with("scaled_l2", fit.scaledL2())
                .with("lambda", fit.lambda())
                .with("bias", fit.averageBias())
                .with("weights", fit.weights());
        return tested(draft, question, test -> test.on(block, control), fit.att());
    }

    /** A test made ready for the block at hand. */
    private interface Ready {
        ConformalInference by(ConformalTest test);
    }

    /** The decision is by |sum u|; the two other statistics are named for those who are used to them. */
    private static Finding.Draft tested(Finding.Draft draft, Question question, Ready ready, double att) {
        double level = question.level();
        ConformalInference main = ready.by(ConformalTest.of(level));
        ConformalEffect effect = main.effect();
        effect.accepted().hull().ifPresent(hull -> draft.with("att_interval", hull));
        Bands.draw(draft, main.perPeriod());
        Rearrangement block = new Rearrangement.CyclicShifts();
        double sizes = ready.by(new ConformalTest(new ResidualStatistic.SumOfSizes(), block, level))
                .p(0);
        double rise = ready.by(new ConformalTest(new ResidualStatistic.Sum(), block, level))
                .p(0);
        draft.with("p", effect.p())
                .with("smallest_p", effect.smallestP())
                .with("p_block_size_of_sum", effect.p())
                .with("p_block_sum_of_sizes", sizes)
                .with("p_block_sum", rise)
                .answer(effect.canDecide() ? Answer.of(effect.p(), level, att) : Answer.COULD_NOT_TELL)
                .note("p compares the campaign with every shift of it through time (block conformal, |sum u|).");
        return draft;
    }

    private static Finding.Draft ranked(Finding.Draft draft, Block block) {
        PlaceboRank rank = PlaceboRank.of(new SyntheticControl(FixedEffects.NONE), block);
        List<Double> finite = rank.ratios().stream()
                .map(PlaceboRank.Ratio::value)
                .filter(Double::isFinite)
                .toList();
        if (Double.isFinite(rank.ratio())) {
            draft.spread(new Spread(
                    finite, rank.ratio(), "unit as if it had been treated", "Misfit during over misfit before"));
        }
        return draft.with("rmspe_ratio", rank.ratio())
                .with("placebo_rank", new Figure.Count(rank.rank()))
                .with("p_placebo", rank.p());
    }
}
