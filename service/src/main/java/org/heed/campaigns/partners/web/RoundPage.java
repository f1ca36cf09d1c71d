package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/** How far a writing has come. */
public record RoundPage(
        StaffFrame frame,
        CampaignHead head,
        String when,
        List<Sending> sendings,
        List<String> obstacles,
        String address) {

    /**
     * One mailing.
     *
     * @param share of its letters that are final, in percent
     * @param more doubts that are not shown, or 0
     */
    public record Sending(
            long mailing,
            String language,
            Tag state,
            String sentence,
            int share,
            List<Count> counts,
            List<Uncertain> doubts,
            int more,
            boolean mayPause,
            boolean mayResume,
            boolean mayStop) {}

    /** Letters in one state. */
    public record Count(String state, String number) {}

    /** A letter of which nobody could say whether it went out. */
    public record Uncertain(long letter, String organisation, String listed, String how, boolean mayDecide) {}
}
