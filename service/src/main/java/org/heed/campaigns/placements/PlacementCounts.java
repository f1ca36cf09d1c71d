package org.heed.campaigns.placements;

import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says how often the short links of a campaign were followed. */
@Component
@OnStaffFront
public final class PlacementCounts {
    private final PlacementRows rows;

    public PlacementCounts(JdbcClient database) {
        this.rows = new PlacementRows(database);
    }

    /** Placements and visits of a campaign; both empty where it is not known. */
    public PlacementFigures of(CampaignId campaign) {
        return new PlacementFigures(
                rows.of(campaign),
                rows.visits(campaign).stream()
                        .map(row -> new PlacementFigures.Visits(row.code(), row.day(), row.count()))
                        .toList());
    }
}
