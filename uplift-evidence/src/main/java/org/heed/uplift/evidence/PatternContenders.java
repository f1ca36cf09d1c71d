package org.heed.uplift.evidence;

import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.comparison.Controls;
import org.heed.uplift.comparison.EventStudy;
import org.heed.uplift.comparison.TwoWayFixedEffects;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.MaskedLogDid;
import org.heed.uplift.randomisation.MaskedScore;
import org.heed.uplift.randomisation.PoissonScore;

/** The rows where units go on and off by turns or start one after the other. */
final class PatternContenders {

    private PatternContenders() {}

    static List<Contender> all() {
        return List.of(
                Contenders.randomisation("RI, two-way contrast of logarithms", LogTwoWay.ofCounts()),
                Contenders.randomisation("RI, Poisson score", new PoissonScore()),
                Contenders.masked("RI, log-DiD, attacks masked", struck -> new MaskedLogDid(0.5, struck)),
                Contenders.masked("RI, Poisson score, attacks masked", MaskedScore::new)
                        .atMost(Contenders.SLOW_PANELS),
                Contender.of("two-way fixed effects of logarithms, clustered t", PatternContenders::twoWay),
                Contender.of("event study of logarithms, clustered t", PatternContenders::eventStudy));
    }

    private static Answer twoWay(Campaign campaign, RandomGenerator random) {
        return Contenders.onLogarithms(TwoWayFixedEffects.of(campaign.adoption()), campaign);
    }

    private static Answer eventStudy(Campaign campaign, RandomGenerator random) {
        Adoption adoption = campaign.adoption();
        EventStudy study = EventStudy.of(adoption, Controls.NOT_YET_TREATED);
        return Contenders.onLogarithms(study.groupTimes().overall(), campaign);
    }
}
