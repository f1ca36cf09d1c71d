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
    }
}
