package org.heed.uplift.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.heed.uplift.Block;
import org.heed.uplift.Interval;
import org.heed.uplift.comparison.BeforeAfter;
import org.heed.uplift.comparison.Clustered;
import org.heed.uplift.comparison.DifferenceInDifferences;
import org.heed.uplift.comparison.PooledT;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.MaskedLogDid;
import org.heed.uplift.randomisation.MaskedScore;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.ConformalEffect;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.JackknifePlus;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.PlaceboRank;
import org.heed.uplift.synthetic.Rearrangement;
import org.heed.uplift.synthetic.ResidualStatistic;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;
import org.heed.uplift.timeseries.Sides;
import org.heed.uplift.timeseries.StructuralSeries;
import org.heed.uplift.timeseries.TimeBasedRegression;

/** The rows of the coverage study where all units share one flight: every method that can be asked, those that fail included. */
final class Contenders {

    private Contenders() {}

    private static final double NORMAL = 1.959963984540054; // 97.5 % of the normal distribution lie below
    private static final int PLACEBO_DRAWS = 200;
    static final int SLOW_PANELS = 300;
    private static final SyntheticControl SYNTHETIC = new SyntheticControl(FixedEffects.UNIT);
    private static final Rearrangement BLOCK = new Rearrangement.CyclicShifts();
    private static final Rearrangement IID = new Rearrangement.RandomOrders(500, 1);

    static List<Contender> all() {
        return List.of(
                randomisation("RI, log-DiD", LogDid.ofCounts()),
                randomisation("RI, ratio of ratios", new RatioOfRatios()),
                randomisation("RI, Poisson score", new PoissonScore()),
                masked("RI, log-DiD, attacks masked", struck -> new MaskedLogDid(0.5, struck)),
                masked("RI, Poisson score, attacks masked", MaskedScore::new).atMost(SLOW_PANELS),
                Contender.of("collapsed pooled t", Contenders::pooledT),
                conformal("conformal, block, abs(sum)", new SizeOfSum(), BLOCK),
                conformal("conformal, block, sum(abs)", new SumOfSizes(), BLOCK),
                conformal("conformal, iid, abs(sum)", new SizeOfSum(), IID),
                conformal("conformal, iid, sum(abs)", new SumOfSizes(), IID),
                Contender.of("ridge ASCM, lambda by CV, conformal block, abs(sum)", Contenders::augmented),
                Contender.of("synthetic control, jackknife+", Contenders::jackknifePlus),
                Contender.of("synthetic control, placebo rank", Contenders::placeboRank),
                Contender.of("SDID of logarithms, placebo error", Contenders::syntheticDid),
                Contender.of("SDID of logarithms, jackknife error", Contenders::jackknife),
                Contender.of("DiD of logarithms, clustered t", Contenders::logDid),
                Contender.of("DiD of cells, clustered t", Contenders::levelDid),
                Contender.of("time-based regression, t", Contenders::timeBased),
                structural("structural series, prior .01", 0.01),
                structural("structural series, prior .1", 0.1),
                Contender.of("before and after, quasi-Poisson t", Contenders::beforeAfter));
    }

    private static Contender conformal(String name, ResidualStatistic statistic, Rearrangement rearrangement) {
        ConformalTest test = new ConformalTest(statistic, rearrangement, 0.95);
        return Contender.of(name, (campaign, random) -> {
            ConformalEffect effect = test.on(campaign.block(), SYNTHETIC).effect();
            return Answer.of(effect.p(), effect.accepted().contains(campaign.meanDifference()));
        });
    }

    /** Its own test: whether the interval of the average effect leaves out 0. */
    private static Contender structural(String name, double prior) {
        StructuralSeries series = StructuralSeries.standard().withPriorLevelDeviation(prior);
        return new Contender(name, SLOW_PANELS, (campaign, random) -> {
            Interval average =
                    series.of(campaign.block(), random).posterior().average().interval();
            return Answer.of(average, 0, campaign.meanDifference());
        });
    }

    private static Answer timeBased(Campaign campaign, RandomGenerator random) {
        TimeBasedRegression regression = TimeBasedRegression.of(campaign.block());
        Interval cumulative = regression.cumulative(Sides.BOTH, 0.95).interval();
        double cells =
                campaign.block().during() * (double) campaign.block().treated().size();
        return Answer.of(regression.p(), cumulative, cells * campaign.meanDifference());
    }

