package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.timeseries.Checks;
import org.heed.uplift.timeseries.ObservedSeries;
import org.heed.uplift.timeseries.Posterior;
import org.heed.uplift.timeseries.Sampling;
import org.heed.uplift.timeseries.Sides;
import org.heed.uplift.timeseries.StructuralSeries;
import org.heed.uplift.timeseries.TimeBasedRegression;
import org.junit.jupiter.api.Test;

/** The examples that the authors of the two methods publish. */
class PublishedSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final int DAYS = 93;
    private static final double COST = 50_000;

    @Test
    void theLineAndTheEffectAreThosePublished() {
        TimeBasedRegression result = TimeBasedRegression.of(geos());
        assertEquals(0.9997001203, result.slope(), 5e-11);
        assertEquals(-421.7294080, result.intercept(), 5e-8);
        assertEquals(598.6082492, result.sigma(), 5e-8);
        assertEquals(40, result.degreesOfFreedom());
        assertEquals(147337.122, result.counterfactual().incremental(), 5e-4);
        assertEquals(.173964, result.counterfactual().lift(), 5e-7);
        assertEquals(.173998, result.counterfactual().lift(), 1e-4); // as the peer's own test has it
    }

    @Test
    void theReturnOnCostAndItsIntervalsAreThosePublished() {
        TimeBasedRegression result = TimeBasedRegression.of(geos());
        Estimate oneSided = result.perCost(COST, Sides.LOWER, 0.9);
        assertEquals(2.946742, oneSided.value(), 5e-7);
        assertEquals(2.826194, at(oneSided.interval().lower()), 5e-7);
        assertEquals(.120548, oneSided.value() - at(oneSided.interval().lower()), 5e-7);
        assertEquals(new Bound.Unbounded(), oneSided.interval().upper());
        Estimate twoSided = result.perCost(COST, Sides.BOTH, 0.9);
        assertEquals(2.790968916, at(twoSided.interval().lower()), 5e-10);
        assertEquals(3.102515951, at(twoSided.interval().upper()), 5e-10);
    }

    @Test
    void theFlagshipExampleFailsItsOwnCheckOfIndependentDays() {
        Checks checks = TimeBasedRegression.of(geos()).checks();
        assertEquals(1.443432165, checks.durbinWatson().number(), 5e-10);
        assertFalse(checks.durbinWatson().passed());
        assertEquals(.9973392122, checks.correlation().number(), 5e-11);
        assertTrue(checks.correlation().passed());
        assertFalse(checks.allPassed());
    }

    @Test
    void theStructuralSeriesAgreesWithTheLongRunPublished() {
        Posterior posterior = vignette(0.01);
        assertEquals(
                117.0485, Arrays.stream(example().response()).skip(70).average().orElseThrow(), 5e-5);
        assertEquals(106.530, posterior.averageExpected().value(), 0.05);
        assertEquals(.3645, posterior.averageDeviation(), 0.05);
        assertEquals(10.517, posterior.average().value(), 0.05);
        assertEquals(9.797, at(posterior.average().interval().lower()), 0.05);
        assertEquals(11.241, at(posterior.average().interval().upper()), 0.05);
        assertEquals(315.5, posterior.cumulative().value(), 30 * 0.05);
        assertEquals(293.9, at(posterior.cumulative().interval().lower()), 30 * 0.05);
        assertEquals(337.2, at(posterior.cumulative().interval().upper()), 30 * 0.05);
        assertEquals(1.157, posterior.coefficients().of("predictor 1"), 0.05);
        assertEquals(1.350, posterior.sigmaObservation(), 0.05);
        assertEquals(.0351, posterior.sigmaLevel(), 0.005);
        assertEquals(1.0 / 20_001, posterior.tailProbability());
    }

    /** The same data, the same model, one constant changed: the interval is three and a half times as wide. */
    @Test
    void onePriorConstantSetsTheWidthOfTheInterval() {
        Estimate average = vignette(0.1).average();
        assertEquals(10.73, average.value(), 0.15);
        assertEquals(8.2, at(average.interval().lower()), 0.25);
        assertEquals(13.3, at(average.interval().upper()), 0.25);
    }

    private static Posterior vignette(double priorLevelDeviation) {
        return StructuralSeries.standard()
                .withSampling(new Sampling(22_000, 2000))
                .withPriorLevelDeviation(priorLevelDeviation)
                .posterior(example(), new SplittableRandom(41));
    }

    private static ObservedSeries example() {
        ReferenceTable table = ReferenceTable.of("causalimpact_vignette.csv");
        return ObservedSeries.of(table.column("y"), new double[][] {table.column("x1")}, 70);
    }

    private static double at(Bound bound) {
        return ((Bound.At) bound).value();
    }

    /** One hundred places over 93 days; a place has no row on days without sales. Group 1 is control, group 2 was treated. */
    private static Block geos() {
        ReferenceTable assignment = ReferenceTable.of("geoassignment.csv");
        Map<String, Integer> groups = new TreeMap<>();
        assignment
                .rows()
                .forEach(row -> groups.put(assignment.at(row, "geo"), (int) assignment.number(row, "geo.group")));
        List<String> units = List.copyOf(groups.keySet());
        double[][] sales = new double[units.size()][DAYS];
        ReferenceTable table = ReferenceTable.of("salesandcost.csv");
        for (List<String> row : table.rows()) {
            int day = (int) (LocalDate.parse(table.at(row, "date")).toEpochDay() - FIRST.toEpochDay());
            sales[units.indexOf(table.at(row, "geo"))][day] += table.number(row, "sales");
        }
        Set<String> treated = new TreeSet<>(units);
        treated.removeIf(unit -> groups.get(unit) != 2);
        Panel panel = Panel.ofValues(units, Timeline.daily(FIRST, DAYS), sales);
        return Block.of(panel, treated, new Flight(LocalDate.of(2015, 2, 16), LocalDate.of(2015, 3, 15)));
    }
}
