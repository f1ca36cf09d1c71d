package org.heed.uplift.timeseries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class TimeBasedRegressionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** Totals 1, 2, 3 against 3, 4, 8: the line is 2.5 x, residuals 0.5, -1, 0.5. */
    private static final Block SMALL =
            block(2, 3, new double[] {1, 2, 4, 9}, new double[] {2, 2, 4, 8}, new double[] {1, 2, 3, 4});

    @Test
    void theLineIsThatOfTheTotalsAndThePathThatOfOneTreatedUnit() {
        TimeBasedRegression result = TimeBasedRegression.of(SMALL);
        assertEquals(2.5, result.slope(), 1e-12);
        assertEquals(0, result.intercept(), 1e-12);
        assertEquals(Math.sqrt(1.5), result.sigma(), 1e-12);
        assertArrayEquals(
                new double[] {1.25, 2.5, 3.75, 5}, result.counterfactual().expected(), 1e-12);
        assertEquals(3.5, result.counterfactual().att(), 1e-12);
        assertEquals(7, result.counterfactual().incremental(), 1e-12);
        assertEquals(Math.sqrt(1.5 * (1 / 3.0 + 4 / 2.0 + 1)), result.standardError(), 1e-12);
    }

    @Test
    void intervalsEndOnOneOrBothSides() {
        TimeBasedRegression result = TimeBasedRegression.of(SMALL);
        Estimate both = result.cumulative(Sides.BOTH, 0.8);
        Estimate lower = result.cumulative(Sides.LOWER, 0.9);
        assertEquals(7, both.value(), 1e-12);
        assertEquals(both.interval().lower(), lower.interval().lower());
        assertEquals(new Bound.Unbounded(), lower.interval().upper());
        assertEquals(0.14, result.perCost(50, Sides.BOTH, 0.9).value(), 1e-12);
        messageOf(() -> result.perCost(0, Sides.BOTH, 0.9));
        messageOf(() -> result.cumulative(Sides.LOWER, 0.4));
        messageOf(() -> result.cumulative(Sides.BOTH, 1));
    }

    @Test
    void aDonorTotalThatDoesNotMoveAndTooFewPeriodsAreRefused() {
        assertTrue(messageOf(
                        () -> TimeBasedRegression.of(block(1, 3, new double[] {1, 2, 3, 4}, new double[] {5, 5, 5, 9})))
                .contains("donors that move"));
        assertTrue(messageOf(
                        () -> TimeBasedRegression.of(block(1, 2, new double[] {1, 2, 3, 4}, new double[] {5, 6, 5, 9})))
                .contains("at least three periods"));
    }

    @Test
    void daysThatHangTogetherFailDurbinWatson() {
        Checks checks = TimeBasedRegression.of(waves(t -> t / 6 % 2)).checks();
        assertTrue(checks.durbinWatson().number() < 1);
        assertFalse(checks.durbinWatson().passed());
        assertTrue(checks.correlation().passed());
        assertFalse(checks.allPassed());
    }

    @Test
    void aBreakBeforeTheFlightFailsTheBridgeAndTheMadeUpCampaign() {
        Checks checks = TimeBasedRegression.of(waves(t -> (t < 24 ? 0 : 8) + 0.1 * (t * 7 % 5)))
                .checks();
        assertTrue(checks.brownianBridge().number() > 3);
        assertFalse(checks.brownianBridge().passed());
        assertTrue(checks.falsePositive().number() > 0.9);
        assertFalse(checks.falsePositive().passed());
    }

    @Test
    void aCheckThatCannotBeMadeHasNotPassed() {
        Check check = TimeBasedRegression.of(SMALL).checks().falsePositive();
        assertTrue(Double.isNaN(check.number()));
        assertFalse(check.passed());
    }

    @Test
    void theImpactRequiredIsThatOfItsEquation() {
        double[] totals = {10, 12, 11, 15, 14, 13, 16, 12};
        assertEquals(6.4643509093, RequiredImpact.standard().of(totals, 0.9, 4), 1e-9);
        assertTrue(RequiredImpact.standard().of(totals, 0.95, 4)
                < RequiredImpact.standard().of(totals, 0.9, 4));
        messageOf(() -> RequiredImpact.standard().of(totals, 1, 4));
        messageOf(() -> RequiredImpact.standard().of(new double[] {1, 2}, 0.9, 4));
        messageOf(() -> new RequiredImpact(0.9, 0.3, 0.9));
    }

    /** Thirty days before and six on; the treated follow their donor but for what is added. */
    private static Block waves(IntToDoubleFunction added) {
        double[] donor = IntStream.range(0, 36)
                .mapToDouble(t -> 50 + 20 * Math.sin(t * 1.3))
                .toArray();
        double[] treated = IntStream.range(0, 36)
                .mapToDouble(t -> donor[t] + added.applyAsDouble(t))
                .toArray();
        return block(1, 30, treated, donor);
    }

    private static Block block(int treated, int before, double[]... rows) {
        List<String> units = List.of("A", "B", "C").subList(0, rows.length);
        Panel panel = Panel.ofValues(units, Timeline.daily(FIRST, rows[0].length), rows);
        Flight flight = new Flight(FIRST.plusDays(before), FIRST.plusDays(rows[0].length - 1));
        return Block.of(panel, units.subList(0, treated), flight);
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
