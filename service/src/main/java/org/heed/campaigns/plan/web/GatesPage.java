package org.heed.campaigns.plan.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/** The gates of a campaign, in the order in which they stand in its way. */
public record GatesPage(
        StaffFrame frame, CampaignHead head, String told, FieldErrors errors, List<Line> gates, String address) {

    /**
     * A gate.
     *
     * @param before as in "before the plan is fixed"
     * @param roles who may pass it
     * @param passage who passed it, when; or why it is open
     * @param reason what they wrote, or empty
     * @param field where the reader may pass it now; empty list where not
     * @param whyNot why the reader may not, or empty
     */
    public record Line(
            String code,
            String name,
            String question,
            Tag state,
            String before,
            String roles,
            String passage,
            String reason,
            List<Field> field,
            String whyNot) {}
}
