package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Content tasks, filtered.
 *
 * @param head of the campaign when only one is shown; else null
 */
public record TasksPage(StaffFrame frame, @Nullable CampaignHead head, List<Field> filters, Table table) {}
