package org.heed.campaigns.content.web;

import java.util.List;
import java.util.Optional;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Tag;

/** One content task: its text, and what may be done with it now. */
public record TaskPage(
        StaffFrame frame,
        CampaignHead head,
        String force,
        Tag state,
        String told,
        FieldErrors errors,
        List<SummaryRow> facts,
        Field text,
        String shown,
        May may,
        int version,
        String address,
        Optional<Field> messages,
        List<Preview> pictures,
        String kit) {

    /** What this person may do now; the sentence says why not, where they may not. */
    public record May(boolean write, boolean submit, boolean decide, String sentence) {}
}
