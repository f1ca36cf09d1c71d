package org.heed.uplift.evidence.speed;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.heed.uplift.Block;
import org.heed.uplift.Panel;
import org.heed.uplift.evidence.MarketExample;
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.evidence.ShockedRegions;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.planning.PowerStudy;
import org.heed.uplift.planning.Workers;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;

/**
 * One piece of work that is timed.
 *
 * @param key of the JSON object, with its unit at the end
 * @param title in words
 * @param targetMillis what it should stay below
 * @param rivalMillis CPU time of the public package in R on two cores, where there is one
 * @param work prepares nothing and does it once
 */
record Workload(String key, String title, double targetMillis, OptionalDouble rivalMillis, Work work) {

    /** Work with a result, so that the compiler cannot leave it out. */
    @FunctionalInterface
    interface Work {
        Object run();
    }

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "sc_fit_ms",
                        "synthetic control, 40 markets x 105 days",
                        0.3,
                        OptionalDouble.of(96),
                        syntheticControl()),
                new Workload(
                        "lambda_cv_ms",
                        "ridge ASCM with lambda by cross-validation, 40 x 105",
                        40,
                        OptionalDouble.of(3070),
                        crossValidation()),
                new Workload(
                        "market_selection_ms",
                        "market selection of the walkthrough, 330 simulations",
                        500,
                        OptionalDouble.of(61_200),
                        marketSelection()),
                new Workload(
                        "sdid_ms", "synthetic DiD, 39 states x 31 years", 20, OptionalDouble.of(433), syntheticDid()),
                new Workload(
                        "sdid_placebo_ms",
                        "its exact placebo error, 38 fits (in R 200 draws)",
                        20,
                        OptionalDouble.of(64_600),
                        placeboError()),
                new Workload(
                        "ri_interval_ms",
                        "randomisation test with interval, 9 regions x 52 weeks",
                        50,
                        OptionalDouble.empty(),
                        randomisationInterval()),
                new Workload(
                        "power_10000_s",
                        "power curve, 10,000 draws of 8 effects, 9 regions",
                        5000,
                        OptionalDouble.empty(),
                        power()));
    }

    /**
     * The workload of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Workload named(String key) {
        return all().stream()
                .filter(workload -> workload.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workload '" + key + "'"));
    }

    /** One fit of weights with unit effects, two markets on. */
    static Work syntheticControl() {
        Block block = ReferencePanels.walkthrough();
        SyntheticControl method = new SyntheticControl(FixedEffects.UNIT);
        return () -> method.fit(block);
    }

    /** 89 folds of 21 penalties, then the fit. */
    static Work crossValidation() {
        Block block = ReferencePanels.walkthrough();
        AugmentedControl method = new AugmentedControl(FixedEffects.UNIT, new Penalty.CrossValidated());
        return () -> method.fit(block);
    }

    /** The estimate alone. */
    static Work syntheticDid() {
        Block block = ReferencePanels.tobacco();
        return () -> SyntheticDid.standard().fit(block);
    }

    /** The standard error alone; with one treated unit every control is taken once and nothing is drawn. */
    static Work placeboError() {
        Block block = ReferencePanels.tobacco();
        SplittableRandom unused = new SplittableRandom(1);
        return () -> SyntheticDid.standard().placeboError(block, 2, unused);
    }

    /** Candidates of 2 to 5 markets, 10 and 15 days, eleven effects. */
    static Work marketSelection() {
        MarketExample example = MarketExample.of(new SplittableRandom(1));
        return example::rank;
    }

    /** Nine regions over a year of weeks, 126 assignments, p and interval. */
    static Work randomisationInterval() {
        ShockedRegions regions = new ShockedRegions(46, 6, 1);
        AssignmentSet set = regions.blocksOfFour();
        SplittableRandom random = new SplittableRandom(9);
        Assignment ran = set.draw(random);
        Panel panel = regions.panel(random, ran, 1.2);
        RandomisationTest test = RandomisationTest.of(LogDid.ofCounts());
        return () -> test.effect(panel, set, ran);
    }

    /** Blocks of 12 weeks in four of nine regions, laid on three years of history; 80,000 tests on two threads. */
    static Work power() {
        ShockedRegions history = new ShockedRegions(144, 12, 1);
        AssignmentSet set = history.blocksOfFour();
        Assignment unused = set.assignments().getFirst();
        Panel panel = history.panel(new SplittableRandom(3), unused, 1);
        PowerStudy study = PowerStudy.of(PlaceboCampaigns.of(panel, set, 52), LogDid.ofCounts());
        return () -> study.run(new SplittableRandom(4), Workers.silent(2));
    }

    /** Whether the JSON figure is in seconds. */
    boolean inSeconds() {
        return key.endsWith("_s") && !key.endsWith("_ms");
    }
}
