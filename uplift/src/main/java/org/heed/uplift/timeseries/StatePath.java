package org.heed.uplift.timeseries;

import java.util.random.RandomGenerator;

/**
 * Draws level and season together, over all periods at once, given the rest.
 *
 * <p>A state holds the level and, for a season of S periods, the effects of this and the S - 2 periods before; the next
 * season's effect is minus their sum plus a step. A draw is a path made up from the model plus the filtered and smoothed
 * difference between the data and that path's data: the same law as filtering forwards and sampling backwards.
 *
 * <p>Source: Durbin and Koopman, Biometrika 89 (2002), 603-616, algorithm 2; Durbin and Koopman, Time Series Analysis by
 * State Space Methods (2nd ed. 2012), sections 4.3, 4.5 and 4.9.
 */
final class StatePath {

    private final int size;
    private final double firstLevel;

    /** {@code firstLevel}: prior mean of the level in the first period; its deviation is 1, as that of each season effect. */
    StatePath(int seasons, double firstLevel) {
        this.size = seasons; // level and S - 1 effects; 1 without a season
        this.firstLevel = firstLevel;
    }

    /** The part of an observation that a state gives. */
    double seen(double[] state) {
        return size > 1 ? state[0] + state[1] : state[0];
    }

    /** The state of the next period, without its steps. */
    private double[] moved(double[] state) {
        double[] moved = new double[size];
        moved[0] = state[0];
        for (int i = 1; i < size; i++) {
            moved[1] -= state[i];
        }
        for (int i = 2; i < size; i++) {
            moved[i] = state[i - 1];
        }
        return moved;
    }

    /** The transpose of {@link #moved}. */
    private double[] movedBack(double[] weight) {
        double[] back = new double[size];
        back[0] = weight[0];
        for (int i = 1; i < size; i++) {
            back[i] = -weight[1] + (i + 1 < size ? weight[i + 1] : 0);
        }
        return back;
    }

    /** Steps of level and season between two states. */
    double[] steps(double[] state, double[] next) {
        double[] moved = moved(state);
        return new double[] {next[0] - moved[0], size > 1 ? next[1] - moved[1] : 0};
    }

    /** The next state, drawn. */
    double[] next(RandomGenerator random, double[] state, Scales scales) {
        double[] next = moved(state);
        next[0] += scales.level() * random.nextGaussian();
        if (size > 1) {
            next[1] += scales.season() * random.nextGaussian();
        }
        return next;
    }

    /** States of all periods, {@code [T][size]}, given observations without regression. */
    double[][] draw(RandomGenerator random, double[] observed, Scales scales) {
        double[][] path = new double[observed.length][];
        double[] difference = new double[observed.length];
        double[] state = new double[size];
        for (int i = 0; i < size; i++) {
            state[i] = random.nextGaussian() + (i == 0 ? firstLevel : 0);
        }
        for (int t = 0; t < path.length; t++) {
            path[t] = t == 0 ? state : next(random, path[t - 1], scales);
            difference[t] = observed[t] - seen(path[t]) - scales.observation() * random.nextGaussian();
        }
        double[][] correction = smoothed(difference, scales);
        for (int t = 0; t < path.length; t++) {
            for (int i = 0; i < size; i++) {
                path[t][i] += correction[t][i];
            }
        }
        return path;
    }

    /** Mean of the states given observations, for states of mean 0. */
    private double[][] smoothed(double[] observed, Scales scales) {
        int periods = observed.length;
        double[][] gain = new double[periods][];
        double[] surprise = new double[periods]; // divided by its variance
        filter(observed, scales, gain, surprise);
        double[][] weight = new double[periods + 1][size];
        for (int t = periods - 1; t >= 0; t--) {
            weight[t] = movedBack(weight[t + 1]);
            double pull = surprise[t];
            for (int i = 0; i < size; i++) {
                pull -= gain[t][i] * weight[t + 1][i];
            }
            weight[t][0] += pull;
            if (size > 1) {
                weight[t][1] += pull;
            }
        }
        double[][] mean = new double[periods][];
        mean[0] = weight[0]; // the prior covariance of the first state is the identity
        for (int t = 1; t < periods; t++) {
            mean[t] = moved(mean[t - 1]);
            mean[t][0] += scales.level() * scales.level() * weight[t][0];
            if (size > 1) {
                mean[t][1] += scales.season() * scales.season() * weight[t][1];
            }
        }
        return mean;
    }

    /** The Kalman filter: for each period, the gain of the next state and the surprise divided by its variance. */
    private void filter(double[] observed, Scales scales, double[][] gain, double[] surprise) {
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            covariance[i][i] = 1;
        }
        for (int t = 0; t < observed.length; t++) {
            double[] shared = new double[size]; // covariance of state and observation
            for (int i = 0; i < size; i++) {
                shared[i] = seen(covariance[i]);
            }
            double variance = seen(shared) + scales.observation() * scales.observation();
            gain[t] = moved(shared);
            double missed = observed[t] - seen(mean);
            surprise[t] = missed / variance;
            mean = moved(mean);
            for (int i = 0; i < size; i++) {
                mean[i] += gain[t][i] * surprise[t];
            }
            covariance = nextCovariance(covariance, gain[t], variance, scales);
            for (int i = 0; i < size; i++) {
                gain[t][i] /= variance;
            }
        }
    }

    private double[][] nextCovariance(double[][] covariance, double[] gain, double variance, Scales scales) {
        double[][] half = new double[size][];
        for (int i = 0; i < size; i++) {
            half[i] = moved(covariance[i]);
        }
        double[][] next = new double[size][size];
        for (int j = 0; j < size; j++) {
            double[] column = new double[size];
            for (int i = 0; i < size; i++) {
                column[i] = half[i][j];
            }
            double[] moved = moved(column);
            for (int i = 0; i < size; i++) {
                next[i][j] = moved[i] - gain[i] * gain[j] / variance;
            }
        }
        next[0][0] += scales.level() * scales.level();
        if (size > 1) {
            next[1][1] += scales.season() * scales.season();
        }
        return next;
    }
}
