package org.heed.campaigns.placements.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The form for one short link, or for many at once. */
public record MakeLinksPage(
        StaffFrame frame,
        CampaignHead head,
        FieldErrors errors,
        String title,
        List<Field> fields,
        String button,
        String action,
        String all) {}
