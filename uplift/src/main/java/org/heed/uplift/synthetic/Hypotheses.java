package org.heed.uplift.synthetic;

import java.util.Arrays;
import org.heed.uplift.chance.Significance;

/** Tests one hypothesis after another on the same periods. Not to be shared between threads. */
final class Hypotheses {

    /** A tenth of the residuals' size: intervals are some twenty steps wide or more. */
    private static final double STEP = 0.1;

    /** So far out, as a multiple of the largest cell, that residuals are the hypothesis and nothing else. */
    private static final double REACH = 1e3;

    private static final int MOST_HALVINGS = 200;

    private final ConformalTest test;
    private final Refit refit;
    private final ResidualWindows windows;
    private final double[] treated;
    private final int before;
    private final double size;

    /**
     * Prepares the tests.
     *
     * @param refit on all periods of the treated path
     * @param before number of periods before the flight; the others are in it
     * @param size of the largest cell
     */
    Hypotheses(ConformalTest test, Refit refit, double[] treated, int before, double size) {
        this.test = test;
        this.refit = refit;
        this.treated = treated;
        this.before = before;
        this.size = size;
        windows = ResidualWindows.of(test.rearrangement(), before, treated.length - before);
    }

    double p(double[] path) {
        double[] target = treated.clone();
        double largest = 0;
        for (int t = before; t < target.length; t++) {
            target[t] -= path[t - before];
            largest = Math.max(largest, Math.abs(path[t - before]));
        }
        return windows.p(test.statistic(), refit.residuals(target), size + largest);
    }

    /** All constant effects that are not rejected, looked for from a first guess. */
    AcceptedEffects accepted(double guess) {
        boolean none = accepts(0); // as its p is told, whatever fit came before
        double centre = centre(guess);
        double unit = size > 0 ? size : 1;
        double step = STEP * Math.max(rootMeanSquare(residuals(centre)), 1e-9 * unit);
        return new EffectScan(effect -> effect == 0 ? none : accepts(effect), centre, step, REACH * unit)
                .accepted(test.level());
    }

    private boolean accepts(double effect) {
        double[] path = new double[treated.length - before];
        Arrays.fill(path, effect);
        return !Significance.rejects(p(path), test.level());
    }

    /**
     * The constant effect that leaves residuals of sum 0 in the flight, where |sum u| is 0 and its p is 1. Without
     * augmentation the sum falls as the effect rises, since a fit to a hull never moves further than its target; if no
     * change of sign is found, the guess itself.
     */
    private double centre(double guess) {
        double near = guess;
        double atNear = sum(near);
        double far = near;
        double atFar = atNear;
        for (double step = Math.abs(atNear) / (treated.length - before); atFar * atNear > 0; step *= 2) {
            near = far;
            atNear = atFar;
            far += Math.signum(atNear) * step;
            if (Math.abs(far - guess) > REACH * size) {
                return guess;
            }
            atFar = sum(far);
        }
        return root(near, atNear, far, atFar);
    }

    /** False position with the Illinois rule: quick on a path of straight pieces. */
    private double root(double from, double atFrom, double to, double atTo) {
        double left = from;
        double right = to;
        double atLeft = atFrom;
        double atRight = atTo;
        for (int i = 0; i < MOST_HALVINGS && atRight != 0 && atLeft != atRight; i++) {
            double middle = right - atRight * (right - left) / (atRight - atLeft);
            if (middle == right || Math.abs(right - left) <= 1e-14 * (size + Math.abs(right))) {
                return right;
            }
            double atMiddle = sum(middle);
            if (atMiddle * atRight < 0) {
                left = right;
                atLeft = atRight;
            } else {
                atLeft /= 2;
            }
            right = middle;
            atRight = atMiddle;
        }
        return right;
    }

    private double sum(double effect) {
        double sum = 0;
        double[] residuals = residuals(effect);
        for (int t = before; t < residuals.length; t++) {
            sum += residuals[t];
        }
        return sum;
    }

    private double[] residuals(double effect) {
        double[] target = treated.clone();
        for (int t = before; t < target.length; t++) {
            target[t] -= effect;
        }
        return refit.residuals(target);
    }

    private static double rootMeanSquare(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return Math.sqrt(squares / numbers.length);
    }
}
