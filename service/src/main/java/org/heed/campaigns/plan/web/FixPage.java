package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;

/**
 * Asks once more before a plan is frozen.
 *
 * @param open names of the gates that are open before it, or empty
 */
public record FixPage(
        StaffFrame frame, CampaignHead head, String address, String start, boolean comparesNothing, String open) {}
