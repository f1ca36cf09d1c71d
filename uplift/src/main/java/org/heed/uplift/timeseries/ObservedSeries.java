package org.heed.uplift.timeseries;

import java.util.List;
import java.util.stream.IntStream;
import org.heed.uplift.Block;

/** One series, others that may predict it, and the number of periods before a campaign changed it. */
public final class ObservedSeries {

    private final double[] response;
    private final List<String> names;
    private final double[][] predictors;
    private final int before;

    private ObservedSeries(double[] response, List<String> names, double[][] predictors, int before) {
        this.response = response;
        this.names = names;
        this.predictors = predictors;
        this.before = before;
        requireShape();
        requireMoving("the response", response);
        for (int j = 0; j < predictors.length; j++) {
            requireMoving(names.get(j), predictors[j]);
        }
    }

    /**
     * Joins arrays, which are copied.
     *
     * @param response {@code [T]}, finite
     * @param predictors {@code [p][T]}, finite, untouched by the campaign; called predictor 1, predictor 2, ...
     * @param before number of periods before the campaign, at least 3 and fewer than T
     * @throws IllegalArgumentException if lengths differ, a number is not finite, there are too few periods, or a series does
     *     not change before the campaign; the message names the series
     */
    public static ObservedSeries of(double[] response, double[][] predictors, int before) {
        List<String> names = IntStream.rangeClosed(1, predictors.length)
                .mapToObj(j -> "predictor " + j)
                .toList();
        double[][] copies = new double[predictors.length][];
        for (int j = 0; j < copies.length; j++) {
            copies[j] = predictors[j].clone();
        }
        return new ObservedSeries(response.clone(), names, copies, before);
    }

    /**
     * The mean of a block's treated units, predicted by each of its donors.
     *
     * @throws IllegalArgumentException if there are fewer than three periods before the flight or a donor does not change in
     *     them; the message names it
     */
    public static ObservedSeries of(Block block) {
        return new ObservedSeries(block.treatedMean(), block.donors(), block.donorCells(), block.before());
    }

    /** Number of periods, T. */
    public int periods() {
        return response.length;
    }

    /** Number of periods before the campaign. */
    public int before() {
        return before;
    }

    /** Names of the predictors, p of them. */
    public List<String> names() {
        return names;
    }

    /** The series that the campaign changed, {@code [T]}, as a copy. */
    public double[] response() {
        return response.clone();
    }

    /** A predictor, counted from 0, {@code [T]}, as a copy. */
    double[] predictor(int number) {
        return predictors[number].clone();
    }

    private void requireShape() {
        if (before < 3 || before >= response.length) {
            throw new IllegalArgumentException(
                    "a structural series needs at least three periods before the campaign and" + " one in it, had "
                            + before + " of " + response.length);
        }
        for (int j = 0; j < predictors.length; j++) {
            if (predictors[j].length != response.length) {
                throw new IllegalArgumentException(names.get(j) + " must have " + response.length
                        + " periods as the response has, had " + predictors[j].length);
            }
        }
    }

    private void requireMoving(String name, double[] series) {
        boolean moves = false;
        for (int t = 0; t < series.length; t++) {
            if (!Double.isFinite(series[t])) {
                throw new IllegalArgumentException(
                        name + " must be finite, was " + series[t] + " in period " + t + " counted from 0");
            }
            moves |= t < before && series[t] != series[0];
        }
        if (!moves) {
            throw new IllegalArgumentException(name + " is " + series[0]
                    + " in all periods before the campaign, which predicts nothing: leave it out");
        }
    }
}
