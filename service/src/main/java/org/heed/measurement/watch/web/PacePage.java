package org.heed.measurement.watch.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;

/**
 * How soon reports are looked at, and what that means for the next flight.
 *
 * @param next the flight that comes next and how it stands, in a sentence
 */
public record PacePage(
        StaffFrame frame, CampaignHead head, String next, String decideHref, List<Limit> limits, Table days) {

    /** A limit and how it stands. */
    public record Limit(Tag state, String sentence) {}
}