    private static Answer augmented(Campaign campaign, RandomGenerator random) {
        AugmentedControl method = new AugmentedControl(FixedEffects.UNIT, new Penalty.CrossValidated());
        ConformalEffect effect =
                ConformalTest.of(0.95).on(campaign.block(), method).effect();
        return Answer.of(effect.p(), effect.accepted().contains(campaign.meanDifference()));
    }

    /** Its own test: whether the interval of the mean effect leaves out 0. */
    private static Answer jackknifePlus(Campaign campaign, RandomGenerator random) {
        Interval mean = new JackknifePlus(0.95)
                .intervals(campaign.block(), block -> SYNTHETIC.fit(block).counterfactual())
                .mean();
        return Answer.of(mean, 0, campaign.meanDifference());
    }

    private static Answer placeboRank(Campaign campaign, RandomGenerator random) {
        return Answer.withoutInterval(
                PlaceboRank.of(SYNTHETIC, campaign.block()).p());
    }

    private static Answer syntheticDid(Campaign campaign, RandomGenerator random) {
        Block block = campaign.onLogarithms();
        return normal(campaign, SyntheticDid.standard().placeboError(block, PLACEBO_DRAWS, random));
    }

    private static Answer jackknife(Campaign campaign, RandomGenerator random) {
        return normal(campaign, SyntheticDid.standard().jackknifeError(campaign.onLogarithms()));
    }

    /** The normal interval around the estimate, as the authors of synthetic DiD use it. */
    private static Answer normal(Campaign campaign, double error) {
        double tau = SyntheticDid.standard().fit(campaign.onLogarithms()).tau();
        double reach = NORMAL * error;
        return Answer.of(Interval.between(0.95, tau - reach, tau + reach), 0, Math.log(campaign.rateRatio()));
    }

    static Answer pooledT(Campaign campaign, RandomGenerator random) {
        PooledT pooled = PooledT.of(campaign.block());
        Interval ratio = pooled.rateRatio().orElseThrow().interval();
        return Answer.of(pooled.p(), ratio, campaign.rateRatio());
    }

    static Answer logDid(Campaign campaign, RandomGenerator random) {
        return onLogarithms(DifferenceInDifferences.of(campaign.onLogarithms()).effect(), campaign);
    }

    /** An effect on logarithms with its t interval. */
    static Answer onLogarithms(Clustered effect, Campaign campaign) {
        return Answer.of(effect.p(), effect.estimate(0.95).interval(), Math.log(campaign.rateRatio()));
    }

    private static Answer levelDid(Campaign campaign, RandomGenerator random) {
        Clustered effect = DifferenceInDifferences.of(campaign.block()).effect();
        return Answer.of(effect.p(), effect.estimate(0.95).interval(), campaign.meanDifference());
    }

    private static Answer beforeAfter(Campaign campaign, RandomGenerator random) {
        BeforeAfter comparison = BeforeAfter.of(campaign.block(), 0.95);
        return Answer.of(comparison.p(), comparison.rateRatio().interval(), campaign.rateRatio());
    }

    static Contender randomisation(String name, Statistic statistic) {
        return Contender.of(name, (campaign, random) -> drawn(statistic, campaign));
    }

    static Contender masked(String name, Function<Mask, Statistic> statistic) {
        return Contender.of(name, (campaign, random) -> drawn(statistic.apply(campaign.struck()), campaign));
    }

    /**
     * The randomisation test among the assignments that the one that ran was drawn from. Its interval is not looked for: it
     * holds the truth exactly if p of the truth is above 5 %, which {@code SizeAndCoverageTest} and
     * {@code CoverageStudyTest} hold, and p is quick.
     */
    static Answer drawn(Statistic statistic, Campaign campaign) {
        double p = p(statistic, campaign, 1);
        return Answer.of(
                p, !Answer.rejects(campaign.rateRatio() == 1 ? p : p(statistic, campaign, campaign.rateRatio())));
    }

    private static double p(Statistic statistic, Campaign campaign, double theta) {
        return RandomisationTest.of(statistic).p(campaign.panel(), campaign.set(), campaign.ran(), theta);
    }
}
