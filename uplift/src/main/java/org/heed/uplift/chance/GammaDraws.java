package org.heed.uplift.chance;

import java.util.random.RandomGenerator;

/** Draws from the gamma distribution with density proportional to x^(shape - 1) exp(-rate x). */
public final class GammaDraws {

    private GammaDraws() {}

    /**
     * One draw; its mean is shape / rate.
     *
     * <p>Source: Marsaglia and Tsang, ACM Transactions on Mathematical Software 26 (2000), 363-372; shapes below 1 by their
     * section 6.
     *
     * @param shape above 0
     */
    public static double draw(RandomGenerator random, double shape, double rate) {
        if (shape < 1) {
            return draw(random, shape + 1, rate) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / rate;
            }
        }
    }

    /**
     * One draw given that it lies above {@code least}, for shapes of 1 or more.
     *
     * <p>Below the mode nearly all plain draws are kept. Above it the logarithm of the density lies under its tangent at
     * {@code least}, so that an exponential step from there is kept with the probability that corrects it: the draw is
     * exact, and found after few tries, however far out {@code least} is.
     */
    public static double drawAbove(RandomGenerator random, double shape, double rate, double least) {
        double mode = (shape - 1) / rate;
        while (least <= mode) {
            double draw = draw(random, shape, rate);
            if (draw > least) {
                return draw;
            }
        }
        double fall = rate - (shape - 1) / least;
        while (true) {
            double step = random.nextExponential() / fall;
            double logKept = (shape - 1) * (Math.log1p(step / least) - step / least);
            if (Math.log(1 - random.nextDouble()) <= logKept) {
                return least + step;
            }
        }
    }
}
