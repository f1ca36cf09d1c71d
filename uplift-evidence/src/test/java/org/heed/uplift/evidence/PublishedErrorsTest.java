package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.heed.uplift.Block;
import org.heed.uplift.synthetic.Contrast;
import org.heed.uplift.synthetic.Penalties;
import org.heed.uplift.synthetic.SyntheticDid;
import org.junit.jupiter.api.Test;

/** The standard errors published for Proposition 99, from 200 placebos that R drew after {@code set.seed(12345)}. */
class PublishedErrorsTest {

    private static final int SEED = 12345;
    private static final int DRAWS = 200;

    @Test
    void differenceInDifferencesHasThePublishedError() {
        SyntheticDid did = new SyntheticDid(Contrast.DIFFERENCE_IN_DIFFERENCES);
        assertEquals(17.74027, error(placebo -> did.fit(placebo).tau()), 5e-6);
    }

    /** Steps begin where those for California stopped, as in the package, and so stop where the package's do. */
    @Test
    void theStepsOfThePackageGiveItsPublishedErrorOfSyntheticDid() {
        Block block = PublishedData.proposition99();
        Penalties penalties = SyntheticDid.standard().fit(block).penalties();
        FrankWolfe steps = new FrankWolfe(block, penalties.sigma());
        double[] omega = steps.omega(penalties.units(), true);
        double[] lambda = steps.lambda(penalties.periods());
        double error = error(placebo -> {
            FrankWolfe again = new FrankWolfe(placebo, penalties.sigma());
            double[] units = again.omega(penalties.units(), true, kept(block, placebo, omega));
            return again.tau(units, again.lambda(penalties.periods(), lambda));
        });
        assertEquals(8.367993, error, 5e-7);
    }

    @Test
    void theStepsOfThePackageGiveItsPublishedErrorOfSyntheticControl() {
        Block block = PublishedData.proposition99();
        double sigma = SyntheticDid.standard().fit(block).penalties().sigma();
        double[] none = new double[block.before()];
        double[] omega = new FrankWolfe(block, sigma).omega(1e-6 * sigma, false);
        double error = error(placebo -> {
            FrankWolfe again = new FrankWolfe(placebo, sigma);
            return again.tau(again.omega(1e-6 * sigma, false, kept(block, placebo, omega)), none);
        });
        assertEquals(9.917426, error, 5e-7);
    }

    /** Standard deviation of the effects in the drawn states, each being the last of a permutation of all. */
    private static double error(ToDoubleFunction<Block> effect) {
        Block block = PublishedData.proposition99();
        double[] effects = new double[block.donors().size()];
        for (int j = 0; j < effects.length; j++) {
            List<String> treated = List.of(block.donors().get(j));
            Set<String> leftOut = Set.copyOf(block.treated());
            effects[j] = effect.applyAsDouble(Block.of(block.panel(), treated, leftOut, block.flight()));
        }
        SamplesOfR samples = new SamplesOfR(SEED);
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, draw -> effects[samples.lastOfPermutation(effects.length)]);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    }

    /** California's weights of the donors that a placebo has left, with sum 1. */
    private static double[] kept(Block block, Block placebo, double[] omega) {
        double[] kept = placebo.donors().stream()
                .mapToDouble(donor -> omega[block.donors().indexOf(donor)])
                .toArray();
        double sum = Arrays.stream(kept).sum();
        return Arrays.stream(kept).map(weight -> weight / sum).toArray();
    }
}
