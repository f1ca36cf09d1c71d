package org.heed.uplift.evidence.published;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.timeseries.ObservedSeries;
import org.heed.uplift.timeseries.Posterior;
import org.heed.uplift.timeseries.Sampling;
import org.heed.uplift.timeseries.Sides;
import org.heed.uplift.timeseries.StructuralSeries;
import org.heed.uplift.timeseries.TimeBasedRegression;

/** The examples of time-based regression and of CausalImpact. */
final class SeriesFigures {

    private static final String LINE = "TBR, salesandcost";
    private static final String SERIES = "CausalImpact vignette (sampled, 20,000 draws)";
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
    private static final int DAYS = 93;
    private static final double COST = 50_000;

    private SeriesFigures() {}

    static List<Figure> all() {
        List<Figure> figures = new ArrayList<>(line());
        figures.addAll(structural());
        return figures;
    }

    private static List<Figure> line() {
        TimeBasedRegression line = TimeBasedRegression.of(geos());
        Estimate twoSided = line.perCost(COST, Sides.BOTH, 0.9);
        return List.of(
                new Figure(LINE, "slope", .9997001203, 10, line.slope()),
                new Figure(LINE, "intercept", -421.7294080, 7, line.intercept()),
                new Figure(LINE, "sigma", 598.6082492, 7, line.sigma()),
                new Figure(
                        LINE,
                        "incremental",
                        147337.122,
                        3,
                        line.counterfactual().incremental()),
                new Figure(LINE, "lift", .173964, 6, line.counterfactual().lift()),
                new Figure(LINE, "iROAS", 2.946742, 6, twoSided.value()),
                new Figure(
                        LINE,
                        "its 90 % interval, lower",
                        2.790968916,
                        9,
                        end(twoSided.interval().lower())),
                new Figure(
                        LINE,
                        "its 90 % interval, upper",
                        3.102515951,
                        9,
                        end(twoSided.interval().upper())),
                new Figure(
                        LINE,
                        "its one-sided 90 % bound",
                        2.826194,
                        6,
                        end(line.perCost(COST, Sides.LOWER, 0.9).interval().lower())),
                new Figure(
                        LINE,
                        "Durbin-Watson",
                        1.443432165,
                        9,
                        line.checks().durbinWatson().number()),
                new Figure(
                        LINE,
                        "correlation",
                        .9973392122,
                        10,
                        line.checks().correlation().number()));
    }

    private static List<Figure> structural() {
        List<Map<String, String>> rows = ReferencePanels.table("causalimpact_vignette.csv");
        ObservedSeries series = ObservedSeries.of(column(rows, "y"), new double[][] {column(rows, "x1")}, 70);
        Posterior posterior = StructuralSeries.standard()
                .withSampling(new Sampling(22_000, 2000))
                .posterior(series, new SplittableRandom(41));
        Estimate average = posterior.average();
        return List.of(
                new Figure(SERIES, "average effect", 10.517, 3, average.value()),
                new Figure(
                        SERIES,
                        "its 95 % interval, lower",
                        9.797,
                        3,
                        end(average.interval().lower())),
                new Figure(
                        SERIES,
                        "its 95 % interval, upper",
                        11.241,
                        3,
                        end(average.interval().upper())),
                new Figure(
                        SERIES,
                        "prediction",
                        106.530,
                        3,
                        posterior.averageExpected().value()),
                new Figure(SERIES, "its deviation", .3645, 4, posterior.averageDeviation()),
                new Figure(SERIES, "sigma of observations", 1.350, 3, posterior.sigmaObservation()),
                new Figure(SERIES, "sigma of the level", .0351, 4, posterior.sigmaLevel()));
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }

    /** A hundred places; one without a row on a day sold nothing. Group 2 was treated. */
    private static Block geos() {
        Map<String, double[]> sales = new TreeMap<>();
        Set<String> treated = new TreeSet<>();
        for (Map<String, String> row : ReferencePanels.table("geoassignment.csv")) {
            sales.put(row.get("geo"), new double[DAYS]);
            if (Double.parseDouble(row.get("geo.group")) == 2) {
                treated.add(row.get("geo"));
            }
        }
        for (Map<String, String> row : ReferencePanels.table("salesandcost.csv")) {
            int day = (int) (LocalDate.parse(row.get("date")).toEpochDay() - FIRST.toEpochDay());
            sales.get(row.get("geo"))[day] += Double.parseDouble(row.get("sales"));
        }
        Panel panel = Panel.ofValues(
                List.copyOf(sales.keySet()),
                Timeline.daily(FIRST, DAYS),
                sales.values().toArray(double[][]::new));
        return Block.of(panel, treated, new Flight(LocalDate.of(2015, 2, 16), LocalDate.of(2015, 3, 15)));
    }
}
