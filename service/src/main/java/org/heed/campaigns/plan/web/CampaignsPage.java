package org.heed.campaigns.plan.web;

import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** Every campaign in a table; the sample is offered until it is there. */
public record CampaignsPage(StaffFrame frame, Table table, boolean mayPlan, boolean offersSample) {}
