package org.heed.campaigns.plan;

import org.heed.ground.words.CampaignId;

/** All that is decided about a campaign before it starts; this is what is frozen. */
public record Intent(CampaignId id, Brief brief, Timetable timetable, Arms arms, MeasurementDesign design) {

    public Intent {
        if (!arms.exposed().containsAll(design.forcedIn())) {
            throw new IllegalArgumentException("a region forced in must be exposed");
        }
        if (!arms.comparison().containsAll(design.forcedOut())) {
            throw new IllegalArgumentException("a region forced out must be among the comparison regions");
        }
        design.schedule().drawn().ifPresent(drawn -> {
            if (!drawn.on().keySet().equals(arms.exposed())
                    || design.schedule().weeks() != timetable.run().weeks()) {
                throw new IllegalArgumentException("a drawn schedule must fit the regions and weeks of its campaign");
            }
        });
    }

    /** The same plan over other flights. */
    public Intent flying(java.util.List<Flight> flights) {
        return new Intent(id, brief, new Timetable(timetable.launch(), timetable.run(), flights), arms, design);
    }
}
