package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.campaigns.partners.Writing;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;

/**
 * Writing to organisations: the form, and what would be sent.
 *
 * @param obstacles what keeps letters from going out
 * @param samples letters as they would arrive; empty before the preview
 * @param letters how many would be sent
 */
public record InvitePage(
        StaffFrame frame,
        CampaignHead head,
        FieldErrors errors,
        List<String> obstacles,
        List<Field> fields,
        List<SummaryRow> counts,
        List<Writing.Text> samples,
        int letters,
        boolean maySend,
        String address) {}
