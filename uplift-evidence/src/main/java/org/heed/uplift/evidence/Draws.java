package org.heed.uplift.evidence;

import java.util.random.RandomGenerator;

/** Random numbers that the JDK does not draw. */
final class Draws {

    private Draws() {}

    /** Gamma with mean {@code shape}; Marsaglia and Tsang (2000), for shapes of 1 or more. */
    static double gamma(RandomGenerator random, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Poisson by counting exponential waits; large means are halved first, which keeps it exact. */
    static long poisson(RandomGenerator random, double mean) {
        if (mean > 30) {
            return poisson(random, mean / 2) + poisson(random, mean / 2);
        }
        long count = 0;
        for (double waited = random.nextExponential(); waited < mean; waited += random.nextExponential()) {
            count++;
        }
        return count;
    }

    /** Negative binomial with variance mean + mean^2 / size. */
    static long negativeBinomial(RandomGenerator random, double mean, double size) {
        return poisson(random, mean * gamma(random, size) / size);
    }

    /** A path with the given standard deviation whose value keeps the share {@code rho} from one step to the next. */
    static double[] autoregression(RandomGenerator random, int length, double deviation, double rho) {
        double[] path = new double[length];
        double value = deviation * random.nextGaussian();
        for (int t = 0; t < length; t++) {
            path[t] = value;
            value = rho * value + deviation * Math.sqrt(1 - rho * rho) * random.nextGaussian();
        }
        return path;
    }
}
