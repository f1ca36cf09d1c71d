package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;
import org.heed.uplift.synthetic.SyntheticDidFit;
import org.heed.uplift.synthetic.SyntheticFit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact solver beside a slow one, on problems that are easy and problems that are not. */
class SimplexAgainstSlowTest {

    private static final int BEFORE = 30;
    private static final int STEPS = 40_000;

    record Problem(String name, double[][] donors, double[] treated) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        RandomGenerator random = new SplittableRandom(20261124);
        for (int i = 0; i < 12; i++) {
            problems.add(random("random " + i, random, 3 + 2 * i));
        }
        problems.add(random("more donors than periods", random, 60));
        problems.add(random("one donor", random, 1));
        Problem collinear = random("collinear donors", random, 8);
        for (int t = 0; t < BEFORE + 5; t++) {
            collinear.donors()[7][t] = (collinear.donors()[0][t] + collinear.donors()[1][t]) / 2;
            collinear.donors()[6][t] = collinear.donors()[2][t];
        }
        problems.add(collinear);
        Problem constant = random("constant rows", random, 6);
        Arrays.fill(constant.donors()[0], 50);
        Arrays.fill(constant.donors()[1], 50);
        Arrays.fill(constant.donors()[2], 80);
        problems.add(constant);
        Problem inside = random("the treated path is a mix of donors", random, 5);
        for (int t = 0; t < BEFORE + 5; t++) {
            inside.treated()[t] = 0.3 * inside.donors()[1][t] + 0.7 * inside.donors()[4][t];
        }
        problems.add(inside);
        return problems.stream();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theExactSolverIsNeverBeatenAndAgreesWithTheSlowOne(Problem problem) {
        SyntheticFit fit = new SyntheticControl(FixedEffects.NONE).fit(block(problem));
        double[] exact = weights(fit.weights().weights());
        double[][] points = distances(problem);
        double[] slow = ProjectedDescent.weights(points, 0, STEPS);
        double ours = norm(points, exact);
        double theirs = norm(points, slow);
        assertTrue(ours <= theirs + 1e-9 * (1 + theirs), ours + " against " + theirs);
        assertEquals(theirs, ours, 1e-4 * (1 + theirs));
        assertEquals(1, Arrays.stream(exact).sum(), 1e-12);
        assertStandsAtTheMinimum(points, exact, 0);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void withARidgeTheWeightsAreTheSlowOnesToSixDigits(Problem problem) {
        SyntheticDidFit fit = SyntheticDid.standard().fit(block(problem));
        double zeta = fit.penalties().units();
        double[][] points = centred(distances(problem));
        double[] slow = ProjectedDescent.weights(points, BEFORE * zeta * zeta, STEPS);
        double[] exact = weights(fit.weights().weights());
        for (int j = 0; j < slow.length; j++) {
            assertEquals(slow[j], exact[j], 1e-6, "donor " + j);
        }
        assertStandsAtTheMinimum(points, exact, BEFORE * zeta * zeta);
    }

    /** Karush, Kuhn and Tucker: where a weight is above 0 the slope is the smallest of all. */
    private static void assertStandsAtTheMinimum(double[][] points, double[] w, double ridge) {
        double[] mix = mix(points, w);
        double smallest = Double.POSITIVE_INFINITY;
        double size = 0;
        double[] slopes = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            slopes[j] = ridge * w[j];
            double own = 0;
            for (int t = 0; t < mix.length; t++) {
                slopes[j] += points[j][t] * mix[t];
                own += points[j][t] * points[j][t];
            }
            smallest = Math.min(smallest, slopes[j]);
            size = Math.max(size, own);
        }
        for (int j = 0; j < w.length; j++) {
            if (w[j] > 0) {
                assertEquals(smallest, slopes[j], 1e-9 * size, "donor " + j);
            }
        }
    }

    private static Problem random(String name, RandomGenerator random, int donors) {
        double[] national = new double[BEFORE + 5];
        for (int t = 0; t < national.length; t++) {
            national[t] = 10 * random.nextGaussian();
        }
        double[][] cells = new double[donors][];
        for (int j = 0; j < donors; j++) {
            cells[j] = path(random, national);
        }
        return new Problem(name, cells, path(random, national));
    }

    private static double[] path(RandomGenerator random, double[] national) {
        double level = 100 * random.nextDouble();
        double load = random.nextDouble(0.5, 1.5);
        return Arrays.stream(national)
                .map(x -> level + load * x + 3 * random.nextGaussian())
                .toArray();
    }

    private static Block block(Problem problem) {
        List<String> names = new ArrayList<>();
        double[][] rows = new double[problem.donors().length + 1][];
        for (int j = 0; j < problem.donors().length; j++) {
            names.add("donor" + j);
            rows[j] = problem.donors()[j];
        }
        names.add("treated");
        rows[problem.donors().length] = problem.treated();
        Timeline days = Timeline.daily(LocalDate.of(2026, 1, 1), BEFORE + 5);
        Flight flight = new Flight(days.start(BEFORE), days.end(BEFORE + 4));
        return Block.of(Panel.ofValues(names, days, rows), List.of("treated"), flight);
    }

    private static double[][] distances(Problem problem) {
        double[][] points = new double[problem.donors().length][BEFORE];
        for (int j = 0; j < points.length; j++) {
            for (int t = 0; t < BEFORE; t++) {
                points[j][t] = problem.donors()[j][t] - problem.treated()[t];
            }
        }
        return points;
    }

    private static double[][] centred(double[][] points) {
        for (double[] point : points) {
            double mean = Arrays.stream(point).average().orElseThrow();
            for (int t = 0; t < point.length; t++) {
                point[t] -= mean;
            }
        }
        return points;
    }

    private static double[] mix(double[][] points, double[] w) {
        double[] mix = new double[points[0].length];
        for (int j = 0; j < w.length; j++) {
            for (int t = 0; t < mix.length; t++) {
                mix[t] += w[j] * points[j][t];
            }
        }
        return mix;
    }

    private static double norm(double[][] points, double[] w) {
        return Math.sqrt(Arrays.stream(mix(points, w)).map(x -> x * x).sum());
    }

    private static double[] weights(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
