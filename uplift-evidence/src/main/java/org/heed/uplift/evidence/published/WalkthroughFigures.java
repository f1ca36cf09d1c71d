package org.heed.uplift.evidence.published;

import java.util.ArrayList;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.AugmentedFit;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.Rearrangement;
import org.heed.uplift.synthetic.ResidualStatistic;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.Sum;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticFit;

/** The campaign in two of forty cities of GeoLift's walkthrough. */
final class WalkthroughFigures {

    private static final String PLAIN = "GeoLift walkthrough, unit effects";
    private static final String LEVELS = "GeoLift walkthrough, no unit effects";
    private static final String RIDGE = "GeoLift walkthrough, ridge";

    private WalkthroughFigures() {}

    static List<Figure> all() {
        Block block = ReferencePanels.walkthrough();
        SyntheticFit plain = new SyntheticControl(FixedEffects.UNIT).fit(block);
        SyntheticFit levels = new SyntheticControl(FixedEffects.NONE).fit(block);
        AugmentedFit ridge = new AugmentedControl(FixedEffects.UNIT, new Penalty.CrossValidated()).fit(block);
        List<Figure> figures = new ArrayList<>(blockTests(block));
        figures.addAll(List.of(
                new Figure(PLAIN, "ATT", 155.5556510, 7, plain.att()),
                new Figure(
                        PLAIN,
                        "lift, %",
                        5.4232,
                        4,
                        100 * plain.counterfactual().lift()),
                new Figure(
                        PLAIN, "incremental", 4666.67, 2, plain.counterfactual().incremental()),
                new Figure(PLAIN, "L2", 909.4885671, 7, plain.l2()),
                new Figure(PLAIN, "scaled L2", 0.1636394267, 10, plain.scaledL2()),
                new Figure(
                        PLAIN,
                        "weight of Cincinnati",
                        .22717797,
                        8,
                        plain.weights().of("cincinnati")),
                new Figure(
                        PLAIN, "weight of Miami", .20276981, 8, plain.weights().of("miami")),
                new Figure(
                        PLAIN,
                        "weight of Houston",
                        .00457050,
                        8,
                        plain.weights().of("houston")),
                new Figure(
                        PLAIN,
                        "effect on day 91",
                        108.8099,
                        4,
                        plain.counterfactual().effects()[0]),
                new Figure(
                        PLAIN,
                        "effect on day 105",
                        18.0716,
                        4,
                        plain.counterfactual().effects()[14]),
                new Figure(LEVELS, "ATT", 122.7256716, 7, levels.att()),
                new Figure(LEVELS, "L2", 927.2520978, 7, levels.l2()),
                new Figure(LEVELS, "scaled L2", .0582478088, 10, levels.scaledL2()),
                new Figure(
                        LEVELS,
                        "weight of Miami",
                        .21141683,
                        8,
                        levels.weights().of("miami")),
                new Figure(RIDGE, "lambda by cross-validation", 1673101687.1265, 4, ridge.lambda()),
                new Figure(RIDGE, "ATT", 156.8051452, 7, ridge.att()),
                new Figure(RIDGE, "L2", 903.525, 3, ridge.l2()),
                new Figure(RIDGE, "scaled L2", .1626, 4, ridge.scaledL2()),
                new Figure(RIDGE, "average estimated bias", -1.249, 3, ridge.averageBias())));
        return figures;
    }

    private static List<Figure> blockTests(Block block) {
        return List.of(
                new Figure(PLAIN, "block p of sum(abs)", .0476190476, 10, p(block, new SumOfSizes())),
                new Figure(PLAIN, "block p of abs(sum)", .1142857143, 10, p(block, new SizeOfSum())),
                new Figure(PLAIN, "block p of sum", .0761904762, 10, p(block, new Sum())));
    }

    private static double p(Block block, ResidualStatistic statistic) {
        return new ConformalTest(statistic, new Rearrangement.CyclicShifts(), 0.9)
                .on(block, new SyntheticControl(FixedEffects.UNIT))
                .p(0);
    }
}
