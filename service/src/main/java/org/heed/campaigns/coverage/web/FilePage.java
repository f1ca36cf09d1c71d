package org.heed.campaigns.coverage.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** A file with bad lines, which waits for a decision. */
public record FilePage(
        StaffFrame frame,
        CampaignHead head,
        String name,
        int good,
        int bad,
        Table lines,
        String more,
        String address) {}
