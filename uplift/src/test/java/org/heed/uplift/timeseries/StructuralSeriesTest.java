package org.heed.uplift.timeseries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class StructuralSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int BEFORE = 56;
    private static final int PERIODS = 70;

    private final double[][] donors = donors();
    private final double[] treated = treated(donors[0]);

    @Test
    void anEffectOfFiveIsFoundThroughASeasonOfSevenDays() {
        ObservedSeries series = ObservedSeries.of(treated, donors, BEFORE);
        Posterior with = StructuralSeries.standard().withSeasons(7).posterior(series, new SplittableRandom(1));
        Posterior without = StructuralSeries.standard().posterior(series, new SplittableRandom(1));
        assertTrue(with.average().interval().contains(5));
        assertEquals(5, with.average().value(), 1);
        assertTrue(with.sigmaObservation() < 0.6 * without.sigmaObservation()); // 50 prior observations hold it up
        assertTrue(with.sigmaSeason() > 0);
        assertEquals(0, without.sigmaSeason());
        assertEquals(1 / 901.0, with.tailProbability());
        assertEquals(900, with.draws());
    }

    @Test
    void figuresOfOnePosteriorAgreeWithEachOtherAndWithThePath() {
        Block block = block(treated, donors);
        StructuralSeries.Measured measured = StructuralSeries.standard().of(block, new SplittableRandom(2));
        Posterior posterior = measured.posterior();
        int during = PERIODS - BEFORE;
        assertEquals(measured.counterfactual().att(), posterior.average().value(), 1e-9);
        assertEquals(
                measured.counterfactual().incremental(), posterior.cumulative().value(), 1e-9);
        assertEquals(
                measured.counterfactual().lift(),
                posterior.relative().orElseThrow().value(),
                1e-9);
        assertEquals(
                posterior.average().map(x -> x * during).value(),
                posterior.cumulative().value(),
                1e-9);
        assertEquals(PERIODS, posterior.band().size());
        assertEquals(List.of("B", "C", "D", "E"), posterior.coefficients().donors());
        assertTrue(posterior.inclusion().get("B") > 0.99);
        assertEquals(1, posterior.coefficients().of("B"), 0.3);
    }

    @Test
    void theSameStreamGivesTheSameAnswerInAnyUnit() {
        double[] larger = Arrays.stream(treated).map(x -> 1000 * x + 7).toArray();
        Posterior plain = posterior(treated);
        Posterior scaled = posterior(larger);
        assertEquals(1000, scaled.average().value() / plain.average().value(), 1e-6);
        assertEquals(1000, scaled.sigmaLevel() / plain.sigmaLevel(), 1e-6);
        assertArrayEquals(plain.expected(), posterior(treated).expected());
    }

    @Test
    void aShareIsLeftOutWhereWhatWouldHaveBeenMayBeOnEitherSideOfZero() {
        double[] around = Arrays.stream(treated).map(x -> x - 50).toArray();
        assertTrue(posterior(around).relative().isEmpty());
        assertTrue(posterior(treated).relative().isPresent());
    }

    @Test
    void moreThanThreePredictorsAreChosenFrom() {
        Posterior posterior = posterior(treated);
        assertTrue(posterior.inclusion().get("predictor 1") > 0.9);
        assertTrue(posterior.inclusion().get("predictor 4") < 0.9);
    }

    @Test
    void seriesThatCannotBeUsedAreNamed() {
        double[] still = new double[PERIODS];
        Arrays.fill(still, BEFORE, PERIODS, 1);
        String message = messageOf(() -> ObservedSeries.of(block(treated, new double[][] {donors[0], still})));
        assertTrue(message.contains("C is 0.0 in all periods before"), message);
        assertTrue(messageOf(() -> ObservedSeries.of(still, donors, BEFORE)).contains("the response"));
        double[] broken = donors[1].clone();
        broken[3] = Double.NaN;
        assertTrue(messageOf(() -> ObservedSeries.of(treated, new double[][] {broken}, BEFORE))
                .contains("predictor 1 must be finite"));
        assertTrue(messageOf(() -> ObservedSeries.of(treated, new double[][] {{1, 2}}, BEFORE))
                .contains("70 periods"));
    }

    @Test
    void tooFewPeriodsBeforeAreRefused() {
        assertTrue(messageOf(() -> ObservedSeries.of(treated, donors, 2)).contains("at least three"));
        assertTrue(messageOf(() -> ObservedSeries.of(treated, donors, PERIODS)).contains("one in it"));
        assertTrue(messageOf(() -> StructuralSeries.standard()
                        .withSeasons(29)
                        .posterior(ObservedSeries.of(treated, donors, BEFORE), new SplittableRandom(1)))
                .contains("needs at least 58"));
    }

    @Test
    void oneDonorAndThreePeriodsBeforeAreEnoughToRun() {
        ObservedSeries series = ObservedSeries.of(new double[] {1, 3, 2, 9}, new double[][] {{1, 2, 3, 4}}, 3);
        Interval interval = StructuralSeries.standard()
                .posterior(series, new SplittableRandom(3))
                .average()
                .interval();
        assertTrue(interval.contains(6));
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        messageOf(() -> StructuralSeries.standard().withPriorLevelDeviation(0));
        messageOf(() -> StructuralSeries.standard().withPriorLevelDeviation(1));
        messageOf(() -> StructuralSeries.standard().withSeasons(0));
        messageOf(() -> new StructuralSeries(0.01, new Sampling(1000, 100), 1, 0.2));
        messageOf(() -> new Sampling(199, 100));
    }

    private Posterior posterior(double[] response) {
        return StructuralSeries.standard()
                .posterior(ObservedSeries.of(response, donors, BEFORE), new SplittableRandom(4));
    }

    private static Block block(double[] treated, double[][] donors) {
        double[][] rows = new double[donors.length + 1][];
        rows[0] = treated;
        System.arraycopy(donors, 0, rows, 1, donors.length);
        List<String> units = List.of("A", "B", "C", "D", "E").subList(0, rows.length);
        Panel panel = Panel.ofValues(units, Timeline.daily(FIRST, PERIODS), rows);
        return Block.of(panel, List.of("A"), new Flight(FIRST.plusDays(BEFORE), FIRST.plusDays(PERIODS - 1)));
    }

    private static double[][] donors() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] donors = new double[4][PERIODS];
        for (double[] donor : donors) {
            Arrays.setAll(donor, t -> 20 + 2 * random.nextGaussian());
        }
        return donors;
    }

    private static double[] treated(double[] donor) {
        SplittableRandom random = new SplittableRandom(6);
        double[] treated = new double[PERIODS];
        Arrays.setAll(
                treated,
                t -> 30
                        + donor[t]
                        + 4 * Math.sin(2 * Math.PI * t / 7)
                        + 0.5 * random.nextGaussian()
                        + (t < BEFORE ? 0 : 5));
        return treated;
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
