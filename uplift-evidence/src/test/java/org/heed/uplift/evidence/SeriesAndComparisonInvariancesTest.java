package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.comparison.BeforeAfter;
import org.heed.uplift.comparison.DifferenceInDifferences;
import org.heed.uplift.comparison.PooledT;
import org.heed.uplift.comparison.PooledT.Contrast;
import org.heed.uplift.timeseries.TimeBasedRegression;
import org.junit.jupiter.api.Test;

/** What must not change the cross-checks, what must change them by a known amount, and their errors by matrix algebra. */
class SeriesAndComparisonInvariancesTest {

    private static final int TREATED = 3;
    private static final int UNITS = 8;
    private static final int BEFORE = 20;
    private static final int PERIODS = 26;

    private final double[][] cells = cells();

    @Test
    void anAmountAddedToTheTreatedInTheFlightIsAddedToTheEffect() {
        double[][] more = onTheBlock(cell -> cell + 4);
        assertEquals(did(cells) + 4, did(more), 1e-10);
        assertEquals(means(cells) + 4, means(more), 1e-10);
        assertEquals(regression(cells) + 4, regression(more), 1e-10);
    }

    @Test
    void aFactorOnTheTreatedInTheFlightMultipliesTheRateRatio() {
        double[][] more = onTheBlock(cell -> cell * 1.3);
        assertEquals(1.3, logs(more) / logs(cells), 1e-10);
        assertEquals(1.3, ratioBeforeAfter(more) / ratioBeforeAfter(cells), 1e-10);
    }

    @Test
    void theUnitOfMeasurementScalesEffectAndErrorAlike() {
        for (double scale : new double[] {1e-6, 1e6}) {
            double[][] scaled = each((r, t) -> cells[r][t] * scale);
            assertEquals(scale, did(scaled) / did(cells), 1e-9 * scale);
            assertEquals(scale, regression(scaled) / regression(cells), 1e-9 * scale);
            assertEquals(scale, error(scaled) / error(cells), 1e-9 * scale);
            assertEquals(PooledT.of(block(cells)).p(), PooledT.of(block(scaled)).p(), 1e-9);
        }
    }

    @Test
    void aConstantOfAUnitOrAPeriodDoesNotMatterToDifferences() {
        double[][] moved = each((r, t) -> cells[r][t] + 10 * r + t * t);
        assertEquals(did(cells), did(moved), 1e-9);
        assertEquals(means(cells), means(moved), 1e-9);
        assertEquals(
                DifferenceInDifferences.of(block(cells)).effect().standardError(),
                DifferenceInDifferences.of(block(moved)).effect().standardError(),
                1e-9);
    }

    @Test
    void aConstantOrAFactorOnAllDonorsDoesNotMatterToTheRegression() {
        double[][] moved = each((r, t) -> r < TREATED ? cells[r][t] : 3 * cells[r][t] + 50);
        assertEquals(regression(cells), regression(moved), 1e-9);
        assertEquals(error(cells), error(moved), 1e-9);
    }

    /** 1' (sigma^2 I + X0 Cov(a, b) X0') 1, with Cov = sigma^2 (X'X)^-1 written out. */
    @Test
    void theErrorOfTheRegressionIsThatOfTheFullCovarianceOfItsPredictions() {
        double[] x = totals(TREATED, UNITS);
        double[] y = totals(0, TREATED);
        double n = BEFORE;
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < BEFORE; t++) {
            sum += x[t];
            squares += x[t] * x[t];
        }
        double determinant = n * squares - sum * sum;
        double[][] inverse = {{squares / determinant, -sum / determinant}, {-sum / determinant, n / determinant}};
        double[] xy = new double[2];
        for (int t = 0; t < BEFORE; t++) {
            xy[0] += y[t];
            xy[1] += x[t] * y[t];
        }
        double a = inverse[0][0] * xy[0] + inverse[0][1] * xy[1];
        double b = inverse[1][0] * xy[0] + inverse[1][1] * xy[1];
        double residuals = 0;
        for (int t = 0; t < BEFORE; t++) {
            residuals += Math.pow(y[t] - a - b * x[t], 2);
        }
        double variance = 0;
        double effect = 0;
        for (int s = BEFORE; s < PERIODS; s++) {
            effect += y[s] - a - b * x[s];
            for (int t = BEFORE; t < PERIODS; t++) {
                variance +=
                        (s == t ? 1 : 0) + inverse[0][0] + inverse[0][1] * (x[s] + x[t]) + inverse[1][1] * x[s] * x[t];
            }
        }
        TimeBasedRegression result = TimeBasedRegression.of(block(cells));
        assertEquals(effect, result.counterfactual().incremental(), 1e-8);
        assertEquals(Math.sqrt(variance * residuals / (n - 2)), result.standardError(), 1e-8);
    }

    private interface CellFunction {
        double at(int unit, int period);
    }

    private static double[][] each(CellFunction function) {
        double[][] cells = new double[UNITS][PERIODS];
        for (int r = 0; r < UNITS; r++) {
            int unit = r;
            Arrays.setAll(cells[r], t -> function.at(unit, t));
        }
        return cells;
    }

    private double[][] onTheBlock(DoubleUnaryOperator change) {
        return each((r, t) -> r < TREATED && t >= BEFORE ? change.applyAsDouble(cells[r][t]) : cells[r][t]);
    }

    private double[] totals(int from, int until) {
        double[] totals = new double[PERIODS];
        for (int r = from; r < until; r++) {
            for (int t = 0; t < PERIODS; t++) {
                totals[t] += cells[r][t];
            }
        }
        return totals;
    }

    private static double did(double[][] cells) {
        return of(
                cells,
                block -> DifferenceInDifferences.of(block).counterfactual().att());
    }

    private static double means(double[][] cells) {
        return of(
                cells,
                block -> PooledT.of(block, Contrast.MEANS, 0.95).difference().value());
    }

    private static double logs(double[][] cells) {
        return of(cells, block -> PooledT.of(block).rateRatio().orElseThrow().value());
    }

    private static double ratioBeforeAfter(double[][] cells) {
        return of(cells, block -> BeforeAfter.of(block, 0.95).rateRatio().value());
    }

    private static double regression(double[][] cells) {
        return of(cells, block -> TimeBasedRegression.of(block).counterfactual().att());
    }

    private static double error(double[][] cells) {
        return of(cells, block -> TimeBasedRegression.of(block).standardError());
    }

    private static double of(double[][] cells, ToDoubleFunction<Block> figure) {
        return figure.applyAsDouble(block(cells));
    }

    private static Block block(double[][] cells) {
        LocalDate first = LocalDate.of(2026, 1, 5);
        Panel panel = Panel.ofValues(
                IntStream.range(0, UNITS).mapToObj(r -> "unit " + r).toList(), Timeline.weekly(first, PERIODS), cells);
        Flight flight =
                new Flight(first.plusWeeks(BEFORE), first.plusWeeks(PERIODS).minusDays(1));
        return Block.of(panel, panel.units().subList(0, TREATED), flight);
    }

    private static double[][] cells() {
        SplittableRandom random = new SplittableRandom(51);
        double[] wave = Draws.autoregression(random, PERIODS, 8, 0.6);
        return each((r, t) -> 60 + 5 * r + wave[t] + 3 * random.nextGaussian());
    }
}
