package org.heed.uplift.timeseries;

import java.util.random.RandomGenerator;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;

/**
 * A Bayesian structural time series: a level that moves at random, a regression on the donors of which few are chosen, and
 * if wanted a season; fitted before the campaign and run on through it.
 *
 * <p>With all series standardised by mean and deviation before the campaign: {@code y_t = mu_t + s_t + beta' x_t + eps_t},
 * {@code mu_(t+1) = mu_t + eta_t}. Priors: {@code 1 / sigma_eta^2 ~ Gamma(32 / 2, 32 c^2 / 2)} with c the
 * {@code priorLevelDeviation} and sigma_eta below 1; {@code mu_1 ~ N(y_1, 1)}; {@code 1 / sigma_eps^2 ~ Gamma(50 / 2, 50 *
 * 0.2 / 2)} with sigma_eps below 1.2; a predictor is in with probability min(1, 3 / p), intercept counted; those in have
 * {@code beta ~ N(0, sigma_eps^2 Omega)}, {@code Omega^-1 = 0.01 (X'X / n + diag(X'X / n)) / 2}. A season has a coefficient
 * for each period of it but one, which move at random with a deviation of their own.
 *
 * <p>Source: Brodersen, Gallusser, Koehler, Remy and Scott, Annals of Applied Statistics 9 (2015), 247-274; Scott and Varian,
 * International Journal of Mathematical Modelling and Numerical Optimisation 5 (2014), 4-23. In R: {@code CausalImpact}, with
 * its defaults.
 *
 * <p><b>The width of the interval is set by one prior constant.</b> Thirty-two prior observations say that the level moves by
 * c standard deviations a period, and the periods after the campaign's start, over which the level wanders on unseen, take it
 * at its word. On the example that the authors publish, c = 0.01 (the default) gives an effect of 10.5 with 95 % interval
 * [9.8, 11.2]; c = 0.1 gives 10.7 with [8.2, 13.3]. The data tell little between the two. With the default, about 29 % of
 * intervals miss a true "no effect" at a nominal 5 %. Do not decide by it; show it with both constants or not at all.
 *
 * @param priorLevelDeviation c: how far the level is believed to move in a period, in standard deviations of the response,
 *     above 0 and below 1
 * @param sampling length of the run
 * @param seasons number of periods in a season, or 1 for none
 * @param level of the intervals, at least 0.5 and below 1
 */
public record StructuralSeries(double priorLevelDeviation, Sampling sampling, int seasons, double level) {

    /** Refuses numbers outside their range. */
    public StructuralSeries {
        if (!(priorLevelDeviation > 0 && priorLevelDeviation < 1)) {
            throw new IllegalArgumentException(
                    "the prior deviation of the level must lie in (0, 1), was " + priorLevelDeviation);
        }
        if (seasons < 1) {
            throw new IllegalArgumentException("a season has at least 2 periods (1 for no season), was " + seasons);
        }
        if (!(level >= 0.5 && level < 1)) {
            throw new IllegalArgumentException("the level of the intervals must lie in [0.5, 1), was " + level);
        }
    }

    /** The defaults of the peers: 0.01, 1,000 steps without the first 100, no season, 95 %. */
    public static StructuralSeries standard() {
        return new StructuralSeries(0.01, new Sampling(1000, 100), 1, 0.95);
    }

    /** The same with another belief about the level. */
    public StructuralSeries withPriorLevelDeviation(double deviation) {
        return new StructuralSeries(deviation, sampling, seasons, level);
    }

    /** The same with another length of the run. */
    public StructuralSeries withSampling(Sampling other) {
        return new StructuralSeries(priorLevelDeviation, other, seasons, level);
    }

    /** The same with a season of so many periods: 7 for days of the week. */
    public StructuralSeries withSeasons(int periods) {
        return new StructuralSeries(priorLevelDeviation, sampling, periods, level);
    }

    /**
     * The effect on a block's treated mean, predicted by its donors.
     *
     * @param counterfactual posterior mean of the treated mean without the campaign
     * @param posterior everything else
     */
    public record Measured(Counterfactual counterfactual, Posterior posterior) {}

    /**
     * Measures a block.
     *
     * @throws IllegalArgumentException as {@link #posterior}, and if a donor does not change before the flight
     */
    public Measured of(Block block, RandomGenerator random) {
        Posterior posterior = posterior(ObservedSeries.of(block), random);
        return new Measured(Counterfactual.of(block, posterior.expected()), posterior);
    }

    /**
     * Runs the sampler.
     *
     * @throws IllegalArgumentException if there are fewer than two seasons before the campaign
     */
    public Posterior posterior(ObservedSeries series, RandomGenerator random) {
        if (seasons > 1 && series.before() < 2 * seasons) {
            throw new IllegalArgumentException("a season of " + seasons + " periods needs at least " + 2 * seasons
                    + " before the campaign, had " + series.before());
        }
        return Posterior.of(series, new GibbsSampler(this, series, random).run(), level);
    }
}
