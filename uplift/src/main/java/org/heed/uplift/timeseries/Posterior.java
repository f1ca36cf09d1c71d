package org.heed.uplift.timeseries;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.heed.uplift.DonorWeights;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/** What a structural series says about a campaign: means and quantiles of its draws, in the units of the response. */
public final class Posterior {

    private final ObservedSeries series;
    private final List<Draw> draws;
    private final double level;
    private final double[] expected;

    private Posterior(ObservedSeries series, List<Draw> draws, double level, double[] expected) {
        this.series = series;
        this.draws = draws;
        this.level = level;
        this.expected = expected;
    }

    static Posterior of(ObservedSeries series, List<Draw> draws, double level) {
        double[] expected = new double[series.periods()];
        for (Draw draw : draws) {
            for (int t = 0; t < expected.length; t++) {
                expected[t] += draw.path()[t] / draws.size();
            }
        }
        return new Posterior(series, draws, level, expected);
    }

    /** Posterior mean of the response without the campaign, {@code [T]}. */
    public double[] expected() {
        return expected.clone();
    }

    /** The response without the campaign in each of T periods, with the interval of a single observation. */
    public List<Estimate> band() {
        return IntStream.range(0, expected.length)
                .mapToObj(t -> estimate(expected[t], draw -> draw.path()[t]))
                .toList();
    }

    /** Mean over the campaign's periods of the response without it. */
    public Estimate averageExpected() {
        return estimate(expectedSum() / during(), draw -> sum(draw.path()) / during());
    }

    /** Posterior standard deviation of {@link #averageExpected()}, which is also that of the average effect. */
    public double averageDeviation() {
        double centre = expectedSum() / during();
        double squares = 0;
        for (Draw draw : draws) {
            double away = sum(draw.path()) / during() - centre;
            squares += away * away;
        }
        return Math.sqrt(squares / (draws.size() - 1));
    }

    /** Mean effect of each period of the campaign. */
    public Estimate average() {
        return estimate(
                (observedSum() - expectedSum()) / during(), draw -> (observedSum() - sum(draw.path())) / during());
    }

    /** Effect over the whole campaign. */
    public Estimate cumulative() {
        return estimate(observedSum() - expectedSum(), draw -> observedSum() - sum(draw.path()));
    }

    /**
     * The effect as a share of what would have been: 0.05 for 5 % more. Empty if what would have been may have been on either
     * side of 0, so that a share has no meaning.
     */
    public Optional<Estimate> relative() {
        double side = Math.signum(expectedSum());
        if (side == 0 || draws.stream().anyMatch(draw -> Math.signum(sum(draw.path())) != side)) {
            return Optional.empty();
        }
        return Optional.of(estimate(observedSum() / expectedSum() - 1, draw -> observedSum() / sum(draw.path()) - 1));
    }

    /**
     * The share of draws whose sum over the campaign is at least as far out as the one observed, on the nearer side, the
     * observed one counted. It is one-sided and at most about one half.
     */
    public double tailProbability() {
        double observed = observedSum();
        long above =
                1 + draws.stream().filter(draw -> sum(draw.path()) >= observed).count();
        long below =
                1 + draws.stream().filter(draw -> sum(draw.path()) <= observed).count();
        return (double) Math.min(above, below) / (draws.size() + 1);
    }

    /** Posterior means of the coefficients, where a draw without a predictor counts as 0. */
    public DonorWeights coefficients() {
        double[] means = new double[series.names().size()];
        Arrays.setAll(means, j -> mean(draw -> draw.coefficients()[j]));
        return DonorWeights.of(series.names(), means);
    }

    /** For each predictor, the share of draws that it is in. */
    public Map<String, Double> inclusion() {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int j = 0; j < series.names().size(); j++) {
            int predictor = j;
            shares.put(series.names().get(j), mean(draw -> draw.in()[predictor] ? 1 : 0));
        }
        return shares;
    }

    /** Posterior mean of the deviation of an observation around level, season and regression. */
    public double sigmaObservation() {
        return mean(draw -> draw.scales().observation());
    }

    /** Posterior mean of the deviation of a step of the level. */
    public double sigmaLevel() {
        return mean(draw -> draw.scales().level());
    }

    /** Posterior mean of the deviation of a step of the season; 0 if there is none. */
    public double sigmaSeason() {
        return mean(draw -> draw.scales().season());
    }

    /** Number of draws kept. */
    public int draws() {
        return draws.size();
    }

    private int during() {
        return series.periods() - series.before();
    }

    private double observedSum() {
        return sum(series.response());
    }

    private double expectedSum() {
        return sum(expected);
    }

    private double sum(double[] path) {
        return during() * Line.mean(path, series.before(), series.periods());
    }

    private double mean(ToDoubleFunction<Draw> figure) {
        return draws.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** A mean with the interval between quantiles of the draws, linear between neighbours (R's type 7). */
    private Estimate estimate(double value, ToDoubleFunction<Draw> figure) {
        double[] sorted = draws.stream().mapToDouble(figure).sorted().toArray();
        return new Estimate(
                value, Interval.between(level, quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
