package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.comparison.Clustered;
import org.heed.uplift.comparison.Controls;
import org.heed.uplift.comparison.DifferenceInDifferences;
import org.heed.uplift.comparison.EventStudy;
import org.junit.jupiter.api.Test;

/** Comparisons against the same numbers had in a slow and obvious way. */
class ComparisonAgainstSlowReferenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int WEEKS = 7;

    /** First treated week of each unit; 9 stands for never. */
    private static final int[] STARTS = {2, 2, 2, 4, 4, 5, 9, 9, 9, 9};

    private final double[][] cells = cells(new SplittableRandom(31));

    @Test
    void groupTimeEffectsAndErrorsAreThoseOfTwoSamplesOfChanges() {
        for (Controls controls : Controls.values()) {
            EventStudy study = EventStudy.of(adoption(cells, STARTS), controls);
            study.groupTimes().parts().forEach((key, effect) -> {
                int group = week(key.group());
                int period = week(key.period());
                int base = period < group ? period - 1 : group - 1;
                double[] treated = changes(start -> start == group, base, period);
                double[] control = changes(
                        start -> controls == Controls.NEVER_TREATED ? start == 9 : start > period && start != group,
                        base,
                        period);
                assertEquals(mean(treated) - mean(control), effect.value(), 1e-12, key.toString());
                double variance =
                        squares(treated) / Math.pow(treated.length, 2) + squares(control) / Math.pow(control.length, 2);
                assertEquals(Math.sqrt(variance), effect.standardError(), 1e-12, key.toString());
            });
        }
    }

    /**
     * The influence of a unit is how much one more copy of it moves the estimate, when all units stand there many times; so
     * the standard error of every summary, the estimated weights of groups included, can be had by copying.
     */
    @Test
    void errorsOfSummariesAreThoseOfCopiedUnits() {
        Map<String, Function<EventStudy, Clustered>> summaries = new LinkedHashMap<>();
        summaries.put("simple", study -> study.groupTimes().overall());
        summaries.put("event time", study -> study.byEventTime().overall());
        summaries.put("event time 1", study -> study.byEventTime().parts().get(1));
        summaries.put("group", study -> study.byGroup().overall());
        summaries.put(
                "first group", study -> study.byGroup().parts().firstEntry().getValue());
        summaries.put("period", study -> study.byPeriod().overall());
        summaries.put(
                "last period", study -> study.byPeriod().parts().lastEntry().getValue());
        for (Controls controls : Controls.values()) {
            summaries.forEach((name, summary) -> {
                double error = summary.apply(EventStudy.of(adoption(cells, STARTS), controls))
                        .standardError();
                double copied = errorByCopying(controls, summary);
                assertEquals(copied, error, 0.005 * error, name + " " + controls);
            });
        }
    }

    private double errorByCopying(Controls controls, Function<EventStudy, Clustered> summary) {
        int copies = 100;
        double plain =
                summary.apply(EventStudy.of(adoption(cells, STARTS), controls)).value();
        double sum = 0;
        for (int unit = 0; unit < STARTS.length; unit++) {
            double[][] more = new double[STARTS.length * copies + 1][];
            int[] starts = new int[more.length];
            for (int i = 0; i < more.length; i++) {
                int of = i < more.length - 1 ? i % STARTS.length : unit;
                more[i] = cells[of];
                starts[i] = STARTS[of];
            }
            double moved = summary.apply(EventStudy.of(adoption(more, starts), controls))
                            .value()
                    - plain;
            sum += Math.pow(moved * more.length, 2);
        }
        return Math.sqrt(sum) / STARTS.length;
    }

    /** In a block, the sandwich of the regression is that of two samples of before-after contrasts. */
    @Test
    void theClusteredErrorOfABlockIsThatOfTwoSamplesOfContrasts() {
        Panel panel = panel(cells);
        Flight flight = new Flight(FIRST.plusWeeks(4), FIRST.plusWeeks(WEEKS).minusDays(1));
        for (int treated : new int[] {1, 3, 6}) {
            Block block = Block.of(panel, panel.units().subList(0, treated), flight);
            DifferenceInDifferences did = DifferenceInDifferences.of(block);
            double[] contrasts = Arrays.stream(cells)
                    .mapToDouble(row -> mean(Arrays.copyOfRange(row, 4, WEEKS)) - mean(Arrays.copyOf(row, 4)))
                    .toArray();
            double[] on = Arrays.copyOf(contrasts, treated);
            double[] off = Arrays.copyOfRange(contrasts, treated, contrasts.length);
            double variance = squares(on) / Math.pow(on.length, 2) + squares(off) / Math.pow(off.length, 2);
            assertEquals(mean(on) - mean(off), did.effect().value(), 1e-12);
            assertEquals(did.counterfactual().att(), did.effect().value(), 1e-12);
            assertEquals(Math.sqrt(variance * 10 / 9), did.effect().standardError(), 1e-12);
        }
    }

    private double[] changes(Function<Integer, Boolean> in, int base, int period) {
        return IntStream.range(0, STARTS.length)
                .filter(r -> in.apply(STARTS[r]))
                .mapToDouble(r -> cells[r][period] - cells[r][base])
                .toArray();
    }

    private static int week(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay()) / 7;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double squares(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
    }

    private static double[][] cells(SplittableRandom random) {
        double[][] cells = new double[STARTS.length][WEEKS];
        for (int r = 0; r < cells.length; r++) {
            int start = STARTS[r];
            double level = 10 * random.nextDouble();
            Arrays.setAll(
                    cells[r], t -> level + t + random.nextGaussian() + (t >= start ? 2 + t - start + 0.5 * start : 0));
        }
        return cells;
    }

    private static Adoption adoption(double[][] cells, int[] starts) {
        Panel panel = panel(cells);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (int r = 0; r < starts.length; r++) {
            if (starts[r] < WEEKS) {
                days.put(panel.units().get(r), FIRST.plusWeeks(starts[r]));
            }
        }
        return Adoption.of(panel, days);
    }

    private static Panel panel(double[][] cells) {
        List<String> units = new ArrayList<>();
        for (int r = 0; r < cells.length; r++) {
            units.add("unit " + r);
        }
        return Panel.ofValues(units, Timeline.weekly(FIRST, WEEKS), cells);
    }
}
