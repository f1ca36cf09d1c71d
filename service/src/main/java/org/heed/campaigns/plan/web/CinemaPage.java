package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;

/**
 * The calculator of cinema spots.
 *
 * @param answer how the cost comes about, line by line; empty until something is asked
 * @param hidden the answer as a cost line to be, or empty
 */
public record CinemaPage(
        StaffFrame frame,
        CampaignHead head,
        FieldErrors errors,
        List<Field> fields,
        List<SummaryRow> answer,
        List<FormPage.Hidden> hidden,
        String address) {}
