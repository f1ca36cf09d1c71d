package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.Block;
import org.heed.uplift.DonorWeights;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.AugmentedFit;
import org.heed.uplift.synthetic.Contrast;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalties;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.PlaceboRank;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;
import org.heed.uplift.synthetic.SyntheticDidFit;
import org.heed.uplift.synthetic.SyntheticFit;
import org.junit.jupiter.api.Test;

class PublishedSyntheticTest {

    @Test
    void theCampaignInTwoOfFortyCitiesIsMeasuredAsPublished() {
        SyntheticFit fit = new SyntheticControl(FixedEffects.UNIT).fit(PublishedData.cities());
        assertEquals(155.5556510, fit.att(), 1e-4); // published figures stop short of the optimum by about 4e-5
        assertEquals(909.4885671, fit.l2(), 1e-4);
        assertEquals(0.1636394267, fit.scaledL2(), 1e-8);
        assertEquals(0.054232, fit.counterfactual().lift(), 5e-7);
        assertEquals(4666.67, fit.counterfactual().incremental(), 5e-3);
    }

    @Test
    void ridgeAugmentationMovesTheEffectAsPublished() {
        AugmentedFit fit =
                new AugmentedControl(FixedEffects.UNIT, new Penalty.Given(1673101687.1265)).fit(PublishedData.cities());
        assertEquals(156.8051452, fit.att(), 1e-4);
        assertEquals(903.525, fit.l2(), 5e-4);
        assertEquals(0.1626, fit.scaledL2(), 5e-5);
        assertEquals(-1.249, fit.averageBias(), 5e-4);
    }

    /** The optimum was also solved in rational arithmetic; the published figure lies 1.4e-6 from it. */
    @Test
    void californiaWithoutTheTaxIsMixedExactly() {
        SyntheticFit fit = new SyntheticControl(FixedEffects.NONE).fit(PublishedData.proposition99());
        assertEquals(-19.51362976842086, fit.att(), 1e-11);
        assertEquals(-19.51362841, fit.att(), 2e-6);
        assertEquals(1.65640021, fit.counterfactual().rmspeBefore(), 5e-9);
    }

    @Test
    void theUnitWeightsOfTheTwoCitiesArePublishedOnes() {
        DonorWeights weights = new SyntheticControl(FixedEffects.UNIT)
                .fit(PublishedData.cities())
                .weights();
        assertEquals(0.22717797, weights.of("cincinnati"), 1e-4);
        assertEquals(0.20276981, weights.of("miami"), 1e-4);
        assertEquals(0.13353743, weights.of("baton rouge"), 1e-4);
        assertEquals(0.08997973, weights.of("minneapolis"), 1e-4);
        assertEquals(0.07392298, weights.of("dallas"), 1e-4);
        assertEquals(0.06853184, weights.of("nashville"), 1e-4);
        assertEquals(0.06726036, weights.of("honolulu"), 1e-4);
        assertEquals(0.04652520, weights.of("austin"), 1e-4);
        assertEquals(0.04507275, weights.of("san diego"), 1e-4);
        assertEquals(0.03062703, weights.of("reno"), 1e-4);
        assertEquals(0.00538622, weights.of("san antonio"), 1e-4);
        assertEquals(0.00463816, weights.of("new york"), 1e-4);
        assertEquals(0.00457050, weights.of("houston"), 1e-4);
        assertEquals(13, weights.above(1e-9).size());
    }

    @Test
    void theEffectOfEachDayIsThePublishedOne() {
        double[] published = {
            108.8099, -64.8115, -95.9723, -218.6044, 61.5142, -9.1776, 340.6421, 406.0039, 248.9493, 254.1304, 371.2667,
            406.8727, 280.9127, 224.7271, 18.0716
        };
        double[] ours = new SyntheticControl(FixedEffects.UNIT)
                .fit(PublishedData.cities())
                .counterfactual()
                .effects();
        assertArrayEquals(published, ours, 5e-3);
    }

    @Test
    void withoutFixedEffectsTheTwoCitiesAreMeasuredAsPublished() {
        SyntheticFit fit = new SyntheticControl(FixedEffects.NONE).fit(PublishedData.cities());
        assertEquals(122.7256716, fit.att(), 1e-3);
        assertEquals(927.2520978, fit.l2(), 1e-4);
        assertEquals(0.0582478088, fit.scaledL2(), 1e-8);
        assertEquals(0.21141683, fit.weights().of("miami"), 1e-4);
        assertEquals(0.21022319, fit.weights().of("cincinnati"), 1e-4);
        assertEquals(0.16074174, fit.weights().of("baton rouge"), 1e-4);
        assertEquals(0.11290203, fit.weights().of("dallas"), 1e-4);
    }

