package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * The flights of a campaign, with what else happens, and who sees it when.
 *
 * @param turns regions by weeks where a schedule was drawn; without rows where it was not
 */
public record FlightsPage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        FlightChart chart,
        Table flights,
        Table events,
        Table turns,
        boolean mayChange,
        String address) {}
