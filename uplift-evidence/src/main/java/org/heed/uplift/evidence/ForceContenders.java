package org.heed.uplift.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Wave;
import org.heed.uplift.randomisation.Waves;

/** The rows where forces are counted within regions: the same methods with the right unit of analysis and the wrong one. */
final class ForceContenders {

    private static final int ASSIGNMENTS = 200;
    private static final LogDid LOG_DID = LogDid.ofCounts();

    private ForceContenders() {}

    static List<Contender> all() {
        return List.of(
                Contenders.randomisation("RI of forces, by the draw that was made", LOG_DID),
                Contender.of("RI of forces, as if any forces had been drawn", ForceContenders::anyForces),
                Contender.of(
                        "RI of regions' sums", (campaign, random) -> Contenders.drawn(LOG_DID, ofRegions(campaign))),
                Contender.of("collapsed pooled t of forces", Contenders::pooledT),
                Contender.of(
                        "collapsed pooled t of regions' sums",
                        (campaign, random) -> Contenders.pooledT(ofRegions(campaign), random)),
                Contender.of("DiD of logarithms of forces, clustered t", Contenders::logDid),
                Contender.of(
                        "DiD of logarithms of regions' sums, clustered t",
                        (campaign, random) -> Contenders.logDid(ofRegions(campaign), random)));
    }

    /** What an analyst does who sees forces that were on and forgets who was drawn: as many others at random. */
    private static Answer anyForces(Campaign campaign, RandomGenerator random) {
        Assignment ran = campaign.ran();
        List<String> forces = campaign.panel().units();
        Flight flight = campaign.block().flight();
        Design any =
                new Waves(new TreeSet<>(forces), List.of(new Wave(ran.units().size(), flight)));
        Set<Assignment> set = new LinkedHashSet<>(List.of(ran));
        while (set.size() < ASSIGNMENTS) {
            set.add(any.random(random));
        }
        Campaign imagined = new Campaign(campaign.draw(), AssignmentSet.of(forces, set), ran, campaign.rateRatio());
        return Contenders.drawn(LOG_DID, imagined);
    }

    /**
     * The campaign on counts summed to regions.
     *
     * @throws IllegalArgumentException if it was not drawn by region
     */
    private static Campaign ofRegions(Campaign campaign) {
        Assignment ran = ShockedForces.ofRegions(campaign.ran());
        List<Assignment> set = campaign.set().assignments().stream()
                .map(ShockedForces::ofRegions)
                .toList();
        World.Draw draw = campaign.draw();
        World.Draw summed = new World.Draw(ShockedForces.summed(draw.panel()), draw.meanDifference(), draw.calendar());
        return new Campaign(summed, AssignmentSet.of(summed.panel().units(), set), ran, campaign.rateRatio());
    }
}
