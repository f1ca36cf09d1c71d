package org.heed.campaigns.placements.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.charts.LineChart;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * A campaign's placements and how often their links were followed.
 *
 * @param charts one, or none before the first visit
 */
public record PlacementsPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        Address front,
        String visits,
        List<LineChart> charts,
        Table kinds,
        Table links,
        String address) {

    /** Whether somebody has said where the public front is found. */
    public enum Address {
        TOLD,
        UNTOLD
    }

    public boolean isEmpty() {
        return links.rows().isEmpty();
    }

    public boolean isUntold() {
        return front == Address.UNTOLD;
    }
}
