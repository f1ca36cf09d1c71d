package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class SyntheticDidErrorsTest {

    private static final int BEFORE = 12;
    private static final int DURING = 4;
    private static final SyntheticDid DID = SyntheticDid.standard();

    @Test
    void theJackknifeLeavesOutEachUnitAndKeepsTheOtherWeights() {
        Block block = block(6, 2);
        SyntheticDidFit fit = DID.fit(block);
        List<Double> taus = new ArrayList<>();
        for (String left : block.panel().units()) {
            taus.add(tauWithout(block, fit, left));
        }
        double mean = taus.stream().mapToDouble(tau -> tau).average().orElseThrow();
        double squares =
                taus.stream().mapToDouble(tau -> (tau - mean) * (tau - mean)).sum();
        assertEquals(Math.sqrt(squares * 7 / 8), DID.jackknifeError(block), 1e-11);
    }

    @Test
    void drawnPlacebosComeNearAllPairsOfDonors() {
        Block block = block(6, 2);
        double[][] donors = block.donorCells();
        Penalties penalties = DID.fit(block).penalties();
        List<Double> taus = new ArrayList<>();
        for (int a = 0; a < 6; a++) {
            for (int b = a + 1; b < 6; b++) {
                taus.add(pair(donors, penalties, a, b));
            }
        }
        double mean = taus.stream().mapToDouble(tau -> tau).average().orElseThrow();
        double variance = taus.stream()
                .mapToDouble(tau -> (tau - mean) * (tau - mean))
                .average()
                .orElseThrow();
        assertEquals(1, DID.placeboError(block, 4000, new SplittableRandom(5)) / Math.sqrt(variance), 0.03);
    }

    @Test
    void oneTreatedUnitNeedsNoDraws() {
        Block block = block(6, 1);
        double first = DID.placeboError(block, 2, new SplittableRandom(1));
        assertEquals(first, DID.placeboError(block, 900, new SplittableRandom(2)));
    }

    @Test
    void theBootstrapHangsOnItsStreamAloneAndIsOfTheJackknifesSize() {
        Block block = block(12, 5);
        double first = DID.bootstrapError(block, 400, new SplittableRandom(3));
        assertEquals(first, DID.bootstrapError(block, 400, new SplittableRandom(3)));
        assertEquals(1, first / DID.jackknifeError(block), 0.5);
    }

    @Test
    void whatCannotBeComputedSaysWhatToUseInstead() {
        RandomGenerator random = new SplittableRandom(1);
        assertTrue(messageOf(() -> DID.jackknifeError(block(6, 1))).contains("use placebo"));
        assertTrue(messageOf(() -> DID.bootstrapError(block(6, 1), 50, random)).contains("use placebo"));
        assertTrue(messageOf(() -> DID.placeboError(block(2, 2), 50, random)).contains("use the jackknife"));
        assertTrue(messageOf(() -> DID.placeboError(block(6, 2), 1, random)).contains("at least two draws"));
    }

    @Test
    void noErrorIsToldOfAFlightWithOnePeriodBeforeIt() {
        RandomGenerator random = new SplittableRandom(1);
        Block early = block(6, 2, 1);
        for (Runnable error : List.<Runnable>of(
                () -> DID.placeboError(early, 50, random),
                () -> DID.jackknifeError(early),
                () -> DID.bootstrapError(early, 50, random))) {
            assertTrue(messageOf(error).contains("needs at least two periods before the flight, had 1"));
        }
    }

    private static double tauWithout(Block block, SyntheticDidFit fit, String left) {
        double all = 0;
        double sum = 0;
        for (String donor : block.donors()) {
            if (!donor.equals(left)) {
                all += fit.weights().of(donor);
                sum += fit.weights().of(donor) * change(block, fit, donor);
            }
        }
        double treated = block.treated().stream()
                .filter(unit -> !unit.equals(left))
                .mapToDouble(unit -> change(block, fit, unit))
                .average()
                .orElseThrow();
        return treated - sum / all;
    }

    private static double change(Block block, SyntheticDidFit fit, String unit) {
        double[] series = block.panel().series(unit);
        double change = IntStream.range(BEFORE, BEFORE + DURING)
                .mapToDouble(t -> series[t])
                .average()
                .orElseThrow();
        for (int t = 0; t < BEFORE; t++) {
            change -= fit.timeWeights().get(t) * series[t];
        }
        return change;
    }

    private static double pair(double[][] donors, Penalties penalties, int a, int b) {
        double[][] pool = IntStream.range(0, donors.length)
                .filter(j -> j != a && j != b)
                .mapToObj(j -> donors[j])
                .toArray(double[][]::new);
        double[] mean = IntStream.range(0, donors[a].length)
                .mapToDouble(t -> (donors[a][t] + donors[b][t]) / 2)
                .toArray();
        return DoubleDifference.fit(Contrast.SYNTHETIC_DID, penalties, pool, mean, BEFORE)
                .tau();
    }

    private static Block block(int donors, int treated) {
        return block(donors, treated, BEFORE);
    }

    private static Block block(int donors, int treated, int before) {
        RandomGenerator random = new SplittableRandom(17);
        int units = donors + treated;
        double[][] cells = new double[units][before + DURING];
        for (double[] row : cells) {
            double level = random.nextDouble(20, 60);
            for (int t = 0; t < row.length; t++) {
                row[t] = level + 5 * Math.sin(t) + 4 * random.nextGaussian();
            }
        }
        List<String> names =
                IntStream.range(0, units).mapToObj(i -> "unit " + i).toList();
        Timeline weeks = Timeline.weekly(LocalDate.of(2026, 1, 5), before + DURING);
        Flight flight = new Flight(weeks.start(before), weeks.end(before + DURING - 1));
        return Block.of(Panel.ofValues(names, weeks, cells), names.subList(donors, units), flight);
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
