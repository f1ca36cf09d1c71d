package org.heed.uplift.evidence;

import java.util.List;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;

/** The rows of the coverage study: every method of the library, those that fail included. */
final class Contenders {

    private Contenders() {}

    static List<Contender> all() {
        return List.of(
                randomisation("RI, log-DiD", LogDid.ofCounts()),
                randomisation("RI, ratio of ratios", new RatioOfRatios()),
                randomisation("RI, Poisson score", new PoissonScore()));
    }

    private static Contender randomisation(String name, Statistic statistic) {
        RandomisationTest test = RandomisationTest.of(statistic);
        return Contender.of(name, (campaign, random) -> {
            Effect effect = test.effect(campaign.panel(), campaign.set(), campaign.ran());
            return Answer.of(effect.p(), effect.rateRatio().interval(), campaign.rateRatio());
        });
    }
}
