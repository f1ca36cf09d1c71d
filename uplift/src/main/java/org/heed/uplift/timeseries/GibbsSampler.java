package org.heed.uplift.timeseries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.chance.GammaDraws;

/** Draws states, coefficients and deviations in turn, each given the others, and runs each draw on through the campaign. */
final class GibbsSampler {

    private static final double LEVEL_WEIGHT = 32;
    private static final double LARGEST_LEVEL = 1;
    private static final double SEASON_WEIGHT = 0.01;
    private static final double SEASON_DEVIATION = 0.01;
    private static final double OBSERVATION_WEIGHT = 50;
    private static final double UNEXPLAINED = 0.2;
    private static final double LARGEST_OBSERVATION = 1.2;

    private final StructuralSeries settings;
    private final RandomGenerator random;
    private final int before;
    private final Standardised response;
    private final Standardised[] predictors;
    private final SpikeAndSlab regression;
    private final StatePath states;

    private double[] coefficients;
    private Scales scales;

    GibbsSampler(StructuralSeries settings, ObservedSeries series, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
        this.before = series.before();
        this.response = Standardised.of(series.response(), before);
        this.predictors = new Standardised[series.names().size()];
        Arrays.setAll(predictors, j -> Standardised.of(series.predictor(j), before));
        double[][] columns = new double[predictors.length + 1][];
        columns[0] = new double[series.periods()];
        Arrays.fill(columns[0], 1);
        for (int j = 0; j < predictors.length; j++) {
            columns[j + 1] = predictors[j].values();
        }
        this.regression = new SpikeAndSlab(columns, before);
        this.states = new StatePath(settings.seasons(), response.values()[0]);
        this.coefficients = new double[columns.length];
        this.scales = new Scales(Math.sqrt(UNEXPLAINED), settings.priorLevelDeviation(), SEASON_DEVIATION);
    }

    List<Draw> run() {
        List<Draw> kept = new ArrayList<>(settings.sampling().kept());
        for (int i = 0; i < settings.sampling().iterations(); i++) {
            double[][] path = states.draw(random, withoutRegression(), scales);
            double[] left = new double[before];
            Arrays.setAll(left, t -> response.values()[t] - states.seen(path[t]));
            coefficients = regression.draw(random, left, scales.observation());
            scales = drawScales(path, left);
            if (i >= settings.sampling().burnIn()) {
                kept.add(draw(path));
            }
        }
        return kept;
    }

    private double[] withoutRegression() {
        double[] without = new double[before];
        Arrays.setAll(without, t -> response.values()[t] - regression.at(coefficients, t));
        return without;
    }

    private Scales drawScales(double[][] path, double[] left) {
        double level = 0;
        double season = 0;
        for (int t = 1; t < before; t++) {
            double[] steps = states.steps(path[t - 1], path[t]);
            level += steps[0] * steps[0];
            season += steps[1] * steps[1];
        }
        double squares = regression.priorSquares(coefficients);
        for (int t = 0; t < before; t++) {
            double residual = left[t] - regression.at(coefficients, t);
            squares += residual * residual;
        }
        double observation = deviation(
                OBSERVATION_WEIGHT + before + regression.size(),
                OBSERVATION_WEIGHT * UNEXPLAINED + squares,
                LARGEST_OBSERVATION);
        double guess = settings.priorLevelDeviation() * settings.priorLevelDeviation();
        double ofLevel = deviation(LEVEL_WEIGHT + before - 1, LEVEL_WEIGHT * guess + level, LARGEST_LEVEL);
        double ofSeason = settings.seasons() == 1
                ? 0
                : deviation(
                        SEASON_WEIGHT + before - 1,
                        SEASON_WEIGHT * SEASON_DEVIATION * SEASON_DEVIATION + season,
                        LARGEST_LEVEL);
        return new Scales(observation, ofLevel, ofSeason);
    }

    /** A deviation below the largest one whose squared reciprocal is gamma(weight / 2, squares / 2). */
    private double deviation(double weight, double squares, double largest) {
        return 1 / Math.sqrt(GammaDraws.drawAbove(random, weight / 2, squares / 2, 1 / (largest * largest)));
    }

    private Draw draw(double[][] states) {
        double[] path = new double[response.values().length];
        double[] state = states[0];
        for (int t = 0; t < path.length; t++) {
            state = t < before ? states[t] : this.states.next(random, state, scales);
            double value = this.states.seen(state)
                    + regression.at(coefficients, t)
                    + scales.observation() * random.nextGaussian();
            path[t] = response.mean() + response.deviation() * value;
        }
        double[] slopes = new double[predictors.length];
        boolean[] in = new boolean[predictors.length];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = coefficients[j + 1] * response.deviation() / predictors[j].deviation();
            in[j] = regression.isIn(j + 1);
        }
        double unit = response.deviation();
        return new Draw(
                path,
                slopes,
                in,
                new Scales(scales.observation() * unit, scales.level() * unit, scales.season() * unit));
    }
}
