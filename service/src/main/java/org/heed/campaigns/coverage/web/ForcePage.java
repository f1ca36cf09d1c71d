package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;

/** The bookings of one force, each of which can be withdrawn. */
public record ForcePage(
        StaffFrame frame, CampaignHead head, String name, String told, List<Line> lines, String address) {

    /** A booking as shown. */
    public record Line(long id, String site, String about, String weeks, String admissions) {}
}
