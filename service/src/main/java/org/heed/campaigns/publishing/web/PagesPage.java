package org.heed.campaigns.publishing.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Public pages in a table.
 *
 * @param head of the campaign when only one is shown; else null
 * @param fresh where a new page is begun
 */
public record PagesPage(StaffFrame frame, @Nullable CampaignHead head, Table table, String fresh) {}