    @Test
    void crossValidationChoosesThePublishedPenalty() {
        AugmentedFit fit =
                new AugmentedControl(FixedEffects.UNIT, new Penalty.CrossValidated()).fit(PublishedData.cities());
        assertEquals(1673101687.1265, fit.lambda(), 1e-3);
        assertEquals(156.8051452, fit.att(), 1e-4);
        assertEquals(4704, fit.counterfactual().incremental(), 0.5);
    }

    @Test
    void californiaRanksThirdOfThirtyNine() {
        PlaceboRank rank = PlaceboRank.of(new SyntheticControl(FixedEffects.NONE), PublishedData.proposition99());
        assertEquals(12.439968, rank.ratio(), 5e-6);
        assertEquals(3, rank.rank());
        assertEquals(0.076923, rank.p(), 5e-7);
    }

    @Test
    void californiaIsMixedFromThePublishedStates() {
        DonorWeights weights = new SyntheticControl(FixedEffects.NONE)
                .fit(PublishedData.proposition99())
                .weights();
        assertEquals(0.393908, weights.of("Utah"), 1e-5);
        assertEquals(0.231840, weights.of("Montana"), 1e-5);
        assertEquals(0.204923, weights.of("Nevada"), 1e-5);
        assertEquals(0.109090, weights.of("Connecticut"), 1e-5);
        assertEquals(0.045429, weights.of("New Hampshire"), 1e-5);
        assertEquals(0.014811, weights.of("Colorado"), 1e-5);
    }

    @Test
    void syntheticDidGivesTheExactFigureAndThePublishedNoise() {
        SyntheticDidFit fit = SyntheticDid.standard().fit(PublishedData.proposition99());
        assertEquals(-15.6054, fit.tau(), 5e-5);
        assertEquals(fit.tau(), fit.counterfactual().att(), 1e-10);
        assertEquals(5.494401018580, fit.penalties().sigma(), 1e-11);
        assertEquals(10.226232571491, fit.penalties().units(), 1e-11);
    }

    @Test
    void syntheticDidWeighsThePublishedYearsAndStates() {
        SyntheticDidFit fit = SyntheticDid.standard().fit(PublishedData.proposition99());
        assertEquals(0.366471, fit.timeWeights().get(16), 1e-4);
        assertEquals(0.206453, fit.timeWeights().get(17), 1e-4);
        assertEquals(0.427076, fit.timeWeights().get(18), 1e-4);
        assertEquals(0.124489, fit.weights().of("Nevada"), 5e-3);
        assertEquals(0.105048, fit.weights().of("New Hampshire"), 5e-3);
        assertEquals(0.078287, fit.weights().of("Connecticut"), 5e-3);
    }

    /** The package stops its Frank-Wolfe steps early; the same steps written anew stop at the published digits. */
    @Test
    void theStepsOfThePackageStopAtItsPublishedFigures() {
        Block block = PublishedData.proposition99();
        Penalties penalties = SyntheticDid.standard().fit(block).penalties();
        FrankWolfe steps = new FrankWolfe(block, penalties.sigma());
        double[] omega = steps.omega(penalties.units(), true);
        assertEquals(-15.6038278727, steps.tau(omega, steps.lambda(penalties.periods())), 5e-9);
        for (List<String> line : PublishedData.lines("ref_sdid_prop99_omega.csv", ",")) {
            int donor = block.donors().indexOf(line.get(0));
            assertEquals(Double.parseDouble(line.get(1)), omega[donor], 1e-9, line.get(0));
        }
        double tiny = 1e-6 * penalties.sigma();
        assertEquals(-19.6196634709, steps.tau(steps.omega(tiny, false), new double[block.before()]), 5e-9);
        double[] equal = new double[block.before()];
        Arrays.fill(equal, 1.0 / equal.length);
        assertEquals(-11.10464493, steps.tau(steps.omega(tiny, true), equal), 5e-8);
    }

    @Test
    void theRelativesOfSyntheticDidAreWhereTheirStepsLeadTo() {
        Block block = PublishedData.proposition99();
        double exact = new SyntheticControl(FixedEffects.NONE).fit(block).att();
        assertEquals(
                exact, new SyntheticDid(Contrast.SYNTHETIC_CONTROL).fit(block).tau(), 1e-6);
        assertEquals(
                -27.3491110836,
                new SyntheticDid(Contrast.DIFFERENCE_IN_DIFFERENCES).fit(block).tau(),
                5e-11);
        double demeaned = new SyntheticControl(FixedEffects.UNIT).fit(block).att();
        assertEquals(
                demeaned, new SyntheticDid(Contrast.DEMEANED_CONTROL).fit(block).tau(), 1e-6);
    }

    @Test
    void thePlaceboErrorOfEachControlOnceIsExact() {
        double error = SyntheticDid.standard()
                .placeboError(PublishedData.proposition99(), 0, RandomGenerator.of("L64X128MixRandom"));
        assertEquals(9.371180, error, 5e-7);
    }
}
